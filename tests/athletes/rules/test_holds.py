"""How long the next hold is, and when a watch settles by itself."""

from typing import Any

import pytest

from athletes.rules.holds import is_symptom_free, scaled_back_seconds, watch_settles


@pytest.mark.parametrize(
    ("held", "target", "seconds"),
    [
        (60, 60, 30),
        (22, 60, 11),
        (25, 60, 12),
        (12, 60, 10),
        (0, 60, 10),
        (None, 60, 30),
        (None, 10, 10),
        (120, 30, 30),
        (119, 120, 59),
        (None, 45, 22),
    ],
)
def test_it_works(held: int | None, target: int, seconds: int) -> None:
    assert scaled_back_seconds(held, target) == seconds


@pytest.mark.parametrize(
    ("sessions", "settles"),
    [
        ([], False),
        ([True], False),
        ([True, True], True),
        ([False, True, True], True),
        ([True, True, False], False),
        ([True, False, True], False),
        ([True, None, True], True),
        ([None, None], False),
    ],
)
def test_a_watch_settles_after_two_free_sessions(sessions: list[bool | None], settles: bool) -> None:
    assert watch_settles(sessions) is settles


def hold(pose: str = "banana-pose", **changed: Any) -> dict[str, Any]:
    return {"pose": pose, "ended": "done", "worst_pain": 0} | changed


@pytest.mark.parametrize(
    ("holds", "reported", "free"),
    [
        ([hold(), hold()], False, True),
        ([hold(), hold("sphinx-pelvic-tilt", worst_pain=5)], False, True),
        ([hold(ended="enough_stretch")], False, True),
        ([hold(), hold(worst_pain=1)], False, False),
        ([hold(worst_pain=None)], False, False),
        ([hold(ended="numb_tingling")], False, False),
        ([hold()], True, False),
        ([hold(ended="skipped")], False, None),
        ([hold("sphinx-pelvic-tilt")], False, None),
        ([], False, None),
    ],
)
def test_a_free_session_of_that_pose(holds: list[dict[str, Any]], reported: bool, free: bool | None) -> None:
    assert is_symptom_free(holds, pose="banana-pose", reported=reported) is free


@pytest.mark.parametrize(
    ("ended", "worst_pain", "as_usual", "free"),
    [
        ("numb_tingling", 0, {"tingling"}, True),
        ("numb_tingling", 0, {"pain"}, False),
        ("numb_tingling", 2, {"numbness"}, False),
        ("done", 2, {"pain"}, True),
        ("done", 2, {"tingling"}, False),
    ],
)
def test_what_is_no_worse_than_usual_counts_as_nothing(ended: str, worst_pain: int, as_usual: set[str], free: bool) -> None:
    one = hold(ended=ended, worst_pain=worst_pain)
    assert is_symptom_free([one], pose="banana-pose", reported=False, as_usual=as_usual) is free


def test_without_a_pose_any_session_counts() -> None:
    assert is_symptom_free([hold("sphinx-pelvic-tilt")], pose=None, reported=False) is True
    assert is_symptom_free([hold(), hold("sphinx-pelvic-tilt", worst_pain=3)], pose=None, reported=False) is False
