"""Two requests at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection
from rest_framework.exceptions import APIException

from accounts.models import Role
from poses.models import Pose
from routines.api.shared import made_once
from routines.models import Assignment, Enrolment, Routine
from routines.services import (
    LibraryRoutine,
    RoutineIsFrozen,
    StepDraft,
    Terms,
    assign_routine,
    copy_routine,
    edit_routine,
    store_library_routine,
    sync_enrolments,
)
from tests import cast
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def team():
    Pose.objects.get_or_create(slug="banana-pose", defaults={"state": Pose.State.PUBLISHED})
    steps = [StepDraft(pose="banana-pose", hold_seconds=60)] * 2
    store_library_routine(content=LibraryRoutine(slug="library", name={"en": "Library"}, notes={"en": ""}, steps=steps), at=NOON)
    team = cast.team()
    cast.join(team, cast.user("Carla"), Role.COACH)
    for name in ("Ana", "Bea"):
        cast.join(team, cast.user(name))
    return team


def at_once(*acts):
    """Each in its own thread and connection, set off together; what each returned or raised."""
    ready = Barrier(len(acts))

    def run(act):
        try:
            ready.wait()
            return act()
        except (APIException, DatabaseError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def coach(team):
    return team.memberships.get(role=Role.COACH).user


def test_two_copies_are_two_versions(team):
    library, by = Routine.objects.get(), coach(team)
    copies = at_once(*[lambda: copy_routine(routine=library, team=team, by=by, at=NOON)] * 4)
    assert sorted(copy.version for copy in copies) == [2, 3, 4, 5]


def test_the_same_request_twice_makes_one(team):
    library, by, key = Routine.objects.get(), coach(team), uuid4()
    terms = Terms(per_week=3, starts_on=TUESDAY)

    def assign():
        return assign_routine(routine=library, team=team, terms=terms, by=by, at=NOON, assignment_id=key)

    answers = at_once(*[lambda: made_once(Assignment, key, assign)] * 4)
    assert sorted(code for _, code in answers) == [200, 200, 200, 201]
    assert {made.pk for made, _ in answers} == {key}
    assert Assignment.objects.count() == 1


def test_an_edit_and_an_assignment_never_leave_athletes_with_something_else(team):
    by, terms = coach(team), Terms(per_week=3, starts_on=TUESDAY)
    shorter = [StepDraft(pose="banana-pose", hold_seconds=30)]
    for _ in range(10):
        routine = copy_routine(routine=Routine.objects.library().get(), team=team, by=by, at=NOON)
        edited, _ = at_once(
            partial(edit_routine, routine=routine, steps=shorter),
            partial(assign_routine, routine=routine, team=team, terms=terms, by=by, at=NOON),
        )
        routine.refresh_from_db()
        assert routine.is_frozen
        assert routine.steps.count() == (2 if isinstance(edited, RoutineIsFrozen) else 1)


def test_two_sweeps_enrol_once(team):
    assign_routine(routine=Routine.objects.get(), team=team, terms=Terms(per_week=3, starts_on=TUESDAY), by=coach(team), at=NOON)
    Enrolment.objects.all().delete()
    answers = at_once(*[lambda: sync_enrolments(now=NOON)] * 4)
    assert all(isinstance(answer, int) for answer in answers), answers
    assert Enrolment.objects.filter(next_due_at__isnull=False).count() == 2
