"""One run: a platform, phones that report, faults from a seed, then peace, and the oracle."""

import math
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Event, Thread

import psycopg

from tests.chaos import oracle
from tests.chaos.client import Client
from tests.chaos.faults import disk
from tests.chaos.fleet import Fleet, fleet
from tests.chaos.oracle import Verdict
from tests.chaos.schedule import schedule

POSES = 4  # beside each other, so that an athlete may open as many cases
RATE = 8.0  # alerts a second, at most
ALONE_SECONDS = 20.0  # for each fault and what comes of it, when one strikes at a time
A_MOMENT = 3.0  # what has waited no longer is on its way
PATIENCE_SECONDS = 240  # for what still waits when all is healed: the longest pause between two tries is a minute, and a fifth


@dataclass(frozen=True)
class Plan:
    seed: int
    alerts: int = 500
    faults: int = 30
    seconds: float = 0.0  # at least so long
    shortest: float = 0.3  # between two faults
    longest: float = 2.5
    singly: bool = False  # no fault strikes before all that the last one held up has left
    without_broker: bool = False  # from the first report to the last

    @property
    def athletes(self) -> int:
        seconds = max(self.seconds, self.faults * ALONE_SECONDS if self.singly else 0)
        return math.ceil(max(self.alerts, seconds * RATE) * 1.3 / POSES) + 10


@dataclass(frozen=True)
class Struck:
    fault: str
    at: float


@dataclass
class Outcome:
    plan: Plan
    verdict: Verdict = field(default_factory=Verdict)
    struck: list[Struck] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: float = 0.0
    most_tries: int = 0

    @property
    def faults(self) -> list[str]:
        return [one.fault for one in self.struck]


def rehearse(plan: Plan) -> Outcome:
    with ready(plan.athletes) as stage:
        return Rehearsal(stage, plan).run()


@dataclass
class Stage:
    """A platform with people in it. Who has been reported for is not taken again."""

    house: Fleet
    tokens: list[str]
    poses: list[str]
    readers: list[str]

    def some(self, athletes: int) -> list[str]:
        chosen, self.tokens = self.tokens[:athletes], self.tokens[athletes:]
        return chosen


@contextmanager
def ready(athletes: int) -> Iterator[Stage]:
    disk.drop_abandoned()
    with fleet() as house, volume(house):
        yield Stage(house, **house.people(athletes))


@contextmanager
def volume(house: Fleet) -> Iterator[None]:
    if not disk.is_possible():
        yield
        return
    disk.make_volume(house)
    try:
        yield
    finally:
        disk.drop_volume(house)


class Rehearsal:
    def __init__(self, stage: Stage, plan: Plan) -> None:
        self.stage, self.house, self.plan = stage, stage.house, plan
        self.outcome = Outcome(plan)
        answers = Path(tempfile.mkdtemp()) / "answers"
        self.client = Client(self.house, stage.some(plan.athletes), stage.poses[:POSES], RATE, Random(plan.seed), answers)

    def run(self) -> Outcome:
        if self.plan.without_broker:
            self.house.kill("valkey")
        self.report_and_break()
        self.wait_until_calm()
        self.outcome.verdict = self.judged()
        if self.plan.without_broker:
            self.house.restart("valkey")
        return self.outcome

    def report_and_break(self) -> None:
        began = time.monotonic()
        over = Event()
        breaking = Thread(target=self.break_things, args=(over,), name="faults", daemon=True)
        self.client.start()
        breaking.start()
        while not self.is_enough(time.monotonic() - began):
            time.sleep(0.2)
        over.set()
        breaking.join()
        self.client.stop()
        self.outcome.seconds = time.monotonic() - began
        self.outcome.refused = self.client.refused
        self.outcome.most_tries = max((one.tries for one in self.client.answered), default=0)

    def is_enough(self, seconds: float) -> bool:
        said_all = not any(line.is_alive() for line in self.client.lines)
        return said_all or (
            seconds >= self.plan.seconds and self.client.alerts() >= self.plan.alerts and len(self.outcome.faults) >= self.plan.faults
        )

    def break_things(self, over: Event) -> None:
        if not self.plan.faults:
            return
        for strike in schedule(self.plan.seed, shortest=self.plan.shortest, longest=self.plan.longest):
            if over.wait(strike.after_seconds):
                return
            struck = Struck(strike.fault.name, time.time())
            strike.fault.strike(self.house, strike.chance)
            if self.plan.singly:
                over.wait(strike.fault.goes_on_seconds + A_MOMENT)
                self.wait_until_calm(longer_than=A_MOMENT)
            self.outcome.struck.append(struck)

    def wait_until_calm(self, *, longer_than: float = 0.0) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            with suppress(psycopg.OperationalError), self.house.connect() as connection:
                if not oracle.waiting(connection, longer_than=longer_than):
                    return
            time.sleep(0.5)

    def judged(self) -> Verdict:
        with self.house.connect() as connection:
            return oracle.judge(connection, self.client.answered, self.house.far_ends.taken, self.stage.readers)
