"""Many hands on one case at the same instant, each with a connection of its own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from uuid_utils.compat import uuid7

from accounts.models import Role, User
from athletes import escalation, settling
from athletes.exceptions import StoredDifferently
from athletes.models import Alert, AlertEvent, FollowUp, SymptomReport
from athletes.services.alerts import acknowledge_alert, reopen_alert
from athletes.services.reports import complete_report, report_symptom
from notifications.models import Delivery, Notification
from notifications.rest import Conflict, canonical_hash
from poses.models import Pose
from tests import cast
from tests.athletes.rules.counts import chosen
from tests.athletes.said import lasting, settling as settling_report
from tests.conftest import NOON

pytestmark = pytest.mark.django_db(transaction=True)

RACES = chosen("RACES", quick=5, reduced=10, full=500)
REPLAYED = chosen("REPLAYED", quick=5, reduced=20, full=1_000)


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """All of them let go together."""
    gate = threading.Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        try:
            gate.wait(30)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def send(athlete: User, said: dict[str, Any], report_id: Any = None) -> SymptomReport:
    body = {**said, "pose": Pose.objects.get(slug=said["pose"]), "reported_at": NOON}
    words = canonical_hash(said)
    return report_symptom(athlete=athlete, report_id=report_id or uuid7(), body=body, body_hash=words, now=NOON).row


@pytest.fixture
def case(time, carla, ana) -> Alert:
    send(ana.user, lasting())
    return Alert.objects.get()


def test_of_twenty_who_acknowledge_exactly_one_has_it(case, harriers):
    coaches = [cast.user(f"Coach {number}", email=f"c{number}@example.org") for number in range(20)]
    for coach in coaches:
        cast.join(harriers, coach, Role.COACH)
    taken = at_once(*(lambda coach=coach: acknowledge_alert(alert=case, by=coach, at=NOON) for coach in coaches))
    assert len({alert.acknowledged_by_id for alert in taken}) == 1
    assert case.events.filter(kind=AlertEvent.Kind.ACKNOWLEDGED).count() == 1


def test_acknowledging_while_a_step_fires_leaves_no_page_waiting(case, carla, time):
    """Whichever comes first, nothing is left to be claimed afterwards (B18)."""
    for _ in range(RACES):
        now = time.forward(days=1)
        at_once(lambda now=now: escalation.fire_one(now=now), lambda now=now: acknowledge_alert(alert=case, by=carla.user, at=now))
        case.refresh_from_db()
        assert case.state == "acknowledged" or case.events.filter(kind="ack_expired").exists()
        if case.state == "acknowledged":
            assert not Delivery.objects.filter(state="pending", notification__about=case.pk, notification__kind="alert").exists()


def test_two_watches_fire_each_step_once(case, time):
    now = time.forward(hours=4)
    assert sorted(at_once(*[lambda: escalation.fire_one(now=now)] * 4)) == [False, False, False, True]
    assert case.events.filter(kind="step_fired").count() == 1
    assert Notification.objects.filter(about=case.pk, kind="alert").count() == 2


def test_two_watches_decide_a_report_once(time, carla, ana):
    send(ana.user, settling_report())
    now = time.forward(minutes=10)
    at_once(*[lambda: settling.decide_one(now=now)] * 4)
    assert FollowUp.objects.count() == 1
    assert Alert.objects.get().events.filter(kind="level_raised").count() == 1


def test_the_phone_and_the_watch_at_once_never_wait_for_each_other(time, carla, ana):
    """Neither deadlocks; and where the phone was first, its word stands alone."""
    body = {"resolved": "yes", "resolved_after_minutes": 1}
    for _ in range(5):
        report = send(ana.user, settling_report())
        report = SymptomReport.objects.select_related("athlete", "pose", "variant").get(pk=report.pk)
        now = time.forward(minutes=10)
        at_once(
            lambda now=now: settling.decide_one(now=now),
            lambda report=report, now=now: complete_report(
                athlete=ana.user, report=report, body=body, body_hash=canonical_hash(body), now=now
            ),
        )
        assert report.follow_ups.filter(by="athlete").exists()
        assert not settling.decide_one(now=now)


def test_two_reports_of_one_pose_open_one_case(time, carla, ana):
    at_once(*[lambda: send(ana.user, lasting())] * 6)
    alert = Alert.objects.get()
    assert alert.occurrences == 6
    assert Notification.objects.filter(about=alert.pk, kind="alert").count() == 1


def test_one_report_sent_six_times_at_once_is_stored_once(time, carla, ana):
    report_id = uuid7()
    at_once(*[lambda: send(ana.user, lasting(), report_id)] * 6)
    assert Alert.objects.get().occurrences == SymptomReport.objects.count() == 1


def test_many_reports_sent_five_times_at_once_are_stored_once_each(time, carla, harriers):
    """As many cases as athletes and poses; the same id with other words is refused."""
    for number in range(REPLAYED):
        athlete, report_id = cast.user(f"Runner {number}"), uuid7()
        cast.join(harriers, athlete)
        cast.share(athlete, harriers)
        at_once(*[lambda athlete=athlete, report_id=report_id: send(athlete, lasting(), report_id)] * 5)
        with pytest.raises(StoredDifferently):
            send(athlete, lasting(severity_worst=5), report_id)
    assert SymptomReport.objects.count() == Alert.objects.count() == AlertEvent.objects.filter(kind="opened").count() == REPLAYED


def test_opening_again_while_a_report_opens_another(case, carla, ana):
    """One of the two, never both, and no error that nobody understands."""
    Alert.objects.filter(pk=case.pk).update(state="cleared", cleared_at=NOON, cleared_by=carla.user, next_step_at=None)

    def again() -> str:
        try:
            reopen_alert(alert=case, by=carla.user, reason="It came back.", at=NOON)
        except Conflict:
            return "refused"
        return "open"

    at_once(again, lambda: send(ana.user, lasting()))
    assert Alert.objects.open().count() == 1
