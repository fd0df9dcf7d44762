/** Around every screen. */
export const frame = {
  'frame.today': 'Today',
  'frame.progress': 'Progress',
  'frame.me': 'Me',
  'frame.main': 'Main screens',
  'frame.waiting_one': '1 waiting to send',
  'frame.waiting': '{count} waiting to send',
  'frame.refused_one': '1 could not be sent',
  'frame.refused': '{count} could not be sent',
  'frame.back': 'Back',
  'frame.again': 'Try again',
  'frame.again_look': 'Look again',
  'frame.loading': 'One moment',
} as const
