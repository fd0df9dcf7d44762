"""Around the rules: settling, faults, what stops, and which of two results stands."""

from copy import deepcopy
from time import perf_counter
from typing import Any

import pytest

from athletes.rules.facts import EarlierNumbness, Facts, MorningRise, Usual, facts_as_json, facts_from_json, why_not_usual
from athletes.rules.normalise import complete
from athletes.rules.ruleset import Ruleset, document, published_ruleset, ruleset_from
from athletes.rules.triage import Assessment, DeviceResult, assess, higher, is_as_usual, pause_scope_for, pause_scope_next_morning
from athletes.rules.vocabulary import Level, PauseScope, UrgentKind
from tests.athletes.rules.reports import BOTH_FEET, LEFT_FOOT, nothing, pain, place, tingling


def judged(report: dict[str, Any], facts: Facts | None = None) -> Assessment:
    return assess(report, facts or Facts(), published_ruleset())


def with_rule(rule_id: str, expression: str) -> Ruleset:
    changed = deepcopy(document())
    rule = next(rule for rule in changed["rules"] if rule["id"] == rule_id)
    rule["conditions"][0]["when"] = expression
    return ruleset_from(changed)


def test_it_works() -> None:
    """A foot that tingles and a report with two red flags answered: nobody is paged for the tingling, but for the open questions."""
    result = judged(tingling(regions=LEFT_FOOT) | {"red_flags": {"saddle": "no", "bladder": "no"}})
    assert (result.level, result.rule_ids, result.pause_scope, result.ruleset_version) == ("alert", ("A9", "W1"), "pose", "1")
    assert "saddle" not in result.reask
    assert "chest" in result.reask


@pytest.mark.long
def test_an_assessment_is_quick() -> None:
    report = tingling(regions=BOTH_FEET)
    judged(report)
    started = perf_counter()
    for _ in range(200):
        judged(report)
    assert (perf_counter() - started) / 200 < 0.005  # about 0.2 ms; five times a slow machine's


class TestSettling:
    @pytest.mark.parametrize(
        ("report", "waits"),
        [
            (tingling(resolved="unknown"), {"A1"}),
            (tingling(regions=BOTH_FEET), {"A2"}),
            (tingling(regions=[]), {"A9"}),
            (pain(8, resolved="unknown"), {"U7"}),
            (pain(4), {"W2"}),
            (tingling(regions=[place("buttock")], resolved="unknown"), {"A1", "U1b"}),
            (tingling(regions=BOTH_FEET, resolved="unknown"), {"A1", "U2"}),
            (tingling(regions=BOTH_FEET, back_pain_now=None), {"U2"}),
            (tingling(sensations=["weakness"], regions=LEFT_FOOT, resolved="unknown"), {"U4"}),
        ],
    )
    def test_what_waits(self, report: dict[str, Any], waits: set[str]) -> None:
        settled, settling = judged(report), judged({**report, "settling": True})
        assert set(settled.rule_ids) - set(settling.rule_ids) == waits

    @pytest.mark.parametrize(
        "report",
        [
            tingling(regions=[place("buttock", "both")]),
            tingling(sensations=["numbness"], regions=BOTH_FEET),
            tingling(regions=BOTH_FEET, back_pain_now=3),
            tingling(regions=BOTH_FEET, back_pain_before=None, back_pain_now=1),
            tingling(regions=[place("saddle")]),
        ],
    )
    def test_what_does_not_wait(self, report: dict[str, Any]) -> None:
        result = judged({**report, "settling": True, "resolved": "unknown"})
        assert (result.level, result.urgent_kind) == ("urgent", "emergency_now")

    def test_open_questions_are_not_asked_again_while_they_may_still_come(self) -> None:
        settling = tingling(regions=[], settling=True) | {"red_flags": {}}
        assert judged(settling).reask == ()

    def test_a_faint_asks_about_the_chest_at_once(self) -> None:
        assert judged(tingling(sensations=["other"], other_kind="dizzy_faint", settling=True)).reask == ("chest",)

    def test_pain_in_the_saddle_asks_about_it_at_once(self) -> None:
        assert judged(pain(2, regions=[place("saddle")], settling=True)).reask == ("saddle",)


class TestFaults:
    """A rule that answers neither yes nor no is a hit at alert; no report goes unread because a rule broke."""

    @pytest.mark.parametrize("expression", ["report.unheard_of == 1", "report.severity_now >= 3", "report.pose", "1 / 0 == 1"])
    @pytest.mark.parametrize("rule_id", ["W3", "A12", "U5"])
    def test_a_rule_without_an_answer(self, rule_id: str, expression: str) -> None:
        result = assess(nothing(), Facts(), with_rule(rule_id, expression))
        assert (result.level, result.urgent_kind, result.rule_ids, result.faults) == ("alert", None, (rule_id,), (rule_id,))

    def test_other_rules_still_count(self) -> None:
        result = assess(nothing(flags={"chest": "yes"}), Facts(), with_rule("W3", "report.unheard_of == 1"))
        assert (result.level, result.rule_ids, result.faults) == ("urgent", ("U3", "W3"), ("W3",))

    def test_a_definition_without_a_value_faults_the_rules_that_need_it(self) -> None:
        broken = document() | {"definitions": document()["definitions"] | {"dizzy_or_breathless": "report.unheard_of"}}
        result = assess(nothing(resolved="no"), Facts(), ruleset_from(broken))
        assert (result.level, result.rule_ids) == ("alert", ("A14",))
        assert result.faults == ("dizzy_or_breathless", "A14", "reask A14")

    def test_a_fault_that_no_rule_sees_still_reaches_a_person(self) -> None:
        broken = document() | {"definitions": document()["definitions"] | {"unused": "report.unheard_of"}}
        result = assess(nothing(), Facts(), ruleset_from(broken))
        assert (result.level, result.rule_ids, result.faults) == ("alert", (), ("unused",))

    def test_where_it_is_unknown_what_stops_everything_stops(self) -> None:
        broken = document() | {"pause": document()["pause"] | {"routine_when": "report.unheard_of"}}
        assert pause_scope_for(Level.ALERT, ["A1"], report=tingling(), ruleset=ruleset_from(broken)) == "routine"

    def test_a_value_of_the_wrong_kind_is_a_fault_not_a_no(self) -> None:
        result = judged(pain(2, resolved="no") | {"severity_worst": "eight"})
        assert result.level == "alert"
        assert {"U7", "A5", "W2"} <= set(result.faults)


class TestPause:
    @pytest.mark.parametrize(
        ("report", "scope"),
        [
            (nothing(), "none"),
            (tingling(), "none"),
            (tingling(resolved="no"), "pose"),
            (tingling(resolved="no", pose=None), "routine"),
            (tingling(regions=BOTH_FEET), "routine"),
            (tingling(onset="next_morning"), "routine"),
            (pain(2, onset="next_morning", back_pain_before=3, back_pain_morning=6), "pose"),
            (tingling(sensations=["weakness"]), "routine"),
            (pain(1, flags={"impact_pain": "yes"}), "routine"),
            (pain(6), "pose"),
            (nothing(flags={"chest": "yes"}), "routine"),
        ],
    )
    def test_it_works(self, report: dict[str, Any], scope: str) -> None:
        assert judged(report).pause_scope == scope

    @pytest.mark.parametrize(("still_there", "scope"), [("yes", "routine"), ("unsure", "routine"), ("no", "pose")])
    def test_numbness_that_is_there_the_next_morning_stops_all(self, still_there: str, scope: str) -> None:
        assert pause_scope_next_morning(PauseScope.POSE, ["A1", "W1"], still_there, published_ruleset()) == scope

    def test_pain_that_is_there_the_next_morning_does_not(self) -> None:
        assert pause_scope_next_morning(PauseScope.POSE, ["A5"], "yes", published_ruleset()) == "pose"

    def test_a_level_that_a_person_raised(self) -> None:
        raised = [pause_scope_for(level, ["W2"], report=pain(4), ruleset=published_ruleset()) for level in Level]
        assert raised == ["none", "none", "pose", "routine"]


class TestHigher:
    def device(self, level: str, kind: str | None = None, *rule_ids: str) -> DeviceResult:
        return DeviceResult(Level(level), UrgentKind(kind) if kind else None, rule_ids, "1")

    def stands(self, report: dict[str, Any], device: DeviceResult | None) -> Assessment:
        return higher(judged(report), device, report=report, ruleset=published_ruleset())

    def test_it_works(self) -> None:
        result = self.stands(tingling(), self.device("urgent", "same_day", "U4", "W1"))
        assert (result.level, result.urgent_kind, result.rule_ids, result.pause_scope) == ("urgent", "same_day", ("W1", "U4"), "routine")

    def test_the_server_keeps_what_is_graver(self) -> None:
        report = nothing(flags={"chest": "yes"})
        assert self.stands(report, self.device("urgent", "same_day", "U5")) == judged(report)

    def test_emergency_on_the_phone_outweighs_same_day_on_the_server(self) -> None:
        assert self.stands(nothing(flags={"worsening": "yes"}), self.device("urgent", "emergency_now", "U3")).urgent_kind == "emergency_now"

    def test_a_kind_means_nothing_below_urgent(self) -> None:
        report = tingling(resolved="no")
        assert self.stands(report, self.device("alert", "emergency_now", "A1")) == judged(report)
        assert self.stands(tingling(), self.device("alert", "emergency_now", "A1")).urgent_kind is None

    @pytest.mark.parametrize(("report", "kind"), [(tingling(resolved="no"), None), (nothing(flags={"worsening": "yes"}), "same_day")])
    def test_of_two_that_are_equally_grave_the_servers_stands_as_it_is(self, report: dict[str, Any], kind: str | None) -> None:
        level = judged(report).level
        assert self.stands(report, self.device(level, kind, "A3")) == judged(report)

    def test_urgent_without_a_kind_is_no_graver_than_today(self) -> None:
        report = nothing(flags={"worsening": "yes"})
        assert self.stands(report, self.device("urgent", None, "A3")) == judged(report)

    def test_no_result_from_the_phone(self) -> None:
        assert self.stands(tingling(), None) == judged(tingling())

    def test_rules_nobody_knows_are_left_out(self) -> None:
        assert self.stands(nothing(), self.device("alert", None, "A99", "A3")).rule_ids == ("A3",)

    @pytest.mark.parametrize(
        ("pose", "rule_id", "scope"), [("banana-pose", "A3", "pose"), (None, "A3", "routine"), ("banana-pose", "A8", "routine")]
    )
    def test_an_alert_that_only_the_phone_saw_pauses_too(self, pose: str | None, rule_id: str, scope: str) -> None:
        assert self.stands(nothing(pose=pose), self.device("alert", None, rule_id)).pause_scope == scope


class TestFacts:
    def test_they_survive_the_way_to_the_phone_and_back(self) -> None:
        facts = Facts(
            is_minor=True,
            cautions_by_pose={"banana-pose": ["neck"]},
            numbness=(EarlierNumbness("banana-pose", None, 3),),
            morning_rises=(MorningRise(2, 3),),
            sessions_since_clearance=1,
            usual=(Usual("knee", "left", "numbness", True),),
        )
        sent = facts_as_json(facts, published_ruleset())
        assert facts_from_json(sent) == facts
        assert sent["thresholds"]["quick_minutes"] == 2
        assert sent["ruleset_version"] == "1"

    @pytest.mark.parametrize(
        ("symptom", "named", "why"),
        [
            (Usual("foot_ankle", "left", "tingling", True), [], None),
            (Usual("hand", "right", "tingling", True), [Usual("hand", "left", "tingling", True)], None),
            (Usual("groin", "left", "numbness", True), [], "place"),
            (Usual("saddle", "midline", "numbness", True), [], "place"),
            (Usual("unsure", "left", "numbness", True), [], "place"),
            (Usual("knee", "both", "pain", True), [], "side"),
            (Usual("knee", "midline", "pain", True), [], "side"),
            (Usual("knee", "left", "pain", True), [Usual("foot_ankle", "right", "numbness", True)], "both_legs"),
        ],
    )
    def test_what_cannot_be_usual(self, symptom: Usual, named: list[Usual], why: str | None) -> None:
        assert why_not_usual(symptom, named) == why

    def test_usual_as_a_question(self) -> None:
        facts = Facts(usual=(Usual("foot_ankle", "left", "tingling", True),))
        report = tingling(regions=LEFT_FOOT, no_worse_than_usual=True)
        assert is_as_usual(report, facts, published_ruleset())
        assert not is_as_usual(report, Facts(), published_ruleset())


def test_judging_a_complete_report_is_judging_the_report() -> None:
    assert judged(complete(tingling())) == judged(tingling())
