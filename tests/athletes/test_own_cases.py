"""A case as the one sees it whose it is; a minor's, as her mother does; and the day on which a professional agreed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from accounts.codes import digest_of
from accounts.models import Guardian, ReadLog
from accounts.services.consents import Choices
from accounts.services.guardians import choose_as_guardian, invite_guardian, withdraw_guardian
from athletes.models import Alert
from tests import cast
from tests.athletes.said import bladder, lasting, tingling
from tests.cast import Person

pytestmark = pytest.mark.django_db

CASES, PAUSES = "/api/v1/me/alerts/", "/api/v1/pauses/"
GUARDED, GUARDIAN_ATTEST = "/api/v1/guardian/cases/", "/api/v1/guardian/attest/"


def report(person, said):
    answer = person.put(f"/api/v1/symptom-reports/{uuid7()}/", said)
    assert answer.status_code == 201, answer.json()


def results(reader, url):
    answer = reader.get(url)
    assert answer.status_code == 200, answer.json()
    return answer.json()["results"]


def attest(alert):
    return f"/api/v1/alerts/{alert.pk}/attest/"


@pytest.fixture
def ana_reported(time, carla, ana):
    """Urgent: it never closes without her statement."""
    report(ana, bladder())
    return Alert.objects.get()


def test_it_works(ana_reported, carla, ana):
    carla.post(f"/api/v1/alerts/{ana_reported.pk}/acknowledge/")
    (case,) = results(ana, CASES)
    assert (case["id"], case["level"], case["acknowledged_by"], case["detail"]) == (str(ana_reported.pk), "urgent", "Carla", "full")
    assert {"opened", "acknowledged"} <= {event["kind"] for event in case["events"]}


def test_what_coaches_note_is_between_them(ana_reported, carla, ana):
    carla.post(f"/api/v1/alerts/{ana_reported.pk}/note/", {"text": "Phoned her mother."})
    assert b"Phoned" not in ana.get(CASES).content


def test_by_state(ana_reported, ana):
    assert len(results(ana, f"{CASES}?state=open")) == 1
    assert results(ana, f"{CASES}?state=cleared") == []
    assert ana.get(f"{CASES}?state=lost").status_code == 400


def test_nobody_reads_anothers_here(ana_reported, carla, ben, nobody):
    assert results(carla, CASES) == results(ben, CASES) == []
    assert nobody.get(CASES).status_code == 401
    assert not ReadLog.objects.filter(action__startswith="own").exists()


def queries(reader, url):
    with CaptureQueriesContext(connection) as captured:
        results(reader, url)
    return len(captured)


def test_three_cases_and_pauses_cost_as_many_queries_as_one(time, carla, ana):
    report(ana, lasting())
    before = queries(ana, CASES), queries(ana, PAUSES)
    for pose, side in (("banana-pose", "left"), ("supine-twist-lift", "left")):
        report(ana, lasting(pose=pose, pose_side=side))
    assert len(results(ana, CASES)) == 3
    assert (queries(ana, CASES), queries(ana, PAUSES)) == before


# The statement


def test_a_statement_is_recorded_and_closes_nothing(ana_reported, time, ana):
    time.forward(days=2)
    answer = ana.post(attest(ana_reported), {"on": "2026-11-25"})
    assert (answer.status_code, answer.json()["attested_on"], answer.json()["state"]) == (200, "2026-11-25", "open")
    ana.post(attest(ana_reported), {"on": "2026-11-25"})
    assert ana_reported.events.filter(kind="attested", by=ana.user).count() == 1


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-27", "x", None])
def test_a_day_before_the_report_or_to_come_is_refused(ana_reported, time, ana, day):
    time.forward(days=2)
    answer = ana.post(attest(ana_reported), {"on": day})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/on")
    ana_reported.refresh_from_db()
    assert ana_reported.attested_on is None


def test_the_day_of_the_report_counts_in_her_own_zone(ana_reported, ana):
    ana.user.time_zone = "Pacific/Kiritimati"
    ana.user.save()
    assert ana.post(attest(ana_reported), {"on": "2026-11-25"}).status_code == 200  # it is Wednesday there


def test_a_closed_case_is_409(ana_reported, time, carla, ana):
    Alert.objects.update(state="cleared", cleared_by=carla.user, cleared_at=time.at, next_step_at=None)
    assert ana.post(attest(ana_reported), {"on": "2026-11-24"}).json()["type"] == "urn:lumbar:case_is_closed"


def test_coach_403_strangers_404_nobody_401(ana_reported, carla, ben, boris, nobody):
    said = {"on": "2026-11-24"}
    assert carla.post(attest(ana_reported), said).status_code == 403
    assert ben.post(attest(ana_reported), said).status_code == boris.post(attest(ana_reported), said).status_code == 404
    assert nobody.post(attest(ana_reported), said, format="json").status_code == 401


# Pauses


def test_own_pauses_with_who_and_until_when(ana_reported, carla, ana, ben, nobody):
    carla.post(f"/api/v1/alerts/{ana_reported.pk}/keep-paused/", {"until": "2026-12-01", "reason": "The race."})
    by_coach, by_rules = results(ana, PAUSES)
    assert (by_coach["by"], by_coach["reason"], by_coach["until"]) == ("Carla", "coach", "2026-12-01")
    assert (by_rules["by"], by_rules["scope"], by_rules["lifted_at"]) == (None, "routine", None)
    assert results(ben, PAUSES) == []
    assert nobody.get(PAUSES).status_code == 401


def test_those_that_run_and_those_that_were(ana_reported, time, ana):
    assert len(results(ana, f"{PAUSES}?running=true")) == 1
    ana.user.pauses.update(lifted_at=time.at)
    assert (results(ana, f"{PAUSES}?running=true"), len(results(ana, f"{PAUSES}?running=false"))) == ([], 1)


# A minor's guardian


@pytest.fixture
def mina(harriers):
    """Sixteen, in Carla's team."""
    person = Person(cast.user("Mina", birth_year=2010, birth_month=3))
    cast.join(harriers, person.user)
    return person


@pytest.fixture
def maria(time, harriers, carla, mina):
    """Mina's mother, her device bound; she lets the answers be kept and the team read them."""
    guardian = invite_guardian(minor=mina.user, name="Maria", locale="en", at=time.at).guardian
    Guardian.objects.filter(pk=guardian.pk).update(device_digest=digest_of("of her device"), bound_at=time.at)
    guardian.refresh_from_db()
    choose_as_guardian(guardian=guardian, choices=Choices(True, frozenset({harriers.pk})), text_version="1", at=time.at)
    person = APIClient(headers={"X-Guardian-Token": "of her device"})
    person.default_format = "json"
    person.guardian = guardian
    return person


@pytest.fixture
def mina_reported(maria, mina):
    report(mina, bladder())
    return Alert.objects.get()


def test_a_guardian_reads_masked_and_it_is_in_the_log(mina_reported, maria, mina):
    (case,) = results(maria, GUARDED)
    assert (case["id"], case["detail"], case["reports"]) == (str(mina_reported.pk), "urgent_only", [])
    assert b"bladder" not in maria.get(GUARDED).content
    assert b"U1" not in maria.get(GUARDED).content
    assert ReadLog.objects.filter(action="guardian.cases.read", athlete=mina.user.pk).count() == 3


def test_the_guardian_states_it_in_the_minors_place(mina_reported, maria, mina):
    answer = mina.post(attest(mina_reported), {"on": "2026-11-24"})
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:guardian_attests")
    said = maria.post(GUARDIAN_ATTEST, {"alert": str(mina_reported.pk), "on": "2026-11-24"})
    assert (said.status_code, said.json()["attested_on"]) == (200, "2026-11-24")
    assert mina_reported.events.get(kind="attested").by == maria.guardian.person


@pytest.mark.parametrize("change", [{"on": "2026-11-25"}, {"on": "2026-11-23"}, {"alert": "x"}, {"note": "x"}])
def test_a_wrong_statement_is_refused(mina_reported, maria, change):
    answer = maria.post(GUARDIAN_ATTEST, {"alert": str(mina_reported.pk), "on": "2026-11-24"} | change)
    assert answer.status_code == 400
    assert [f"/{name}" for name in change] == [fault["pointer"] for fault in answer.json()["errors"]]


def test_another_childs_case_is_404(maria, ana_reported):
    assert results(maria, GUARDED) == []
    assert maria.post(GUARDIAN_ATTEST, {"alert": str(ana_reported.pk), "on": "2026-11-24"}).status_code == 404


def test_a_guardian_who_took_the_yes_back_reads_nothing(mina_reported, time, maria):
    withdraw_guardian(guardian=maria.guardian, at=time.at)
    assert maria.get(GUARDED).json()["type"] == "urn:lumbar:consent_needed"
    assert maria.post(GUARDIAN_ATTEST, {"alert": str(mina_reported.pk), "on": "2026-11-24"}).status_code == 403


def test_the_letter_alone_opens_nothing(mina_reported, time, mina):
    letter = invite_guardian(minor=mina.user, name="Peter", locale="en", at=time.at)
    answer = APIClient(headers={"X-Guardian-Token": letter.secret}).get(GUARDED)
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:code_required")


def test_a_session_is_no_guardian(mina_reported, carla, mina, nobody):
    for person in (carla, mina):
        person.force_authenticate(None)
    assert {person.get(GUARDED).status_code for person in (carla, mina, nobody)} == {401}


def test_three_cases_of_a_minor_cost_as_many_queries_as_one(maria, mina):
    report(mina, tingling())
    before = queries(maria, GUARDED)
    for pose in ("banana-pose", "supine-twist-lift"):
        report(mina, tingling(pose=pose))
    assert queries(maria, GUARDED) == before
