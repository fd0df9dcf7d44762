"""Every watch is dead: the web process that is asked for its health sends what is due."""

from datetime import timedelta

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from notifications import clock, last_resort
from notifications.last_resort import help_out
from notifications.models import EngineBeat
from notifications.services import EngineStatus, engine_status, record_beat
from tests import cast
from tests.notifications.outbox import COMMITTED, only, state_of, tell
from tests.notifications.sink import Sink

pytestmark = COMMITTED


@pytest.fixture
def reader(db: None) -> User:
    return cast.user("Carla")


def later(seconds: float) -> None:
    clock.move(timedelta(seconds=seconds))


def test_it_works(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    later(4)
    sender = help_out(engine_status(clock.now()))
    assert sender is not None
    sender.join(30)
    later(0)
    assert (state_of(delivery), len(sink.accepted)) == ("accepted", 1)


def test_not_while_a_watch_is_alive(reader: User, sink: Sink) -> None:
    record_beat(role=EngineBeat.Role.WATCH, now=clock.now())
    assert help_out(engine_status(clock.now())) is None


def test_not_twice_at_once(reader: User) -> None:
    with last_resort.is_sending:
        assert help_out(engine_status(clock.now())) is None


def test_it_can_be_asked_again(reader: User, sink: Sink) -> None:
    for _ in range(2):
        sender = help_out(engine_status(clock.now()))
        assert sender is not None
        sender.join(30)


def test_asked_for_its_health_it_helps_out(nobody: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[EngineStatus] = []
    monkeypatch.setattr(last_resort, "help_out", asked.append)
    assert nobody.get("/health/ready").status_code == 503
    assert "watch" in asked[0].silent_roles
