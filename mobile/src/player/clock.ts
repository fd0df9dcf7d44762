/** End instants are times of day, since they have to outlive a reload. What is asked here: was the clock itself moved? */

export interface Reading {
  /** The device's time of day, in milliseconds. */
  wall: number
  /** Since the page was opened. It never jumps, but may stand still while the device sleeps. */
  steady: number
}

const NOTICED = 1000

/**
 * By how much the end instants have to move, because somebody or a network set the clock.
 * Set back is certain. Set forward looks like a sleep, so it counts only where the screen was on all the time.
 */
export function clockWasMovedBy(before: Reading, now: Reading, couldSleep: boolean): number {
  const moved = now.wall - before.wall - (now.steady - before.steady)
  if (moved < -NOTICED) return moved
  return moved > NOTICED && !couldSleep ? moved : 0
}
