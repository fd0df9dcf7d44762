"""What a coach and a guardian never see."""

from typing import Any

import pytest

from athletes.rules.masking import masked
from athletes.rules.vocabulary import RED_FLAGS, REGIONS
from tests.athletes.rules.reports import place, tingling

INTIMATE_FLAGS = {"saddle", "bladder", "bowel", "sexual"}
INTIMATE_REGIONS = {"saddle", "groin", "buttock", "thigh_inner"}
REPORT: dict[str, Any] = tingling(
    flags={"saddle": "yes", "sexual": "unsure"}, regions=[place(region) for region in REGIONS], other_text="it is my bladder"
) | {
    "rule_ids": ["U1", "W1"],
    "reask": ["saddle"],
    "device": {"level": "urgent", "rule_ids": ["U1"]},
    "triage": {"level": "urgent", "rule_ids": ["U1"]},
}


def test_it_works() -> None:
    shown = masked(REPORT)
    assert shown["red_flags"].keys() == set(RED_FLAGS) - INTIMATE_FLAGS
    assert {each["region"] for each in shown["regions"]} == set(REGIONS) - INTIMATE_REGIONS
    assert (shown["other_text"], shown["rule_ids"], shown["reask"]) == ("", [], [])
    assert (shown["device"], shown["triage"]) == ({"level": "urgent", "rule_ids": []},) * 2


def test_the_rest_stays() -> None:
    kept = ("pose", "pose_side", "sensations", "severity_worst", "resolved_after_minutes")
    assert [masked(REPORT)[field] for field in kept] == [REPORT[field] for field in kept]


def test_an_intimate_report_looks_like_one_that_was_not() -> None:
    """Only that a field is missing must not tell which it was."""
    intimate = tingling(regions=[place("saddle", "midline")], flags={"bladder": "yes"})
    plain = tingling(regions=[place("buttock", "left")])
    assert masked(intimate) == masked(plain)


@pytest.mark.parametrize("part", [{}, {"red_flags": None, "regions": None}, {"resolved": "yes"}])
def test_parts_and_follow_ups_are_masked_without_growing(part: dict[str, Any]) -> None:
    assert masked(part) == part


def test_the_report_itself_is_not_changed() -> None:
    masked(REPORT)
    assert REPORT["red_flags"]["saddle"] == "yes"
    assert REPORT["device"]["rule_ids"] == ["U1"]
