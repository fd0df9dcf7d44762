"""The ruleset as a file: what it must hold, what is refused, and what an organisation may change."""

import re
from copy import deepcopy
from typing import Any

import pytest

from athletes.rules import vocabulary
from athletes.rules.expressions import BadExpression
from athletes.rules.ruleset import InvalidRuleset, Loosened, document, published_ruleset, ruleset_from, tighten
from athletes.rules.vocabulary import CORE_FLAGS, LEGS, OTHER_FLAGS, Level

IDS = ["U1", "U1b", *(f"U{n}" for n in range(2, 8)), *(f"A{n}" for n in range(1, 16)), *(f"W{n}" for n in range(1, 5))]
WAITING = {"U1b", "U2", "U4", "U7", "A1", "A2", "A9", "W2"}


def expressions() -> list[str]:
    source = document()
    conditions = [condition["when"] for rule in source["rules"] for condition in rule["conditions"]]
    questions = [text for question in source["reask"] for text in (question["when"], question["ask"])]
    return [*source["definitions"].values(), *conditions, *questions, source["pause"]["routine_when"]]


def test_it_works() -> None:
    ruleset = published_ruleset()
    assert [rule.id for rule in ruleset.rules] == IDS
    assert (ruleset.version, ruleset.clinically_reviewed) == ("1", False)
    assert ruleset.thresholds == {
        "quick_minutes": 2,
        "severity_alert": 6,
        "severity_urgent": 8,
        "repeat_days": 14,
        "symptom_free_hours": 48,
        "morning_rise": 3,
        "morning_rise_repeated": 2,
    }


def test_levels_follow_the_ids() -> None:
    levels = {"U": Level.URGENT, "A": Level.ALERT, "W": Level.WATCH}
    assert all(rule.level == levels[rule.id[0]] for rule in published_ruleset().rules)


def test_what_waits_while_settling() -> None:
    assert {rule.id for rule in published_ruleset().rules if any(condition.waits for condition in rule.conditions)} == WAITING


def test_lists_are_those_of_the_vocabulary() -> None:
    lists = document()["lists"]
    assert (tuple(lists["legs"]), tuple(lists["core_flags"]), tuple(lists["other_flags"])) == (LEGS, CORE_FLAGS, OTHER_FLAGS)


def test_every_word_in_quotes_is_a_word_of_a_report() -> None:
    """A rule that asks for "numness" would compile, and never hit."""
    tuples = [value for value in vars(vocabulary).values() if isinstance(value, tuple)]
    known = {word for words in tuples for word in words} | set(IDS) | {"regions"}
    quoted = {word for text in expressions() for word in re.findall(r'"([^"]*)"', text)}
    assert quoted <= known


def test_every_field_asked_for_is_a_field() -> None:
    asked = {field for text in expressions() for field in re.findall(r"\breport\.(\w+)", text)}
    assert asked <= document()["report"].keys()
    assert "other_text" not in asked  # free text is never read by a rule


def test_every_definition_is_used() -> None:
    used = {name for text in expressions() for name in re.findall(r"\w+", text)}
    assert document()["definitions"].keys() <= used


def test_the_phone_gets_the_file_itself() -> None:
    assert published_ruleset().as_json()["rules"][0]["id"] == "U1"


def test_every_threshold_has_a_meaning_and_a_source() -> None:
    assert all(threshold["meaning"] and threshold["sources"] for threshold in document()["thresholds"].values())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rule: rule.pop("reason"),
        lambda rule: rule["reason"].pop("de"),
        lambda rule: rule["reason"].update(en=""),
        lambda rule: rule.pop("sources"),
        lambda rule: rule.update(sources=["hearsay"]),
        lambda rule: rule.update(sources=["GUI"]),
        lambda rule: rule.pop("conditions"),
        lambda rule: rule.update(id="U2"),
        lambda rule: rule["conditions"][0].pop("kind"),
        lambda rule: rule.update(level="alert"),
    ],
)
def test_a_rule_without_reason_source_condition_or_kind_is_refused(spoil: Any) -> None:
    source = deepcopy(document())
    spoil(source["rules"][0])
    with pytest.raises(InvalidRuleset):
        ruleset_from(source)


@pytest.mark.parametrize("expression", ["report.pose ==", "no_such_name", '"yes"', "1 + 1", "size(report.regions)"])
def test_an_expression_that_cannot_be_a_yes_or_no_is_refused(expression: str) -> None:
    source = deepcopy(document())
    source["rules"][0]["conditions"][0]["when"] = expression
    with pytest.raises(BadExpression):
        ruleset_from(source)


def test_a_definition_names_only_what_stands_above() -> None:
    source = document() | {"definitions": {"early": "late", "late": "true"}}
    with pytest.raises(InvalidRuleset):
        ruleset_from(source)


@pytest.mark.parametrize(("tighter", "limit"), [("lower", 3), ("higher", 1), ("sideways", 1), ("lower", 2)])
def test_a_limit_on_the_looser_side_is_refused(tighter: str, limit: int) -> None:
    source = deepcopy(document())
    source["thresholds"]["quick_minutes"] |= {"tighter": tighter, "limit": limit}
    with pytest.raises(InvalidRuleset):
        ruleset_from(source)


class TestTighten:
    def test_it_works(self) -> None:
        tightened = tighten(published_ruleset(), {"quick_minutes": 1, "repeat_days": 28})
        assert (tightened.thresholds["quick_minutes"], tightened.thresholds["repeat_days"]) == (1, 28)
        assert published_ruleset().thresholds["quick_minutes"] == 2

    def test_our_own_number_is_no_change(self) -> None:
        assert tighten(published_ruleset(), {"severity_alert": 6}) == published_ruleset()

    @pytest.mark.parametrize(
        "loose",
        [
            {"quick_minutes": 3},
            {"quick_minutes": -1},
            {"severity_alert": 7},
            {"severity_alert": 0},
            {"severity_urgent": 9},
            {"repeat_days": 13},
            {"repeat_days": 91},
            {"symptom_free_hours": 47},
            {"morning_rise": 4},
            {"morning_rise_repeated": 3},
            {"quick_minutes": 1.5},
            {"quick_minutes": "1"},
            {"quick_minutes": True},
            {"quick_minutes": None},
            {"mercy": 1},
            {"repeat_days": 28, "severity_alert": 7},
        ],
    )
    def test_loosening_is_refused(self, loose: dict[str, Any]) -> None:
        with pytest.raises(Loosened):
            tighten(published_ruleset(), loose)

    def test_an_organisation_cannot_tighten_and_then_loosen_beyond_ours(self) -> None:
        tightened = tighten(published_ruleset(), {"severity_alert": 3})
        assert tighten(tightened, {"severity_alert": 6}).thresholds["severity_alert"] == 6
        with pytest.raises(Loosened):
            tighten(tightened, {"severity_alert": 7})
