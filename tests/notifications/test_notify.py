"""Telling one person one thing."""

import tracemalloc
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from notifications.clock import FrozenClock
from notifications.models import Channel, Delivery, Notification, Queue
from notifications.outbox import BATCH
from notifications.services import Outgoing, Planned, notify, notify_many
from tests import cast
from tests.notifications.outbox import deliver_all, only, tell
from tests.notifications.phone import Phone

EVERY_CHANNEL = [Planned(Channel.IN_APP), Planned(Channel.EMAIL), Planned(Channel.WEB_PUSH)]


def test_it_works(reader: User, phone: Phone, noon: FrozenClock) -> None:
    case = uuid4()
    message = notify(recipient=reader, kind="page", about=case, key="page:1", planned=EVERY_CHANNEL, now=noon.at)
    assert (message.recipient, message.about, message.read_at) == (reader, case, None)
    states = dict(message.deliveries.values_list("channel", "state"))
    assert states == {"in_app": "accepted", "email": "pending", "web_push": "pending"}
    assert set(message.deliveries.values_list("queue", flat=True)) == {Queue.ALERTS}
    assert list(message.deliveries.values_list("subscription__endpoint", flat=True).filter(channel="web_push")) == [phone.endpoint]


def test_repeating_changes_nothing(reader: User, phone: Phone, noon: FrozenClock) -> None:
    first = notify(recipient=reader, kind="page", key="page:1", planned=EVERY_CHANNEL, now=noon.at)
    again = notify(recipient=reader, kind="page", key="page:1", planned=EVERY_CHANNEL, now=noon.forward(minutes=5))
    assert again == first
    assert Delivery.objects.count() == 3
    assert again.created_at == first.created_at


def test_a_later_step_joins_the_same_message(reader: User, noon: FrozenClock) -> None:
    first = notify(recipient=reader, kind="page", key="page:1", planned=[Planned(Channel.EMAIL)], now=noon.at)
    second = notify(recipient=reader, kind="page", key="page:1", planned=[Planned(Channel.EMAIL, step=1)], now=noon.at)
    assert second == first
    assert sorted(first.deliveries.values_list("step", flat=True)) == [0, 1]


def test_every_browser_is_rung(reader: User, phone: Phone, noon: FrozenClock) -> None:
    laptop = Phone()
    reader.push_subscriptions.create(
        endpoint=laptop.endpoint, p256dh=laptop.p256dh, auth=laptop.auth, application_server_key="", created_at=noon.at
    )
    assert tell(reader, "page", Channel.WEB_PUSH).deliveries.count() == 2


def test_without_a_browser_nothing_waits(reader: User, noon: FrozenClock) -> None:
    assert tell(reader, "page", Channel.WEB_PUSH).deliveries.count() == 0


def test_what_waits_for_the_morning_is_not_yet_in_the_inbox(reader: User, noon: FrozenClock) -> None:
    morning = noon.at + timedelta(hours=20)
    tell(reader, "note", planned=[Planned(Channel.IN_APP, available_at=morning)])
    assert not Notification.objects.in_inbox_of(reader.pk).exists()
    noon.forward(hours=20)
    deliver_all()
    assert Notification.objects.in_inbox_of(reader.pk).exists()


def test_somebody_without_an_account_is_told_at_an_address(db: None, noon: FrozenClock) -> None:
    message = tell(None, "code", address="new@example.org", sealed="123456")
    assert (message.recipient, message.address) == (None, "new@example.org")
    assert only(message).state == "pending"


def test_nobody_cannot_be_told(db: None, noon: FrozenClock) -> None:
    with pytest.raises(IntegrityError, match="a_message_has_somebody_to_go_to"), transaction.atomic():
        tell(None, "code")


def test_hints_follow_the_commit(
    reader: User, noon: FrozenClock, unhinted: list[tuple[str, str]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        later = Planned(Channel.EMAIL, available_at=noon.at + timedelta(hours=1), seq=1)
        message = tell(reader, planned=[Planned(Channel.IN_APP), Planned(Channel.EMAIL), later])
        assert unhinted == []
    assert unhinted == [("deliver", str(message.deliveries.get(channel="email", seq=0).pk))]


def test_a_flood_is_hinted_once(
    reader: User, noon: FrozenClock, unhinted: list[tuple[str, str]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        notify_many((Outgoing("nudge", f"nudge:{n}", [Planned(Channel.EMAIL)], reader.pk) for n in range(30)), now=noon.at)
    assert unhinted == [("drain", "reminders")]


def test_what_is_rolled_back_was_never_told(reader: User, noon: FrozenClock) -> None:
    savepoint = transaction.savepoint()
    tell(reader)
    transaction.savepoint_rollback(savepoint)
    assert not Notification.objects.exists()


# Many at once


def sends(recipients: list[User], day: str = "2026-11-24") -> list[Outgoing]:
    plan = [Planned(Channel.IN_APP), Planned(Channel.EMAIL), Planned(Channel.WEB_PUSH)]
    return [Outgoing("nudge", f"reminder:{person.pk}:{day}", plan, person.pk) for person in recipients]


def test_three_cost_as_many_queries_as_one(db: None, noon: FrozenClock, django_assert_num_queries: Any) -> None:
    people = [cast.user(name) for name in ("Ana", "Bea", "Cem", "Dan")]
    with django_assert_num_queries(3) as for_one:  # browsers, messages, deliveries
        assert notify_many(sends(people[:1]), now=noon.at) == 2
    with django_assert_num_queries(len(for_one)):
        assert notify_many(sends(people[1:]), now=noon.at) == 6


def test_many_are_told_in_batches(reader: User, noon: FrozenClock, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3 * 2):
        created = notify_many((Outgoing("nudge", f"nudge:{n}", [Planned(Channel.EMAIL)], reader.pk) for n in range(2_500)), now=noon.at)
    assert created == Delivery.objects.count() == 2_500


def test_memory_does_not_grow_with_their_number(reader: User, noon: FrozenClock) -> None:
    def peak_for(count: int, day: str) -> int:
        tracemalloc.start()
        notify_many((Outgoing("nudge", f"nudge:{day}:{n}", [Planned(Channel.EMAIL)], reader.pk) for n in range(count)), now=noon.at)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak_for(BATCH, "warm-up")
    assert peak_for(8 * BATCH, "tuesday") < 1.5 * peak_for(2 * BATCH, "monday")


def test_many_repeated_add_nothing(db: None, noon: FrozenClock) -> None:
    people = [cast.user(name) for name in ("Ana", "Bea")]
    notify_many(sends(people[:1]), now=noon.at)
    assert notify_many(sends(people), now=noon.at) == 2
    assert notify_many(sends(people), now=noon.at) == 0


def test_the_same_key_twice_in_a_batch_is_one_message(reader: User, noon: FrozenClock) -> None:
    assert notify_many(sends([reader, reader]), now=noon.at) == 2
    assert Notification.objects.count() == 1
