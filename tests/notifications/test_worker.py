"""A real worker behind a real broker: the hint that follows a commit is heard."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from celery import current_app

from accounts.models import User
from notifications import hints
from notifications.delivery import deliver_unclaimed
from notifications.models import Delivery
from tests import cast
from tests.notifications.broker import Broker
from tests.notifications.outbox import COMMITTED, WORKER, only, state_of, tell
from tests.notifications.sink import Sink
from tests.notifications.worker import ROOT, url_of_this_test

pytestmark = [COMMITTED, pytest.mark.servers]


@pytest.fixture
def reader(db: None) -> User:
    return cast.user("Carla")


@pytest.fixture
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    with Broker(tmp_path_factory.mktemp("b")) as server:
        yield server


@pytest.fixture
def worker(broker: Broker, sink: Sink) -> Iterator[subprocess.Popen[bytes]]:
    """One that listens to the lane of the alerts."""
    given = {
        **os.environ,
        "DATABASE_URL": url_of_this_test(),
        "REDIS_URL": broker.url,
        "BROKER_TIMEOUT_SECONDS": "5",
        "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
        "DJANGO_SETTINGS_MODULE": "tests.notifications.poison_settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
    }
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-Q", "alerts", "-c", "1", "--without-mingle", "--without-gossip"]
    started = subprocess.Popen(command, env=given, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    yield started
    os.killpg(started.pid, signal.SIGKILL)
    started.wait()


@pytest.fixture
def unhinted(broker: Broker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here hints are published, to the broker of this test."""

    def publish(task: str, argument: str, *, lane: str) -> bool:
        with current_app.connection_for_write(broker.celery_url) as connection:
            current_app.send_task(task, args=[argument, hints.HINT_VERSION], queue=lane, connection=connection, retry=False)
        return True

    monkeypatch.setattr(hints, "publish", publish)


def became(delivery: Delivery, state: str, within_seconds: float = 30) -> bool:
    until = time.monotonic() + within_seconds
    while time.monotonic() < until:
        if state_of(delivery) == state:
            return True
        time.sleep(0.05)
    return False


def test_it_works(reader: User, worker: subprocess.Popen[bytes], sink: Sink) -> None:
    first = only(tell(reader))
    assert became(first, "accepted")
    second = only(tell(reader, "code", sealed="1"))  # the same lane
    assert became(second, "accepted")
    assert len(sink.accepted) == 2
    assert set(Delivery.objects.values_list("attempts", "crashes")) == {(1, 0)}


def test_a_broker_that_forgets_everything_loses_nothing(reader: User, broker: Broker, sink: Sink, settings: Any) -> None:
    delivery = only(tell(reader))
    broker.flush()
    assert state_of(delivery) == "pending"
    time.sleep(3.1)
    assert deliver_unclaimed(worker=WORKER) is True
    assert became(delivery, "accepted", within_seconds=0.1)
