/** What is shown and said at this moment: the step of the pose, for the side it is about. */
import type {Pose, PoseStep} from '../api/shapes.ts'
import type {PlannedHold} from './plan.ts'
import {current, type Session, share} from './session.ts'

export interface Shown {
  hold: PlannedHold
  pose: Pose | undefined
  step: PoseStep | undefined
}

/** While getting ready the steps pass by in turn; in the hold it is the one that is held; at rest the one that comes next. */
export function shownNow(session: Session, poses: ReadonlyMap<string, Pose>, now: number): Shown | null {
  const hold = session.phase === 'end' ? session.plan.at(-1) : current(session)
  if (!hold) return null
  const pose = poses.get(hold.pose)
  const steps = stepsOf(pose, hold.variant)
  const held = steps.findIndex((step) => step.is_hold)
  const turn = session.phase === 'ready' && held > 0 ? Math.min(held - 1, Math.floor(share(session, now) * held)) : held
  return {hold, pose, step: steps[session.phase === 'rest' ? 0 : turn]}
}

export function stepsOf(pose: Pose | undefined, variant: string | null): readonly PoseStep[] {
  return pose?.variants.find((each) => each.slug === variant)?.steps ?? pose?.steps ?? []
}

/** How one comes out of it. */
export function wayOut(pose: Pose | undefined, variant: string | null): PoseStep | undefined {
  const steps = stepsOf(pose, variant)
  return steps.slice(steps.findIndex((step) => step.is_hold) + 1)[0]
}
