/** Where a report comes from: the session, the pose just left, and the second at which it began. */
import type {Onset, Origin} from '../stop/stopping.ts'
import {leftPose, NO_POSE, sitting} from './sitting.ts'

export function originNow(onset: Onset): Origin {
  const begun = sitting.peek()
  const left = begun ? leftPose(begun.session) : NO_POSE
  const adjusted = begun?.reported.some((earlier) => earlier.pose === left.pose && earlier.variant !== left.variant)
  return {
    check_in: begun?.id ?? null,
    pose: left.pose,
    variant: left.variant,
    pose_side: left.side,
    hold_elapsed_seconds: left.elapsed_seconds,
    hold_target_seconds: left.target_seconds,
    onset: left.pose === null ? 'not_linked' : onset,
    back_pain_before: begun?.back_pain_before ?? null,
    // came back although the way of doing it was changed
    adjusted_and_retried: adjusted ? 'yes_returned' : 'no',
  }
}

export function originOfNoPose(backPainBefore: number | null): Origin {
  const nothing = {pose: null, variant: null, pose_side: 'unknown', hold_elapsed_seconds: null, hold_target_seconds: null} as const
  return {check_in: null, ...nothing, onset: 'not_linked', back_pain_before: backPainBefore, adjusted_and_retried: 'no'}
}
