"""What holds for every report, shown on 100,000 of them in `make test`; hypothesis looks for one that breaks it."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from athletes.rules.facts import Facts
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.triage import Assessment, assess, standing
from athletes.rules.vocabulary import Level
from tests.athletes.rules.counts import EXAMPLES, REPORTS
from tests.athletes.rules.generated import random_facts, random_report, ways_to_feel_more, ways_to_know_less

pytestmark = pytest.mark.lengthy

SEEDS = 4  # four tests, so that they spread over processes
TIGHTER = {
    "quick_minutes": 1,
    "severity_alert": 5,
    "severity_urgent": 7,
    "repeat_days": 30,
    "symptom_free_hours": 72,
    "morning_rise": 2,
    "morning_rise_repeated": 1,
}


def judged(report: dict[str, Any], facts: Facts) -> Assessment:
    return assess(report, facts, published_ruleset())


def check(report: dict[str, Any], result: Assessment) -> None:
    assert not result.faults, report
    assert (result.level == Level.URGENT) is (result.urgent_kind is not None), report
    assert (result.level == Level.NONE) is (not result.rule_ids), report
    if {"numbness", "tingling"} & set(report["sensations"]):
        assert result.level != Level.NONE, report
        assert "W1" in result.rule_ids, report


@pytest.mark.parametrize("seed", range(SEEDS))
def test_it_works(seed: int) -> None:
    """A walk: from a random report, step by step to one that knows less or feels more. The result may only rise on the way."""
    random = Random(seed)
    judged_reports = 0
    while judged_reports < REPORTS // SEEDS:
        report, facts = random_report(random), random_facts(random)
        result = judged(report, facts)
        check(report, result)
        judged_reports += 1
        while ways := ways_to_know_less(report) + ways_to_feel_more(report):
            next_report = random.choice(ways)
            next_result = judged(next_report, facts)
            check(next_report, next_result)
            assert standing(next_result) >= standing(result), (report, next_report, facts)
            report, result = next_report, next_result
            judged_reports += 1
            if random.random() < 0.3:
                break


def test_the_generator_reaches_every_level_and_rule() -> None:
    random = Random(1)
    results = [judged(random_report(random), random_facts(random)) for _ in range(6000)]
    assert {result.level for result in results} == set(Level)
    assert {rule_id for result in results for rule_id in result.rule_ids} == {rule.id for rule in published_ruleset().rules}
    assert sum(result.level != Level.URGENT for result in results) > 2000


reports = st.integers(0, 2**32).map(lambda seed: random_report(Random(seed)))
some_facts = st.integers(0, 2**32).map(lambda seed: random_facts(Random(seed)))
searching = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@searching
@given(reports, some_facts)
def test_knowing_less_never_lowers_a_level(report: dict[str, Any], facts: Facts) -> None:
    before = standing(judged(report, facts))
    for way in ways_to_know_less(report):
        assert standing(judged(way, facts)) >= before


@searching
@given(reports, some_facts)
def test_feeling_more_never_lowers_a_level(report: dict[str, Any], facts: Facts) -> None:
    before = standing(judged(report, facts))
    for way in ways_to_feel_more(report):
        assert standing(judged(way, facts)) >= before


@searching
@given(reports, some_facts)
def test_settling_only_holds_back(report: dict[str, Any], facts: Facts) -> None:
    settling, settled = (judged({**report, "settling": value}, facts) for value in (True, False))
    assert standing(settling) <= standing(settled)
    assert set(settling.rule_ids) <= set(settled.rule_ids)
    assert settled.rule_ids == () or set(settled.rule_ids) - set(settling.rule_ids) <= {"U1b", "U2", "U4", "U7", "A1", "A2", "A9", "W2"}


@searching
@given(reports, some_facts)
def test_tighter_thresholds_never_lower_a_level(report: dict[str, Any], facts: Facts) -> None:
    assert standing(assess(report, facts, tighten(published_ruleset(), TIGHTER))) >= standing(judged(report, facts))


@searching
@given(reports, some_facts, st.text(max_size=280))
def test_free_text_and_the_order_of_answers_change_nothing(report: dict[str, Any], facts: Facts, text: str) -> None:
    turned = {field: report[field] for field in reversed(report)}
    turned |= {"other_text": text, "sensations": report["sensations"][::-1], "regions": report["regions"][::-1]}
    assert judged(turned, facts) == judged(report, facts)
