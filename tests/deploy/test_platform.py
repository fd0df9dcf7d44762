"""A throwaway platform: what the demo stands on, and what the tests of faults break."""

import signal
import smtplib
import time
from collections.abc import Callable, Iterator

import psycopg
import pytest
import redis

from deploy.local.places import ROOT
from deploy.local.platform import Platform
from deploy.local.throwaway import platform

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def house() -> Iterator[Platform]:
    with platform(revive=True) as house:
        yield house
        state = house.state
    assert not state.exists()


def soon(holds: Callable[[], object], seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.1)
    return False


def has_tables(house: Platform) -> bool:
    try:
        with psycopg.connect(house.database_url) as connection:
            return connection.execute("select count(*) > 0 from accounts_user").fetchone() is not None
    except psycopg.OperationalError:
        return False


def test_it_works(house):
    assert house.is_ready()
    assert has_tables(house)
    assert "Type 'manage.py help" in house.manage("help")


def test_its_mail_is_kept(house):
    with smtplib.SMTP("127.0.0.1", house.smtp_port) as line:
        line.sendmail("lumbar@localhost", ["carla@example.org"], b"Subject: Somebody needs you\r\n\r\nLook.\r\n")
    assert [letter.subject for letter in house.letters(to="carla@example.org")] == ["Somebody needs you"]
    assert house.letters(to="colin@example.org") == []


def test_the_killed_stays_down_until_restarted(house):
    house.kill("worker-routine")
    time.sleep(1.5)
    assert house.programs["worker-routine"].pid is None
    house.restart("worker-routine")
    assert house.programs["worker-routine"].pid


def test_who_dies_by_itself_is_revived(house):
    before = house.programs["watch-1"].pid
    house.signal("watch-1", signal.SIGKILL)
    assert soon(lambda: house.programs["watch-1"].pid not in (None, before))


@pytest.mark.parametrize("number", [signal.SIGQUIT, signal.SIGKILL])
def test_postgres_comes_back_from_an_immediate_restart_and_from_a_kill(house, number):
    house.signal("postgres", number)
    assert soon(lambda: house.servers.postgres.child.pid is None, 10)
    assert soon(lambda: has_tables(house))
    assert soon(house.is_ready)


def test_the_broker_hangs_and_wakes(house):
    broker = redis.Redis.from_url(house.redis_url, socket_timeout=0.5)
    house.signal("valkey", signal.SIGSTOP)
    with pytest.raises(redis.TimeoutError):
        broker.ping()
    house.signal("valkey", signal.SIGCONT)
    assert broker.ping()


def test_the_broker_comes_back_with_nothing(house):
    redis.Redis.from_url(house.redis_url).set("kept", "no")
    house.empty_broker()
    assert redis.Redis.from_url(house.redis_url).get("kept") is None


def test_it_lives_beside_others(house):
    assert house.state.is_relative_to(ROOT / "var" / "throwaway")
    assert house.port != 8000
