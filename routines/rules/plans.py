"""What an assignment asks for: so many a week on any days, or fixed weekdays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routines.rules.days import DAYS_IN_WEEK, Days, Week

EVERY_DAY = frozenset(range(DAYS_IN_WEEK))


@dataclass(frozen=True, slots=True)
class WeeklyPlan:
    """N a week, any days."""

    starts_on: date
    ends_on: date | None
    per_week: int

    @property
    def weekdays(self) -> frozenset[int]:
        return EVERY_DAY

    @property
    def rate(self) -> int:
        return self.per_week


@dataclass(frozen=True, slots=True)
class WeekdayPlan:
    """Fixed days of the week; 0 is Monday."""

    starts_on: date
    ends_on: date | None
    weekdays: frozenset[int]

    @property
    def rate(self) -> int:
        return len(self.weekdays)


Plan = WeeklyPlan | WeekdayPlan


def is_due_on(plan: Plan, day: date) -> bool:
    """Whether the plan speaks of this local day. A weekly plan may be done on any; what is closed is decided elsewhere."""
    return day in Days(plan.starts_on, plan.ends_on) and day.weekday() in plan.weekdays


def sessions_owed(plan: Plan, week: Week) -> int:
    """How many sessions seven local days ask for; breaks, illness and days before joining ask for none."""
    return whole_sessions(sevenths_on(plan, day) for day in week.available)


def sevenths_on(plan: Plan, day: date) -> int:
    """A day's share of what is owed, in sevenths of a session, so that no rounding error ever owes one more."""
    if not is_due_on(plan, day):
        return 0
    return plan.per_week if isinstance(plan, WeeklyPlan) else DAYS_IN_WEEK


def whole_sessions(sevenths: Iterable[int]) -> int:
    """Rounded up: two days left of "three a week" still owe one."""
    return -(-sum(sevenths) // DAYS_IN_WEEK)
