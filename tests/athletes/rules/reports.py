"""A calm report to start from: tingling in the right hand, gone in a minute, every red flag answered no. Tests change one thing."""

from __future__ import annotations

from typing import Any

from athletes.rules.vocabulary import RED_FLAGS

HAND = [{"region": "hand", "side": "right"}]
LEFT_FOOT = [{"region": "foot_ankle", "side": "left"}]
BOTH_FEET = [{"region": "foot_ankle", "side": "both"}]


def tingling(**changed: Any) -> dict[str, Any]:
    flags = dict.fromkeys(RED_FLAGS, "no") | changed.pop("flags", {})
    calm = {
        "pose": "banana-pose",
        "pose_side": "right",
        "onset": "during_pose",
        "sensations": ["tingling"],
        "regions": HAND,
        "severity_worst": 2,
        "resolved": "yes",
        "resolved_after_minutes": 1,
        "spread": "none",
        "back_pain_before": 0,
        "back_pain_now": 0,
        "red_flags": flags,
    }
    return calm | changed


def pain(severity: int | None, **changed: Any) -> dict[str, Any]:
    return tingling(sensations=["pain"], severity_worst=severity, **changed)


def nothing(**changed: Any) -> dict[str, Any]:
    return tingling(sensations=[], regions=[], severity_worst=None, **changed)


def place(region: str, side: str = "left") -> dict[str, str]:
    return {"region": region, "side": side}
