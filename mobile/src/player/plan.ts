/** What a session will be: one line for each hold, in order, for this athlete and today. */
import type {Pose, RoutineToday, Side, StepToday} from '../api/shapes.ts'

export const SHORTEST = 10
export const LONGEST = 120
/** About 4, 8 and 15 minutes: the article's own way to scale back, for the whole session. */
export const PACES = [30, 60, 120] as const
export type Pace = (typeof PACES)[number]

export interface PlannedHold {
  pose: string
  side: Side
  variant: string | null
  target_seconds: number
  /** Never above this by choice: a return, the first time after a long break, a variant with a limit of its own. */
  limit_seconds: number
  lead_seconds: number
  /** After this hold, before the next pose. */
  rest_seconds: number
  /** Side two of the pose before. */
  is_other_side: boolean
}

export interface Choices {
  /** Null: as the coach asks. */
  pace: number | null
  /** The way this athlete does a pose, by pose. */
  variants: Readonly<Record<string, string | null>>
  /** Every step is said and shown before the first hold of a pose. */
  isGuided: boolean
}

export const LEAD_SECONDS = 8
const OTHER_SIDE_SECONDS = 7
const GUIDED_STEP_SECONDS = 5

export function planOf(routine: RoutineToday, poses: ReadonlyMap<string, Pose>, choices: Choices): PlannedHold[] {
  return routine.steps.flatMap((step) => holdsOf(step, poses, choices))
}

/** Nothing for what is held back, unless a variant of it stays open; there is no substitute. */
function holdsOf(step: StepToday, poses: ReadonlyMap<string, Pose>, choices: Choices): PlannedHold[] {
  const slug = step.instead ?? step.pose
  const variant = variantOf(step, poses.get(slug), choices)
  if (variant === undefined) return []
  const pose = poses.get(slug)
  const sides: readonly Side[] = step.instead ? ((pose?.sides as Side[] | undefined) ?? step.sides) : step.sides
  const limit = limitOf(step, pose, variant)
  return sides.map((side, index) => ({
    pose: slug,
    side,
    variant,
    target_seconds: within(SHORTEST, choices.pace ?? step.target_seconds, limit),
    limit_seconds: limit,
    lead_seconds: index > 0 ? OTHER_SIDE_SECONDS : leadOf(pose, choices.isGuided),
    rest_seconds: index === sides.length - 1 ? step.rest_seconds : 0,
    is_other_side: index > 0,
  }))
}

/** Undefined where the pose is not to be done today. */
function variantOf(step: StepToday, pose: Pose | undefined, choices: Choices): string | null | undefined {
  if (step.held_back) return undefined
  const wanted = step.instead ? null : (choices.variants[step.pose] ?? step.variant)
  const open = waysOf(step, pose)
  return open.includes(wanted) ? wanted : open[0]
}

/** How the pose may be done today; null is the usual way. A caution may leave only some of its variants open. */
export function waysOf(step: StepToday, pose: Pose | undefined): readonly (string | null)[] {
  const left = step.open_variants
  return left.length > 0 ? left : [null, ...(pose?.variants ?? []).map((each) => each.slug)]
}

/** What the athlete's return or a variant allows, whichever is less. */
export function limitOf(step: StepToday | undefined, pose: Pose | undefined, variant: string | null): number {
  const ofVariant = pose?.variants.find((each) => each.slug === variant)?.max_seconds
  return Math.min(LONGEST, step?.limit_seconds ?? LONGEST, ofVariant ?? LONGEST)
}

function leadOf(pose: Pose | undefined, isGuided: boolean): number {
  const before = pose?.steps.filter((step) => !step.is_hold).length ?? 0
  return isGuided ? Math.max(LEAD_SECONDS, GUIDED_STEP_SECONDS * before) : LEAD_SECONDS
}

export function secondsOf(plan: readonly PlannedHold[]): number {
  return plan.reduce((sum, hold) => sum + hold.lead_seconds + hold.target_seconds + hold.rest_seconds, 0)
}

export function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
