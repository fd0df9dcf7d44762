/** Joining, after, the morning, progress, me. */
export const screens = {
  'soon.title': 'Lumbar',
} as const
