"""Strangers' servers: mail that is refused, delayed or dropped, and a push service that has no time."""

import time
from collections.abc import Callable
from random import Random

from tests.chaos.faults.fault import Fault
from tests.chaos.fleet import Fleet
from tests.notifications.push_service import raw, status
from tests.notifications.sink import HANG


def down(fleet: Fleet, chance: Random) -> None:
    fleet.far_ends.mail.close()
    time.sleep(chance.uniform(1, 5))
    fleet.far_ends.mail.open()


def saying(stage: str, words: str) -> Callable[[Fleet, Random], None]:
    def strike(fleet: Fleet, chance: Random) -> None:
        fleet.far_ends.mail.script[stage] = words
        time.sleep(chance.uniform(1, 4))
        del fleet.far_ends.mail.script[stage]

    return strike


def drop(fleet: Fleet, chance: Random) -> None:
    """The one case in which a second mail is unavoidable: taken, and the line is dead before the sender hears of it."""
    fleet.far_ends.mail.drops = 1


def pushing(answer: Callable[..., None]) -> Callable[[Fleet, Random], None]:
    def strike(fleet: Fleet, chance: Random) -> None:
        fleet.far_ends.push.answer = answer
        time.sleep(chance.uniform(1, 4))
        fleet.far_ends.push.answer = fleet.far_ends.push.usual

    return strike


FAULTS = [
    Fault("mail server down", down),
    Fault("mail: 4xx to a recipient", saying("RCPT", "451 not now")),
    Fault("mail: 4xx after DATA", saying("content", "452 no room")),
    Fault("mail: 5xx to a recipient", saying("RCPT", "550 no such person")),
    Fault("mail: 5xx to us", saying("MAIL", "550 we do not know you")),
    Fault("mail server hangs", saying("greeting", HANG)),
    Fault("mail: dropped after DATA", drop),
    Fault("push: 503", pushing(status(503))),
    Fault("push: 429", pushing(status(429, Retry_After="2"))),
    Fault("push: garbage", pushing(raw(b"\x00\xff<html>"))),
]
