"""A phone comes back from where there was no network."""

import pytest
from django.core.management import call_command
from uuid_utils.compat import uuid7

from accounts.services.tokens import mint_token
from athletes.api.sync import DOORS
from athletes.models import Alert, CheckIn, FollowUp, SymptomReport
from athletes.rules.led_codes import check_in_of
from routines.models import Routine
from tests.athletes.said import settling, tingling
from tests.athletes.test_check_in_door import session

pytestmark = pytest.mark.django_db

URL = "/api/v1/sync/"
ANYTIME = {"kind": "anytime", "day": "2026-11-24", "back_pain": 2}


@pytest.fixture
def routine(db) -> Routine:
    call_command("load_routines", verbosity=0)
    return Routine.objects.library().get()


def item(kind, body, pk=None):
    return {"kind": kind, "id": str(pk or uuid7()), "body": body}


def sync(person, *items):
    answer = person.post(URL, list(items))
    assert answer.status_code == 200, answer.json()
    return answer.json()


def statuses(results):
    return [result["status"] for result in results]


def led(routine, team, *people):
    holds = [{"pose": "banana-pose", "side": "left", "target_seconds": 60, "held_seconds": 60, "ended": "done"}]
    ticked = [str(person.user.pk) for person in people]
    return {"team": str(team.pk), "routine": str(routine.pk), "started_at": "2026-11-24T10:00:00Z", "athletes": ticked, "holds": holds}


def test_it_works(time, routine, carla, ana):
    report, check_in = uuid7(), uuid7()
    after = {"resolved": "yes", "resolved_after_minutes": 1, "regions": [{"region": "hand", "side": "right"}]}
    results = sync(
        ana,
        item("check_in", session(routine), check_in),
        item("symptom_report", settling(check_in=str(check_in)), report),
        item("follow_up", after, report),
        item("symptom_report", tingling(corrects=str(report))),
    )
    assert statuses(results) == [201, 201, 201, 201], results
    assert results[0]["body"] == ana.get(f"/api/v1/check-ins/{check_in}/").json()
    assert (CheckIn.objects.count(), SymptomReport.objects.count(), FollowUp.objects.count(), Alert.objects.count()) == (1, 2, 1, 1)


def test_sending_it_again_stores_nothing_twice(time, routine, carla, ana):
    items = [item("check_in", session(routine)), item("symptom_report", tingling())]
    assert statuses(sync(ana, *items)) == [201, 201]
    assert statuses(sync(ana, *items)) == [200, 200]
    assert (CheckIn.objects.count(), SymptomReport.objects.count()) == (1, 1)


def test_what_the_single_door_stored_is_a_repeat_here(time, routine, ana):
    pk = uuid7()
    ana.put(f"/api/v1/check-ins/{pk}/", session(routine))
    assert statuses(sync(ana, item("check_in", session(routine), pk))) == [200]


def test_one_bad_item_stops_none_of_the_others(time, ana):
    results = sync(
        ana,
        "x",
        item("check_in", ANYTIME | {"back_pain": 11}),
        item("check_in", []),
        item("hold", {}),
        {"kind": "check_in", "id": "x", "body": {}},
        {"kind": "check_in", "id": str(uuid7())},
        item("follow_up", {"resolved": "yes"}),
        item("check_in", ANYTIME),
    )
    assert statuses(results) == [400, 400, 400, 400, 400, 400, 404, 201]
    assert results[1]["body"]["errors"][0]["pointer"] == "/back_pain"
    assert [fault["pointer"] for fault in results[5]["body"]["errors"]] == ["/body"]
    assert CheckIn.objects.count() == 1


def test_a_bug_in_one_door_is_that_items_500(time, ana, monkeypatch):
    def trip(request, pk):
        raise ZeroDivisionError

    monkeypatch.setitem(DOORS, "led_rating", trip)
    results = sync(ana, item("led_rating", {"comfort": 3}), item("check_in", ANYTIME))
    assert statuses(results) == [500, 201]
    assert results[0]["body"]["type"] == "urn:lumbar:error"


def test_a_led_session_and_its_rating(time, routine, harriers, carla, ana):
    pk = uuid7()
    early = sync(ana, item("led_rating", {"comfort": 4}, pk))[0]
    assert (early["status"], early["body"]["type"]) == (404, "urn:lumbar:not_here_yet")
    assert statuses(sync(carla, item("led_session", led(routine, harriers, ana), pk))) == [201]
    assert statuses(sync(ana, item("led_rating", {"comfort": 4}, pk))) == [201]
    assert CheckIn.objects.get(pk=check_in_of(pk, ana.user.pk)).comfort == 4


def test_rights_are_those_of_the_single_doors(time, routine, harriers, carla, ana, ben):
    pk, report = uuid7(), uuid7()
    sync(ana, item("check_in", ANYTIME, pk), item("symptom_report", settling(), report))
    taken, strange = sync(ben, item("check_in", ANYTIME, pk), item("follow_up", {"resolved": "yes"}, report))
    assert (taken["status"], taken["body"]["type"], strange["status"]) == (409, "urn:lumbar:id_in_use", 404)
    assert statuses(sync(ana, item("led_session", led(routine, harriers, ana)))) == [403]


def test_other_content_is_that_items_409(time, ana):
    pk = uuid7()
    first, second = sync(ana, item("check_in", ANYTIME, pk), item("check_in", ANYTIME | {"back_pain": 3}, pk))
    assert (first["status"], second["status"], second["body"]["stored"]["back_pain"]) == (201, 409, 2)


@pytest.mark.parametrize("body", [{}, "x", [item("check_in", {})] * 201])
def test_it_takes_a_list_of_at_most_200(ana, body):
    assert ana.post(URL, body).status_code == 400


def test_nothing_waited(ana):
    assert sync(ana) == []


def test_nobody_is_401(db, nobody):
    assert nobody.post(URL, [], format="json").status_code == 401


def test_a_script_needs_the_scope_of_each_door(time, ana, nobody):
    secret = mint_token(user=ana.user, name="script", scopes=["write:practice"], at=time.at).secret
    items = [item("check_in", ANYTIME), item("symptom_report", tingling())]
    answer = nobody.post(URL, items, format="json", headers={"Authorization": f"Bearer {secret}"})
    assert statuses(answer.json()) == [201, 403]
    assert answer.json()[1]["body"]["type"] == "urn:lumbar:out_of_scope"


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_time_that_no_clock_shows_is_named(time, ana, year):
    report, check_in = sync(
        ana,
        item("symptom_report", tingling(reported_at=f"{year}-01-01T00:00:00Z")),
        item("check_in", ANYTIME | {"day": f"{year}-12-31"}),
    )
    assert (report["status"], report["body"]["errors"][0]["pointer"]) == (400, "/reported_at")
    assert (check_in["status"], check_in["body"]["errors"][0]["pointer"]) == (400, "/day")


def test_a_phone_whose_clock_was_reset_is_heard(time, carla, ana):
    assert statuses(sync(ana, item("symptom_report", tingling(reported_at="1970-01-01T00:00:00Z")))) == [201]
