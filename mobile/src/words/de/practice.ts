export const practice = {
  'today.title': 'Heute',
}
