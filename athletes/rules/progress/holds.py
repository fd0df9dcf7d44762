"""How long holds last: the trend over weeks, and the difference between stretched sides (safety.md D)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Final, Literal

from athletes.rules.progress.figures import Figure, median
from athletes.rules.progress.records import HoldDone, PoseSide, SessionDone, Side, Window

FEWEST_WEEKS: Final = 4
FEWEST_HOLDS: Final = 6
ARROW_FROM_SECONDS_A_WEEK: Final = 5
SESSIONS_COMPARED: Final = 6


@dataclass(frozen=True, slots=True)
class WeekOfHolds:
    """One week's median hold, and how many holds it is the median of."""

    median_seconds: float
    n: int


@dataclass(frozen=True, slots=True)
class HoldTrend:
    """Seconds a week, with the weekly medians it was drawn from; an arrow only where the change is worth a look."""

    value: float | None
    n: int
    window: Window
    weeks: tuple[tuple[date, WeekOfHolds], ...]
    arrow: Literal["up", "down"] | None


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def theil_sen_slope(points: Iterable[tuple[float, float]]) -> float | None:
    """The median of the slopes between all pairs: one odd week does not turn it."""
    return median((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2) if x1 != x2)


def hold_trends(holds: Iterable[HoldDone], window: Window) -> dict[PoseSide, HoldTrend]:
    """One trend for each pose and side that was held in the window."""
    seconds: dict[PoseSide, dict[date, list[int]]] = {}
    for hold in holds:
        if hold.was_started and hold.day in window:
            seconds.setdefault(hold.place, {}).setdefault(monday_of(hold.day), []).append(hold.held_seconds)
    return {place: hold_trend(medians_of(weeks), window) for place, weeks in seconds.items()}


def medians_of(weeks: Mapping[date, list[int]]) -> dict[date, WeekOfHolds]:
    return {monday: WeekOfHolds(median(held) or 0.0, len(held)) for monday, held in weeks.items()}


def hold_trend(weeks: Mapping[date, WeekOfHolds], window: Window) -> HoldTrend:
    """From weekly medians, by their Monday; a slope needs four weeks and six holds. Longer is not better (OWN)."""
    ordered = sorted(weeks.items())
    n = sum(week.n for _, week in ordered)
    slope = None
    if len(ordered) >= FEWEST_WEEKS and n >= FEWEST_HOLDS:
        slope = theil_sen_slope((monday.toordinal() / 7, week.median_seconds) for monday, week in ordered)
    return HoldTrend(slope, n, window, tuple(ordered), arrow_of(slope))


def arrow_of(slope: float | None) -> Literal["up", "down"] | None:
    if slope is None or abs(slope) < ARROW_FROM_SECONDS_A_WEEK:
        return None
    return "up" if slope > 0 else "down"


def side_difference(sessions: Iterable[SessionDone], pose: str, window: Window) -> Figure:
    """Right against left of the side that is stretched, in percent: the median of the last six sessions that held both."""
    recent = sorted((session for session in sessions if session.day in window), key=lambda session: session.day)
    differences = [found for session in recent if (found := difference_in(session, pose)) is not None][-SESSIONS_COMPARED:]
    enough = len(differences) >= SESSIONS_COMPARED
    return Figure(median(differences) if enough else None, len(differences), window)


def difference_in(session: SessionDone, pose: str) -> float | None:
    """None where a side is missing; a side that was never stretched is unknown, not short."""
    right, left = stretched_for(session, pose, "right"), stretched_for(session, pose, "left")
    if right is None or left is None or not right + left:
        return None
    return 100 * (right - left) / (right + left)


def stretched_for(session: SessionDone, pose: str, side: Side) -> float | None:
    return median(hold.held_seconds for hold in session.holds_started if hold.place.pose == pose and hold.stretched_side == side)
