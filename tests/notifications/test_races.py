"""Many workers at once, and a database that goes away."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import OperationalError, connection

from accounts.models import User
from notifications import clock
from notifications.delivery import deliver, deliver_one
from notifications.models import Channel, Delivery, Notification, OperationsAlarm
from notifications.services import Outgoing, Planned, notify, notify_many, raise_alarm
from tests import cast
from tests.notifications.outbox import COMMITTED, WORKER, only, tell
from tests.notifications.sink import Sink
from tests.notifications.worker import url_of_this_test

pytestmark = COMMITTED


@pytest.fixture
def reader(db: None) -> User:
    return cast.user("Carla")


def at_once(work: Callable[[int], Any], times: int) -> list[Any]:
    """The same work in several threads, each with a connection of its own."""

    def with_connection(number: int) -> Any:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(with_connection, range(times)))


def test_eight_workers_send_each_row_once(reader: User, sink: Sink) -> None:
    notify_many((Outgoing("page", f"page:{n}", [Planned(Channel.EMAIL)], reader.pk) for n in range(60)), now=clock.now())

    def work(number: int) -> int:
        sent = 0
        while deliver_one(worker=f"worker {number}"):
            sent += 1
        return sent

    shares = at_once(work, 8)
    assert sum(shares) == 60
    assert max(Counter(mail["Message-ID"] for mail in sink.accepted).values()) == 1
    assert len(sink.accepted) == 60
    assert set(Delivery.objects.values_list("state", "crashes")) == {("accepted", 0)}


def test_one_row_hinted_to_eight_workers_is_sent_once(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    assert sorted(at_once(lambda number: deliver(delivery.pk, worker=f"worker {number}"), 8)) == [False] * 7 + [True]
    assert len(sink.accepted) == 1


def test_one_cause_told_by_eight_is_one_message(reader: User) -> None:
    about = uuid4()
    plan = [Planned(Channel.IN_APP), Planned(Channel.EMAIL)]
    now = clock.now()
    at_once(lambda _: notify(recipient=reader, kind="page", about=about, key="page:1", planned=plan, now=now), 8)
    assert (Notification.objects.count(), Delivery.objects.count()) == (1, 2)


def test_one_alarm_raised_by_eight_is_one_alarm(db: None) -> None:
    now = clock.now()
    at_once(lambda _: raise_alarm(kind="drill", now=now), 8)
    assert OperationsAlarm.objects.get().occurrences == 8


def test_a_locked_row_holds_up_no_other(reader: User, sink: Sink) -> None:
    locked, free = only(tell(reader)), only(tell(reader))
    with psycopg.connect(url_of_this_test()) as other:
        other.execute("SELECT * FROM notifications_delivery WHERE id = %s FOR UPDATE", [locked.pk])
        assert deliver_one(worker=WORKER) is True
        free.refresh_from_db()
        assert free.state == "accepted"
        assert deliver_one(worker=WORKER) is False


def test_a_database_that_restarts_while_sending_costs_no_second_mail(reader: User, sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    delivery = only(tell(reader))
    from notifications import channels

    send = channels.send

    def sent_as_the_connection_breaks(*given: Any) -> str:
        reference = send(*given)
        break_connection()
        return reference

    monkeypatch.setattr(channels, "send", sent_as_the_connection_breaks)
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert (delivery.state, delivery.crashes, len(sink.accepted)) == ("accepted", 0, 1)


def test_after_a_restart_the_next_round_has_a_new_connection(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    break_connection()
    with pytest.raises(OperationalError):
        deliver_one(worker=WORKER)
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert delivery.state == "accepted"


def break_connection() -> None:
    """What a restart of the database does to this process."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    with psycopg.connect(url_of_this_test(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [backend])
