/** Around every screen. */
export const frame = {
  'frame.today': 'Today',
  'frame.progress': 'Progress',
  'frame.me': 'Me',
  'frame.main': 'Main screens',
  'frame.skip': 'Skip to the content',
  'frame.waiting_one': '1 waiting to send',
  'frame.waiting': '{count} waiting to send',
  'frame.refused': '{count} could not be sent',
  'frame.offline': 'No network. Everything stays on this phone until there is one.',
  'frame.back': 'Back',
  'frame.close': 'Close',
  'frame.again': 'Try again',
  'frame.again_look': 'Look again',
  'frame.loading': 'One moment',
} as const
