"""One look for many questions: it says what the querysets would say, at any time."""

from datetime import timedelta

import pytest

from accounts.models import Cover, User
from athletes.models import Alert
from notifications.glance import Asked, Glance
from notifications.models import Delivery, EngineBeat
from notifications.services import record_beat
from tests.athletes.said import lasting
from tests.athletes.test_escalation import report

pytestmark = pytest.mark.django_db


def old_beats(now):
    return EngineBeat.objects.filter(last_beat_at__lte=now - timedelta(minutes=1), role="watch")


def test_it_works(time):
    glance = Glance(Delivery.objects.due, old_beats)
    record_beat(role=EngineBeat.Role.WATCH, now=time.at)
    assert glance(time.at) is False
    assert glance(time.at + timedelta(seconds=59)) is False
    assert glance(time.at + timedelta(seconds=60)) is True


def test_any_of_them_is_enough(time, carla, ana):
    glance = Glance(old_beats, Delivery.objects.due)
    report(ana, lasting())
    assert glance(time.at) is True


def test_it_asks_once(time, django_assert_num_queries):
    glance = Glance(old_beats, Delivery.objects.due)
    with django_assert_num_queries(2):
        glance(time.at)
        glance(time.forward(hours=1))


def test_one_question_of_whom_and_when(time, carla, colin, boris, ana, django_assert_num_queries):
    case = report(ana, lasting())
    asked = Asked(lambda reader, alert: Alert.objects.visible_to(User(pk=reader)).filter(pk=alert))
    Cover.objects.create(
        person=carla.user, substitute=boris.user, starts_at=time.at + timedelta(hours=1), ends_at=time.at + timedelta(hours=2)
    )
    assert (asked(time.at, carla.user.pk, case.pk), asked(time.at, boris.user.pk, case.pk)) == (True, False)
    later = time.forward(minutes=90)
    with django_assert_num_queries(2):
        assert (asked(later, carla.user.pk, case.pk), asked(later, boris.user.pk, case.pk)) == (True, True)
