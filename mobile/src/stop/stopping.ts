/**
 * What follows "numb or tingling" or "something else": come out, red flags, two quiet minutes, what was felt, advice.
 * Pure: every verb takes the state and gives the next. What has to go out is asked of `letters`, and sent by whoever holds the network.
 */
import type {Side} from '../api/shapes.ts'
import type {Assessment} from '../triage/assess.ts'
import type {Place} from '../triage/report.ts'

export type Stage = 'come_out' | 'flags' | 'quiet' | 'gone' | 'where' | 'back' | 'advice'
export type Sensation = 'numbness' | 'tingling' | 'pain' | 'weakness' | 'other'
export type OtherKind = 'dizzy_faint' | 'cramp' | 'breathless' | 'shaky_tired' | 'other'
export type FlagAnswer = 'yes' | 'no' | 'unsure' | 'not_answered'
export type Resolved = 'yes' | 'partly' | 'no' | 'unknown'
export type Onset = 'during_pose' | 'on_coming_out' | 'later_same_day' | 'next_morning' | 'not_linked'

export interface Origin {
  check_in: string | null
  pose: string | null
  variant: string | null
  pose_side: Side | 'unknown'
  hold_elapsed_seconds: number | null
  hold_target_seconds: number | null
  onset: Onset
  back_pain_before: number | null
  adjusted_and_retried: 'no' | 'yes_returned'
}

export interface Answered {
  sensations: readonly Sensation[]
  other_kind: OtherKind | null
  red_flags: Readonly<Record<string, FlagAnswer>>
  regions: readonly Place[]
  severity_worst: number | null
  resolved: Resolved
  resolved_after_minutes: number | null
  spread: 'none' | 'further_out' | 'other_side' | 'unknown'
  back_pain_now: number | null
}

export interface Stopping {
  id: string
  corrects: string | null
  origin: Origin
  /** Numb or tingling was said; else something else. */
  isNumb: boolean
  stage: Stage
  reported_at: number
  flags_shown_at: number | null
  flags_answered_at: number | null
  quiet_ends_at: number | null
  answered: Answered
  /** The answers as they first went out; a report is completed once, by its follow-up. */
  first: Answered | null
  isComplete: boolean
  /** What was judged here, the gravest so far. */
  result: Assessment | null
}

export const QUIET_MS = 120_000
/** Nobody answers for so long: what is known goes out. */
export const UNANSWERED_MS = 30_000
const QUICK_MINUTES = 2
const CORRECTABLE_MS = 600_000
const GRACE_MS = 60_000
const LEGS = new Set(['buttock', 'hip_outer', 'thigh_front', 'thigh_back', 'thigh_inner', 'thigh_outer', 'knee', 'lower_leg', 'foot_ankle'])

const NOTHING: Answered = {
  sensations: [],
  other_kind: null,
  red_flags: {},
  regions: [],
  severity_worst: null,
  resolved: 'unknown',
  resolved_after_minutes: null,
  spread: 'unknown',
  back_pain_now: null,
}

export function begin(id: string, origin: Origin, isNumb: boolean, now: number): Stopping {
  const blank = {corrects: null, flags_shown_at: null, flags_answered_at: null, quiet_ends_at: null, result: null}
  return {id, origin, isNumb, stage: 'come_out', reported_at: now, answered: NOTHING, first: null, isComplete: false, ...blank}
}

/** Within ten minutes: a whole new report that names the first, with the red flags asked again. What was said first is kept. */
export function correct(first: Stopping, id: string, now: number): Stopping {
  const {sensations, other_kind} = first.answered
  const fresh = {...begin(id, first.origin, first.isNumb, now), corrects: first.id, answered: {...NOTHING, sensations, other_kind}}
  return {...fresh, stage: 'flags', flags_shown_at: now}
}

export function isCorrectable(stopping: Stopping, now: number): boolean {
  return stopping.first !== null && stopping.corrects === null && now - stopping.reported_at < CORRECTABLE_MS
}

/** Out of the pose, and what it was. */
export function felt(stopping: Stopping, sensations: readonly Sensation[], otherKind: OtherKind | null, now: number): Stopping {
  return {...answer(stopping, {sensations, other_kind: otherKind}), stage: 'flags', flags_shown_at: now}
}

export function answer(stopping: Stopping, answers: Partial<Answered>): Stopping {
  return {...stopping, answered: {...stopping.answered, ...answers}}
}

/** `none` answers every item no, opened or not; an opened line keeps what was said to it. */
export function flagsAnswered(stopping: Stopping, codes: readonly string[], said: Readonly<Record<string, FlagAnswer>>, now: number): Stopping {
  const red_flags = {...Object.fromEntries(codes.map((code) => [code, 'no' as const])), ...said}
  return {...answer(stopping, {red_flags}), flags_answered_at: now}
}

/** Two quiet minutes only where something may settle by itself; a report from another time of the day is asked at once. */
export function afterFlags(stopping: Stopping, isUrgent: boolean, now: number): Stopping {
  if (isUrgent) return {...stopping, stage: 'advice'}
  if (!settles(stopping)) return {...stopping, stage: 'gone'}
  return {...stopping, stage: 'quiet', quiet_ends_at: Math.min(stopping.reported_at + QUIET_MS, now + QUIET_MS)}
}

function settles(stopping: Stopping): boolean {
  return stopping.corrects === null && (stopping.origin.onset === 'during_pose' || stopping.origin.onset === 'on_coming_out')
}

export function quietIsOver(stopping: Stopping, now: number): boolean {
  return stopping.quiet_ends_at !== null && now >= stopping.quiet_ends_at
}

/** Whether "gone" would have to say in which time: the two minutes are well past. */
export function isLate(stopping: Stopping, now: number): boolean {
  return now - stopping.reported_at > QUIET_MS + GRACE_MS
}

export function gone(stopping: Stopping, resolved: Resolved, wasQuick: boolean, now: number): Stopping {
  const minutes = Math.ceil((now - stopping.reported_at) / 60_000)
  const after = resolved !== 'yes' ? null : wasQuick ? Math.min(QUICK_MINUTES, minutes) : Math.max(QUICK_MINUTES + 1, Math.min(1440, minutes))
  return {...answer(stopping, {resolved, resolved_after_minutes: after}), stage: 'where'}
}

/** Where and how strong. Back pain now is asked only where the rules turn on it: with both legs. */
export function located(stopping: Stopping, regions: readonly Place[], severityWorst: number | null): Stopping {
  const said = answer(stopping, {regions, severity_worst: severityWorst})
  return {...said, stage: bothLegs(regions) ? 'back' : 'advice'}
}

export function backRated(stopping: Stopping, backPainNow: number | null): Stopping {
  return {...answer(stopping, {back_pain_now: backPainNow}), stage: 'advice'}
}

function bothLegs(regions: readonly Place[]): boolean {
  const sides = new Set(regions.filter((place) => LEGS.has(place.region)).map((place) => place.side))
  return sides.has('both') || (sides.has('left') && sides.has('right'))
}

const INTIMATE_FLAGS = ['saddle', 'bladder', 'bowel', 'sexual']
const INTIMATE_PLACES = ['saddle', 'groin']

/** Something was said that coach and guardian never see. */
export function isIntimate({red_flags, regions}: Answered): boolean {
  const isFlagged = INTIMATE_FLAGS.some((code) => red_flags[code] === 'yes' || red_flags[code] === 'unsure')
  return isFlagged || regions.some(({region}) => INTIMATE_PLACES.includes(region))
}

/** What has been said so far. "Numb or tingling" and no more means both, until the athlete says which. */
export function saidSoFar(stopping: Stopping): Answered {
  const {answered, isNumb} = stopping
  return answered.sensations.length > 0 || !isNumb ? answered : {...answered, sensations: ['numbness', 'tingling']}
}

/** For a drawing: what nobody named is drawn as it comes. */
export function sideOf({origin}: Stopping): Side {
  return origin.pose_side === 'unknown' ? 'none' : origin.pose_side
}

/** While the quiet lasts nobody is paged for what two minutes may settle; a core yes waits for nothing. */
export function isSettling(stopping: Stopping): boolean {
  return stopping.stage !== 'advice'
}

/** A graver result stays: what was said is not taken back by what comes after it. */
export function judged(stopping: Stopping, result: Assessment, rank: (one: Assessment) => number): Stopping {
  return stopping.result && rank(stopping.result) > rank(result) ? stopping : {...stopping, result}
}
