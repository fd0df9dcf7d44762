"""Programs that die without a word."""

import os
import signal
from contextlib import suppress
from random import Random

from tests.chaos.faults.fault import Fault
from tests.chaos.fleet import WATCHES, WEB, WORKERS, Fleet


def kill_web(fleet: Fleet, chance: Random) -> None:
    fleet.signal(chance.choice(WEB), signal.SIGKILL)


def kill_worker(fleet: Fleet, chance: Random) -> None:
    fleet.signal(chance.choice(WORKERS), signal.SIGKILL)


def kill_both_workers(fleet: Fleet, chance: Random) -> None:
    for name in WORKERS:
        fleet.signal(name, signal.SIGKILL)


def kill_watch(fleet: Fleet, chance: Random) -> None:
    fleet.signal(chance.choice(WATCHES), signal.SIGKILL)


def kill_beat(fleet: Fleet, chance: Random) -> None:
    fleet.signal("beat", signal.SIGKILL)


def kill_pool_child(fleet: Fleet, chance: Random) -> None:
    """As when the machine ran out of memory: one process of a worker's pool, which was in the middle of something."""
    name = chance.choice(WORKERS)
    leader = fleet.supervisor.charges[name].child.pid
    children = [life.pid for life in fleet.members(name) if life.pid != leader]
    if children:
        with suppress(ProcessLookupError):
            os.kill(chance.choice(sorted(children)), signal.SIGKILL)


FAULTS = [
    Fault("web killed", kill_web),
    Fault("worker killed", kill_worker),
    Fault("both workers killed", kill_both_workers),
    Fault("pool child killed", kill_pool_child),
    Fault("watch killed", kill_watch),
    Fault("beat killed", kill_beat),
]
