"""Is the engine alive, and does it keep up?"""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from notifications import tasks
from notifications.clock import FrozenClock
from notifications.models import EngineBeat, OperationsAlarm
from notifications.services import engine_status, forget_old, raise_alarm, record_beat, resolve_alarm
from tests.notifications.outbox import tell


def test_it_works(db: None, noon: FrozenClock) -> None:
    tasks.beat()
    record_beat(role=EngineBeat.Role.WATCH, now=noon.at)
    assert engine_status(noon.at).is_well


def test_one_row_a_process(db: None, noon: FrozenClock) -> None:
    for _ in range(3):
        record_beat(role=EngineBeat.Role.WATCH, now=noon.forward(seconds=20))
    assert EngineBeat.objects.get().last_beat_at == noon.at


def test_a_role_nobody_ever_took_is_silent(db: None, noon: FrozenClock) -> None:
    tasks.beat()
    status = engine_status(noon.at)
    assert (status.silent_roles, status.is_well) == (("watch",), False)


def test_silence_is_a_minute_old(db: None, noon: FrozenClock) -> None:
    for role in EngineBeat.Role:
        record_beat(role=role, now=noon.at)
    assert engine_status(noon.forward(seconds=60)).is_well
    assert set(engine_status(noon.forward(seconds=1)).silent_roles) == set(EngineBeat.Role.values)


def test_an_alert_that_waits_a_minute_is_not_well(reader: User, noon: FrozenClock) -> None:
    tell(reader, "note")
    tell(reader, "page")
    noon.forward(seconds=61)
    tasks.beat()
    record_beat(role=EngineBeat.Role.WATCH, now=noon.at)
    status = engine_status(noon.at)
    assert status.oldest_due_alert == timedelta(seconds=61)
    assert (status.silent_roles, status.is_well) == ((), False)
    assert EngineBeat.objects.first().oldest_due_age_seconds == 61  # type: ignore[union-attr]


def test_what_is_held_back_after_a_restore_is_not_an_illness(reader: User, noon: FrozenClock, settings: Any) -> None:
    settings.RESTORE_MODE = True
    tell(reader, "page")
    assert engine_status(noon.forward(minutes=5)).oldest_due_alert is None


def test_what_is_for_later_is_not_due(reader: User, noon: FrozenClock) -> None:
    from notifications.models import Channel
    from notifications.services import Planned

    tell(reader, "page", planned=[Planned(Channel.EMAIL, available_at=noon.at + timedelta(hours=9))])
    assert engine_status(noon.at).oldest_due_alert is None


# Alarms


def test_an_alarm_is_raised_and_resolved(db: None, noon: FrozenClock) -> None:
    first = raise_alarm(kind="drill", subject="email", detail="x" * 999, now=noon.at)
    again = raise_alarm(kind="drill", subject="email", now=noon.forward(minutes=1))
    assert (again.pk, again.occurrences, again.last_seen_at) == (first.pk, 2, noon.at)
    assert raise_alarm(kind="drill", now=noon.at).pk != first.pk  # another subject, another alarm
    assert resolve_alarm(kind="drill", subject="email", now=noon.at) is True
    assert resolve_alarm(kind="drill", subject="email", now=noon.at) is False
    assert raise_alarm(kind="drill", subject="email", now=noon.at).pk != first.pk


def test_one_open_alarm_a_key(db: None, noon: FrozenClock) -> None:
    alarm = raise_alarm(kind="drill", now=noon.at)
    with pytest.raises(IntegrityError, match="one_open_alarm_per_key"), transaction.atomic():
        OperationsAlarm.objects.create(kind="drill", key=alarm.key, opened_at=noon.at, last_seen_at=noon.at)


# Forgetting


def test_old_rows_are_forgotten(reader: User, noon: FrozenClock, settings: Any) -> None:
    from notifications.delivery import deliver_one
    from notifications.models import DeliveryAttempt, Notification

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    tell(reader, "note")
    deliver_one(worker="w")
    waiting = tell(reader, "page")
    tasks.beat()
    raise_alarm(kind="drill", now=noon.at)
    resolve_alarm(kind="drill", now=noon.at)
    raise_alarm(kind="open", now=noon.at)
    noon.forward(days=30)
    assert forget_old(noon.at)["attempts"] == 0
    noon.forward(seconds=1)
    assert forget_old(noon.at)["attempts"] == 1
    assert Notification.objects.count() == 2
    noon.forward(days=60)
    forget_old(noon.at)
    assert list(Notification.objects.all()) == [waiting]  # what still waits to be delivered is kept, however old
    assert list(OperationsAlarm.objects.values_list("kind", flat=True)) == ["open"]
    assert not DeliveryAttempt.objects.exists()
    assert not EngineBeat.objects.exists()
