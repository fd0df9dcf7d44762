"""What an athlete might say, as the phone sends it. Plain functions, one field changed at a time."""

from typing import Any

from athletes.rules.vocabulary import RED_FLAGS

NONE_OF_THESE = dict.fromkeys(RED_FLAGS, "no")


def tingling(**changes: Any) -> dict[str, Any]:
    """Tingling in the left foot in figure four, gone after a minute; none of the list. Alone it is a watch."""
    return {
        "pose": "reclined-figure-four",
        "pose_side": "left",
        "hold_elapsed_seconds": 22,
        "hold_target_seconds": 60,
        "onset": "during_pose",
        "sensations": ["tingling"],
        "regions": [{"region": "foot_ankle", "side": "left"}],
        "severity_worst": 3,
        "severity_now": 0,
        "resolved": "yes",
        "resolved_after_minutes": 1,
        "adjusted_and_retried": "no",
        "spread": "none",
        "back_pain_before": 0,
        "back_pain_now": 0,
        "red_flags": NONE_OF_THESE,
        "reported_at": "2026-11-24T11:00:00Z",
        **changes,
    }


def lasting(**changes: Any) -> dict[str, Any]:
    """The same, gone only after three minutes: an alert by A1."""
    return tingling(resolved_after_minutes=3, **changes)


def settling(**changes: Any) -> dict[str, Any]:
    """What the phone sends at the first answer, before the two quiet minutes."""
    return tingling(settling=True, resolved="unknown", resolved_after_minutes=None, regions=[], red_flags=NONE_OF_THESE, **changes)


def bladder(**changes: Any) -> dict[str, Any]:
    """A core yes: urgent, now."""
    return tingling(red_flags={**NONE_OF_THESE, "bladder": "yes"}, **changes)
