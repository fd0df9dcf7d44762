"""A hint may be lost, never waited for."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from notifications import hints
from notifications.models import Queue
from tests.notifications.broker import Broker
from tests.notifications.sink import free_port
from tests.notifications.worker import ROOT

WAIT_SECONDS = 3.0  # generous: measured 1.0 to 1.2

SCRIPT = """
import json, time
import django
django.setup()
from notifications import hints
from notifications.models import Queue
from uuid import uuid4
taken = []
for _ in range(3):
    began = time.monotonic()
    hints.hint([(uuid4(), Queue.ALERTS)])
    taken.append(time.monotonic() - began)
print(json.dumps({"taken": taken, "is_open": hints.circuit.is_open()}))
"""


def published_to(url: str) -> dict[str, Any]:
    """Three hints from a fresh process to this broker: the seconds each took, and whether the circuit is open after them."""
    given = {**os.environ, "REDIS_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run([sys.executable, "-c", SCRIPT], env=given, cwd=ROOT, capture_output=True, timeout=60, check=True)
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    with Broker(tmp_path) as server:
        yield server


@pytest.mark.servers
def test_it_works(broker: Broker) -> None:
    told = published_to(broker.url)
    assert told["is_open"] is False
    waiting = broker.client().lrange("alerts", 0, -1)
    assert isinstance(waiting, list)
    assert len(waiting) == 3
    message = json.loads(waiting[0])
    assert message["headers"]["task"] == "notifications.tasks.deliver"
    assert message["headers"]["expires"] is not None


@pytest.mark.servers
def test_a_hung_broker_costs_one_short_wait(broker: Broker) -> None:
    broker.server.send_signal(signal.SIGSTOP)
    told = published_to(broker.url)
    first, *others = told["taken"]
    assert first < WAIT_SECONDS
    assert max(others) < 0.1  # the circuit is open: nobody else waits
    assert told["is_open"] is True


@pytest.mark.servers
def test_a_broker_that_swallows_every_byte() -> None:
    with socket.create_server(("127.0.0.1", 0)) as black_hole:
        told = published_to(f"redis://127.0.0.1:{black_hole.getsockname()[1]}/0")
    assert told["taken"][0] < WAIT_SECONDS
    assert told["is_open"] is True


@pytest.mark.servers
def test_a_dead_broker() -> None:
    told = published_to(f"redis://127.0.0.1:{free_port()}/0")
    assert told["taken"][0] < WAIT_SECONDS
    assert told["is_open"] is True


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A broker that refuses, counted; the circuit is closed before and after."""
    from celery import current_app

    tries: list[str] = []

    def refuse(task: str, **_: Any) -> None:
        tries.append(task)
        raise ConnectionError

    monkeypatch.setattr(current_app, "send_task", refuse)
    hints.circuit.reset()
    yield tries
    hints.circuit.reset()


@pytest.fixture
def unhinted() -> None:
    """Here the real thing publishes."""


def test_an_open_circuit_is_tried_again_after_half_a_minute(refusing: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    hints.hint([(uuid4(), Queue.ALERTS), (uuid4(), Queue.BULK)])
    assert len(refusing) == 1
    later = time.monotonic() + hints.CIRCUIT_OPEN_SECONDS
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert hints.hint_lane("bulk") is False
    assert len(refusing) == 2


def test_every_queue_has_a_lane() -> None:
    assert set(hints.LANE_OF) == set(Queue)
