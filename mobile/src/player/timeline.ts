/** When what sounds, from now to the end: one list, so that one track can carry it through a locked screen. */
import {tick, type Session} from './session.ts'

export type Sound = 'begin' | 'count' | 'end' | 'change' | 'finish'

export interface Cue {
  /** Seconds from now. */
  at: number
  sound: Sound
}

const COUNT = [3, 2, 1]
const MOST_PHASES = 400

export function timeline(session: Session, now: number): Cue[] {
  const cues: Cue[] = []
  let state = session
  for (let phase = 0; phase < MOST_PHASES && state.ends_at !== null; phase++) {
    const at = (state.ends_at - now) / 1000
    const next = tick(state, state.ends_at, true)
    if (state.phase === 'ready') cues.push(...COUNT.filter((left) => left < at).map((left) => ({at: at - left, sound: 'count' as const})))
    cues.push({at, sound: soundOf(state, next)})
    state = next
  }
  return cues
}

function soundOf(before: Session, after: Session): Sound {
  if (after.phase === 'end') return 'finish'
  if (after.phase === 'hold') return 'begin'
  return before.phase === 'hold' && after.plan[after.index]?.is_other_side ? 'change' : 'end'
}

/** How long the track has to be. */
export function lengthOf(cues: readonly Cue[]): number {
  return (cues.at(-1)?.at ?? 0) + 3
}
