"""What an assignment would ask of whom. Writes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from accounts.models import Membership, Team, User
from routines.models import Routine
from routines.rules import (
    EVERY_DAY,
    Ask,
    Occurrence,
    is_day_available,
    is_due_on,
    local_day,
    next_occurrence,
    sessions_owed_together,
    zone_named,
)
from routines.services.schedule import AskedRoutine, Calendar, asked_routines
from routines.services.terms import Terms, refuse_impossible, today_of_team

FOUR_WEEKS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Expected:
    """What one athlete would get. What is held back from whom, the floor above adds."""

    athlete: User
    first_on: date | None  # None: away, on a break or over, for four weeks at least
    owed_in_first_week: int  # together with what is asked for of this routine already
    first_reminder: Occurrence | None
    is_asked_already: bool


def preview_assignment(*, routine: Routine, team: Team, terms: Terms, at: datetime) -> list[Expected]:
    """Who would be asked, from which day, how often, and when the first reminder could come; by name."""
    refuse_impossible(terms, team=team, today=today_of_team(team, at))
    members = Membership.objects.current().athletes().filter(team=team).select_related("user").order_by("user__name", "user")
    athletes = [member.user for member in members if terms.athletes is None or member.user_id in terms.athletes]
    first, last = terms.starts_on - timedelta(days=7), max(terms.starts_on, today_of_team(team, at)) + FOUR_WEEKS
    ids = [athlete.pk for athlete in athletes]
    calendar = Calendar.of(ids, first, last)
    asked = asked_routines(athletes=ids, first=first, last=last)
    expected = []
    for athlete in athletes:
        place = (athlete.pk, team.pk)
        ask = Ask(terms.plan(), tuple(calendar.members[place]), tuple(calendar.closed(place)))
        expected.append(expect(athlete, ask, asks_of_same(asked.get(athlete.pk, []), routine.family), terms, at))
    return expected


def asks_of_same(routines: Iterable[AskedRoutine], family: UUID) -> list[Ask]:
    return [ask for asked in routines if asked.family == family for ask in asked.asks]


def expect(athlete: User, ask: Ask, already: list[Ask], terms: Terms, at: datetime) -> Expected:
    zone = zone_named(athlete.time_zone)
    first_on = first_day(ask, max(terms.starts_on, local_day(at, zone)))
    if first_on is None:
        return Expected(athlete, None, 0, None, bool(already))
    reminder = next_occurrence(
        weekdays=athlete.reminder_days or terms.weekdays or EVERY_DAY,
        at=athlete.reminder_time or terms.due_time,
        zone=zone,
        after=at,
        starts_on=first_on,
        ends_on=terms.ends_on,
    )
    return Expected(athlete, first_on, sessions_owed_together([ask, *already], first_on), reminder, bool(already))


def first_day(ask: Ask, earliest: date) -> date | None:
    """The first of the next four weeks that asks for something."""
    days = (earliest + timedelta(days=n) for n in range(FOUR_WEEKS.days))
    return next((day for day in days if is_day_available(ask, day) and is_due_on(ask.plan, day)), None)
