"""The shared vectors: what triage answers, case by case. The phone's evaluator passes the same file."""

import json
from pathlib import Path
from typing import Any

import pytest

from athletes.rules.advice import emergency_numbers
from athletes.rules.facts import facts_from_json
from athletes.rules.normalise import complete, followed_up
from athletes.rules.ruleset import published_ruleset
from athletes.rules.system_reports import report_of_morning, report_of_numb_answer, report_of_numb_hold, reports_of_pain
from athletes.rules.triage import assess
from athletes.rules.vocabulary import CORE_FLAGS

FILE = json.loads((Path(__file__).parents[1] / "vectors.json").read_text(encoding="utf-8"))
VECTORS = FILE["vectors"]
JUDGED = [vector for vector in VECTORS if vector["report"] is not None]
MADE = [vector for vector in VECTORS if "made_from" in vector]


def named(vector: dict[str, Any]) -> str:
    return f"{vector['id']} {vector.get('says', '')}"


def judged_report(vector: dict[str, Any]) -> dict[str, Any]:
    return followed_up(vector["report"], vector["follow_up"]) if "follow_up" in vector else vector["report"]


@pytest.mark.parametrize("vector", JUDGED, ids=named)
def test_it_works(vector: dict[str, Any]) -> None:
    result = assess(judged_report(vector), facts_from_json(vector["facts"]), published_ruleset())
    expected = vector["expected"]
    assert (result.level, result.urgent_kind) == (expected["level"], expected["urgent_kind"])
    assert set(expected["rule_ids"]) <= set(result.rule_ids)
    assert not set(expected.get("never", ())) & set(result.rule_ids)
    assert result.faults == ()


@pytest.mark.parametrize("vector", MADE, ids=named)
def test_reports_are_made_from_check_ins(vector: dict[str, Any]) -> None:
    made = made_report(vector["made_from"], facts_from_json(vector["facts"]))
    assert (made and complete(made)) == (vector["report"] and complete(vector["report"]))


def made_report(source: dict[str, Any], facts: Any) -> dict[str, Any] | None:
    match source:
        case {"morning": answer}:
            return report_of_morning(**answer, facts=facts, ruleset=published_ruleset())
        case {"numb_hold": hold}:
            return report_of_numb_hold(hold)
        case {"numb_answer": check_in}:
            return report_of_numb_answer(check_in)
        case {"painful_hold": hold}:
            return reports_of_pain([hold])[0]
    raise AssertionError(source)


@pytest.mark.parametrize("vector", FILE["numbers"], ids=named)
def test_numbers_come_from_the_country(vector: dict[str, Any]) -> None:
    numbers = emergency_numbers(vector["country"])
    assert (numbers.emergency, numbers.urgent_line) == (vector["emergency"], vector["urgent_line"])


def test_every_vector_is_there() -> None:
    numbers = {int("".join(filter(str.isdigit, vector["id"]))) for vector in VECTORS + FILE["numbers"]}
    assert numbers == set(range(1, 64))


def test_every_rule_is_met_or_told_why_not() -> None:
    met = {
        rule_id
        for vector in JUDGED
        for rule_id in assess(judged_report(vector), facts_from_json(vector["facts"]), published_ruleset()).rule_ids
    }
    elsewhere = {"U5", "A11", "A12", "A13", "A15"}  # in the table of test_rules
    assert {rule.id for rule in published_ruleset().rules} - met == elsewhere


def test_unless_stated_all_core_flags_are_no() -> None:
    stated = {"11", "18", "23", "28", "29", "40", "49", "50", "51", "52", "53", "54", "56", "59", "62"}
    plain = [vector for vector in JUDGED if vector["id"] not in stated and not vector["id"].startswith("25")]
    assert all(vector["report"]["red_flags"] == dict.fromkeys(CORE_FLAGS, "no") for vector in plain)
