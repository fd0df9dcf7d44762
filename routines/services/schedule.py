"""Who is asked for what: rows of this floor and the one below, made into the plain facts that the rules decide on."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any, Self
from uuid import UUID

from django.db.models.functions import Greatest

from accounts.models import Away, Break, Membership
from routines.models import AssignedAthlete, Assignment
from routines.rules import Ask, Days, is_day_available, local_day, zone_named
from routines.rules.days import DAY

NOBODY_PAUSED: Mapping[UUID, Sequence[Days]] = {}
Place = tuple[UUID, UUID]  # an athlete in a team


@dataclass(frozen=True, slots=True)
class AskedRoutine:
    """One routine as one athlete is asked for it. One session, of whichever version, serves every assignment in every team."""

    family: UUID
    asks_by_assignment: dict[Assignment, list[Ask]]  # newest assignment first

    @property
    def asks(self) -> list[Ask]:
        return [ask for asks in self.asks_by_assignment.values() for ask in asks]

    def assignment_on(self, day: date) -> Assignment | None:
        """The newest that may ask for something on this day; its routine is the version to show."""
        asking = (one for one, asks in self.asks_by_assignment.items() if any(is_day_available(ask, day) for ask in asks))
        return next(asking, None)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are open to whom: those in a team, less its breaks and the athlete's own days off."""

    members: dict[Place, list[Days]]
    breaks: dict[UUID, list[Days]]
    aways: dict[UUID, list[Days]]

    @classmethod
    def of(cls, athletes: Collection[UUID], first: date, last: date) -> Self:
        members = member_days(athletes)
        breaks = Break.objects.touching(first, last).filter(team__in={team for _, team in members})
        aways = Away.objects.touching(first, last).filter(person__in=athletes)
        return cls(
            members,
            runs_by(breaks.values_list("team", "from_on", "until_on")),
            runs_by(aways.values_list("person", "from_on", "until_on")),
        )

    def closed(self, place: Place) -> list[Days]:
        athlete, team = place
        return [*self.breaks.get(team, ()), *self.aways.get(athlete, ())]


def asked_routines(
    *, athletes: Collection[UUID], first: date, last: date, paused: Mapping[UUID, Sequence[Days]] = NOBODY_PAUSED
) -> dict[UUID, list[AskedRoutine]]:
    """What each of these athletes is asked for in a window of days, in a constant number of queries.

    `paused` are the days on which the whole routine is held back from an athlete; the floor above knows them.
    """
    calendar = Calendar.of(athletes, first, last)
    assignments = Assignment.objects.touching(first, last).filter(team__in={team for _, team in calendar.members})
    whole = list(assignments.select_related("routine").prefetch_related("earlier_plans").order_by("-created_at", "-id"))
    return asked_by(whole, calendar, Days(first, last), chosen=chosen_days(whole, athletes), paused=paused)


def asked_by(
    assignments: Iterable[Assignment],
    calendar: Calendar,
    window: Days,
    *,
    chosen: Mapping[Place, list[Days]],
    paused: Mapping[UUID, Sequence[Days]],
) -> dict[UUID, list[AskedRoutine]]:
    """What these assignments, newest first, ask of each athlete in the calendar."""
    found: dict[UUID, dict[UUID, AskedRoutine]] = defaultdict(dict)
    for (athlete, team), in_team in calendar.members.items():
        without = [*calendar.closed((athlete, team)), *paused.get(athlete, ())]
        for assignment in assignments:
            if assignment.team_id == team and touches(within := days_asked(assignment, athlete, in_team, chosen), window):
                family = assignment.routine.family
                asked = found[athlete].setdefault(family, AskedRoutine(family, {}))
                asked.asks_by_assignment[assignment] = [Ask(plan, tuple(within), tuple(without)) for plan in assignment.plans()]
    return {athlete: [newest_first(asked) for asked in by_family.values()] for athlete, by_family in found.items()}


def touches(runs: Iterable[Days], window: Days) -> bool:
    """Whoever has left a team sees no more of what it asks."""
    return any(run.meet(window) for run in runs)


def days_asked(assignment: Assignment, athlete: UUID, in_team: list[Days], chosen: Mapping[Place, list[Days]]) -> list[Days]:
    """The days in the team; for the chosen, those of them on which they were."""
    if assignment.for_whole_team:
        return in_team
    named = chosen.get((athlete, assignment.pk), [])
    return [both for run in in_team for other in named if (both := run.meet(other))]


def newest_first(asked: AskedRoutine) -> AskedRoutine:
    """An athlete of two teams met one team's assignments before the other's."""
    by_age = sorted(asked.asks_by_assignment.items(), key=lambda pair: (pair[0].created_at, pair[0].pk), reverse=True)
    return AskedRoutine(asked.family, dict(by_age))


def member_days(athletes: Collection[UUID]) -> dict[Place, list[Days]]:
    """Those of everybody who was ever let in."""
    rows = Membership.objects.athletes().filter(user__in=athletes, approved_at__isnull=False)
    found: dict[Place, list[Days]] = defaultdict(list)
    came_at = Greatest("joined_at", "approved_at")
    for user, team, zone_name, came, ended_at in rows.values_list("user", "team", "user__time_zone", came_at, "ended_at"):
        found[user, team].append(days_of_membership(came, ended_at, zone_named(zone_name)))
    return dict(found)


def days_of_membership(came_at: datetime, ended_at: datetime | None, zone: tzinfo) -> Days:
    """From the local day of joining, or of the coach's nod, to the last whole day before leaving."""
    return Days(local_day(came_at, zone), local_day(ended_at, zone) - DAY if ended_at else None)


def chosen_days(assignments: Iterable[Assignment], athletes: Collection[UUID]) -> dict[Place, list[Days]]:
    by_name = [assignment.pk for assignment in assignments if not assignment.for_whole_team]
    rows = AssignedAthlete.objects.filter(assignment__in=by_name, athlete__in=athletes)
    return runs_by(
        ((athlete, assignment), first, last)
        for athlete, assignment, first, last in rows.values_list("athlete", "assignment", "from_on", "until_on")
    )


def runs_by(rows: Iterable[tuple[Any, date, date | None]]) -> dict[Any, list[Days]]:
    found: dict[Any, list[Days]] = defaultdict(list)
    for key, first, last in rows:
        found[key].append(Days(first, last))
    return dict(found)
