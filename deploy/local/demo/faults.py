"""What may break in the middle without the story breaking off."""

from collections.abc import Callable

from deploy.local.demo.telling import say
from deploy.local.platform import Platform

WORKERS = ("worker-alerts", "worker-routine")


def kill_workers(house: Platform) -> None:
    for name in WORKERS:
        house.kill(name)
    say("!! Both workers are killed (SIGKILL). Nothing that waits in the outbox has anybody who was told to send it.")


def bring_workers_back(house: Platform) -> None:
    for name in WORKERS:
        house.restart(name)
    say("!! The workers are started again.")


def kill_broker(house: Platform) -> None:
    house.kill("valkey")
    say("!! Redis is killed (SIGKILL), and with it every task that was on its way.")


def bring_broker_back_empty(house: Platform) -> None:
    house.empty_broker()
    say("!! Redis is started again, with nothing in it.")


Act = Callable[[Platform], None]
FAULTS: dict[str, tuple[Act, Act]] = {"worker": (kill_workers, bring_workers_back), "redis": (kill_broker, bring_broker_back_empty)}
