"""How long a pose is held after something was felt, and what makes a session free of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from athletes.rules.ruleset import document

SESSIONS_TO_SETTLE = 2


def scaled_back_seconds(held: int | None, target: int) -> int:
    """The next suggested hold: half of what was held, 10 s at least and never above the target; half the target when unknown (ART, OWN)."""
    rule = document()["scale_back"]
    half = (target if held is None else held) * rule["share"]
    return int(min(max(half, rule["least_seconds"]), target))


def is_symptom_free(holds: Iterable[Mapping[str, Any]], *, pose: str | None, reported: bool, as_usual: Collection[str] = ()) -> bool | None:
    """Whether a session passed without it: "nothing hurt" said, nothing numb, nothing reported. None when that pose was not practised.

    `as_usual` are the sensations reported as no worse than usual: they count as nothing.
    """
    practised = [hold for hold in holds if pose in (None, hold["pose"]) and hold["ended"] != "skipped"]
    if not practised:
        return None
    # pain nobody answered is unknown, and unknown is not free
    anew_if_numb, anew_if_pain = {"numbness", "tingling"}.isdisjoint(as_usual), "pain" not in as_usual
    is_numb = any(hold["ended"] == "numb_tingling" for hold in practised)
    is_pain = any(hold.get("worst_pain") != 0 for hold in practised)
    return not (reported or (is_numb and anew_if_numb) or (is_pain and anew_if_pain))


def watch_settles(sessions: Sequence[bool | None]) -> bool:
    """Whether a watch closes by itself: the last two sessions of that pose since its newest report, oldest first, were free of it."""
    practised = [session for session in sessions if session is not None]
    return len(practised) >= SESSIONS_TO_SETTLE and all(practised[-SESSIONS_TO_SETTLE:])
