from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from accounts.models import Cover
from accounts.services import mint_token
from athletes import settling
from athletes.models import Alert, CheckIn, Hold, SymptomReport
from routines.models import Routine
from tests.athletes.said import tingling
from tests.conftest import NOON

pytestmark = pytest.mark.django_db

SEVEN = [
    *(("banana-pose", side) for side in ("right", "left")),
    *(("reclined-figure-four", side) for side in ("right", "left")),
    ("sphinx-pelvic-tilt", "none"),
    *(("supine-twist-lift", side) for side in ("right", "left")),
]


@pytest.fixture
def routine(db) -> Routine:
    call_command("load_routines", verbosity=0)
    return Routine.objects.library().get()


def session(routine, **changes):
    holds = [{"pose": pose, "side": side, "target_seconds": 60, "held_seconds": 60, "ended": "done"} for pose, side in SEVEN]
    return {
        "kind": "session",
        "routine": str(routine.pk),
        "routine_version": routine.version,
        "day": "2026-11-24",
        "started_at": "2026-11-24T10:40:00Z",
        "finished_at": "2026-11-24T10:52:00Z",
        "declared_clear": True,
        "back_pain_before": 2,
        "comfort": 4,
        "nothing_hurt": True,
        "holds": holds,
        **changes,
    }


def changed(routine, number, **changes):
    body = session(routine, nothing_hurt=False)
    body["holds"][number] |= changes
    return body


def door(check_in_id=None):
    return f"/api/v1/check-ins/{check_in_id or uuid7()}/"


def test_it_works(time, routine, ana):
    answer = ana.put(door(), session(routine))
    said = answer.json()
    assert answer.status_code == 201, said
    assert (said["is_completed"], len(said["holds"])) == (True, 7)
    assert {hold["worst_pain"] for hold in said["holds"]} == {0}  # "nothing hurt" is a zero for each pose


def test_a_note_is_kept_sealed_and_read_back(time, routine, ana):
    url = door()
    answer = ana.put(url, session(routine, note="The left side felt shorter"))
    assert answer.status_code == 201, answer.json()
    assert ana.get(url).json()["note"] == "The left side felt shorter"
    assert "shorter" not in CheckIn.objects.values_list("note", flat=True).get()


def test_repeating_stores_nothing_twice(time, routine, ana):
    url = door()
    first = ana.put(url, session(routine)).json()
    again = ana.put(url, session(routine))
    assert (again.status_code, again.json()) == (200, first)
    assert (CheckIn.objects.count(), Hold.objects.count()) == (1, 7)


def test_a_note_is_kept_sealed_and_shown(time, routine, ana):
    url = door()
    said = ana.put(url, session(routine, note="Slept badly.")).json()
    assert said["note"] == ana.get(url).json()["note"] == "Slept badly."
    assert "Slept" not in str(CheckIn.objects.values_list("note", flat=True).get())


def test_other_content_is_409(time, routine, ana):
    url = door()
    ana.put(url, session(routine))
    assert ana.put(url, session(routine, comfort=1)).status_code == 409


def test_another_persons_id_is_409_and_nothing_more(time, routine, ana, ben):
    url = door()
    ana.put(url, session(routine))
    answer = ben.put(url, session(routine))
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:lumbar:id_in_use")
    assert "stored" not in answer.json()


def test_a_shorter_hold_counts(time, routine, ana):
    assert ana.put(door(), changed(routine, 2, held_seconds=30)).json()["is_completed"] is True


def test_a_pose_left_out_does_not(time, routine, ana):
    body = session(routine)
    body["holds"] = body["holds"][:4]
    assert ana.put(door(), body).json()["is_completed"] is False


def test_pain_of_three_is_judged_at_once(time, routine, carla, ana):
    ana.put(door(), changed(routine, 0, worst_pain=6))
    report = SymptomReport.objects.get()
    assert (report.reported_by, report.level, report.answers["severity_worst"]) == ("system", "alert", 6)


def test_a_flag_without_its_report_waits_ten_minutes(time, routine, ana):
    ana.put(door(), changed(routine, 3, held_seconds=22, ended="numb_tingling"))
    assert not SymptomReport.objects.exists()
    assert (CheckIn.objects.get().flags_due_at - time.at).total_seconds() == 600


def test_the_own_words_supersede_all_that_was_made_for_them(time, routine, carla, ana):
    check_in = uuid7()
    ana.put(door(check_in), changed(routine, 3, held_seconds=22, ended="numb_tingling", worst_pain=6))
    time.forward(minutes=10)
    settling.report_one_flag(now=time.at)
    assert SymptomReport.objects.newest_of_chain().count() == 2
    own = ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(check_in=str(check_in))).json()
    assert [str(report.pk) for report in SymptomReport.objects.newest_of_chain()] == [own["id"]]
    # neither of the two counts as "again"
    assert own["triage"]["rule_ids"] == ["W1"]


def test_words_about_another_pose_supersede_nothing(time, routine, carla, ana):
    check_in = uuid7()
    ana.put(door(check_in), changed(routine, 3, worst_pain=6))
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(check_in=str(check_in), pose=None))
    assert SymptomReport.objects.newest_of_chain().count() == 2


def test_a_flag_whose_report_came_first_waits_for_nothing(time, routine, ana):
    check_in = uuid7()
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(check_in=str(check_in)))
    ana.put(door(check_in), changed(routine, 3, held_seconds=22, ended="numb_tingling"))
    assert CheckIn.objects.get().flags_due_at is None


def test_without_consent_it_counts_and_holds_nothing_else(time, routine, ana):
    ana.user.consents.all().update(withdrawn_at=time.at)
    said = ana.put(door(), changed(routine, 3, held_seconds=22, ended="numb_tingling", worst_pain=5)).json()
    assert said["is_completed"] is True
    assert (said["back_pain_before"], said["comfort"], said["note"]) == (None, None, "")
    assert {hold["ended"] for hold in said["holds"]} == {"done", "other"}
    assert not Alert.objects.exists()


def test_still_there_reaches_its_case(time, routine, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(resolved="no", resolved_after_minutes=None))
    alert = Alert.objects.get()
    answer = ana.put(door(), {"kind": "follow_up", "day": "2026-11-25", "alert": str(alert.pk), "still_there": "no"})
    assert answer.status_code == 201
    alert.refresh_from_db()
    assert alert.symptom_free_since == time.at


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"kind": "led"}, "/kind"),
        ({"day": "2026-02-30"}, "/day"),
        ({"routine": "0f8fad5b-d9cb-469f-a165-70867728950e"}, "/routine"),
        ({"comfort": 0}, "/comfort"),
        ({"back_pain_before": 11}, "/back_pain_before"),
        ({"nothing_hurt": "perhaps"}, "/nothing_hurt"),
        ({"still_there": "no"}, "/still_there"),
        ({"holds": [{"pose": "banana-pose"}]}, "/holds/0/side"),
        ({"note": "x" * 2001}, "/note"),
        ({"effort": 3}, "/effort"),
    ],
)
def test_wrong_shape_is_named_and_nothing_is_stored(time, routine, ana, change, pointer):
    answer = ana.put(door(), session(routine) | change)
    assert answer.status_code == 400
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]], answer.json()
    assert not CheckIn.objects.exists()


def test_sphinx_has_no_side_and_banana_has(time, routine, ana):
    for number, side in ((0, "none"), (4, "left")):
        answer = ana.put(door(), changed(routine, number, side=side))
        assert answer.json()["errors"][0]["pointer"] == f"/holds/{number}/side"


def test_a_routine_of_another_team_is_unknown(time, routine, striders, ana):
    theirs = Routine.objects.create(team=striders, name="Theirs", created_at=time.at)
    answer = ana.put(door(), session(theirs))
    assert answer.json()["errors"][0]["pointer"] == "/routine"


def test_coach_reads_stranger_does_not(time, routine, carla, ana, ben, boris, nobody):
    url = door()
    ana.put(url, session(routine))
    assert carla.get(url).status_code == 200
    assert ben.get(url).status_code == boris.get(url).status_code == 404
    assert nobody.get(url).status_code == 401
    assert len(carla.get("/api/v1/check-ins/").json()["results"]) == 1
    assert boris.get("/api/v1/check-ins/").json()["results"] == []


def test_who_answers_in_the_coachs_place_reads_them_too(time, routine, carla, ana, ben):
    ana.put(door(), session(routine))
    assert ben.get("/api/v1/check-ins/").json()["results"] == []
    Cover.objects.create(person=carla.user, substitute=ben.user, starts_at=NOON, ends_at=NOON + timedelta(days=1))
    assert len(ben.get("/api/v1/check-ins/").json()["results"]) == 1


def queries_to_store(person, routine, holds):
    with CaptureQueriesContext(connection) as captured:
        assert person.put(door(), session(routine, holds=holds)).status_code == 201
    return len(captured)


def test_seven_holds_cost_no_more_queries_than_one(time, routine, ana):
    holds = session(routine)["holds"]
    assert queries_to_store(ana, routine, holds) == queries_to_store(ana, routine, holds[:1])


def test_a_script_costs_five_statements(time, routine, ana):
    """The sign-in, what the body names, the lock, what is known under it, and the check-in with its holds."""
    secret = mint_token(user=ana.user, name="s", scopes=["write:practice"], at=time.at).secret
    script = APIClient(headers={"Authorization": f"Bearer {secret}"})
    script.put(door(), session(routine), format="json")  # notes when the token was first used
    with CaptureQueriesContext(connection) as captured:
        assert script.put(door(), session(routine), format="json").status_code == 201
    statements = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
    assert len(statements) == 5


@pytest.mark.parametrize("pose", ["no-such-pose", "", 7, None, {"slug": "banana-pose"}, ["banana-pose"]])
def test_what_is_no_pose_is_named(time, routine, ana, pose):
    answer = ana.put(door(), changed(routine, 0, pose=pose))
    assert answer.status_code == 400
    assert "pose" in answer.content.decode()


def test_a_back_that_is_worse_in_the_morning_is_reported_once(time, routine, carla, ana):
    """Nobody filled in a report: the number alone opens the case (A7)."""
    practised, url = uuid7(), door()
    ana.put(door(practised), session(routine))
    time.forward(hours=20)
    morning = {"kind": "morning", "day": "2026-11-25", "about": str(practised), "back_pain": 7}
    assert [ana.put(url, morning).status_code for _ in range(2)] == [201, 200]
    report = SymptomReport.objects.get()
    assert (report.reported_by, report.level, str(report.check_in)) == ("system", "alert", url.split("/")[-2])
    assert Alert.objects.get().level == "alert"
