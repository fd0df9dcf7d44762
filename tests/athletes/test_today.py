import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from accounts.services import mint_token
from athletes.models import GoAhead
from routines.services import StepDraft, Terms, assign_routine, create_routine, give_team_its_routine
from tests.accounts.counting import queries_of
from tests.athletes.said import bladder, lasting, tingling

pytestmark = pytest.mark.django_db


@pytest.fixture
def assigned(time, harriers, carla, ana):
    """Carla's team has the routine it came with: three a week, 60 s."""
    call_command("load_routines", verbosity=0)
    return give_team_its_routine(team=harriers, by=carla.user, at=time.at)


def today(person):
    answer = person.get("/api/v1/today/")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def steps(person):
    return {step["pose"]: step for step in today(person)["routines"][0]["steps"]}


def report(person, said):
    return person.put(f"/api/v1/symptom-reports/{uuid7()}/", said)


def test_it_works(assigned, ana):
    said = today(ana)
    (routine,) = said["routines"]
    assert (said["day"], routine["week"]) == ("2026-11-24", {"owed": 3, "done": 0})
    assert [step["target_seconds"] for step in routine["steps"]] == [60, 60, 60, 60]
    assert [len(step["sides"]) for step in routine["steps"]] == [2, 2, 1, 2]
    assert said["needs_go_ahead"] is True
    assert said["facts"]["ruleset_version"] == said["facts"]["ruleset_version"] == "1"
    assert said["safety"]["numbers"]["emergency_call"] == "112"


def test_nothing_assigned_is_an_empty_day(time, ana):
    assert today(ana)["routines"] == []


def test_an_alert_holds_its_pose_back_and_says_why(assigned, ana):
    report(ana, lasting())
    assert [slug for slug, step in steps(ana).items() if step["held_back"]] == ["reclined-figure-four"]
    (held,) = today(ana)["held_back"]
    assert (held["scope"], held["reason"], held["lifted_by"]) == ("pose", "alert", "coach")


def test_urgent_holds_everything_back(assigned, ana):
    report(ana, bladder())
    assert all(step["held_back"] for step in steps(ana).values())


def test_a_watch_shortens_the_next_hold(assigned, ana):
    report(ana, tingling())
    assert steps(ana)["reclined-figure-four"]["target_seconds"] == 11


def test_a_caution_waits_for_its_go_ahead_and_leaves_a_variant_open(assigned, time, ana):
    consent = ana.user.consents.first()
    answers = {"neck": {"answer": "yes", "go_ahead": False}, "knee": {"answer": "yes", "go_ahead": True}}
    GoAhead.objects.create(
        athlete=ana.user, consent=consent, asked_professional=False, cautions=answers, text_version="1", answered_at=time.at, body_hash=""
    )
    twist = steps(ana)["supine-twist-lift"]
    assert twist["open_variants"] == ["without-head-turn"]
    assert today(ana)["held_back"][0]["codes"] == ["neck"]
    assert not steps(ana)["reclined-figure-four"]["held_back"]


def test_an_open_case_is_asked_about_once_a_day(assigned, ana):
    report(ana, lasting())
    question = today(ana)["question"]
    assert question["kind"] == "follow_up"
    ana.put(f"/api/v1/check-ins/{uuid7()}/", {"kind": "follow_up", "day": "2026-11-24", "alert": question["alert"], "still_there": "yes"})
    assert today(ana)["question"] is None


def test_another_persons_case_is_not_there(assigned, ana, ben):
    report(ana, lasting())
    assert today(ben)["open_cases"] == []


def test_unchanged_is_304(assigned, ana):
    tag = ana.get("/api/v1/today/")["ETag"]
    assert ana.get("/api/v1/today/", headers={"If-None-Match": tag}).status_code == 304


def test_nobody_is_401(db, nobody):
    assert nobody.get("/api/v1/today/").status_code == 401


def add_routine(name, team, coach, at):
    steps = [StepDraft(pose="banana-pose", hold_seconds=30), StepDraft(pose="sphinx-pelvic-tilt", hold_seconds=40)]
    routine = create_routine(team=team, name=name, steps=steps, by=coach.user, at=at)
    assign_routine(routine=routine, team=team, terms=Terms(per_week=2, starts_on=at.date()), by=coach.user, at=at)


def test_a_script_costs_two_statements(assigned, time, ana):
    """The sign-in with the moment of the request, and the day."""
    secret = mint_token(user=ana.user, name="s", scopes=["read:practice"], at=time.at).secret
    script = APIClient(headers={"Authorization": f"Bearer {secret}"})
    script.get("/api/v1/today/")  # notes when the token was first used
    with CaptureQueriesContext(connection) as captured:
        assert script.get("/api/v1/today/").status_code == 200
    assert len(captured) == 2


def test_three_routines_and_three_cases_cost_no_more_queries_than_one(assigned, time, harriers, carla, ana):
    report(ana, lasting())
    one = queries_of(ana, "/api/v1/today/")
    for name in ("Short", "Shorter"):
        add_routine(name, harriers, carla, time.at)
    for pose in ("banana-pose", "sphinx-pelvic-tilt"):
        report(ana, lasting(pose=pose, pose_side="none" if pose.startswith("sphinx") else "left"))
    said = today(ana)
    assert (len(said["routines"]), len(said["open_cases"])) == (3, 3)
    assert queries_of(ana, "/api/v1/today/") == one


def test_a_guest_gets_a_day_of_which_nobody_is_the_owner(assigned, client):
    said = client.get("/api/v1/try/", headers={"accept-language": "de"}).json()
    (routine,) = said["routines"]
    assert routine["name"].startswith("Rücken")
    assert [step["target_seconds"] for step in routine["steps"]] == [60, 60, 60, 60]
    assert (said["held_back"], said["facts"]["numbness"], said["safety"]["language"]) == ([], [], "de")


def test_a_limit_is_told_apart_from_what_the_coach_asks(assigned, ana):
    assert {step["limit_seconds"] for step in steps(ana).values()} == {None}
