"""A report as sent becomes complete, and a follow-up completes it without taking anything back."""

from typing import Any

import pytest

from athletes.rules.normalise import complete, followed_up
from athletes.rules.ruleset import document
from athletes.rules.vocabulary import RED_FLAGS
from tests.athletes.rules.reports import place, tingling


def test_it_works() -> None:
    whole = complete({"sensations": ["pain"], "red_flags": {"saddle": "no"}})
    assert whole.keys() == document()["report"].keys()
    assert whole["red_flags"] == dict.fromkeys(RED_FLAGS, "not_answered") | {"saddle": "no"}
    assert (whole["resolved"], whole["severity_worst"], whole["settling"]) == ("unknown", None, False)


def test_repeating_changes_nothing() -> None:
    whole = complete(tingling(severity_worst=None, severity_now=4))
    assert complete(whole) == whole


@pytest.mark.parametrize("empty", [{}, {"red_flags": None, "regions": None, "sensations": None}, {"red_flags": {"chest": None}}])
def test_nothing_said_is_nothing_known(empty: dict[str, Any]) -> None:
    whole = complete(empty)
    assert set(whole["red_flags"].values()) == {"not_answered"}
    assert (whole["sensations"], whole["regions"], whole["back_pain_now"]) == ([], [], None)


@pytest.mark.parametrize(("worst", "now", "read"), [(None, 4, 4), (None, 0, None), (None, None, None), (2, 7, 2), (0, 3, 0)])
def test_severity_now_is_read_only_where_the_worst_is_unknown(worst: int | None, now: int | None, read: int | None) -> None:
    assert complete({"severity_worst": worst, "severity_now": now})["severity_worst"] == read


def test_a_place_without_a_side_is_unsure() -> None:
    assert complete({"regions": [{"region": "knee"}, {"side": "left"}]})["regions"] == [place("knee", "unsure"), place("unsure", "left")]


def test_what_is_not_of_a_report_is_left_out() -> None:
    assert "id" not in complete({"id": 1})


def test_the_report_itself_stays_as_it_was_and_defaults_are_not_shared() -> None:
    sent: dict[str, Any] = {}
    complete(sent)["sensations"].append("pain")
    assert sent == {}
    assert complete({})["sensations"] == []


class TestFollowUp:
    FIRST = {
        "id": "kept",
        "pose": "banana-pose",
        "settling": True,
        "sensations": ["tingling"],
        "red_flags": {"saddle": "no", "chest": "unsure"},
    }

    def test_it_works(self) -> None:
        then = {
            "resolved": "yes",
            "resolved_after_minutes": 1,
            "regions": [place("hand")],
            "severity_worst": 2,
            "red_flags": {"bladder": "no"},
        }
        whole = followed_up(self.FIRST, then)
        assert (whole["id"], whole["pose"], whole["settling"]) == ("kept", "banana-pose", False)
        assert (whole["resolved"], whole["resolved_after_minutes"], whole["severity_worst"]) == ("yes", 1, 2)
        assert whole["regions"] == [place("hand")]
        assert whole["red_flags"]["bladder"] == "no"

    def test_none_at_all_leaves_everything_unknown_and_settled(self) -> None:
        assert followed_up(self.FIRST, {}) == {**self.FIRST, **complete(self.FIRST), "settling": False}

    @pytest.mark.parametrize(
        ("first", "then", "stands"),
        [
            ("not_answered", "no", "no"),
            ("not_answered", "yes", "yes"),
            ("no", "yes", "yes"),
            ("no", "unsure", "unsure"),
            ("no", "not_answered", "no"),
            ("unsure", "no", "unsure"),
            ("yes", "no", "yes"),
            ("yes", "not_answered", "yes"),
        ],
    )
    def test_a_red_flag_is_never_taken_back(self, first: str, then: str, stands: str) -> None:
        assert followed_up({"red_flags": {"bowel": first}}, {"red_flags": {"bowel": then}})["red_flags"]["bowel"] == stands

    def test_sensations_are_joined(self) -> None:
        assert followed_up(self.FIRST, {"sensations": ["numbness", "tingling"]})["sensations"] == ["tingling", "numbness"]

    def test_what_was_said_stands(self) -> None:
        whole = followed_up({"resolved": "no", "spread": "further_out"}, {"resolved": "yes", "spread": "none"})
        assert (whole["resolved"], whole["spread"]) == ("no", "further_out")

    def test_a_worse_strength_counts(self) -> None:
        assert followed_up({"severity_worst": 3}, {"severity_worst": 7})["severity_worst"] == 7
        assert followed_up({"severity_worst": 7}, {"severity_worst": 3})["severity_worst"] == 7

    @pytest.mark.parametrize(
        ("first", "then", "stands"),
        [
            ([place("foot_ankle", "unsure")], [place("foot_ankle", "left")], [place("foot_ankle", "left")]),
            ([place("unsure", "unsure")], [place("hand", "left")], [place("hand", "left")]),
            ([place("buttock", "unsure")], [place("hand", "left")], [place("buttock", "unsure"), place("hand", "left")]),
            ([place("saddle", "midline")], [place("hand", "left")], [place("saddle", "midline"), place("hand", "left")]),
            ([place("hand", "left")], [place("hand", "left")], [place("hand", "left")]),
            ([place("hand", "unsure")], [], [place("hand", "unsure")]),
        ],
    )
    def test_places_are_joined_and_made_clear(self, first: list[Any], then: list[Any], stands: list[Any]) -> None:
        assert followed_up({"regions": first}, {"regions": then})["regions"] == stands
