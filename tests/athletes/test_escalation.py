"""A case that nobody answers, through the watch's own functions."""

import pytest
from django.core.management import call_command
from uuid_utils.compat import uuid7

from accounts.models import Consent
from athletes import escalation, got_it, settling
from athletes.models import Alert, SymptomReport
from notifications.models import Delivery, Notification
from routines.models import Routine
from tests import cast
from tests.athletes.said import bladder, lasting, settling as settling_report, tingling
from tests.athletes.test_check_in_door import session

pytestmark = pytest.mark.django_db


def report(person, said):
    answer = person.put(f"/api/v1/symptom-reports/{uuid7()}/", said)
    assert answer.status_code == 201, answer.json()
    return Alert.objects.order_by("-opened_at").first()


def fire(time):
    while escalation.fire_one(now=time.at):
        pass


def paged(alert):
    return sorted(Notification.objects.filter(about=alert.pk, kind=alert.level).values_list("recipient__name", flat=True))


def test_it_works(time, carla, colin, ana):
    alert = report(ana, lasting())
    time.forward(hours=4)
    fire(time)
    alert.refresh_from_db()
    assert paged(alert) == ["Carla", "Carla", "Colin", "Colin"]
    assert (alert.step, alert.fired) == (1, 2)


def test_nothing_fires_before_its_time(time, carla, ana):
    report(ana, lasting())
    time.forward(hours=3, minutes=59)
    assert not escalation.fire_one(now=time.at)


def test_the_safety_contact_is_called_in_after_a_day(time, harriers, carla, ana):
    harriers.safety_contact = cast.user("Sam")
    harriers.save()
    alert = report(ana, lasting())
    for _ in range(2):
        time.forward(hours=12)
        fire(time)
    assert "Sam" in paged(alert)
    assert Alert.objects.visible_to(harriers.safety_contact).exists()


def test_staff_is_called_in_at_last(time, carla, zoe, ana):
    alert = report(ana, bladder())
    for _ in range(9):
        time.forward(minutes=10)
        fire(time)
    assert "Zoe" in paged(alert)


def test_an_answered_case_pages_nobody_until_the_answer_runs_out(time, carla, ana):
    alert = report(ana, bladder())
    carla.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    before = len(paged(alert))
    time.forward(minutes=119)
    fire(time)
    assert len(paged(alert)) == before
    time.forward(minutes=2)
    fire(time)
    alert.refresh_from_db()
    assert alert.state == "open"
    assert len(paged(alert)) > before


def test_contact_ends_the_clock(time, carla, ana):
    alert = report(ana, bladder())
    carla.post(f"/api/v1/alerts/{alert.pk}/contact/", {"how": "phone"})
    time.forward(days=2)
    assert not escalation.fire_one(now=time.at)


def test_pages_not_yet_sent_are_withdrawn(time, carla, colin, ana):
    alert = report(ana, lasting())
    carla.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    assert set(Delivery.objects.filter(channel="email").values_list("state", flat=True)) == {"cancelled"}


def test_a_settling_report_is_decided_without_a_phone(time, carla, ana):
    alert = report(ana, settling_report())
    assert alert.level == "watch"
    time.forward(minutes=9)
    assert not settling.decide_one(now=time.at)
    time.forward(minutes=1)
    assert settling.decide_one(now=time.at)
    alert.refresh_from_db()
    assert (alert.level, paged(alert)) == ("alert", ["Carla"])
    assert not settling.decide_one(now=time.at)


def test_a_late_follow_up_still_counts(time, carla, ana):
    report(ana, settling_report())
    first = SymptomReport.objects.get()
    time.forward(minutes=10)
    settling.decide_one(now=time.at)
    answer = ana.put(f"/api/v1/symptom-reports/{first.pk}/follow-up/", {"red_flags": {"bladder": "yes"}})
    assert answer.status_code == 201
    assert Alert.objects.get().level == "urgent"


def test_sharing_later_starts_the_case(time, harriers, carla, ana):
    ana.user.consents.filter(kind=Consent.Kind.TEAM_READS).update(withdrawn_at=time.at)
    alert = report(ana, lasting())
    assert not escalation.start_one_shared(now=time.at)
    cast.consent(ana.user, harriers, Consent.Kind.TEAM_READS)
    assert escalation.start_one_shared(now=time.at)
    assert paged(alert) == ["Carla"]


def test_two_sessions_without_it_settle_a_watch(time, carla, ana):
    call_command("load_routines", verbosity=0)
    alert = report(ana, tingling())
    for hour in (12, 13):
        body = session(Routine.objects.library().get(), started_at=f"2026-11-24T{hour}:00:00Z")
        assert ana.put(f"/api/v1/check-ins/{uuid7()}/", body).status_code == 201
    alert.refresh_from_db()
    assert (alert.state, alert.cleared_by) == ("cleared", None)


def test_no_worse_than_usual_lets_a_watch_settle_too(time, carla, ana):
    """An old knee, known to a professional: two sessions in which it was as ever count as free of it (B)."""
    call_command("load_routines", verbosity=0)
    knee = {"region": "knee", "side": "left", "sensation": "pain", "professional_knows": True}
    ana.put(f"/api/v1/me/usual/{uuid7()}/", knee)
    hurt = {"sensations": ["pain"], "regions": [{"region": "knee", "side": "left"}]}
    alert = report(ana, tingling(**hurt))
    for hour, as_usual in ((12, True), (13, False), (14, True), (15, True)):
        alert.refresh_from_db()
        assert alert.state == "open"
        check_in, at = uuid7(), f"2026-11-24T{hour}:00:00Z"
        said = tingling(**hurt, check_in=str(check_in), no_worse_than_usual=as_usual, reported_at=f"2026-11-24T{hour}:10:00Z")
        ana.put(f"/api/v1/symptom-reports/{uuid7()}/", said)
        body = session(Routine.objects.library().get(), started_at=at, nothing_hurt=False)
        body["holds"] = [hold | {"worst_pain": 3 if hold["pose"] == "reclined-figure-four" else 0} for hold in body["holds"]]
        assert ana.put(f"/api/v1/check-ins/{check_in}/", body).status_code == 201
    alert.refresh_from_db()
    assert (alert.level, alert.state) == ("watch", "cleared")


def link_for(alert):
    return f"/a/{got_it.token_for(Notification.objects.get(about=alert.pk, recipient__name='Carla'))}/"


def test_got_it_takes_the_case_without_signing_in(time, carla, nobody, ana):
    alert = report(ana, lasting())
    assert nobody.post(link_for(alert)).status_code == 200
    alert.refresh_from_db()
    assert alert.acknowledged_by == carla.user


def test_a_link_scanner_takes_nothing(time, carla, nobody, ana):
    alert = report(ana, lasting())
    for method in (nobody.get, nobody.head):
        assert method(link_for(alert)).status_code == 200
    assert nobody.options(link_for(alert)).status_code == 405
    alert.refresh_from_db()
    assert alert.state == "open"


def test_the_page_names_nobody(time, carla, nobody, ana):
    alert = report(ana, lasting())
    page = nobody.get(link_for(alert)).content.decode()
    assert "Ana" not in page
    assert "tingling" not in page


def test_a_link_kept_by_who_left_opens_nothing(time, carla, nobody, ana):
    alert = report(ana, lasting())
    link = link_for(alert)
    carla.user.memberships.update(ended_at=time.at)
    assert nobody.post(link).status_code == 404
    alert.refresh_from_db()
    assert alert.state == "open"
