"""What a change of an assignment does to each athlete's week. It is made and undone again, so that it says what would be."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from accounts.models import Membership, User
from athletes.models import CheckIn
from athletes.schedule import owed_by
from routines.models import Assignment
from routines.rules import monday_of
from routines.services import Terms, edit_assignment, today_of_team


class Week(NamedTuple):
    done: int
    asked: int


class ChangedWeek(NamedTuple):
    name: str
    sessions: int  # whole ones, since the assignment began
    now: Week
    then: Week


def weeks_after_change(*, assignment: Assignment, terms: Terms, at: datetime) -> list[ChangedWeek]:
    """By name; who neither practised nor is asked, before or after, is left out."""
    today = today_of_team(assignment.team, at)
    members = Membership.objects.current().athletes().filter(team=assignment.team)
    athletes = list(User.objects.filter(pk__in=members.values("user")).order_by("name", "pk"))
    now = weeks_of(athletes, assignment.routine.family, today)
    with transaction.atomic():
        edit_assignment(assignment=assignment, terms=terms, at=at)
        then = weeks_of(athletes, assignment.routine.family, today)
        transaction.set_rollback(True)
    return list(changed(athletes, sessions_of(athletes, assignment, today), now, then))


def weeks_of(athletes: Sequence[User], family: UUID, today: date) -> dict[UUID, Week]:
    owed = owed_by([athlete.pk for athlete in athletes], monday_of(today), today)
    return {
        athlete: Week(one.done_in_week_of(today), one.owed_in_week_of(today))
        for athlete, routines in owed.items()
        for one in routines
        if one.asked.family == family
    }


def sessions_of(athletes: Sequence[User], assignment: Assignment, today: date) -> dict[UUID, int]:
    rows = CheckIn.objects.completed().between(assignment.starts_on, today).filter(athlete__in=athletes)
    counted = rows.filter(routine__family=assignment.routine.family).values_list("athlete").annotate(Count("pk"))
    return dict(counted.order_by())


def changed(
    athletes: Sequence[User], sessions: Mapping[UUID, int], now: Mapping[UUID, Week], then: Mapping[UUID, Week]
) -> Iterator[ChangedWeek]:
    for athlete in athletes:
        if athlete.pk in now or athlete.pk in then or athlete.pk in sessions:
            week = now.get(athlete.pk, Week(0, 0))
            yield ChangedWeek(athlete.name, sessions.get(athlete.pk, 0), week, then.get(athlete.pk, Week(week.done, 0)))
