"""The whole club, in one transaction: it is there, or it is not."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import Membership, Role, Team, User
from athletes.demo.names import HARRIERS, address_of, athletes_of
from athletes.demo.people import People, settle_in
from athletes.demo.practice import Practice, practise
from athletes.demo.sign_ins import WHO
from athletes.demo.symptoms import courses, interruption_by, report_all
from routines.models import Assignment, Enrolment, Routine
from routines.services import advance_enrolments, sync_enrolments

WEEKS = timedelta(weeks=12)


class NotEmpty(Exception):
    """There are teams here that are no demonstration."""


class NoRoutine(Exception):
    """Poses and routines come first."""


@dataclass(frozen=True, slots=True)
class Club:
    teams: int
    coaches: int
    athletes: int
    check_ins: int
    cases: int


def the_club() -> bool:
    """Whether it is there already."""
    return User.objects.filter(email=address_of(WHO[0][0])).exists()


@transaction.atomic
def make_club(*, now: datetime, seed: int = 1, scale: int = 1) -> Club:
    """Twelve weeks that end now. The same seed makes the same club."""
    if Team.objects.exists():
        raise NotEmpty
    people = settle_in(athletes_of(scale, seed), seed=seed, began_at=now - WEEKS)
    practice = practice_of(people, now, seed)
    practised = practise(people, practice)
    cases = report_all(people, practice)
    remind_from(now)
    coaches = Membership.objects.current().filter(role=Role.COACH).count()
    return Club(len(people.teams), coaches, len(people.members), practised + len(cases), len(cases))


def practice_of(people: People, now: datetime, seed: int) -> Practice:
    assignment = Assignment.objects.filter(team=people.teams[HARRIERS]).first()
    if assignment is None:
        raise NoRoutine
    routine = Routine.objects.with_steps().get(pk=assignment.routine_id)
    interruptions = [interruption_by(course, now) for course in courses(now)]
    return Practice(routine, list(routine.steps.all()), now, seed, interruptions)


def remind_from(now: datetime) -> None:
    """Nobody is reminded of the weeks that were made up."""
    sync_enrolments(now=now)
    advance_enrolments(enrolments=list(Enrolment.objects.due(now).values_list("pk", flat=True)), now=now)
