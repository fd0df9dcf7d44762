"""Every answered report has told its readers, or staff know why not; whatever breaks meanwhile. No times are asked for here."""

from collections.abc import Iterator

import pytest

from tests.athletes.rules.counts import chosen
from tests.chaos.rehearsal import Plan, Rehearsal, Stage, ready
from tests.chaos.schedule import left_out, possible, schedule

pytestmark = [pytest.mark.servers, pytest.mark.chaos]

CALM = Plan(seed=6, alerts=40, faults=0)
BROKEN = Plan(
    seed=6,
    alerts=chosen("CHAOS_ALERTS", quick=50, reduced=500, full=10_000),
    faults=chosen("CHAOS_FAULTS", quick=30, reduced=30, full=500),
)
MOST_DUPLICATES = 0.005
ENOUGH_FOR_A_SHARE = 10_000


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with ready(CALM.athletes + BROKEN.athletes) as stage:
        yield stage


def test_it_works(stage: Stage) -> None:
    """Without faults: nothing lost, nothing twice, and nobody had to be told by an alarm."""
    outcome = Rehearsal(stage, CALM).run()
    assert outcome.verdict.alerts >= CALM.alerts
    assert (outcome.verdict.lost, outcome.verdict.duplicates, outcome.verdict.by_alarm, outcome.refused) == ([], 0, 0, [])


def test_nothing_is_lost_whatever_breaks(stage: Stage) -> None:
    outcome = Rehearsal(stage, BROKEN).run()
    assert outcome.verdict.alerts >= BROKEN.alerts
    assert len(outcome.faults) >= BROKEN.faults
    assert set(outcome.faults) >= {fault.name for fault in possible()}
    assert (outcome.verdict.lost, outcome.refused) == ([], [])
    # what a fault cuts off between sending and marking goes out twice; a share of a few in two thousand would be chance
    assert outcome.verdict.duplicates <= len(outcome.faults)
    assert BROKEN.alerts < ENOUGH_FOR_A_SHARE or outcome.verdict.duplicate_share <= MOST_DUPLICATES


def test_a_seed_brings_the_same_faults_back() -> None:
    def faults(seed: int) -> list[tuple[float, str, float]]:
        strikes = schedule(seed, shortest=0.3, longest=2.5)
        return [(strike.after_seconds, strike.fault.name, strike.chance.random()) for strike, _ in zip(strikes, range(60), strict=False)]

    assert faults(1) == faults(1) != faults(2)


@pytest.mark.skipif(not left_out(), reason="nothing is left out here")
def test_what_is_left_out_is_named() -> None:
    pytest.skip(", ".join(left_out()))


@pytest.mark.long
def test_a_broker_that_is_away_for_ten_minutes_loses_nothing() -> None:
    plan = Plan(seed=6, alerts=1, faults=0, seconds=600, without_broker=True)
    with ready(plan.athletes) as stage:
        outcome = Rehearsal(stage, plan).run()
    assert (outcome.verdict.lost, outcome.verdict.duplicates, outcome.refused) == ([], 0, [])
