"""Somebody outside hears from us each minute while all is well, and never when it is not: the silence is the alarm."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from athletes import watch
from athletes.watch import Watch, ping_dead_man
from notifications.clock import FrozenClock
from notifications.models import EngineBeat
from notifications.services import record_beat
from tests.athletes.said import lasting
from tests.athletes.test_escalation import report

pytestmark = pytest.mark.django_db


@pytest.fixture
def pinged(settings: Any) -> Iterator[list[str]]:
    """The outside monitor: which addresses it was asked for."""
    asked: list[str] = []

    class Monitor(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Monitor)
    settings.DEAD_MAN_URL = f"http://127.0.0.1:{server.server_port}/ping"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield asked
    server.shutdown()
    server.server_close()


@pytest.fixture
def well(time: FrozenClock) -> None:
    for role in EngineBeat.Role:
        record_beat(role=role, now=time.at)


def test_it_works(time, well, pinged):
    ping_dead_man(time.at)
    assert pinged == ["/ping"]  # and no redirect is followed


def test_the_watch_pings_once_a_minute(time, well, pinged, monkeypatch):
    one = Watch()
    for _ in range(3):
        one.round()
    assert pinged == ["/ping"]
    monkeypatch.setattr(one, "next_ping", 0.0)
    one.round()
    assert pinged == ["/ping"] * 2


@pytest.mark.parametrize("role", EngineBeat.Role.values)
def test_silent_while_a_part_is_silent(time, well, pinged, role):
    EngineBeat.objects.filter(role=role).delete()
    ping_dead_man(time.at)
    assert pinged == []


def test_silent_while_an_alert_waits(time, carla, ana, well, pinged):
    report(ana, lasting())
    time.forward(seconds=61)
    for role in EngineBeat.Role:
        record_beat(role=role, now=time.at)
    ping_dead_man(time.at)
    assert pinged == []


def test_a_monitor_that_is_away_stops_nothing(time, well, settings, monkeypatch):
    settings.DEAD_MAN_URL = "http://127.0.0.1:1/ping"
    ping_dead_man(time.at)


def test_without_an_address_nobody_is_pinged(time, well, settings, monkeypatch):
    settings.DEAD_MAN_URL = ""
    monkeypatch.setattr(watch.requests, "get", lambda *_, **__: pytest.fail("pinged"))
    ping_dead_man(time.at)
