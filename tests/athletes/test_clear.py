"""A case from its report to its close, through the doors."""

import pytest
from uuid_utils.compat import uuid7

from athletes.models import Alert, HoldPlan, Pause
from tests.athletes.said import bladder, lasting

pytestmark = pytest.mark.django_db

RETRY = {"plan": "retry", "hold_seconds": 30}


def door(alert, verb=""):
    return f"/api/v1/alerts/{alert.pk}/{verb}"


@pytest.fixture
def ana_reported(time, carla, ana):
    """Figure four, left foot, gone after three minutes: A1."""
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    return Alert.objects.get()


def events(alert):
    return list(alert.events.exclude(kind__in=("accepted", "failed")).values_list("kind", flat=True))


def test_it_works(time, carla, ana_reported):
    assert carla.post(door(ana_reported, "acknowledge/")).json()["state"] == "acknowledged"
    early = carla.post(door(ana_reported, "clear/"), RETRY)
    assert (early.status_code, early.json()["missing"]) == (409, ["symptom_free"])
    time.forward(hours=49)
    said = carla.post(door(ana_reported, "clear/"), RETRY).json()
    assert (said["state"], said["cleared_by"]) == ("cleared", "Carla")
    assert events(ana_reported) == ["opened", "acknowledged", "cleared"]
    assert not Pause.objects.running().exists()
    assert HoldPlan.objects.current().get().max_seconds == 30


def test_what_lasts_a_day_needs_a_professional(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(resolved="no") | {"resolved_after_minutes": None})
    alert = Alert.objects.get()
    time.forward(hours=30)
    ana.put(f"/api/v1/check-ins/{uuid7()}/", {"kind": "follow_up", "day": "2026-11-25", "alert": str(alert.pk), "still_there": "no"})
    time.forward(hours=49)
    assert carla.post(door(alert, "clear/"), RETRY).json()["missing"] == ["professional_agreed"]


def test_urgent_never_closes_without_the_athletes_statement(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    alert = Alert.objects.get()
    time.forward(days=30)
    assert carla.post(door(alert, "clear/"), RETRY).json()["missing"] == ["attestation"]


@pytest.mark.parametrize(
    ("said", "missing"), [({}, "plan"), ({"plan": "retry", "hold_seconds": 60}, "hold_seconds"), ({"plan": "modify"}, "variant")]
)
def test_a_return_needs_a_plan(time, carla, ana_reported, said, missing):
    time.forward(hours=49)
    assert carla.post(door(ana_reported, "clear/"), said).json()["missing"] == [missing]


def test_repeating_changes_nothing(time, carla, ana_reported):
    time.forward(hours=49)
    first = carla.post(door(ana_reported, "clear/"), RETRY).json()
    assert carla.post(door(ana_reported, "clear/"), RETRY).json() == first


def test_beside_a_health_contact_the_coach_may_not(time, hanna, carla, ana_reported):
    time.forward(hours=49)
    answer = carla.post(door(ana_reported, "clear/"), RETRY)
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:health_contact_only")
    assert hanna.post(door(ana_reported, "clear/"), RETRY).status_code == 200


def test_a_closed_case_opens_again_with_a_reason(time, carla, ana_reported):
    time.forward(hours=49)
    carla.post(door(ana_reported, "clear/"), RETRY)
    assert carla.post(door(ana_reported, "reopen/"), {}).status_code == 400
    assert carla.post(door(ana_reported, "reopen/"), {"reason": "It came back."}).json()["state"] == "open"
    assert Pause.objects.running().exists()


def test_not_while_another_for_that_pose_is_open(time, carla, ana, ana_reported):
    time.forward(hours=49)
    carla.post(door(ana_reported, "clear/"), RETRY)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    answer = carla.post(door(ana_reported, "reopen/"), {"reason": "It came back."})
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:lumbar:another_case_is_open")


def test_athlete_403_strangers_404_nobody_401(ana, ben, boris, nobody, ana_reported):
    for verb in ("acknowledge/", "clear/", "contact/"):
        assert ana.post(door(ana_reported, verb)).status_code == 403
        assert ben.post(door(ana_reported, verb)).status_code == boris.post(door(ana_reported, verb)).status_code == 404
        assert nobody.post(door(ana_reported, verb)).status_code == 401


def test_a_stale_page_is_told(carla, ana_reported):
    assert carla.post(door(ana_reported, "acknowledge/"), headers={"If-Match": '"999"'}).status_code == 412
