import { O as sitting, S as leftPose, g as NO_POSE } from "./index-DOHrJ7tB.js";
// src/player/origin.ts
function originNow(onset) {
	const begun = sitting.peek();
	const left = begun ? leftPose(begun.session) : NO_POSE;
	const adjusted = begun?.reported.some((earlier) => earlier.pose === left.pose && earlier.variant !== left.variant);
	return {
		check_in: begun?.id ?? null,
		pose: left.pose,
		variant: left.variant,
		pose_side: left.side,
		hold_elapsed_seconds: left.elapsed_seconds,
		hold_target_seconds: left.target_seconds,
		onset: left.pose === null ? "not_linked" : onset,
		back_pain_before: begun?.back_pain_before ?? null,
		adjusted_and_retried: adjusted ? "yes_returned" : "no"
	};
}
function originOfNoPose(backPainBefore) {
	return {
		check_in: null,
		pose: null,
		variant: null,
		pose_side: "unknown",
		hold_elapsed_seconds: null,
		hold_target_seconds: null,
		onset: "not_linked",
		back_pain_before: backPainBefore,
		adjusted_and_retried: "no"
	};
}
export { originOfNoPose as n, originNow as t };
