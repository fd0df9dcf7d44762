"""GET POST /teams/: a team comes with its routine."""

from datetime import timedelta
from uuid import uuid4

import pytest

from accounts.models import Invitation, Role, Team
from routines.models import Assignment
from tests import cast
from tests.cast import Person
from tests.conftest import NOON

TEAMS = "/api/v1/teams/"


@pytest.fixture
def invited(zoe, db):
    """Ines accepted an invitation that carries a new team."""
    ines = Person(cast.user("Ines", time_zone="Europe/Lisbon"))
    Invitation.objects.create(
        kind=Invitation.Kind.PERSONAL,
        role=Role.COACH,
        email=ines.user.email,
        digest="d",
        may_make_team=True,
        created_by=zoe.user,
        created_at=NOON - timedelta(hours=2),
        expires_at=NOON + timedelta(hours=20),
        accepted_at=NOON - timedelta(hours=1),
        accepted_by=ines.user,
    )
    return ines


def test_it_works(invited, back_routine):
    made = invited.post(TEAMS, {"name": "Gazelles"})
    assert made.status_code == 201
    team = Team.objects.get(pk=made.json()["id"])
    assert made.json() == {
        "id": str(team.pk),
        "name": "Gazelles",
        "time_zone": "Europe/Lisbon",
        "organisation": {"name": "Lauftreff", "country": "DE"},
        "safety_contact": {"id": str(invited.user.pk), "name": "Ines"},
        "safety_hours": "",
        "health_kept_months": None,
        "version": 1,
    }
    given = Assignment.objects.get(team=team)
    assert (given.routine, given.per_week, given.for_whole_team) == (back_routine, 3, True)
    assert invited.get(f"{TEAMS}{team.pk}/").json() == made.json()


def test_a_repeat_with_the_same_id_answers_with_the_first(invited, back_routine):
    body = {"id": str(uuid4()), "name": "Gazelles", "time_zone": "Africa/Nairobi", "safety_hours": "always"}
    first, second = invited.post(TEAMS, body), invited.post(TEAMS, {**body, "name": "Impalas"})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert (Team.objects.count(), Assignment.objects.count()) == (1, 1)


def test_an_invitation_carries_one_team(invited, back_routine):
    assert invited.post(TEAMS, {"name": "Gazelles"}).status_code == 201
    assert invited.post(TEAMS, {"name": "Impalas"}).status_code == 403


def test_without_a_library_the_team_comes_alone(invited):
    assert invited.post(TEAMS, {"name": "Gazelles"}).status_code == 201
    assert not Assignment.objects.exists()


def test_staff_make_teams(zoe, back_routine):
    assert zoe.post(TEAMS, {"name": "Gazelles"}).status_code == 201


def test_a_coach_does_not(carla, ana, nobody):
    assert [person.post(TEAMS, {"name": "Gazelles"}).status_code for person in (nobody, carla, ana)] == [401, 403, 403]
    assert Team.objects.count() == 1


def test_another_team_s_id_is_in_use(invited, harriers):
    taken = invited.post(TEAMS, {"id": str(harriers.pk), "name": "Gazelles"})
    assert (taken.status_code, taken.json()["type"]) == (409, "urn:lumbar:id_in_use")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"name": ""}, "/name"),
        ({"name": "x" * 81}, "/name"),
        ({"name": "two\nlines"}, "/name"),
        ({"time_zone": "Mars/Olympus"}, "/time_zone"),
        ({"time_zone": 3}, "/time_zone"),
        ({"safety_hours": "x" * 121}, "/safety_hours"),
        ({"id": "one"}, "/id"),
        ({"organisation": str(uuid4())}, "/organisation"),
        ({"safety_contact": str(uuid4())}, "/safety_contact"),
    ],
)
def test_bad_input_is_named_and_nothing_is_stored(invited, change, pointer):
    refused = invited.post(TEAMS, {"name": "Gazelles", **change})
    assert refused.status_code == 400
    assert [error["pointer"] for error in refused.json()["errors"]] == [pointer]
    assert not Team.objects.exists()


def test_each_sees_the_teams_one_looks_after(carla, boris, zoe, harriers, striders):
    def names(person):
        return sorted(each["name"] for each in person.get(TEAMS).json()["results"])

    assert [names(person) for person in (carla, boris, zoe)] == [["Harriers"], ["Striders"], ["Harriers", "Striders"]]


def test_who_may_make_a_first_team_sees_an_empty_list(invited, harriers):
    assert invited.get(TEAMS).json()["results"] == []


def test_the_list_is_not_for_athletes(ana, nobody):
    assert [person.get(TEAMS).status_code for person in (nobody, ana)] == [401, 403]


def test_a_list_of_three_takes_as_many_statements_as_of_one(zoe, harriers, django_assert_num_queries):
    with django_assert_num_queries(2):
        zoe.get(TEAMS)
    for name in ("Gazelles", "Impalas"):
        cast.team(name)
    with django_assert_num_queries(2):
        assert len(zoe.get(TEAMS).json()["results"]) == 3
