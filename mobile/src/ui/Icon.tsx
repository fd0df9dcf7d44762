/** Line drawings of one weight; they never stand without words or a label beside them. */
const PATHS = {
  sun: 'M12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  line: 'M3 19h18M4 15l5-5 4 3 7-8',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  'skip-back': 'M18 6l-9 6 9 6zM6 6v12',
  skip: 'M6 6l9 6-9 6zM18 6v12',
  check: 'M4 12.5l5.5 5.5L20 6.5',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  less: 'M5 12h14',
  more: 'M5 12h14M12 5v14',
  voice: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  chime: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0',
  shake: 'M8.5 4h7v16h-7zM4.5 8v8M19.5 8v8',
  phone: 'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  cloud: 'M7 18h10a4 4 0 0 0 .6-7.9A6 6 0 0 0 6 9.5 4.3 4.3 0 0 0 7 18z',
  hand: 'M8 12V6a1.5 1.5 0 0 1 3 0v5m0-6.500a1.5 1.5 0 0 1 3 0V11m0-4.500a1.500 1.500 0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4.500-1.500-6-4l-2-3.500a1.500 1.500 0 0 1 2.500-1.500L8 14',
  share: 'M12 15V3.5M8 7l4-4 4 4M7.500 11H5.500v10h13V11h-2',
  add: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M12 8v8M8 12h8',
} as const

export type IconName = keyof typeof PATHS

export function Icon({name}: {name: IconName}) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
