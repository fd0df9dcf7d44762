"""On the grass: Carla's phone plays the session for all, and says who was there; how it was, each says alone."""

from uuid import UUID

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from athletes.models import CheckIn, Hold, Pause
from athletes.rules.led_codes import check_in_of, code_of, led_session_of
from routines.models import Routine
from tests import cast
from tests.athletes.said import bladder
from tests.athletes.test_check_in_door import SEVEN
from tests.cast import Person

pytestmark = pytest.mark.django_db

LEFT = {"pose": "banana-pose", "side": "left", "target_seconds": 60, "held_seconds": 60, "ended": "done"}


@pytest.fixture
def routine(db) -> Routine:
    call_command("load_routines", verbosity=0)
    return Routine.objects.library().get()


@pytest.fixture
def body(routine, harriers):
    """What Carla's phone sends; nobody is ticked yet."""
    holds = [{"pose": pose, "side": side, "target_seconds": 60, "held_seconds": 60, "ended": "done"} for pose, side in SEVEN]
    return {
        "team": str(harriers.pk),
        "routine": str(routine.pk),
        "routine_version": 1,
        "started_at": "2026-11-24T10:00:00Z",
        "athletes": [],
        "holds": holds,
    }


@pytest.fixture
def session():
    return uuid7()


def ticking(body, *people):
    return body | {"athletes": [str(person.user.pk) for person in people]}


def door(session):
    return f"/api/v1/led-sessions/{session}/"


def own(session):
    return f"/api/v1/led/{code_of(session)}/"


def rating(session):
    return f"{own(session)}rating/"


@pytest.fixture
def led(time, body, session, carla, ana):
    """Ana was there."""
    answer = carla.put(door(session), ticking(body, ana))
    assert answer.status_code == 201, answer.json()
    return session


def team_mate(harriers, name="Dora"):
    person = Person(cast.user(name))
    cast.join(harriers, person.user)
    return person


def test_it_works(time, body, session, harriers, carla, ana):
    dora = team_mate(harriers)
    answer = carla.put(door(session), ticking(body, ana, dora))
    said = answer.json()
    assert answer.status_code == 201, said
    assert (said["athletes"], said["code"]) == ([str(ana.user.pk), str(dora.user.pk)], code_of(session))
    check_in = CheckIn.objects.get(athlete=ana.user)
    assert (check_in.pk, check_in.kind, check_in.recorded_by) == (check_in_of(session, ana.user.pk), "led", carla.user)
    assert (check_in.day.isoformat(), check_in.is_completed, check_in.holds.count()) == ("2026-11-24", True, 7)
    assert carla.get(door(session)).json() == said


def test_nobody_is_rated_by_somebody_else(led):
    check_in = CheckIn.objects.get()
    assert (check_in.consent, check_in.comfort, check_in.nothing_hurt, check_in.back_pain_before) == (None, None, None, None)
    assert set(Hold.objects.values_list("worst_pain", flat=True)) == {None}


def test_repeating_stores_nothing_twice(led, body, carla, ana):
    first = carla.get(door(led)).json()
    again = carla.put(door(led), ticking(body, ana))
    assert (again.status_code, again.json(), CheckIn.objects.count()) == (200, first, 1)


def test_other_content_is_409_with_what_is_stored(led, body, carla, ana):
    answer = carla.put(door(led), ticking(body, ana) | {"started_at": "2026-11-24T10:30:00Z"})
    assert (answer.status_code, answer.json()["stored"]["started_at"][:16]) == (409, "2026-11-24T10:00")


def test_another_coachs_id_is_409_and_nothing_more(led, body, colin, ana):
    answer = colin.put(door(led), ticking(body, ana))
    assert (answer.status_code, answer.json()["type"], "stored" in answer.json()) == (409, "urn:lumbar:id_in_use", False)


def test_each_day_is_the_athletes_own(time, body, session, carla, ana):
    ana.user.time_zone = "Pacific/Kiritimati"
    ana.user.save()
    carla.put(door(session), ticking(body, ana))
    assert CheckIn.objects.get().day.isoformat() == "2026-11-25"


def test_a_pose_left_out_counts_only_for_whom_it_is_paused(time, body, session, harriers, carla, ana):
    dora = team_mate(harriers)
    consent, banana = ana.user.consents.first(), SEVEN[0][0]
    pose = Routine.objects.get().steps.get(pose__slug=banana).pose
    Pause.objects.create(athlete=ana.user, consent=consent, pose=pose, reason="coach", from_at=time.at)
    without = body | {"holds": [hold for hold in body["holds"] if hold["pose"] != banana]}
    carla.put(door(session), ticking(without, ana, dora))
    done = dict(CheckIn.objects.values_list("athlete", "is_completed"))
    assert done == {ana.user.pk: True, dora.user.pk: False}


def test_who_is_not_in_the_team_is_named_by_place(time, body, session, carla, ana, ben):
    answer = carla.put(door(session), ticking(body, ana, ben))
    assert [fault["pointer"] for fault in answer.json()["errors"]] == ["/athletes/1"]
    assert not CheckIn.objects.exists()


def test_an_athlete_who_used_the_id_up_stops_nobody(time, body, session, harriers, carla, ana):
    dora = team_mate(harriers)
    taken = check_in_of(session, dora.user.pk)
    assert dora.put(f"/api/v1/check-ins/{taken}/", {"kind": "anytime", "day": "2026-11-24"}).status_code == 201
    assert carla.put(door(session), ticking(body, ana, dora)).json()["athletes"] == [str(ana.user.pk)]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"started_at": "yesterday"}, "/started_at"),
        ({"started_at": "0001-01-01T00:00:00Z"}, "/started_at"),
        ({"team": "0f8fad5b-d9cb-469f-a165-70867728950e"}, "/team"),
        ({"athletes": []}, "/athletes"),
        ({"athletes": ["x"]}, "/athletes/0"),
        ({"holds": [LEFT | {"ended": "numb_tingling"}]}, "/holds/0/ended"),
        ({"holds": [LEFT | {"worst_pain": 3}]}, "/holds/0/worst_pain"),
        ({"comfort": 4}, "/comfort"),
    ],
)
def test_wrong_shape_is_named_and_nothing_is_stored(time, body, session, carla, ana, change, pointer):
    answer = carla.put(door(session), ticking(body, ana) | change)
    assert answer.status_code == 400
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]], answer.json()
    assert not CheckIn.objects.exists()


def test_only_a_coach_of_that_team_records(time, body, session, carla, ana, boris, nobody):
    assert ana.put(door(session), ticking(body, ana)).status_code == 403
    assert boris.put(door(session), ticking(body, ana)).json()["errors"][0]["pointer"] == "/team"
    assert nobody.put(door(session), ticking(body, ana), format="json").status_code == 401


def test_only_who_looks_after_them_reads(led, colin, ana, ben, boris, nobody):
    assert colin.get(door(led)).json()["athletes"] == [str(ana.user.pk)]
    assert ana.get(door(led)).status_code == 403
    assert ben.get(door(led)).status_code == boris.get(door(led)).status_code == 404
    assert nobody.get(door(led)).status_code == 401


def test_three_athletes_cost_as_many_queries_as_one(time, body, harriers, carla, ana):
    others = [team_mate(harriers, name) for name in ("Dora", "Emil")]

    def queries(*people):
        with CaptureQueriesContext(connection) as captured:
            assert carla.put(door(uuid7()), ticking(body, *people)).status_code == 201
        return len(captured)

    assert queries(ana) == queries(ana, *others)


# The athlete's own part


def test_two_taps_go_onto_the_own_check_in(led, ana):
    answer = ana.put(rating(led), {"comfort": 4, "nothing_hurt": True})
    assert (answer.status_code, answer.json()["comfort"]) == (201, 4), answer.json()
    check_in = CheckIn.objects.get()
    assert (check_in.comfort, check_in.nothing_hurt, check_in.consent.kind) == (4, True, "keep")
    assert set(check_in.holds.values_list("worst_pain", flat=True)) == {0}


def test_a_rating_is_given_once(led, ana):
    ana.put(rating(led), {"comfort": 4})
    assert ana.put(rating(led), {"comfort": 4}).status_code == 200
    answer = ana.put(rating(led), {"comfort": 1})
    assert (answer.status_code, answer.json()["stored"]["comfort"]) == (409, 4)


def test_the_code_works_before_the_session_was_sent(time, body, session, carla, ana):
    early = ana.get(own(session)).json()
    assert (early["is_recorded"], early["check_in"]) == (False, str(check_in_of(session, ana.user.pk)))
    refused = ana.put(rating(session), {"comfort": 4})
    assert (refused.status_code, refused.json()["type"], "Retry-After" in refused) == (404, "urn:lumbar:not_here_yet", True)
    carla.put(door(session), ticking(body, ana))
    assert ana.put(rating(session), {"comfort": 4}).status_code == 201
    assert ana.get(own(session)).json()["comfort"] == 4


def test_a_rating_leaves_the_coachs_repeat_harmless(led, body, carla, ana):
    ana.put(rating(led), {"comfort": 4, "nothing_hurt": False})
    assert carla.put(door(led), ticking(body, ana)).status_code == 200
    assert CheckIn.objects.get().comfort == 4


def test_without_consent_nothing_is_kept(led, time, ana):
    ana.user.consents.update(withdrawn_at=time.at)
    assert ana.put(rating(led), {"comfort": 4}).json()["type"] == "urn:lumbar:consent_needed"
    assert CheckIn.objects.get().comfort is None


@pytest.mark.parametrize("given", [{}, {"comfort": 0}, {"comfort": 6}, {"nothing_hurt": "perhaps"}, {"comfort": 3, "note": "x"}])
def test_a_wrong_rating_is_refused(led, ana, given):
    assert ana.put(rating(led), given).status_code == 400


def test_an_own_report_names_the_check_in(led, ana, carla):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder(check_in=ana.get(own(led)).json()["check_in"]))
    assert carla.get(door(led)).json().keys().isdisjoint({"reports", "alert", "comfort"})


def test_who_was_not_ticked_403_strangers_404_nobody_401(led, harriers, carla, ben, nobody):
    dora = team_mate(harriers)
    assert dora.get(own(led)).json()["type"] == "urn:lumbar:not_ticked"
    for person, status in ((dora, 403), (carla, 403), (ben, 404), (nobody, 401)):
        assert person.get(own(led)).status_code == status
        assert person.put(rating(led), {"comfort": 3}, format="json").status_code == status


def test_before_it_was_sent_only_an_athlete_is_answered(time, session, carla, nobody):
    assert carla.get(own(session)).status_code == 403
    assert nobody.get(own(session)).status_code == 401


@pytest.mark.parametrize("code", ["x", "0" * 26, "ä" * 26, "a" * 25 + "b", "a" * 27])
def test_what_is_no_code_is_404(ana, code):
    assert ana.get(f"/api/v1/led/{code}/").status_code == 404


def test_a_code_is_the_session_and_back():
    for session in (uuid7(), UUID(int=0), UUID(int=2**128 - 1)):
        assert led_session_of(code_of(session)) == led_session_of(code_of(session).upper()) == session
