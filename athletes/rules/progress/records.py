"""What progress is counted from: plain rows, and the span of days they are read in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Side = Literal["left", "right", "none"]
Ended = Literal["done", "enough_stretch", "uncomfortable", "numb_tingling", "other", "skipped"]
Resolved = Literal["yes", "partly", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Window:
    """The local days a figure speaks of, both ends included."""

    first: date
    last: date

    @classmethod
    def of_days(cls, days: int, *, until: date) -> "Window":
        return cls(until - timedelta(days=days - 1), until)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class PoseSide:
    """One pose and the side its instruction names."""

    pose: str
    side: Side


@dataclass(frozen=True, slots=True)
class HoldDone:
    """One hold as it was sent; `reported_numb` is what the newest report about it says, None where there is no report."""

    day: date
    place: PoseSide
    stretched_side: Side
    target_seconds: int
    held_seconds: int
    ended: Ended
    worst_pain: int | None = None
    reported_numb: bool | None = None

    @property
    def was_started(self) -> bool:
        return self.ended != "skipped"

    @property
    def was_numb(self) -> bool:
        """A corrected report outweighs the button that was pressed."""
        return self.ended == "numb_tingling" if self.reported_numb is None else self.reported_numb


@dataclass(frozen=True, slots=True)
class SessionDone:
    """One session, its holds in the order they were done, and what was asked that day with paused poses left out."""

    day: date
    asked: frozenset[PoseSide]
    holds: tuple[HoldDone, ...]

    @property
    def holds_started(self) -> Iterator[HoldDone]:
        return (hold for hold in self.holds if hold.was_started)


@dataclass(frozen=True, slots=True)
class MorningAnswer:
    """Back pain before a session and the morning after; None was not answered, which is never 0."""

    day: date
    back_pain_before: int | None
    back_pain_morning: int | None


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """How one report ended; of a chain of corrections only the newest belongs here."""

    day: date
    place: PoseSide
    resolved: Resolved
    resolved_after_minutes: int | None


@dataclass(frozen=True, slots=True)
class OwedWeek:
    """A local week, Monday to Sunday: sessions it owed, and check-ins of any kind that came back."""

    starts_on: date
    owed: int
    came_back: int

    @property
    def is_over_on(self) -> date:
        return self.starts_on + timedelta(days=7)


@dataclass(frozen=True, slots=True)
class AthleteWeek:
    """This week of one athlete, as the coach's one line needs it."""

    owed: int
    done: int
    is_paused: bool
    needs_somebody: bool


@dataclass(frozen=True, slots=True)
class AlertAnswer:
    """How one case of level alert or urgent was answered; `was_useful` is the coach's verdict, if given."""

    is_urgent: bool
    opened_at: datetime
    acknowledged_at: datetime | None
    was_useful: bool | None = None
