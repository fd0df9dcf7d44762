"""What a phone sends of a session and of what was felt."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from deploy.local.demo.caller import Caller, Json
from deploy.local.demo.telling import insist

FIGURE_FOUR = "reclined-figure-four"
RED_FLAGS = (
    *("saddle", "bladder", "bowel", "both_legs", "leg_weak", "worsening", "trauma", "chest", "stroke_like", "unwell", "night_rest"),
    *("severe_words", "weight_cancer", "shape", "sexual", "impact_pain"),
)


def routine_of(today: Json) -> Json:
    insist(today["routines"], "nothing is asked for today")
    return today["routines"][0]


def holds_of(routine: Json) -> list[dict[str, Any]]:
    """Each pose on each of its sides, as long as today says."""
    return [hold(step, side) for step in routine["steps"] if not step["held_back"] for side in step["sides"]]


def hold(step: Json, side: str) -> dict[str, Any]:
    seconds = step["target_seconds"]
    return {"pose": step["pose"], "side": side, "target_seconds": seconds, "held_seconds": seconds, "ended": "done"}


def up_to(holds: list[dict[str, Any]], pose: str, side: str) -> Iterator[dict[str, Any]]:
    """Until the hold that is given up after 22 seconds."""
    for hold in holds:
        if (hold["pose"], hold["side"]) == (pose, side):
            yield hold | {"held_seconds": 22, "ended": "numb_tingling"}
            return
        yield hold


def session(today: Json, holds: list[dict[str, Any]], at: datetime, **said: Any) -> dict[str, Any]:
    routine = routine_of(today)
    began = at - timedelta(seconds=sum(hold["held_seconds"] for hold in holds))
    return {
        "kind": "session",
        "routine": routine["routine"],
        "routine_version": routine["version"],
        "day": today["day"],
        "started_at": began.isoformat(),
        "finished_at": at.isoformat(),
        "declared_clear": True,
        "back_pain_before": 1,
        "holds": holds,
        **said,
    }


def practise(athlete: Caller, at: datetime) -> Json:
    """The whole routine, nothing hurt."""
    today = athlete.get("/today/")
    body = session(today, holds_of(routine_of(today)), at, comfort=4, nothing_hurt=True)
    return athlete.ask("PUT", f"/check-ins/{uuid4()}/", body, expect=201)


def first_word(check_in: str, at: datetime) -> dict[str, Any]:
    """What is sent at the first answer, before the two quiet minutes: come out, none of the list, tingling in the left foot."""
    return {
        "check_in": check_in,
        "pose": FIGURE_FOUR,
        "pose_side": "left",
        "settling": True,
        "hold_elapsed_seconds": 22,
        "hold_target_seconds": 60,
        "onset": "during_pose",
        "sensations": ["tingling"],
        "red_flags": dict.fromkeys(RED_FLAGS, "no"),
        "reported_at": at.isoformat(),
    }


def three_minutes() -> dict[str, Any]:
    """What comes after the ring: gone, but it took three minutes."""
    return {
        "regions": [{"region": "foot_ankle", "side": "left"}],
        "severity_worst": 3,
        "severity_now": 0,
        "resolved": "yes",
        "resolved_after_minutes": 3,
        "adjusted_and_retried": "no",
        "spread": "none",
    }
