"""Before Carla assigns: who would get what, and who is held back."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.models import ReadLog
from athletes.models import GoAhead
from routines.models import Assignment, Enrolment, Routine
from tests import cast
from tests.athletes.said import bladder, lasting
from tests.cast import Person

pytestmark = pytest.mark.django_db

URL = "/api/v1/assignments/preview/"


@pytest.fixture
def routine(db) -> Routine:
    call_command("load_routines", verbosity=0)
    return Routine.objects.library().get()


@pytest.fixture
def body(time, routine, harriers):
    return {"team": str(harriers.pk), "routine": str(routine.pk), "per_week": 3}


def previewed(person, body):
    answer = person.post(URL, body)
    assert answer.status_code == 200, answer.json()
    return {one["athlete"]["name"]: one for one in answer.json()["athletes"]}


def report(person, said):
    person.put(f"/api/v1/symptom-reports/{uuid7()}/", said)


def caution(person, at, **codes):
    answers = {code: {"answer": "yes", "go_ahead": given} for code, given in codes.items()}
    row = {"athlete": person.user, "consent": person.user.consents.first(), "cautions": answers, "answered_at": at}
    GoAhead.objects.create(**row, asked_professional=False, text_version="1", body_hash="")


def test_it_works(body, carla, ana):
    said = previewed(carla, body)["Ana"]
    assert (said["first_on"], said["owed_in_first_week"], said["is_asked_already"]) == ("2026-11-24", 3, False)
    assert said["first_reminder"] == {"day": "2026-11-24", "at": "2026-11-24T17:00:00Z"}
    assert said["held_back"] == []


def test_nothing_is_written(body, carla, ana):
    previewed(carla, body)
    assert not Assignment.objects.exists()
    assert not Enrolment.objects.exists()
    assert Routine.objects.get().frozen_at is None


def test_a_case_holds_its_pose_back_and_why_is_not_told(body, carla, ana):
    report(ana, lasting())
    assert previewed(carla, body)["Ana"]["held_back"] == [{"pose": "reclined-figure-four", "waits_for": "case"}]


def test_urgent_holds_everything_back(body, carla, ana):
    report(ana, bladder())
    assert {"pose": None, "waits_for": "case"} in previewed(carla, body)["Ana"]["held_back"]


def test_a_caution_waits_for_a_go_ahead_and_its_code_stays_out(body, time, carla, ana):
    caution(ana, time.at, knee=False, neck=False, bone_density=True)
    answer = carla.post(URL, body)
    # the twist without the head turn stays open, so the twist is not held back
    assert answer.json()["athletes"][0]["held_back"] == [{"pose": "reclined-figure-four", "waits_for": "go_ahead"}]
    assert b"knee" not in answer.content


def test_of_who_does_not_share_nothing_is_told(body, time, carla, ana):
    report(ana, lasting())
    ana.user.consents.filter(kind="team_reads").update(withdrawn_at=time.at)
    assert previewed(carla, body)["Ana"]["held_back"] is None
    assert not ReadLog.objects.filter(action="preview.read").exists()


def test_without_a_second_factor_nothing_is_told(body, carla, ana):
    report(ana, lasting())
    assert previewed(Person(carla.user, second_factor=False), body)["Ana"]["held_back"] is None


def test_the_reading_is_in_the_athletes_log(body, carla, ana):
    previewed(carla, body)
    assert ReadLog.objects.get(action="preview.read").athlete == ana.user.pk


def test_a_coach_who_trains_learns_nothing_of_herself_here(body, harriers, carla):
    cast.join(harriers, carla.user)
    cast.share(carla.user, harriers)
    assert previewed(carla, body)["Carla"]["held_back"] is None


def test_only_those_named(body, harriers, carla, ana):
    dora = cast.user("Dora")
    cast.join(harriers, dora)
    assert set(previewed(carla, body)) == {"Ana", "Dora"}
    assert set(previewed(carla, body | {"athletes": [str(dora.pk)]})) == {"Dora"}


def test_three_athletes_cost_as_many_queries_as_one(body, time, harriers, carla, ana):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            previewed(carla, body)
        return len(captured)

    report(ana, lasting())
    caution(ana, time.at, knee=False)
    before = queries()
    for name in ("Dora", "Emil"):
        person = Person(cast.user(name))
        cast.join(harriers, person.user)
        cast.share(person.user, harriers)
        report(person, lasting())
        caution(person, time.at, neck=False)
    assert queries() == before


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"per_week": 8}, "/per_week"),
        ({"weekdays": [0]}, "/per_week"),
        ({"per_week": None, "weekdays": [7]}, "/weekdays/0"),
        ({"starts_on": "2026-01-01"}, "/starts_on"),
        ({"ends_on": "2026-11-01"}, "/ends_on"),
        ({"due_time": "25:00"}, "/due_time"),
        ({"athletes": ["0f8fad5b-d9cb-469f-a165-70867728950e"]}, "/athletes"),
        ({"team": "0f8fad5b-d9cb-469f-a165-70867728950e"}, "/team"),
        ({"routine": "x"}, "/routine"),
        ({"reps": 3}, "/reps"),
    ],
)
def test_wrong_terms_are_named(body, carla, ana, change, pointer):
    answer = carla.post(URL, body | change)
    assert answer.status_code == 400
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]], answer.json()


def test_a_routine_of_another_team_is_refused(body, time, striders, carla, boris):
    theirs = Routine.objects.create(team=striders, name="Theirs", created_at=time.at)
    assert carla.post(URL, body | {"routine": str(theirs.pk)}).json()["errors"][0]["pointer"] == "/routine"


def test_athlete_403_other_coach_unknown_team_nobody_401(body, ana, boris, nobody):
    assert ana.post(URL, body).status_code == 403
    assert boris.post(URL, body).json()["errors"][0]["pointer"] == "/team"
    assert nobody.post(URL, body, format="json").status_code == 401
