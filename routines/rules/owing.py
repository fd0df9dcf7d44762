"""What one routine asks of one athlete, when several assignments, teams and closed days meet."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from routines.rules.days import DAY, DAYS_IN_WEEK, Days, Week, monday_of
from routines.rules.plans import Plan, WeekdayPlan, is_due_on, sevenths_on, whole_sessions


@dataclass(frozen=True, slots=True)
class Ask:
    """One plan as it meets one athlete: the days in the team, less breaks, away, illness and whole pauses."""

    plan: Plan
    within: tuple[Days, ...]
    without: tuple[Days, ...] = ()


def is_day_available(ask: Ask, day: date) -> bool:
    inside = day in Days(ask.plan.starts_on, ask.plan.ends_on) and any(day in run for run in ask.within)
    return inside and not any(day in run for run in ask.without)


def week_for(ask: Ask, first: date) -> Week:
    """Seven days from `first`, as this ask leaves them."""
    days = (first + n * DAY for n in range(DAYS_IN_WEEK))
    return Week(first, frozenset(day for day in days if is_day_available(ask, day)))


def sessions_owed_together(asks: Sequence[Ask], week_of: date) -> int:
    """What the local week around this day owes, Monday to Sunday, when one session serves every assignment of the routine."""
    return _owed_in_seven_days(asks, monday_of(week_of))


def sessions_due(asks: Sequence[Ask], *, first: date, last: date) -> int:
    """What a window of days owed, counted in sevens back from its last day, so that a window never owes more for how it lies."""
    due = 0
    while last >= first:
        start = max(first, last - (DAYS_IN_WEEK - 1) * DAY)
        due += whole_sessions(_sevenths(asks, start, last))
        last = start - DAY
    return due


def is_behind(asks: Sequence[Ask], day: date, *, done: int) -> bool:
    """Whether `done` this week has fallen behind N × days gone / 7, this day counted as gone."""
    return done * DAYS_IN_WEEK < sum(_sevenths(asks, monday_of(day), day))


def needs_reminder(asks: Sequence[Ask], day: date, *, done: int, done_today: bool = False, own_days: Collection[int] | None = None) -> bool:
    """Whether this local day calls for a reminder; `done` counts this week's sessions up to and including the day.

    On the athlete's own days if set, else on those at which done falls behind (of fixed weekdays: on these only).
    Never on a closed day, after today's session, or once the week is done.
    """
    largest = _largest(asks, day)
    if largest is None or done_today or done >= sessions_owed_together(asks, day):
        return False
    if own_days:
        return day.weekday() in own_days
    return is_due_on(largest, day) and is_behind(asks, day, done=done)


def due_days(asks: Sequence[Ask], *, first: date, last: date) -> list[date]:
    """The days that fixed weekdays name, closed days left out; a weekly plan names none."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if isinstance(plan := _largest(asks, day), WeekdayPlan) and is_due_on(plan, day)]


def sessions_serving(due: Iterable[date], done: Iterable[date]) -> dict[date, date]:
    """Which session's day serves which due day of one week: its own first, then whatever else was done, since a day is forgiven."""
    spare = Counter(done)
    serving: dict[date, date] = {}
    open_days = []
    for day in sorted(due):
        if spare[day]:
            spare[day] -= 1
            serving[day] = day
        else:
            open_days.append(day)
    return serving | dict(zip(open_days, sorted(spare.elements()), strict=False))


def _owed_in_seven_days(asks: Sequence[Ask], first: date) -> int:
    return whole_sessions(_sevenths(asks, first, first + (DAYS_IN_WEEK - 1) * DAY))


def _sevenths(asks: Sequence[Ask], first: date, last: date) -> Iterable[int]:
    """Each day's share, by the plan that counts on that day; so a plan changed in mid-week owes a part of each."""
    for start, end in pairwise(_turns(asks, first, last)):
        plan = _largest(asks, start)
        if plan is not None:
            yield from (sevenths_on(plan, start + n * DAY) for n in range((end - start).days))


def _turns(asks: Sequence[Ask], first: date, last: date) -> list[date]:
    """The days on which something begins or has ended, and between which the same plans are open; the day after the last closes them."""
    runs = (run for ask in asks for run in (Days(ask.plan.starts_on, ask.plan.ends_on), *ask.within, *ask.without))
    turns = {day for run in runs for day in (run.first, run.last + DAY if run.last else None) if day and first < day <= last}
    return [first, *sorted(turns), last + DAY]


def _largest(asks: Sequence[Ask], day: date) -> Plan | None:
    """Of several assignments the largest N counts; equal ones are not added up, and fixed days go before any days."""
    plans = [ask.plan for ask in asks if is_day_available(ask, day)]
    return max(plans, key=lambda plan: (plan.rate, isinstance(plan, WeekdayPlan), sorted(plan.weekdays)), default=None)
