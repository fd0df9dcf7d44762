"""How long a routine takes, and how it starts again after a long time without."""

from collections.abc import Iterable

LONG_WITHOUT_DAYS = 14
GENTLE_HOLD_SECONDS = 30


def routine_seconds(steps: Iterable[tuple[int, int, int]]) -> int:
    """Holds on every side and the rest after each pose; a step is (sides, hold_seconds, rest_seconds)."""
    return sum(sides * hold_seconds + rest_seconds for sides, hold_seconds, rest_seconds in steps)


def gentle_hold_seconds(hold_seconds: int, *, days_without: int | None) -> int:
    """After 14 days without, the first session starts at 30 s a hold; None where there never was a session to miss (OWN)."""
    if days_without is None or days_without < LONG_WITHOUT_DAYS:
        return hold_seconds
    return min(hold_seconds, GENTLE_HOLD_SECONDS)
