/** Today, before, player and stop. */
export const practice = {
  'today.title': 'Today',
} as const
