"""A real worker behind a real broker: the hint that follows a commit is heard."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from celery import current_app

from accounts.models import User
from notifications import hints
from notifications.delivery import deliver_unclaimed
from notifications.models import Delivery
from tests import cast
from tests.notifications.broker import Broker
from tests.notifications.collector import Collector, said
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
def lines(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as server:
        yield server


@pytest.fixture
def worker(broker: Broker, sink: Sink, collector: Collector, lines: Path) -> Iterator[subprocess.Popen[bytes]]:
    """One that listens to the lane of the alerts."""
    given = {
        **os.environ,
        "DATABASE_URL": url_of_this_test(),
        "REDIS_URL": broker.url,
        "BROKER_TIMEOUT_SECONDS": "5",
        "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
        "DJANGO_SETTINGS_MODULE": "tests.notifications.poison_settings",
        "OTEL_EXPORTER_OTLP_ENDPOINT": collector.url,
        "OTEL_BSP_SCHEDULE_DELAY": "100",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
    }
    command = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        "config",
        "worker",
        "-Q",
        "alerts",
        "-c",
        "1",
        "--without-mingle",
        "--without-gossip",
        "--loglevel=INFO",
    ]
    with lines.open("wb") as log:
        started = subprocess.Popen(command, env=given, cwd=ROOT, stdout=log, stderr=log, start_new_session=True)
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


def test_it_works(reader: User, worker: subprocess.Popen[bytes], sink: Sink, collector: Collector, lines: Path) -> None:
    first = only(tell(reader))
    assert became(first, "accepted")
    second = only(tell(reader, "code", sealed="1"))  # the same lane
    assert became(second, "accepted")
    assert len(sink.accepted) == 2
    assert set(Delivery.objects.values_list("attempts", "crashes")) == {(1, 0)}
    assert arrived(collector, first)
    (span,) = [span for span in collector.spans("delivery") if said(span)["lumbar.delivery_id"] == str(first.pk)]
    (link,) = span.links
    assert link.span_id in {task.span_id for task in collector.spans("run/notifications.tasks.deliver")}
    (tried,) = [json.loads(line) for line in lines.read_text().splitlines() if "delivery_tried" in line and str(first.pk) in line]
    assert (tried["task"], tried["kind"], tried["code"]) == ("notifications.tasks.deliver", "page", "accepted")
    assert {"task_id", "notification_id", "lateness_seconds"} <= tried.keys()


def arrived(collector: Collector, delivery: Delivery, within_seconds: float = 10) -> bool:
    """The span of the try, and that of the task around it, which ends a moment later."""
    until = time.monotonic() + within_seconds
    while time.monotonic() < until:
        if str(delivery.pk).encode() in b"".join(collector.bodies) and collector.spans("run/notifications.tasks.deliver"):
            return True
        time.sleep(0.05)
    return False


def test_a_broker_that_forgets_everything_loses_nothing(reader: User, broker: Broker, sink: Sink, settings: Any) -> None:
    delivery = only(tell(reader))
    broker.flush()
    assert state_of(delivery) == "pending"
    time.sleep(3.1)
    assert deliver_unclaimed(worker=WORKER) is True
    assert became(delivery, "accepted", within_seconds=0.1)
