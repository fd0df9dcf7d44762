"""A worker is killed where it hurts most: nothing is lost, and what is sent twice is sent under one name."""

import signal
from datetime import timedelta

import pytest

from accounts.models import User
from notifications import clock
from notifications.delivery import deliver_one
from notifications.models.delivery import LEASE
from tests import cast
from tests.athletes.rules.counts import chosen
from tests.notifications.outbox import COMMITTED, WORKER, only, tell
from tests.notifications.sink import Sink
from tests.notifications.worker import ROOT, start_worker, url_of_this_test

pytestmark = [COMMITTED, pytest.mark.servers]

HOOKS = {"before it is written": 0, "before it is sent": 0, "after it is sent": 1, "while it is marked": 1}


@pytest.fixture
def reader(db: None) -> User:
    return cast.user("Carla")


@pytest.mark.parametrize(("hook", "sent_by_the_dead"), HOOKS.items())
@pytest.mark.parametrize("turn", range(chosen("KILLS_A_HOOK", quick=1, reduced=2, full=50)))
def test_nothing_is_lost(reader: User, sink: Sink, hook: str, sent_by_the_dead: int, turn: int) -> None:
    delivery = only(tell(reader, "page", sealed="x"))
    worker = start_worker(hook, port=sink.port)
    assert worker.wait(timeout=30) == -signal.SIGKILL, worker.stderr.read() if worker.stderr else ""
    delivery.refresh_from_db()
    assert delivery.state == "sending"
    assert len(sink.accepted) == sent_by_the_dead
    assert deliver_one(worker=WORKER) is False  # the dead one's lease still holds
    try:
        clock.move(LEASE + timedelta(seconds=1))
        assert deliver_one(worker=WORKER) is True
    finally:
        clock.move(timedelta())
    delivery.refresh_from_db()
    assert (delivery.state, delivery.crashes) == ("accepted", 1)
    assert len(sink.accepted) == sent_by_the_dead + 1
    assert len({mail["Message-ID"] for mail in sink.accepted}) == 1


def test_a_living_worker_delivers(reader: User, sink: Sink) -> None:
    """Or the test above would prove nothing."""
    delivery = only(tell(reader))
    worker = start_worker("", port=sink.port)
    assert worker.wait(timeout=30) == 0, worker.stderr.read() if worker.stderr else ""
    delivery.refresh_from_db()
    assert (delivery.state, len(sink.accepted)) == ("accepted", 1)


# What kills its workers


@pytest.fixture
def child_of_this_test(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child process finds this test's database and mail server."""
    monkeypatch.setenv("DATABASE_URL", url_of_this_test())
    monkeypatch.setenv("EMAIL_URL", f"smtp://127.0.0.1:{sink.port}")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "tests.notifications.poison_settings")
    monkeypatch.setenv("PYTHONPATH", str(ROOT), prepend=":")


def killed(times: int) -> None:
    from notifications.models import Delivery

    for turn in range(times):
        clock.move((LEASE + timedelta(seconds=1)) * turn)
        assert Delivery.objects.claim(worker="killed", now=clock.now()) is not None
    clock.move((LEASE + timedelta(seconds=1)) * times)


def test_a_row_that_killed_three_workers_leaves_in_plain_words_from_a_child(reader: User, sink: Sink, child_of_this_test: None) -> None:
    delivery = only(tell(reader))
    killed(3)
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert (delivery.state, delivery.plain, delivery.crashes) == ("accepted", True, 3)
    [letter] = sink.accepted
    assert letter["Message-ID"] == f"<{delivery.pk}@localhost>"
    assert letter.get_content_type() == "text/plain"
    assert "Please open Lumbar." in letter.get_content()


def test_a_child_that_dies_is_counted_and_the_worker_lives(
    reader: User, sink: Sink, child_of_this_test: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHILD_DIES", "yes")
    delivery = only(tell(reader))
    killed(3)
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert (delivery.state, delivery.crashes, delivery.error_class) == ("pending", 4, "ChildDied")


def test_a_refusal_is_heard_in_the_child_too(reader: User, sink: Sink, child_of_this_test: None) -> None:
    sink.script["RCPT"] = "550 no such person"
    delivery = only(tell(reader))
    killed(3)
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "recipient_refused")
