/**
 * A session from the first get-ready to the end: a pure state machine. It knows no person, no screen and no sound;
 * every verb takes the state and the instant, and gives the next state. What is over is decided by end instants alone.
 */
import {LONGEST, type PlannedHold, SHORTEST, within} from './plan.ts'

export type Ended = 'done' | 'enough_stretch' | 'uncomfortable' | 'numb_tingling' | 'other' | 'skipped'
export type Phase = 'ready' | 'hold' | 'rest' | 'asked' | 'end'

export interface DoneHold {
  pose: string
  side: PlannedHold['side']
  variant: string | null
  target_seconds: number
  held_seconds: number
  ended: Ended
}

export interface Session {
  plan: readonly PlannedHold[]
  /** Which hold is on, or comes next. */
  index: number
  phase: Phase
  /** When this phase is over; null while it stands still. */
  ends_at: number | null
  /** What is left of it while it stands still: paused, or asked in the middle of a hold. */
  left_ms: number
  holds: readonly DoneHold[]
  /** The last instant at which anybody looked. */
  seen_at: number
}

/** Later than this nobody heard a cue: the phase is over, and the next waits for the athlete. */
const UNHEARD_MS = 20_000
const MOST_HELD = 600

export function begin(plan: readonly PlannedHold[], now: number): Session {
  const blank: Session = {plan, index: 0, phase: 'ready', ends_at: null, left_ms: 0, holds: [], seen_at: now}
  return enter(blank, 'ready', now)
}

export function isPaused(session: Session): boolean {
  return session.ends_at === null && session.phase !== 'end' && session.phase !== 'asked'
}

export function current(session: Session): PlannedHold | undefined {
  return session.plan[session.index]
}

/** The pose just left: what a flag means on the rest, change-sides and end screens. */
export function justLeft(session: Session): DoneHold | undefined {
  return session.holds.at(-1)
}

export function leftMs(session: Session, now: number): number {
  return session.ends_at === null ? session.left_ms : Math.max(0, session.ends_at - now)
}

function lengthMs(session: Session, phase: Phase): number {
  const hold = current(session)
  const seconds = {ready: hold?.lead_seconds, hold: hold?.target_seconds, rest: session.plan[session.index - 1]?.rest_seconds, asked: 0, end: 0}
  return (seconds[phase] ?? 0) * 1000
}

/** From 0 to 1. */
export function share(session: Session, now: number): number {
  const whole = lengthMs(session, session.phase === 'asked' ? 'hold' : session.phase)
  return whole === 0 ? 0 : within(0, 1 - leftMs(session, now) / whole, 1)
}

/** A phase begins with its full length, however late the one before was noticed. */
function enter(session: Session, phase: Phase, now: number): Session {
  const length = lengthMs(session, phase)
  return {...session, phase, ends_at: phase === 'end' ? null : now + length, left_ms: length}
}

/**
 * To be called often, and harmless at any time: after a lock, a call, a reload.
 * Where the track has sounded all the while, its cues were followed, and every phase was as long as it should be.
 */
export function tick(session: Session, now: number, wasHeard = false): Session {
  // set back while nobody looked: what was left is still left
  const looked = now < session.seen_at ? moved(session, now - session.seen_at) : session
  // at the end it stays the instant at which it ended
  let state = looked.phase === 'end' ? looked : {...looked, seen_at: now}
  while (state.ends_at !== null && now >= state.ends_at) {
    if (!wasHeard) return now - state.ends_at > UNHEARD_MS ? pause(followed(state, now), now) : followed(state, now)
    state = followed(state, state.ends_at)
  }
  return state
}

function followed(session: Session, at: number): Session {
  if (session.phase === 'ready') return enter(session, 'hold', at)
  if (session.phase === 'rest') return enter(session, 'ready', at)
  return over(session, 'done', current(session)?.target_seconds ?? 0, at)
}

/** The hold is written down, and what comes next begins. */
function over(session: Session, ended: Ended, heldSeconds: number, now: number): Session {
  const hold = current(session)
  if (!hold) return session
  const {pose, side, variant, target_seconds} = hold
  const held_seconds = Math.min(Math.floor(heldSeconds), MOST_HELD)
  const holds = [...session.holds, {pose, side, variant, target_seconds, held_seconds, ended}]
  return next({...session, holds}, hold, now)
}

function next(session: Session, left: PlannedHold, now: number): Session {
  const after = {...session, index: session.index + 1}
  if (!current(after)) return enter(after, 'end', now)
  return enter(after, left.rest_seconds > 0 ? 'rest' : 'ready', now)
}

function heldSoFar(session: Session, now: number): number {
  return (current(session)?.target_seconds ?? 0) - leftMs(session, now) / 1000
}

/** A tap anywhere in a hold ends it at once; what it was is asked afterwards. */
export function touch(session: Session, now: number): Session {
  if (session.phase !== 'hold') return session
  return {...session, phase: 'asked', left_ms: leftMs(session, now), ends_at: null}
}

/** It was nothing: the hold goes on with what was left of it. */
export function goOn(session: Session, now: number): Session {
  if (session.phase !== 'asked') return resume(session, now)
  return {...session, phase: 'hold', ends_at: now + session.left_ms}
}

/** Ends the hold with a reason; from anywhere else the reason belongs to the pose just left. */
export function stop(session: Session, ended: Ended, now: number): Session {
  if (session.phase === 'hold' || session.phase === 'asked') return over(session, ended, heldSoFar(session, now), now)
  const last = justLeft(session)
  return last ? {...session, holds: [...session.holds.slice(0, -1), {...last, ended}]} : session
}

export function pause(session: Session, now: number): Session {
  return session.ends_at === null ? session : {...session, left_ms: leftMs(session, now), ends_at: null}
}

export function resume(session: Session, now: number): Session {
  return isPaused(session) ? {...session, ends_at: now + session.left_ms} : session
}

/** A step ahead: into the hold, out of a rest, or past a hold, which then counts as what it was. */
export function forward(session: Session, now: number): Session {
  if (session.phase === 'ready') return enter(session, 'hold', now)
  if (session.phase === 'rest') return enter(session, 'ready', now)
  if (session.phase === 'end') return session
  const held = heldSoFar(session, now)
  return over(session, held < SHORTEST ? 'skipped' : 'enough_stretch', held, now)
}

/** Past a whole pose, before it began or between its sides. */
export function skipPose(session: Session, now: number): Session {
  const left = current(session)
  if (!left) return session
  const skipped = over(session, 'skipped', 0, now)
  const isSamePose = current(skipped)?.is_other_side && current(skipped)?.pose === left.pose
  return isSamePose ? skipPose(skipped, now) : skipped
}

/** The same hold from its start; at its start, the one before. */
export function back(session: Session, now: number): Session {
  const isAtStart = session.phase === 'ready' || session.phase === 'rest' || session.phase === 'end'
  if (!isAtStart) return enter(session, 'ready', now)
  const index = Math.max(0, session.index - 1)
  return enter({...session, index, holds: session.holds.slice(0, index)}, 'ready', now)
}

/** This hold shorter or longer, 10 to 120 seconds. Shorter than what is held already is done. */
export function stretch(session: Session, bySeconds: number, now: number): Session {
  const hold = current(session)
  if (!hold || session.phase === 'end') return session
  const target_seconds = within(SHORTEST, hold.target_seconds + bySeconds, Math.min(LONGEST, hold.limit_seconds))
  const change = (target_seconds - hold.target_seconds) * 1000
  const changed = {...session, plan: session.plan.with(session.index, {...hold, target_seconds})}
  if (session.phase !== 'hold') return changed
  const left = leftMs(session, now) + change
  if (left <= 0) return over(changed, 'done', target_seconds, now)
  return {...changed, left_ms: left, ends_at: session.ends_at === null ? null : now + left}
}

/** From now on this pose is done in another way. */
export function adjust(session: Session, pose: string, variant: string | null, limitSeconds: number): Session {
  const plan = session.plan.map((hold, index) =>
    hold.pose === pose && index >= session.index - 1
      ? {...hold, variant, limit_seconds: limitSeconds, target_seconds: Math.min(hold.target_seconds, limitSeconds)}
      : hold,
  )
  return {...session, plan}
}

/** Once more, the hold that was just left, shorter and in the way it is done now. What was held before stays written. */
export function again(session: Session, seconds: number, now: number): Session {
  const last = session.plan[session.index - 1]
  if (!last) return session
  const once = {...last, target_seconds: within(SHORTEST, seconds, last.limit_seconds)}
  const plan = [...session.plan.slice(0, session.index), once, ...session.plan.slice(session.index)]
  return enter({...session, plan}, 'ready', now)
}

/** What is paused now is left out of the rest of the session. */
export function leaveOut(session: Session, isHeldBack: (pose: string) => boolean, now: number): Session {
  const ahead = session.plan.slice(session.index)
  if (!ahead.some((hold) => isHeldBack(hold.pose))) return session
  const plan = [...session.plan.slice(0, session.index), ...ahead.filter((hold) => !isHeldBack(hold.pose))]
  return enter({...session, plan}, plan[session.index] ? 'ready' : 'end', now)
}

export function finishNow(session: Session, now: number): Session {
  return enter({...session, plan: session.plan.slice(0, session.index)}, 'end', now)
}

/** The device's clock was set: what was left stays left. */
export function moved(session: Session, byMs: number): Session {
  return {...session, ends_at: session.ends_at === null ? null : session.ends_at + byMs, seen_at: session.seen_at + byMs}
}
