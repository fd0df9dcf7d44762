"""An athlete's days and weeks: what was done, what is held back, and what lies ahead."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from accounts.models import User
from athletes.models import CheckIn
from athletes.rules.calendar import DayState, asked_days, mondays, state_of
from athletes.schedule import Owed, days_paused, owed_by
from routines.rules import Days, local_day, monday_of, zone_named

DAY = timedelta(days=1)


def calendar_for(athlete: User, first: date, last: date, now: datetime) -> dict[str, Any]:
    """Days of the athlete's own zone, and the whole weeks they lie in."""
    today = local_day(now, zone_named(athlete.time_zone))
    owed = owed_between(athlete, first, last)
    return {
        "days": [{"day": day, "state": state} for day, state in states(athlete, owed, first, last, today).items()],
        "weeks": [week_json(monday, owed) for monday in mondays(first, last)],
    }


def owed_between(athlete: User, first: date, last: date) -> Sequence[Owed]:
    return owed_by([athlete.pk], monday_of(first), monday_of(last) + 6 * DAY).get(athlete.pk, [])


def states(athlete: User, owed: Sequence[Owed], first: date, last: date, today: date) -> dict[date, DayState]:
    practised = days_practised(athlete, first, last)
    paused: Sequence[Days] = days_paused([athlete.pk]).get(athlete.pk, ())
    asked = {day for one in owed for day in days_asking(one, athlete, first, last, today)}
    days = (first + n * DAY for n in range((last - first).days + 1))
    return {
        day: state_of(day, today=today, completed=practised.get(day), is_paused=any(day in run for run in paused), is_asked=day in asked)
        for day in days
    }


def days_asking(one: Owed, athlete: User, first: date, last: date, today: date) -> set[date]:
    return asked_days(one.asked.asks, first=first, last=last, today=today, done_on=one.done_on, own_days=athlete.reminder_days)


def days_practised(athlete: User, first: date, last: date) -> dict[date, bool]:
    """Each day with a session, and whether one of them was completed."""
    found: dict[date, bool] = {}
    rows = CheckIn.objects.sessions().between(first, last).filter(athlete=athlete)
    for day, is_completed in rows.values_list("day", "is_completed"):
        found[day] = found.get(day, False) or is_completed
    return found


def week_json(monday: date, owed: Sequence[Owed]) -> dict[str, Any]:
    """All routines together."""
    return {
        "starts_on": monday,
        "owed": sum(one.owed_in_week_of(monday) for one in owed),
        "done": sum(one.done_in_week_of(monday) for one in owed),
    }
