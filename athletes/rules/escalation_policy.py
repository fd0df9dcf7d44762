"""Who is told when nobody answers, as data: the ladders, and what would leave an alert without a reader."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Final

from athletes.rules.vocabulary import Level, UrgentKind

Policy = Mapping[str, Any]
Ladder = Mapping[str, Any]


class Step(IntEnum):
    """Who is told, in steps: coaches and health contacts; the team's safety contact; the organisation's; staff."""

    COACHES = 1
    SAFETY_CONTACT = 2
    ORGANISATION = 3
    STAFF = 4


# minutes after opening, and the step that is told then; after the last, again and again
DEFAULT_POLICY: Final[Policy] = {
    "ladders": {
        "emergency_now": {"rungs": [[0, 1], [10, 1], [30, 2], [60, 3], [90, 4]], "then_every_minutes": 30},
        "same_day": {
            "rungs": [[0, 1], [60, 1], [180, 1], [240, 2], [360, 3], [480, 4]],
            "then_every_minutes": 240,
            "daytime": {"from_hour": 7, "to_hour": 22, "wait_minutes": 240},
        },
        "alert": {"rungs": [[0, 1], [240, 1], [1440, 2], [2880, 3], [4320, 4]], "then_every_minutes": 1440},
    },
    "acknowledged_for_minutes": {"urgent": 120, "alert": 1440},
}


def ladder_for(policy: Policy, level: Level, urgent_kind: UrgentKind | None) -> Ladder | None:
    """The ladder a case climbs; None where nobody has to answer."""
    if level == Level.URGENT:
        # a person who raises a case to urgent names no kind: the quicker ladder is the cautious one
        return dict(policy["ladders"][urgent_kind or UrgentKind.EMERGENCY_NOW])
    return dict(policy["ladders"]["alert"]) if level == Level.ALERT else None


def what_is_wrong_with_policy(policy: Policy) -> list[str]:
    """Why a policy might leave an alert without a reader, each as `ladder: problem` or `acknowledgement`; nothing when it may be saved."""
    ladders = policy.get("ladders", {})
    wrong = [f"{name}: {problem}" for name in DEFAULT_POLICY["ladders"] for problem in what_is_wrong_with_ladder(ladders.get(name))]
    minutes = policy.get("acknowledged_for_minutes", {})
    answered = all(is_positive(minutes.get(level)) for level in DEFAULT_POLICY["acknowledged_for_minutes"])
    return wrong if answered else [*wrong, "acknowledgement"]


def what_is_wrong_with_ladder(ladder: Ladder | None) -> list[str]:
    if not ladder or not ladder.get("rungs"):
        return ["missing"]
    if not all(is_rung(rung) for rung in ladder["rungs"]):
        return ["shape"]
    minutes, steps = zip(*ladder["rungs"], strict=True)
    problems = {
        "start": (minutes[0], steps[0]) != (0, Step.COACHES),
        "order": list(minutes) != sorted(set(minutes)) or list(steps) != sorted(steps),
        "staff": steps[-1] != Step.STAFF,
        "repeat": not is_positive(ladder.get("then_every_minutes")),
        "daytime": "daytime" in ladder and not is_daytime(ladder["daytime"]),
    }
    return [problem for problem, found in problems.items() if found]


def is_rung(rung: object) -> bool:
    return isinstance(rung, list | tuple) and len(rung) == 2 and all(type(part) is int for part in rung)


def is_positive(minutes: object) -> bool:
    return type(minutes) is int and minutes > 0


def is_daytime(daytime: Mapping[str, Any]) -> bool:
    begins, ends = daytime.get("from_hour"), daytime.get("to_hour")
    are_hours = type(begins) is int and type(ends) is int and 0 <= begins < ends <= 24
    return are_hours and is_positive(daytime.get("wait_minutes"))
