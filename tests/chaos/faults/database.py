"""A database that restarts, keeps a row locked, or cannot be reached."""

import signal
import time
from contextlib import suppress
from random import Random
from threading import Thread

import psycopg

from tests.chaos.faults.fault import Fault
from tests.chaos.fleet import Fleet

LOCK_SECONDS = 30
LOCKED = (
    "SELECT 1 FROM notifications_delivery WHERE done_at IS NULL ORDER BY available_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED",
    "SELECT 1 FROM athletes_alert ORDER BY opened_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED",
    "SELECT 1 FROM accounts_user WHERE name LIKE 'Athlete %' ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED",
)


def restart(fleet: Fleet, chance: Random) -> None:
    """PostgreSQL's "immediate": no farewell to anybody, recovery from its log at the next start."""
    fleet.signal("postgres", signal.SIGQUIT)
    until = time.monotonic() + 30
    while time.monotonic() < until and not answers(fleet):
        time.sleep(0.1)


def answers(fleet: Fleet) -> bool:
    try:
        fleet.connect().close()
    except psycopg.OperationalError:
        return False
    return True


def lock_row(fleet: Fleet, chance: Random) -> None:
    """For half a minute, while other things go wrong: somebody forgot an open transaction."""
    Thread(target=hold, args=(fleet, chance.choice(LOCKED)), daemon=True).start()


def hold(fleet: Fleet, statement: str) -> None:
    with suppress(psycopg.OperationalError), fleet.connect() as connection, connection.transaction():
        connection.execute(statement)
        time.sleep(LOCK_SECONDS)


def reset(fleet: Fleet, chance: Random) -> None:
    fleet.wires["postgres"].reset()


def swallow(fleet: Fleet, chance: Random) -> None:
    fleet.wires["postgres"].swallow(True)
    time.sleep(chance.uniform(1, 4))
    fleet.wires["postgres"].swallow(False)


FAULTS = [
    Fault("database restarted at once", restart),
    Fault("row locked for 30 s", lock_row, goes_on_seconds=LOCK_SECONDS),
    Fault("lines to the database reset", reset),
    Fault("lines to the database swallow", swallow),
]
