import pytest
from uuid_utils.compat import uuid7

from athletes.models import Alert, SymptomReport
from tests.athletes.said import bladder, lasting, settling, tingling

pytestmark = pytest.mark.django_db


def door(report_id=None):
    return f"/api/v1/symptom-reports/{report_id or uuid7()}/"


def test_it_works(time, carla, ana):
    answer = ana.put(door(), lasting())
    said = answer.json()
    assert answer.status_code == 201, said
    assert said["triage"] == {"ruleset_version": "1", "level": "alert", "urgent_kind": None, "rule_ids": ["A1", "W1"]}
    assert said["alert"]["state"] == "open"
    assert [(pause["scope"], pause["pose"]) for pause in said["pauses"]] == [("pose", "reclined-figure-four")]
    assert said["told"] == [{"who": "Carla", "state": "sending"}]
    assert "112" in said["advice"]["emergency_number"]


def test_when_the_red_flags_were_shown_and_answered_is_kept(time, carla, ana):
    """As the phone sends it: a report that is not stored is a report of which nobody is told."""
    times = {"red_flags_shown_at": "2026-11-24T10:58:00Z", "red_flags_answered_at": "2026-11-24T10:58:20Z"}
    url = door()
    answer = ana.put(url, lasting(**times))
    assert answer.status_code == 201, answer.json()
    assert answer.json()["red_flags_answered_at"].startswith("2026-11-24T10:58:20")
    assert ana.get(url).status_code == 200


def test_repeat_is_200_with_the_stored_object(time, carla, ana):
    url = door()
    first = ana.put(url, lasting()).json()
    again = ana.put(url, lasting())
    assert (again.status_code, again.json()) == (200, first)


def test_other_content_is_409_with_the_stored_object(time, carla, ana):
    url = door()
    ana.put(url, lasting())
    answer = ana.put(url, bladder())
    assert answer.status_code == 409
    assert answer.json()["stored"]["red_flags"]["bladder"] == "no"


def test_another_persons_id_is_409_and_nothing_more(time, ana, ben):
    url = door()
    ana.put(url, lasting())
    answer = ben.put(url, lasting())
    assert answer.status_code == 409
    assert set(answer.json()) == {"type", "title", "status", "detail"}
    assert answer.json()["type"].endswith("id_in_use")


def test_a_follow_up_decides_what_was_settling(time, carla, ana):
    url = door()
    assert ana.put(url, settling()).json()["triage"]["level"] == "watch"
    answer = ana.put(
        f"{url}follow-up/", {"resolved": "yes", "resolved_after_minutes": 3, "regions": [{"region": "foot_ankle", "side": "left"}]}
    )
    assert answer.status_code == 201
    assert answer.json()["triage"]["level"] == "alert"
    assert Alert.objects.get().occurrences == 1


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"pose": "downward-dog"}, "/pose"),
        ({"pose_side": "up"}, "/pose_side"),
        ({"severity_worst": 11}, "/severity_worst"),
        ({"severity_worst": True}, "/severity_worst"),
        ({"severity_worst": "3"}, "/severity_worst"),
        ({"hold_elapsed_seconds": -1}, "/hold_elapsed_seconds"),
        ({"sensations": "tingling"}, "/sensations"),
        ({"sensations": ["itching"]}, "/sensations/0"),
        ({"regions": [{"region": "foot_ankle"}]}, "/regions/0/side"),
        ({"red_flags": {"bladder": "perhaps"}}, "/red_flags/bladder"),
        ({"red_flags": {"blader": "yes"}}, "/red_flags/blader"),
        ({"other_text": "x" * 281}, "/other_text"),
        ({"reported_at": "yesterday"}, "/reported_at"),
        ({"time_zone": "Berlin"}, "/time_zone"),
        ({"variant": "on-one-leg"}, "/variant"),
        ({"severity_wurst": 3}, "/severity_wurst"),
    ],
)
def test_wrong_shape_is_named_and_nothing_is_stored(time, ana, change, pointer):
    answer = ana.put(door(), tingling(**change))
    assert answer.status_code == 400
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]], answer.json()
    assert not SymptomReport.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"severity_worst": 1, "severity_now": 9},
        {"regions": [{"region": "foot_ankle", "side": "midline"}] * 2},
        {"regions": [], "resolved": "no", "resolved_after_minutes": 1},
        {"check_in": "0f8fad5b-d9cb-469f-a165-70867728950e"},
    ],
)
def test_contradictions_are_stored_and_judged(time, ana, change):
    assert ana.put(door(), tingling(**change)).status_code == 201


def test_without_consent_nothing_is_kept_and_the_answer_says_so(time, ana):
    ana.user.consents.all().update(withdrawn_at=time.at)
    answer = ana.put(door(), lasting())
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:consent_needed")
    assert not SymptomReport.objects.exists()


def test_coach_reads_it_masked(time, carla, ana):
    url = door()
    ana.put(url, lasting(regions=[{"region": "buttock", "side": "left"}], other_text="between us"))
    said = carla.get(url).json()
    assert (said["regions"], said["other_text"], said["triage"]["rule_ids"]) == ([], "", [])
    assert "bladder" not in said["red_flags"]


def test_beside_a_health_contact_the_coach_reads_no_report(time, carla, hanna, ana):
    url = door()
    ana.put(url, lasting())
    assert carla.get(url).json()["type"].endswith("health_contact_only")
    assert carla.get("/api/v1/symptom-reports/").json()["type"].endswith("health_contact_only")
    assert hanna.get(url).status_code == 200
    assert len(hanna.get("/api/v1/symptom-reports/").json()["results"]) == 1


def test_nobody_is_401_team_mate_403_stranger_404(time, nobody, carla, ana, ben, boris):
    url = door()
    ana.put(url, lasting())
    assert nobody.get(url).status_code == 401
    assert ben.get(url).status_code == boris.get(url).status_code == 404
    assert boris.get("/api/v1/symptom-reports/").json()["results"] == []
    assert ana.get("/api/v1/symptom-reports/").status_code == 403


def test_reading_is_in_the_access_log(time, carla, ana):
    from accounts.models import ReadLog

    url = door()
    ana.put(url, lasting())
    carla.get(url)
    ana.get(url)
    assert list(ReadLog.objects.about(ana.user).values_list("action", "reader")) == [("report.read", carla.user.pk)]


def test_the_same_of_a_follow_up_is_kept(time, ana):
    moments = {"red_flags_shown_at": "2026-11-24T17:08:00Z", "red_flags_answered_at": "2026-11-24T17:08:09Z"}
    url = door()
    answer = ana.put(url, lasting() | moments | {"settling": True})
    assert answer.status_code == 201, answer.json()
    assert answer.json()["red_flags_shown_at"].startswith("2026-11-24T17:08:00")
    assert ana.put(f"{url}follow-up/", {"resolved": "no"} | moments).status_code == 201


def test_a_follow_up_is_said_once(time, ana):
    url = door()
    ana.put(url, settling())
    assert ana.put(f"{url}follow-up/", {"resolved": "no"}).status_code == 201
    assert ana.put(f"{url}follow-up/", {"resolved": "no"}).status_code == 200
    assert ana.put(f"{url}follow-up/", {"resolved": "yes", "resolved_after_minutes": 1}).status_code == 409
