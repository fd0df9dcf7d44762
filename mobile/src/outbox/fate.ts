/** What becomes of an item after the server's answer to it. */

export type Fate = 'taken' | 'refused' | 'later'

const TOO_EARLY = new Set([401, 408, 425, 429])
/** A led session that the coach's phone has not sent yet. */
const NOT_HERE_YET = 404

export function fateOf(status: number, kind = ''): Fate {
  if (status >= 200 && status < 300) return 'taken'
  if (status >= 500 || TOO_EARLY.has(status)) return 'later'
  return status === NOT_HERE_YET && kind === 'led_rating' ? 'later' : 'refused'
}
