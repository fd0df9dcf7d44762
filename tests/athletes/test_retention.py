"""What is forgotten, and what is not yet."""

from datetime import timedelta

import pytest
from uuid_utils.compat import uuid7

from accounts.models import ReadLog, Team, User
from athletes.models import Alert, CheckIn, Comment, Erasure, GoAhead, HoldPlan, Pause, SymptomReport
from athletes.services import retention
from athletes.services.retention import retain
from athletes.tasks import retain as retain_task
from notifications.models import DeliveryAttempt, Notification
from tests import cast
from tests.athletes.said import bladder, lasting

pytestmark = pytest.mark.django_db

A_YEAR = timedelta(days=366)


@pytest.fixture(autouse=True)
def one_year(settings):
    settings.HEALTH_KEPT_MONTHS = 12


@pytest.fixture
def closed_case(time, carla, ana):
    """Figure four, an alert, closed after two days."""
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    time.forward(hours=49)
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {"plan": "retry", "hold_seconds": 30})
    alert.refresh_from_db()
    assert alert.state == "cleared"
    return alert


def check_in_of(person, time, **more):
    given = {"kind": "session", "day": time.at.date(), "received_at": time.at, "body_hash": "", **more}
    return CheckIn.objects.create(athlete=person.user, consent=person.user.consents.get(kind="keep"), **given)


def test_it_works(time, closed_case, carla, ana):
    check_in = check_in_of(ana, time)
    carla.post(f"/api/v1/check-ins/{check_in.pk}/comments/", {"text": "Well done."})
    retain(now=time.at + A_YEAR)
    for model in (Alert, SymptomReport, CheckIn, Comment):
        assert not model.objects.exists(), model
    assert User.objects.filter(pk=ana.user.pk, email="ana@example.org").exists()


def test_a_day_early_nothing_goes(time, closed_case, ana):
    check_in_of(ana, time)
    retain(now=time.at + timedelta(days=364))
    for model in (Alert, SymptomReport, CheckIn):
        assert model.objects.exists(), model


def test_a_team_may_keep_longer(time, closed_case, harriers, carla, ana):
    check_in_of(ana, time)
    assert carla.patch(f"/api/v1/teams/{harriers.pk}/", {"health_kept_months": 36}).status_code == 200
    retain(now=time.at + 2 * A_YEAR)
    assert Alert.objects.exists()
    assert CheckIn.objects.exists()
    retain(now=time.at + 3 * A_YEAR)
    assert not Alert.objects.exists()
    assert not CheckIn.objects.exists()


def test_in_two_teams_the_shorter_word_counts(time, closed_case, harriers, striders, ana):
    Team.objects.filter(pk=harriers.pk).update(health_kept_months=36)
    Team.objects.filter(pk=striders.pk).update(health_kept_months=18)
    cast.join(striders, ana.user)
    retain(now=time.at + timedelta(days=540))
    assert Alert.objects.exists()
    retain(now=time.at + timedelta(days=550))
    assert not Alert.objects.exists()


@pytest.mark.parametrize("months", [11, 37, 0, "many"])
def test_a_team_keeps_one_to_three_years(carla, harriers, months):
    assert carla.patch(f"/api/v1/teams/{harriers.pk}/", {"health_kept_months": months}).status_code == 400


def test_an_open_case_stays_with_all_that_was_said(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    retain(now=time.at + 3 * A_YEAR)
    assert Alert.objects.exists()
    assert SymptomReport.objects.exists()


def test_how_a_pose_is_done_goes_on(time, closed_case):
    assert HoldPlan.objects.current().get().alert == closed_case
    retain(now=time.at + A_YEAR)
    assert HoldPlan.objects.current().get().alert is None


def test_a_closed_case_that_still_holds_something_back_stays(time, closed_case, ana):
    given = {"athlete": ana.user, "consent": closed_case.consent, "alert": closed_case, "reason": "alert", "from_at": time.at}
    Pause.objects.create(pose=closed_case.pose, **given)
    retain(now=time.at + A_YEAR)
    assert Alert.objects.filter(pk=closed_case.pk).exists()


def test_the_newest_go_ahead_stays_however_old(time, ana):
    given = {"athlete": ana.user, "consent": ana.user.consents.get(kind="keep"), "asked_professional": True, "cautions": {}}
    for text_version in ("1", "2"):
        GoAhead.objects.create(answered_at=time.forward(days=1), text_version=text_version, body_hash="", **given)
    retain(now=time.at + A_YEAR)
    assert GoAhead.objects.get().text_version == "2"


def test_who_read_is_known_for_three_years(time, ana, carla):
    check_in = check_in_of(ana, time)
    carla.get(f"/api/v1/check-ins/{check_in.pk}/")
    retain(now=time.at + timedelta(days=3 * 365 - 1))
    assert ReadLog.objects.count() == 1
    retain(now=time.at + timedelta(days=3 * 365 + 1))
    assert not ReadLog.objects.exists()


def test_messages_go_after_90_days_and_attempts_after_30(time, closed_case):
    message = Notification.objects.filter(deliveries__isnull=False).first()
    delivery = message.deliveries.first()
    message.deliveries.filter(done_at=None).update(state="cancelled", done_at=time.at)
    tried = {"number": 1, "worker": "test", "started_at": time.at, "ended_at": time.at, "outcome": "accepted"}
    DeliveryAttempt.objects.create(delivery=delivery, **tried)
    retain(now=time.at + timedelta(days=31))
    assert not DeliveryAttempt.objects.exists()
    assert Notification.objects.filter(pk=message.pk).exists()
    retain(now=time.at + timedelta(days=93))
    assert not Notification.objects.filter(pk=message.pk).exists()


def test_whose_two_weeks_are_over_is_erased(time, ana, carla):
    ana.delete("/api/v1/me/")
    time.forward(days=15)
    retain_task()
    assert Erasure.objects.get().done_at == time.at
    assert User.objects.get(pk=ana.user.pk).email is None


def test_more_than_one_chunk_goes_in_one_run(monkeypatch, time, ana):
    monkeypatch.setattr(retention, "CHUNK", 2)
    for _ in range(5):
        check_in_of(ana, time)
    retain(now=time.at + A_YEAR)
    assert not CheckIn.objects.exists()


def test_what_cannot_go_keeps_nothing_else(monkeypatch, time, ana):
    def stuck(now):
        raise RuntimeError

    monkeypatch.setattr(retention, "forget_cases", stuck)
    check_in_of(ana, time)
    retain(now=time.at + A_YEAR)
    assert not CheckIn.objects.exists()
