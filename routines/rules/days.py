"""Local days: a run of them, and a week of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

DAY = timedelta(days=1)
DAYS_IN_WEEK = 7


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class Days:
    """A run of local days, both ends included; without a last day it goes on."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def meet(self, other: "Days") -> "Days | None":
        """The days in both."""
        first = max(self.first, other.first)
        last = min((run.last for run in (self, other) if run.last is not None), default=None)
        return Days(first, last) if last is None or first <= last else None


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local days and those among them that may ask for a session. Owed is counted Monday to Sunday, adherence in any seven."""

    first: date
    available: frozenset[date]

    @classmethod
    def starting(cls, first: date, *, without: Collection[Days] = ()) -> Self:
        days = (first + n * DAY for n in range(DAYS_IN_WEEK))
        return cls(first, frozenset(day for day in days if not any(day in run for run in without)))

    @classmethod
    def around(cls, day: date, *, without: Collection[Days] = ()) -> Self:
        """The week, Monday to Sunday, that this day lies in."""
        return cls.starting(monday_of(day), without=without)

    @property
    def days_available(self) -> int:
        return len(self.available)

    @property
    def last(self) -> date:
        return self.first + (DAYS_IN_WEEK - 1) * DAY
