export const screens = {
  'soon.title': 'Lumbar',
}
