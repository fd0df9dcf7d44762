"""Reports made from check-ins, so that no number and no flag is lost because questions were skipped."""

from typing import Any

import pytest

from athletes.rules.facts import Facts, MorningRise
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.system_reports import report_of_morning, report_of_numb_answer, report_of_numb_hold, reports_of_pain
from athletes.rules.triage import assess


def hold(pose: str = "banana-pose", side: str = "right", **changed: Any) -> dict[str, Any]:
    return {
        "pose": pose,
        "side": side,
        "variant": None,
        "target_seconds": 60,
        "held_seconds": 60,
        "ended": "done",
        "worst_pain": 0,
    } | changed


def morning(before: int | None, now: int | None, *earlier: MorningRise) -> dict[str, Any] | None:
    return report_of_morning(back_pain=now, back_pain_before=before, facts=Facts(morning_rises=earlier), ruleset=published_ruleset())


def test_it_works() -> None:
    (report,) = reports_of_pain([hold(), hold("sphinx-pelvic-tilt", "none", worst_pain=4, held_seconds=30)])
    assert report == {
        "pose": "sphinx-pelvic-tilt",
        "variant": None,
        "pose_side": "none",
        "hold_elapsed_seconds": 30,
        "hold_target_seconds": 60,
        "sensations": ["pain"],
        "severity_worst": 4,
    }
    assert assess(report, Facts(), published_ruleset()).rule_ids == ("W2",)


@pytest.mark.parametrize(("pain", "reports"), [(None, 0), (0, 0), (2, 0), (3, 1), (10, 1)])
def test_pain_from_three_on(pain: int | None, reports: int) -> None:
    assert len(reports_of_pain([hold(worst_pain=pain)])) == reports


def test_a_pose_that_hurt_on_both_sides_is_one_report_of_its_worst() -> None:
    (report,) = reports_of_pain([hold(side="left", worst_pain=3), hold(side="right", worst_pain=7)])
    assert (report["pose_side"], report["severity_worst"]) == ("unknown", 7)


def test_a_hold_that_ended_numb() -> None:
    report = report_of_numb_hold(hold(ended="numb_tingling", held_seconds=22))
    assert report is not None
    assert (report["pose_side"], report["hold_elapsed_seconds"], report["sensations"]) == ("right", 22, ["numbness", "tingling"])


@pytest.mark.parametrize("ended", ["done", "enough_stretch", "uncomfortable", "other", "skipped"])
def test_any_other_end_is_no_report(ended: str) -> None:
    assert report_of_numb_hold(hold(ended=ended)) is None


@pytest.mark.parametrize(("kind", "onset"), [("morning", "next_morning"), ("anytime", None)])
def test_a_numb_answer(kind: str, onset: str | None) -> None:
    report = report_of_numb_answer({"kind": kind, "numb_tingling": True})
    assert report == {"sensations": ["numbness", "tingling"], "onset": onset}


@pytest.mark.parametrize("answer", [False, None])
def test_an_answer_that_is_not_a_yes_is_no_report(answer: bool | None) -> None:
    assert report_of_numb_answer({"kind": "morning", "numb_tingling": answer}) is None


@pytest.mark.parametrize(("before", "now"), [(None, 9), (0, None), (4, 4), (5, 3), (1, 3)])
def test_a_morning_that_is_no_report(before: int | None, now: int | None) -> None:
    assert morning(before, now) is None


@pytest.mark.parametrize(("before", "now", "level"), [(0, 3, "watch"), (3, 6, "alert"), (5, 8, "urgent")])
def test_a_morning_report_carries_its_score(before: int, now: int, level: str) -> None:
    report = morning(before, now)
    assert report is not None
    assert assess(report, Facts(), published_ruleset()).level == level


def test_two_smaller_rises_within_a_week() -> None:
    assert morning(1, 3, MorningRise(6, 2)) is not None
    assert morning(1, 3, MorningRise(9, 2)) is None


def test_an_organisation_may_hear_of_smaller_rises() -> None:
    ruleset = tighten(published_ruleset(), {"morning_rise": 1})
    assert report_of_morning(back_pain=2, back_pain_before=1, facts=Facts(), ruleset=ruleset) is not None
