"""Which fault strikes when: all of it from the seed, so that a bad run can be had again."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.chaos.faults import FAULTS
from tests.chaos.faults.fault import Fault


@dataclass(frozen=True)
class Strike:
    after_seconds: float
    fault: Fault
    chance: Random  # of its own, or how long one fault takes would change the next


def possible() -> list[Fault]:
    return [fault for fault in FAULTS if fault.is_possible()]


def left_out() -> list[str]:
    return [f"{fault.name} ({fault.why_not})" for fault in FAULTS if not fault.is_possible()]


def schedule(seed: int, *, shortest: float, longest: float) -> Iterator[Strike]:
    """Every fault before any a second time, each time in another order, without end."""
    chance = Random(seed)
    while True:
        for fault in chance.sample(possible(), k=len(possible())):
            yield Strike(chance.uniform(shortest, longest), fault, Random(chance.getrandbits(32)))
