"""A broker that stops, hangs, forgets, or cannot be reached."""

import signal
import time
from contextlib import suppress
from random import Random

import redis

from tests.chaos.faults.fault import Fault
from tests.chaos.fleet import Fleet


def stop(fleet: Fleet, chance: Random) -> None:
    fleet.kill("valkey")
    time.sleep(chance.uniform(1, 5))
    fleet.restart("valkey")


def hang(fleet: Fleet, chance: Random) -> None:
    fleet.signal("valkey", signal.SIGSTOP)
    time.sleep(chance.uniform(1, 5))
    fleet.signal("valkey", signal.SIGCONT)


def flush(fleet: Fleet, chance: Random) -> None:
    with suppress(redis.RedisError):
        redis.Redis.from_url(fleet.servers.redis_url, socket_timeout=2).flushall()


def restart_empty(fleet: Fleet, chance: Random) -> None:
    fleet.empty_broker()


def reset(fleet: Fleet, chance: Random) -> None:
    fleet.wires["valkey"].reset()


def swallow(fleet: Fleet, chance: Random) -> None:
    fleet.wires["valkey"].swallow(True)
    time.sleep(chance.uniform(1, 5))
    fleet.wires["valkey"].swallow(False)


FAULTS = [
    Fault("broker stopped", stop),
    Fault("broker hangs", hang),
    Fault("broker flushed", flush),
    Fault("broker restarted empty", restart_empty),
    Fault("lines to the broker reset", reset),
    Fault("lines to the broker swallow", swallow),
]
