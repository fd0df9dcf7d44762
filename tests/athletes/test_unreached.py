"""Pages that nobody takes: after two minutes the next step is told at once, and at the top staff see an alarm."""

from datetime import timedelta

import pytest

from athletes import escalation
from athletes.models import AlertEvent
from athletes.watch import Watch
from notifications.models import Delivery, Notification, OperationsAlarm
from tests import cast
from tests.athletes.said import bladder, lasting
from tests.athletes.test_escalation import paged, report

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(harriers):
    """The team's safety contact."""
    harriers.safety_contact = cast.user("Sam")
    harriers.save()
    return harriers.safety_contact


def ask(time, **later):
    time.forward(**later)
    while escalation.pass_one_unreached(now=time.at):
        pass


def taken(time, **which):
    """A mail server or a push service took them now."""
    return Delivery.objects.filter(**which).exclude(channel="in_app").update(state="accepted", done_at=time.at)


def test_it_works(time, carla, ana, sam):
    alert = report(ana, lasting())
    ask(time, minutes=2)
    alert.refresh_from_db()
    assert (alert.step, paged(alert)) == (2, ["Carla", "Sam"])
    assert alert.events.filter(kind=AlertEvent.Kind.STEP_FIRED, details__because="unreached").count() == 1
    assert alert.next_step_at == alert.opened_at + timedelta(hours=4)  # the ladder's clock goes on


def test_not_before_two_minutes(time, carla, ana, sam):
    alert = report(ana, lasting())
    ask(time, seconds=119)
    assert paged(alert) == ["Carla"]


def test_one_page_that_was_taken_is_enough(time, carla, colin, ana, zoe):
    alert = report(ana, bladder())
    taken(time, notification__recipient=carla.user, channel="email")
    ask(time, minutes=2)
    alert.refresh_from_db()
    assert (alert.step, alert.unreached_at) == (1, None)


def test_the_inbox_alone_reaches_nobody(time, carla, ana, sam):
    alert = report(ana, lasting())
    assert Delivery.objects.filter(notification__about=alert.pk, channel="in_app", state="accepted").exists()
    ask(time, minutes=2)
    assert "Sam" in paged(alert)


def test_pages_that_died_reach_nobody(time, carla, ana, sam):
    alert = report(ana, lasting())
    Delivery.objects.exclude(channel="in_app").update(state="dead", done_at=time.at)
    ask(time, minutes=2)
    assert "Sam" in paged(alert)


def test_whoever_has_it_needs_no_other(time, carla, ana, sam):
    alert = report(ana, lasting())
    carla.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    ask(time, minutes=2)
    assert paged(alert) == ["Carla"]


def test_a_taken_page_of_long_ago_does_not_count_for_a_later_one(time, carla, ana, sam):
    alert = report(ana, lasting())
    taken(time)
    time.forward(hours=4)
    assert escalation.fire_one(now=time.at)
    ask(time, minutes=2)
    assert "Sam" in paged(alert)


def test_step_after_step_up_to_staff_and_then_an_alarm(time, carla, ana, sam, zoe):
    alert = report(ana, lasting())
    for _ in range(2):
        ask(time, minutes=2)
    assert paged(alert) == ["Carla", "Sam", "Zoe"]
    assert not OperationsAlarm.objects.exists()
    ask(time, minutes=2)
    assert OperationsAlarm.objects.open().get(kind=escalation.UNREACHED).about == alert.pk
    ask(time, minutes=10)
    assert Notification.objects.filter(about=alert.pk).count() == 3


def test_the_alarm_ends_when_somebody_could_be_told(time, carla, ana):
    alert = report(ana, lasting())
    ask(time, minutes=2)
    assert OperationsAlarm.objects.open().filter(about=alert.pk).exists()
    time.forward(hours=4)
    assert escalation.fire_one(now=time.at)
    taken(time)
    ask(time, minutes=2)
    assert not OperationsAlarm.objects.open().exists()


def test_a_page_that_waits_for_the_morning_is_not_missed_at_night(time, harriers, carla, ana, sam):
    carla.user.time_zone = sam.time_zone = "Pacific/Auckland"  # it is one in the morning there
    carla.user.save()
    sam.save()
    alert = report(ana, {**lasting(), "red_flags": {**lasting()["red_flags"], "leg_weak": "yes"}})
    taken(time)
    ask(time, minutes=2)
    time.forward(hours=1)
    escalation.fire_one(now=time.at)
    alert.refresh_from_db()
    before = alert.step
    ask(time, minutes=2)
    alert.refresh_from_db()
    assert alert.step == before


def test_the_watch_asks_each_second(time, carla, ana, sam):
    alert = report(ana, lasting())
    time.forward(minutes=2)
    Watch().round()
    assert "Sam" in paged(alert)
