"""What each athlete owes and has done: the plans of the floor below, met with pauses and check-ins. Constant queries for any number."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg

from athletes.models import CheckIn, Pause
from routines.rules import Days, local_day, needs_reminder, sessions_due, sessions_owed_together, zone_named
from routines.services import AskedRoutine, asked_routines

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Owed:
    """One routine as one athlete owes it, and the days on which it was done; one session serves every team's assignment of it."""

    asked: AskedRoutine
    done_on: Sequence[date] = field(default_factory=list)

    def done_between(self, first: date, last: date) -> int:
        return sum(first <= day <= last for day in self.done_on)

    def owed_in_week_of(self, day: date) -> int:
        return sessions_owed_together(self.asked.asks, day)

    def done_in_week_of(self, day: date) -> int:
        monday = day - timedelta(days=day.weekday())
        return self.done_between(monday, monday + WEEK - timedelta(days=1))

    def due_between(self, first: date, last: date) -> int:
        return sessions_due(self.asked.asks, first=first, last=last)

    def needs_reminder_on(self, day: date, own_days: Collection[int] | None) -> bool:
        monday = day - timedelta(days=day.weekday())
        done = self.done_between(monday, day)
        return needs_reminder(self.asked.asks, day, done=done, done_today=day in self.done_on, own_days=own_days)


def owed_by(athletes: Collection[UUID], first: date, last: date) -> dict[UUID, list[Owed]]:
    """Per athlete, each routine that is asked for in these days, newest assignment first."""
    asked = asked_routines(athletes=athletes, first=first, last=last, paused=days_paused(athletes))
    done = days_done(athletes, first - WEEK, last + WEEK)
    return {athlete: [Owed(one, done.get((athlete, one.family), [])) for one in routines] for athlete, routines in asked.items()}


def days_paused(athletes: Collection[UUID]) -> Mapping[UUID, Sequence[Days]]:
    """Days on which the whole routine is held back: nothing is asked then, and nothing counts as missed."""
    rows = Pause.objects.of_whole_routine().filter(athlete__in=athletes)
    found: dict[UUID, list[Days]] = defaultdict(list)
    for athlete, zone_name, began, lifted, until in rows.values_list("athlete", "athlete__time_zone", "from_at", "lifted_at", "until_on"):
        found[athlete].append(days_of_pause(began, lifted, until, zone_named(zone_name)))
    return found


def days_of_pause(from_at: datetime, lifted_at: datetime | None, until_on: date | None, zone: tzinfo) -> Days:
    """Local days, the last of them included."""
    ends = [day for day in (until_on, local_day(lifted_at, zone) if lifted_at else None) if day is not None]
    return Days(local_day(from_at, zone), min(ends, default=None))


def days_done(athletes: Collection[UUID], first: date, last: date) -> dict[tuple[UUID, UUID], list[date]]:
    """Days of completed sessions by athlete and routine, whatever its version."""
    completed = CheckIn.objects.completed().between(first, last).filter(athlete__in=athletes, routine__isnull=False)
    # gathered by the database: a row a session would cost more than all that is then done with it
    rows = completed.order_by().values_list("athlete", "routine__family").annotate(days=ArrayAgg("day", order_by="day"))
    return {(athlete, family): days for athlete, family, days in rows}
