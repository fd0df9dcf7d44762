"""Figures through the doors: whose they are, what they count, and what stays hidden."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from uuid_utils.compat import uuid7

from accounts.models import Membership, ReadLog, Role
from athletes.models import Alert, CheckIn, Hold
from athletes.progress.felt import counted_holds
from athletes.rules.progress import PoseSide, Window
from poses.models import Pose
from routines.models import Routine
from routines.services import give_team_its_routine
from tests import cast
from tests.accounts.counting import queries_of
from tests.athletes.said import lasting, tingling
from tests.athletes.test_check_in_door import session
from tests.cast import Person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


@pytest.fixture
def three_a_week(time, harriers, carla):
    """The team's routine, since four weeks ago."""
    call_command("load_routines", verbosity=0)
    time.forward(days=-28)
    give_team_its_routine(team=harriers, by=carla.user, at=time.at)
    time.forward(days=28)


def practise(person, days_ago=0, **changes):
    body = session(Routine.objects.library().get(), day=str(TODAY - timedelta(days=days_ago)), **changes)
    answer = person.put(f"/api/v1/check-ins/{uuid7()}/", body)
    assert answer.status_code == 201, answer.json()
    return answer.json()


def many_holds(person, number, **changes):
    """Holds of the banana to the right, as an import would leave them."""
    consent = person.user.consents.live().filter(kind="keep").get()
    done = {"kind": "led", "day": TODAY, "received_at": "2026-11-24T10:00Z", "recorded_by": person.user, "consent": consent}
    check_in = CheckIn.objects.create(athlete=person.user, body_hash="", **done)
    held = {"side": "right", "target_seconds": 60, "held_seconds": 60, "ended": "done", "worst_pain": 0, **changes}
    banana = Pose.objects.get(slug="banana-pose")
    Hold.objects.bulk_create(
        Hold(check_in=check_in, athlete=person.user, day=TODAY, order=order, pose=banana, **held) for order in range(number)
    )


def progress(person):
    return f"/api/v1/athletes/{person.user.pk}/progress/"


def dashboard(team):
    return f"/api/v1/teams/{team.pk}/dashboard/"


def poses(team):
    return f"/api/v1/teams/{team.pk}/poses/"


def line_for(answer, person):
    return next(line for line in answer.json()["athletes"] if line["id"] == str(person.user.pk))


def test_it_works(three_a_week, harriers, carla, ana):
    practise(ana, 1)
    practise(ana, 0, comfort=2)
    said = carla.get(progress(ana)).json()
    assert said["adherence_7"] == {"value": 66.7, "n": 3, "window": {"first": "2026-11-18", "last": "2026-11-24", "days": 7}}
    assert said["hold_completion"]["value"] == 100
    assert [(week["starts_on"], week["value"], week["n"]) for week in said["comfort"]] == [("2026-11-23", 3, 2)]
    assert {(trend["pose"], trend["side"], trend["n"]) for trend in said["hold_trends"]} >= {("banana-pose", "right", 2)}
    team = carla.get(dashboard(harriers)).json()
    assert (team["line"]["value"], team["line"]["n"], team["line"]["need_you"]) == (1, 1, 0)
    assert team["athletes"][0]["last_seen_on"] == "2026-11-24"


def test_the_athlete_reads_the_own_without_a_second_factor(settings, three_a_week, ana):
    settings.REQUIRE_MFA = True
    practise(ana)
    assert Person(ana.user, second_factor=False).get(progress(ana)).json()["adherence_7"]["n"] == 3


def test_each_reading_is_in_the_access_log_and_the_own_is_not(three_a_week, harriers, carla, ana):
    ana.get(progress(ana))
    assert not ReadLog.objects.exists()
    for path in (progress(ana), dashboard(harriers), poses(harriers)):
        carla.get(path)
    assert set(ReadLog.objects.about(ana.user).values_list("action", flat=True)) == {"progress.read", "dashboard.read", "poses.read"}


def test_a_poll_that_shows_nothing_new_leaves_no_line(three_a_week, harriers, carla, ana):
    tag = carla.get(dashboard(harriers)).headers["ETag"]
    assert carla.get(dashboard(harriers), headers={"If-None-Match": tag}).status_code == 304
    assert ReadLog.objects.count() == 1


def test_who_said_no_is_there_with_practice_counts_only(three_a_week, harriers, carla, ana):
    practise(ana)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    ana.user.consents.filter(kind="team_reads").update(withdrawn_at="2026-11-24T12:00Z")
    line = line_for(carla.get(dashboard(harriers)), ana)
    assert line["adherence_7"]["value"] == 33.3
    assert (line["shares"], line["comfort"], line["pauses"], line["open_level"], line["needs_somebody"]) == (False, [], [], None, False)
    assert carla.get(progress(ana)).status_code == 403
    assert carla.get(poses(harriers)).json()["poses"] == []


def test_a_case_shows_its_level_and_who_is_needed(three_a_week, harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    answer = carla.get(dashboard(harriers))
    line = line_for(answer, ana)
    assert (line["open_level"], line["needs_somebody"], line["pauses"][0]["pose"]) == ("alert", True, "reclined-figure-four")
    assert answer.json()["line"]["need_you"] == 1
    assert answer.json()["safety"]["unanswered"] == 1


def test_a_kept_pause_is_listed_until_its_day(three_a_week, time, harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling())
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/keep-paused/", {"until": "2026-11-25", "reason": "After the race."})
    time.forward(days=1)
    assert [held["pose"] for held in line_for(carla.get(dashboard(harriers)), ana)["pauses"]] == ["reclined-figure-four"]
    time.forward(days=1)
    assert line_for(carla.get(dashboard(harriers)), ana)["pauses"] == []


def test_beside_a_health_contact_a_coach_sees_levels_only(three_a_week, harriers, hanna, carla, ana):
    practise(ana)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    answer = carla.get(dashboard(harriers))
    line = line_for(answer, ana)
    assert (answer.json()["detail"], line["open_level"], line["comfort"]) == (False, "alert", [])
    refused = carla.get(progress(ana))
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:health_contact_only")
    assert hanna.get(progress(ana)).status_code == 200
    assert line_for(hanna.get(dashboard(harriers)), ana)["comfort"] != []


def test_a_coach_who_trains_here_is_no_athlete_to_herself(three_a_week, harriers, carla, colin):
    cast.join(harriers, carla.user)
    cast.share(carla.user, harriers)
    carla.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert line_for(carla.get(dashboard(harriers)), carla)["open_level"] is None
    assert line_for(colin.get(dashboard(harriers)), carla)["open_level"] == "alert"


def test_poses_are_hidden_under_ten_and_shown_with_an_interval_from_ten(three_a_week, harriers, carla, ana):
    many_holds(ana, 9)
    (hidden,) = carla.get(poses(harriers)).json()["poses"]
    assert (hidden["numb"]["n"], hidden["numb"]["value"], hidden["numb"]["low"]) == (9, None, None)
    many_holds(ana, 1, ended="numb_tingling", worst_pain=None)
    (shown,) = carla.get(poses(harriers)).json()["poses"]
    assert (shown["numb"]["n"], shown["numb"]["value"]) == (10, 10)
    assert shown["numb"]["low"] < 10 < shown["numb"]["high"]
    assert shown["discomfort"]["value"] == 10


def test_beside_a_health_contact_a_rate_needs_five_people(three_a_week, harriers, hanna, carla, ana):
    many_holds(ana, 12)
    assert carla.get(poses(harriers)).json()["poses"][0]["numb"]["value"] is None
    for number in range(4):
        other = Person(cast.user(f"Runner{number}"))
        cast.join(harriers, other.user)
        cast.share(other.user, harriers)
        many_holds(other, 1)
    assert carla.get(poses(harriers)).json()["poses"][0]["numb"]["value"] == 0
    assert hanna.get(poses(harriers)).json()["poses"][0]["numb"]["n"] == 16


def test_a_corrected_report_outweighs_the_button(three_a_week, harriers, carla, ana):
    holds = session(Routine.objects.library().get())["holds"]
    holds[3] |= {"ended": "numb_tingling", "held_seconds": 22}
    check_in = practise(ana, holds=holds)["id"]
    first = str(uuid7())
    ana.put(f"/api/v1/symptom-reports/{first}/", lasting(check_in=check_in))
    numb = {(place["pose"], place["side"]): place for place in ana.get(progress(ana)).json()["poses"]}
    assert numb["reclined-figure-four", "left"]["without_rating"] == 0
    answer = ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(check_in=check_in, corrects=first, sensations=["pain"]))
    assert answer.status_code == 201, answer.json()
    counted = counted_holds([ana.user.pk], Window.of_days(7, until=TODAY))[PoseSide("reclined-figure-four", "left")]
    assert counted.counts.numb == 0


def test_answers_before_a_reissue_are_hidden_from_the_new_device(three_a_week, time, carla, ana):
    practise(ana)
    ana.user.hidden_before = time.forward(minutes=1)
    ana.user.save()
    own, coachs = ana.get(progress(ana)).json(), carla.get(progress(ana)).json()
    assert (own["comfort"], own["poses"]) == ([], [])
    assert coachs["comfort"] != []


def test_a_question_not_answered_lowers_the_response_rate(three_a_week, time, harriers, carla, ana):
    about = practise(ana)["id"]  # within the first two weeks: tomorrow's question
    time.forward(days=1)
    asked = line_for(carla.get(dashboard(harriers)), ana)["response_rate"]
    ana.put(f"/api/v1/check-ins/{uuid7()}/", {"kind": "morning", "day": "2026-11-25", "about": about, "back_pain": 1})
    answered = line_for(carla.get(dashboard(harriers)), ana)["response_rate"]
    assert asked["n"] == answered["n"]
    assert asked["value"] < answered["value"]


def test_two_whole_weeks_without_a_word_are_silent(three_a_week, time, harriers, carla, ana):
    assert line_for(carla.get(dashboard(harriers)), ana)["is_silent"] is True
    practise(ana)
    assert line_for(carla.get(dashboard(harriers)), ana)["is_silent"] is False


def test_a_team_that_is_named_narrows_what_is_owed(three_a_week, time, striders, boris, carla, ana):
    cast.join(striders, ana.user)
    assert carla.get(f"{progress(ana)}?team={ana.user.memberships.first().team_id}").json()["adherence_7"]["n"] == 3
    assert carla.get(f"{progress(ana)}?team={striders.pk}").status_code == 404
    assert ana.get(f"{progress(ana)}?team={striders.pk}").json()["adherence_7"]["n"] == 0


@pytest.mark.parametrize("query", ["days=0", "days=367", "days=soon", "weeks=2", "team=here"])
def test_wrong_questions_are_400(three_a_week, carla, ana, query):
    assert carla.get(f"{progress(ana)}?{query}").status_code == 400


def test_nobody_401_strangers_404_athletes_403(three_a_week, harriers, ana, ben, boris, nobody):
    dora = Person(cast.user("Dora"))
    cast.join(harriers, dora.user)
    for path in (progress(ana), dashboard(harriers), poses(harriers)):
        assert nobody.get(path).status_code == 401
        assert ben.get(path).status_code == boris.get(path).status_code == 404
        assert dora.get(path).status_code == 403
    assert ana.get(dashboard(harriers)).status_code == ana.get(poses(harriers)).status_code == 403


def test_one_factor_is_not_enough(settings, three_a_week, harriers, carla, boris, ana):
    settings.REQUIRE_MFA = True
    once = Person(carla.user, second_factor=False)
    for path in (progress(ana), dashboard(harriers), poses(harriers)):
        assert once.get(path).json()["type"] == "urn:lumbar:second_factor_required"
        assert Person(boris.user, second_factor=False).get(path).status_code == 404


def test_a_coach_who_left_gets_404(three_a_week, time, harriers, carla, colin, ana):
    Membership.objects.filter(user=carla.user, role=Role.COACH).update(ended_at=time.at)
    for path in (progress(ana), dashboard(harriers), poses(harriers)):
        assert carla.get(path).status_code == 404


def test_three_athletes_cost_no_more_queries_than_one(three_a_week, time, harriers, carla, ana):
    practise(ana, 1)
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    carla.get(dashboard(harriers))
    paths = (dashboard(harriers), poses(harriers), progress(ana))
    one = [queries_of(carla, path) for path in paths]
    for name in ("Dora", "Emil"):
        other = Person(cast.user(name))
        cast.join(harriers, other.user)
        cast.share(other.user, harriers)
        practise(other, 1)
        practise(ana, 2)
        other.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert [queries_of(carla, path) for path in paths] == one
