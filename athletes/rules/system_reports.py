"""Reports made from a check-in's numbers and flags, so that none is lost because questions were skipped. What was not said is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from athletes.rules.facts import Facts
from athletes.rules.ruleset import Ruleset
from athletes.rules.triage import assess

Hold = Mapping[str, Any]

PAIN_TO_REPORT = 3
NUMB_OR_TINGLING = ("numbness", "tingling")
MORNING_RULES = frozenset({"A7", "W4"})


def reports_of_pain(holds: Iterable[Hold]) -> list[dict[str, Any]]:
    """One report for each pose that hurt 3 or more, with its worst. A pose felt on both sides is one report, of no known side."""
    by_pose: dict[str, list[Hold]] = {}
    for hold in holds:
        if (hold.get("worst_pain") or 0) >= PAIN_TO_REPORT:
            by_pose.setdefault(hold["pose"], []).append(hold)
    return [report_of_pain(painful) for painful in by_pose.values()]


def report_of_pain(holds: list[Hold]) -> dict[str, Any]:
    worst = max(holds, key=lambda hold: hold["worst_pain"])
    sides = {hold["side"] for hold in holds}
    side = worst["side"] if len(sides) == 1 else "unknown"
    return about(worst) | {"pose_side": side, "sensations": ["pain"], "severity_worst": worst["worst_pain"]}


def report_of_numb_hold(hold: Hold) -> dict[str, Any] | None:
    """For a hold that ended numb or tingling, when its own report has not come."""
    if hold.get("ended") != "numb_tingling":
        return None
    return about(hold) | {"sensations": list(NUMB_OR_TINGLING)}


def report_of_numb_answer(check_in: Mapping[str, Any]) -> dict[str, Any] | None:
    """For a morning or anytime check-in that says numb or tingling, when its own report has not come."""
    if check_in.get("numb_tingling") is not True:
        return None
    onset = "next_morning" if check_in.get("kind") == "morning" else None
    return {"sensations": list(NUMB_OR_TINGLING), "onset": onset}


def report_of_morning(*, back_pain: int | None, back_pain_before: int | None, facts: Facts, ruleset: Ruleset) -> dict[str, Any] | None:
    """For a morning answer that meets A7 or W4, else None; `back_pain_before` is that of the session it is about."""
    if back_pain is None:
        return None
    report = {
        "onset": "next_morning",
        "sensations": ["pain"],
        "severity_worst": back_pain,
        "back_pain_before": back_pain_before,
        "back_pain_morning": back_pain,
    }
    return None if MORNING_RULES.isdisjoint(assess(report, facts, ruleset).rule_ids) else report


def about(hold: Hold) -> dict[str, Any]:
    return {
        "pose": hold["pose"],
        "variant": hold.get("variant"),
        "pose_side": hold["side"],
        "hold_elapsed_seconds": hold.get("held_seconds"),
        "hold_target_seconds": hold.get("target_seconds"),
    }
