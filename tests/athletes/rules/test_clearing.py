"""What a case demands before a person may close it, and since when an athlete has been free of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from athletes.rules.clearing import (
    Agreement,
    OpenCase,
    Plan,
    Said,
    is_second_alert,
    outlasts_a_day,
    said_in_follow_up,
    said_in_report,
    said_when_asked,
    symptom_free_since,
    what_clearing_demands,
)
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.vocabulary import Level

REPORTED = datetime(2026, 11, 22, 17, 8, tzinfo=UTC)
NOW = REPORTED + timedelta(days=3)
ALERT = OpenCase(
    level=Level.ALERT,
    rule_ids=("A9", "W1"),
    reported_at=REPORTED,
    reported_on=date(2026, 11, 22),
    symptom_free_since=REPORTED,
    is_numb=True,
    outlasted_a_day=False,
    is_second_alert=False,
)
URGENT = replace(ALERT, level=Level.URGENT, rule_ids=("U4", "A8"))
RETRY = Plan("retry", hold_seconds=30)
AGREED = Agreement(on=date(2026, 11, 23), stated_at=NOW)


def demands(case: OpenCase = ALERT, *, plan: Plan | None = RETRY, agreement: Agreement | None = None, at: datetime = NOW) -> list[str]:
    return [str(missing) for missing in what_clearing_demands(case, plan=plan, agreement=agreement, at=at, ruleset=published_ruleset())]


def test_it_works() -> None:
    assert demands() == []


def test_all_that_may_be_missing_of_an_alert() -> None:
    case = replace(ALERT, symptom_free_since=None, is_second_alert=True)
    assert demands(case, plan=None) == ["symptom_free", "plan", "professional_agreed"]


@pytest.mark.parametrize("level", [Level.NONE, Level.WATCH])
def test_below_alert_nothing_is_demanded(level: Level) -> None:
    assert demands(replace(ALERT, level=level, symptom_free_since=None), plan=None) == []


class TestSymptomFree:
    @pytest.mark.parametrize(("hours", "missing"), [(47.99, ["symptom_free"]), (48, []), (72, [])])
    def test_for_48_hours(self, hours: float, missing: list[str]) -> None:
        assert demands(at=REPORTED + timedelta(hours=hours)) == missing

    def test_an_organisation_may_ask_for_longer(self) -> None:
        longer = tighten(published_ruleset(), {"symptom_free_hours": 96})
        assert what_clearing_demands(ALERT, plan=RETRY, agreement=None, at=NOW, ruleset=longer) == ["symptom_free"]

    def test_time_alone_clears_nothing(self) -> None:
        assert demands(replace(ALERT, symptom_free_since=None), at=NOW + timedelta(days=900)) == ["symptom_free"]


class TestPlan:
    @pytest.mark.parametrize(
        ("plan", "missing"),
        [
            (Plan("retry", 10), []),
            (Plan("retry", 30), []),
            (Plan("retry", 31), ["hold_seconds"]),
            (Plan("retry", 9), ["hold_seconds"]),
            (Plan("retry"), ["hold_seconds"]),
            (Plan("modify", variant="arms-on-chest"), []),
            (Plan("modify", 30, variant="arms-on-chest"), []),
            (Plan("modify", 60, variant="arms-on-chest"), ["hold_seconds"]),
            (Plan("modify", 30), ["variant"]),
            (Plan("swap", pose="sphinx-pelvic-tilt"), []),
            (Plan("swap"), ["pose"]),
            (Plan("carry on", 30), ["plan"]),
        ],
    )
    def test_it_works(self, plan: Plan, missing: list[str]) -> None:
        assert demands(plan=plan) == missing


class TestProfessional:
    @pytest.mark.parametrize(
        ("changed", "is_needed"),
        [
            ({"rule_ids": ("A1",)}, False),
            ({"rule_ids": ("A1",), "outlasted_a_day": True}, True),
            ({"rule_ids": ("A5",), "outlasted_a_day": True}, False),
            ({"rule_ids": ("A2",)}, True),
            ({"rule_ids": ("A3",)}, True),
            ({"rule_ids": ("A4", "A5", "A6", "A9", "A10", "A11", "A13", "A14", "A15")}, False),
            ({"rule_ids": ("A7",)}, True),
            ({"rule_ids": ("A7",), "is_numb": False}, False),
            ({"rule_ids": ("A8",)}, True),
            ({"rule_ids": ("A12",)}, True),
            ({"is_second_alert": True}, True),
        ],
    )
    def test_it_works(self, changed: dict[str, Any], is_needed: bool) -> None:
        case = replace(ALERT, **changed)
        assert demands(case) == ["professional_agreed"] * is_needed
        assert demands(case, agreement=AGREED) == []

    def test_with_a_date_not_before_the_report(self) -> None:
        case = replace(ALERT, rule_ids=("A3",))
        assert demands(case, agreement=Agreement(None, NOW)) == ["professional_agreed_on"]
        assert demands(case, agreement=Agreement(date(2026, 11, 21), NOW)) == ["professional_agreed_on"]


class TestUrgent:
    def test_it_works(self) -> None:
        assert demands(URGENT, agreement=AGREED) == []

    def test_only_a_statement_opens_it(self) -> None:
        assert demands(URGENT) == ["attestation"]

    def test_a_statement_made_before_the_report_is_none(self) -> None:
        assert demands(URGENT, agreement=Agreement(AGREED.on, REPORTED)) == ["attestation"]

    @pytest.mark.parametrize(
        ("on", "missing"), [(None, True), (date(2026, 11, 21), True), (date(2026, 11, 22), False), (date(2026, 11, 25), False)]
    )
    def test_dated_on_the_day_of_the_report_or_after(self, on: date | None, missing: bool) -> None:
        assert demands(URGENT, agreement=Agreement(on, NOW)) == ["attestation_on"] * missing

    def test_a_case_raised_by_a_person_asks_for_the_same(self) -> None:
        assert demands(replace(ALERT, level=Level.URGENT)) == ["attestation"]


def at(hours: float) -> datetime:
    return REPORTED + timedelta(hours=hours)


def said(hours: float, what: str) -> Said:
    if what.startswith("report"):
        return said_in_report({"resolved": what.removeprefix("report ")}, at=at(hours))
    return said_when_asked(what, at=at(hours))


class TestSymptomFreeSince:
    @pytest.mark.parametrize(
        ("answers", "since"),
        [
            ([], None),
            ([(0, "report unknown")], None),
            ([(0, "report yes")], 0),
            ([(0, "report no"), (20, "no")], 20),
            ([(0, "report no"), (20, "no"), (44, "no")], 20),
            ([(0, "report no"), (20, "no"), (44, "unsure")], None),
            ([(0, "report no"), (20, "no"), (44, "yes"), (68, "no")], 68),
            ([(0, "report yes"), (5, "report yes")], 5),
            ([(0, "report yes"), (5, "report partly")], None),
            ([(0, "report yes"), (20, "yes")], None),
            ([(44, "no"), (0, "report no")], 44),
        ],
    )
    def test_it_works(self, answers: list[tuple[float, str]], since: float | None) -> None:
        assert symptom_free_since(said(*answer) for answer in answers) == (None if since is None else at(since))

    def test_a_follow_up_may_say_so(self) -> None:
        answers = [said(0, "report unknown"), said_in_follow_up({"resolved": "yes"}, at=at(0.05))]
        assert symptom_free_since(answers) == at(0.05)
        assert symptom_free_since([*answers, said_in_follow_up({}, at=at(1))]) is None

    def test_no_worse_than_usual_counts(self) -> None:
        assert symptom_free_since([said_in_report({"resolved": "no"}, at=at(0), as_usual=True)]) == at(0)

    @pytest.mark.parametrize(
        ("answers", "outlasts"),
        [
            ([(0, "report no")], True),
            ([(0, "report yes")], False),
            ([(0, "report no"), (23, "no")], False),
            ([(0, "report no"), (24, "no")], False),
            ([(0, "report no"), (25, "no")], True),
            ([(0, "report no"), (10, "no"), (20, "yes"), (30, "no")], True),
            ([(0, "report no"), (10, "no"), (30, "yes")], False),
        ],
    )
    def test_outlasting_a_day(self, answers: list[tuple[float, str]], outlasts: bool) -> None:
        assert outlasts_a_day(REPORTED, [said(*answer) for answer in answers]) is outlasts


@pytest.mark.parametrize(
    ("days_before", "is_second"), [([], False), ([0], False), ([1], True), ([14], True), ([15], False), ([-1], False), ([90, 3], True)]
)
def test_a_second_alert_in_14_days(days_before: list[int], is_second: bool) -> None:
    today = date(2026, 11, 22)
    assert is_second_alert(today, [today - timedelta(days=days) for days in days_before], published_ruleset()) is is_second
