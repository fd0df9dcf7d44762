"""Each rule of the table: where it begins, where it ends, and what it leaves alone."""

from typing import Any

import pytest

from athletes.rules.facts import EarlierNumbness, Facts, MorningRise, Usual
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.triage import Assessment, assess
from athletes.rules.vocabulary import CORE_FLAGS, LEGS, REGIONS
from tests.athletes.rules.reports import BOTH_FEET, LEFT_FOOT, nothing, pain, place, tingling


def judged(report: dict[str, Any], **facts: Any) -> Assessment:
    return assess(report, Facts(**facts), published_ruleset())


def hits(report: dict[str, Any], **facts: Any) -> set[str]:
    return set(judged(report, **facts).rule_ids)


def test_it_works() -> None:
    result = judged(tingling())
    assert (result.level, result.urgent_kind, result.rule_ids, result.pause_scope) == ("watch", None, ("W1",), "none")


@pytest.mark.parametrize(
    ("flag", "rule", "kind"),
    [
        ("saddle", "U1", "emergency_now"),
        ("bladder", "U1", "emergency_now"),
        ("bowel", "U1", "emergency_now"),
        ("both_legs", "U2", "emergency_now"),
        ("chest", "U3", "emergency_now"),
        ("stroke_like", "U3", "emergency_now"),
        ("trauma", "U3", "emergency_now"),
        ("leg_weak", "U4", "same_day"),
        ("worsening", "U5", "same_day"),
        ("unwell", "U6", "same_day"),
        ("severe_words", "U6", "same_day"),
        ("night_rest", "U6", "same_day"),
        ("weight_cancer", "U6", "same_day"),
        ("shape", "U6", "same_day"),
        ("sexual", "U6", "same_day"),
    ],
)
class TestRedFlags:
    @pytest.mark.parametrize("settling", [True, False])
    def test_yes_is_urgent_at_once_whatever_was_felt(self, flag: str, rule: str, kind: str, settling: bool) -> None:
        result = judged(nothing(flags={flag: "yes"}, settling=settling))
        assert (result.level, result.urgent_kind, result.rule_ids) == ("urgent", kind, (rule,))

    def test_unsure_is_a_yes_for_core_flags_but_night_rest(self, flag: str, rule: str, kind: str) -> None:
        unsure_is_yes = flag in CORE_FLAGS and flag != "night_rest"
        assert (rule in hits(nothing(flags={flag: "unsure"}))) is unsure_is_yes

    def test_not_answered_is_no_yes(self, flag: str, rule: str, kind: str) -> None:
        assert hits(nothing(flags={flag: "not_answered"})) == set()


def test_emergency_now_outweighs_same_day() -> None:
    assert judged(nothing(flags={"worsening": "yes", "chest": "yes"})).urgent_kind == "emergency_now"


@pytest.mark.parametrize("side", ["left", "right", "both", "midline", "unsure"])
def test_u1_any_side_of_the_saddle(side: str) -> None:
    assert "U1" in hits(tingling(regions=[place("saddle", side)]))


@pytest.mark.parametrize("region", [region for region in REGIONS if region not in ("buttock", "thigh_inner")])
def test_u1b_is_about_buttock_and_inner_thigh_only(region: str) -> None:
    assert "U1b" not in hits(tingling(regions=[place(region, "both")], resolved="no"))


@pytest.mark.parametrize(
    ("places", "resolved", "kind"),
    [
        ([place("buttock", "both")], "yes", "emergency_now"),
        ([place("thigh_inner", "midline")], "yes", "emergency_now"),
        ([place("thigh_inner", "left"), place("buttock", "right")], "yes", "emergency_now"),
        ([place("buttock", "left"), place("buttock", "right")], "yes", "emergency_now"),
        ([place("buttock", "left"), place("thigh_inner", "left")], "no", "same_day"),
        ([place("buttock", "unsure")], "partly", "same_day"),
        ([place("buttock", "left"), place("hand", "right")], "unknown", "same_day"),
        ([place("buttock", "left")], "yes", None),
        ([place("buttock", "left"), place("foot_ankle", "right")], "yes", None),
    ],
)
def test_u1b_both_sides_at_once_one_side_when_it_stays(places: list[dict[str, str]], resolved: str, kind: str | None) -> None:
    result = judged(tingling(regions=places, resolved=resolved))
    by_u1b = result.urgent_kind if "U1b" in result.rule_ids else None
    assert by_u1b == kind


@pytest.mark.parametrize(
    ("changed", "is_urgent"),
    [
        ({}, False),
        ({"sensations": ["numbness"]}, True),
        ({"sensations": ["weakness"]}, True),
        ({"sensations": ["tingling", "pain"]}, False),
        ({"sensations": ["pain"]}, False),
        ({"resolved_after_minutes": 2}, False),
        ({"resolved_after_minutes": 3}, True),
        ({"resolved_after_minutes": None}, True),
        ({"resolved": "partly"}, True),
        ({"back_pain_now": None}, True),
        ({"back_pain_before": 3, "back_pain_now": 3}, True),
        ({"back_pain_before": 2, "back_pain_now": 2}, False),
        ({"back_pain_before": 1, "back_pain_now": 2}, True),
        ({"back_pain_before": None, "back_pain_now": 1}, True),
        ({"back_pain_before": None, "back_pain_now": 0}, False),
    ],
)
def test_u2_and_a2_divide_both_legs(changed: dict[str, Any], is_urgent: bool) -> None:
    result = hits(tingling(regions=BOTH_FEET, **changed))
    assert ("U2" in result) is is_urgent
    assert ("A2" in result) is (not is_urgent and changed.get("sensations") != ["pain"])


@pytest.mark.parametrize("region", LEGS)
def test_every_leg_region_counts_for_both_legs(region: str) -> None:
    assert "U2" in hits(tingling(sensations=["numbness"], regions=[place("foot_ankle", "left"), place(region, "right")]))


@pytest.mark.parametrize(
    "places", [[place("foot_ankle", "midline")], [place("hand", "both")], [place("groin", "both")], [place("knee", "unsure")]]
)
def test_not_both_legs(places: list[dict[str, str]]) -> None:
    assert not hits(tingling(sensations=["numbness"], regions=places, resolved="no")) & {"U2", "A2"}


def test_u4_weakness_that_stays_with_a_leg_named() -> None:
    assert "U4" in hits(tingling(sensations=["weakness"], regions=LEFT_FOOT, resolved="no"))
    assert "U4" not in hits(tingling(sensations=["weakness"], regions=LEFT_FOOT))
    assert "U4" not in hits(tingling(sensations=["weakness"], resolved="no"))


@pytest.mark.parametrize(
    ("severity", "resolved", "rules"),
    [(5, "no", set()), (6, "yes", {"A5"}), (7, "no", {"A5"}), (8, "yes", {"A5"}), (8, "partly", {"A5", "U7"})],
)
def test_u7_and_a5_by_severity(severity: int, resolved: str, rules: set[str]) -> None:
    assert hits(pain(severity, resolved=resolved)) & {"A5", "U7"} == rules


def test_severity_now_stands_in_for_a_worst_that_was_not_said() -> None:
    assert "A5" in hits(pain(None, severity_now=6))
    assert "W2" in hits(pain(None, severity_now=0))


USUAL = Usual("foot_ankle", "left", "tingling", professional_knows=True)


@pytest.mark.parametrize(
    ("usual", "changed", "is_spared"),
    [
        ([USUAL], {}, True),
        ([USUAL], {"no_worse_than_usual": False}, False),
        ([USUAL], {"no_worse_than_usual": None}, False),
        ([], {}, False),
        ([Usual("foot_ankle", "right", "tingling", True)], {}, False),
        ([Usual("knee", "left", "tingling", True)], {}, False),
        ([Usual("foot_ankle", "left", "numbness", True)], {}, False),
        ([Usual("foot_ankle", "left", "tingling", False)], {}, False),
        ([USUAL], {"sensations": ["tingling", "numbness"]}, False),
        ([USUAL], {"regions": [*LEFT_FOOT, place("hand")]}, False),
        ([USUAL, Usual("hand", "left", "tingling", True)], {"regions": [*LEFT_FOOT, place("hand")]}, True),
        ([USUAL], {"regions": []}, False),
    ],
)
def test_a1_spares_only_what_is_wholly_usual_and_no_worse(usual: list[Usual], changed: dict[str, Any], is_spared: bool) -> None:
    report = tingling(**{"regions": LEFT_FOOT, "resolved": "no", "no_worse_than_usual": True} | changed)
    assert ("A1" not in hits(report, usual=tuple(usual))) is is_spared


@pytest.mark.parametrize(("spread", "is_hit"), [("none", False), ("unknown", False), ("further_out", True), ("other_side", True)])
def test_a3(spread: str, is_hit: bool) -> None:
    assert ("A3" in hits(pain(2, spread=spread))) is is_hit


@pytest.mark.parametrize(
    ("earlier", "is_hit"),
    [
        (EarlierNumbness("banana-pose", None, 0), True),
        (EarlierNumbness("banana-pose", None, 14), True),
        (EarlierNumbness("banana-pose", None, 15), False),
        (EarlierNumbness("banana-pose", "arms-on-chest", 3), False),
        (EarlierNumbness("sphinx-pelvic-tilt", None, 3), False),
    ],
)
def test_a4_same_pose_and_variant_within_14_days(earlier: EarlierNumbness, is_hit: bool) -> None:
    assert ("A4" in hits(tingling(), numbness=(earlier,))) is is_hit
    assert "A4" not in hits(pain(2), numbness=(earlier,))


def test_a4_an_unknown_pose_matches_nothing() -> None:
    assert "A4" not in hits(tingling(pose=None), numbness=(EarlierNumbness("banana-pose", None, 1),))


def test_a6_needs_a_sensation_that_came_back() -> None:
    assert "A6" in hits(pain(1, adjusted_and_retried="yes_returned"))
    assert "A6" not in hits(pain(1, adjusted_and_retried="yes_gone"))
    assert "A6" not in hits(nothing(adjusted_and_retried="yes_returned"))


@pytest.mark.parametrize(
    ("before", "morning", "earlier", "rules"),
    [
        (3, 6, (), {"A7", "W4"}),
        (3, 5, (), set()),
        (2, 5, (), {"W4"}),
        (None, 9, (), set()),
        (0, None, (), set()),
        (1, 3, (MorningRise(1, 2),), {"A7"}),
        (1, 3, (MorningRise(7, 2),), {"A7"}),
        (1, 3, (MorningRise(8, 2),), set()),
        (1, 3, (MorningRise(0, 2),), set()),
        (1, 3, (MorningRise(3, 1),), set()),
        (1, 2, (MorningRise(3, 5),), set()),
    ],
)
def test_a7_and_w4_by_the_morning_rise(before: int | None, morning: int | None, earlier: tuple[MorningRise, ...], rules: set[str]) -> None:
    report = nothing(back_pain_before=before, back_pain_morning=morning)
    assert hits(report, morning_rises=earlier) == rules


def test_an_unknown_rise_is_no_rise_however_tight_the_threshold() -> None:
    tight = tighten(published_ruleset(), {"morning_rise": 1, "morning_rise_repeated": 1})
    report = nothing(back_pain_before=None, back_pain_morning=9)
    assert assess(report, Facts(morning_rises=(MorningRise(1, 5),)), tight).rule_ids == ()


@pytest.mark.parametrize(
    ("sensation", "is_hit"), [("numbness", True), ("tingling", True), ("weakness", True), ("pain", False), ("other", False)]
)
def test_a7_next_morning(sensation: str, is_hit: bool) -> None:
    assert ("A7" in hits(tingling(sensations=[sensation], onset="next_morning"))) is is_hit


@pytest.mark.parametrize("code", CORE_FLAGS)
def test_a9_one_open_core_flag_is_enough_and_is_asked_again(code: str) -> None:
    result = judged(tingling(flags={code: "not_answered"}))
    assert ("A9" in result.rule_ids, result.reask) == (True, (code,))


@pytest.mark.parametrize("places", [[], [place("unsure")], [place("hand", "unsure")], [place("hand"), place("knee", "unsure")]])
def test_a9_an_unclear_place_is_asked_again(places: list[dict[str, str]]) -> None:
    result = judged(tingling(regions=places))
    assert ("A9" in result.rule_ids, result.reask) == (True, ("regions",))


def test_a9_asks_nothing_of_pain() -> None:
    result = judged(pain(2, regions=[], flags={"chest": "not_answered"}))
    assert ("A9" in result.rule_ids, result.reask) == (False, ())


@pytest.mark.parametrize(
    ("report", "is_hit"),
    [
        (tingling(), True),
        (tingling(sensations=["weakness"]), True),
        (pain(2), False),
        (pain(3), True),
        (pain(None), True),
        (nothing(), False),
    ],
)
def test_a10_minors(report: dict[str, Any], is_hit: bool) -> None:
    assert ("A10" in hits(report, is_minor=True)) is is_hit
    assert "A10" not in hits(report)


def test_a11_a_pose_with_a_caution() -> None:
    cautions = {"banana-pose": ["shoulder_rib"]}
    assert "A11" in hits(pain(1), cautions_by_pose=cautions)
    assert "A11" not in hits(nothing(), cautions_by_pose=cautions)
    assert "A11" not in hits(pain(1, pose="supine-twist-lift"), cautions_by_pose=cautions)
    assert "A11" not in hits(pain(1, pose=None), cautions_by_pose=cautions)


def test_a12_hopping() -> None:
    assert judged(pain(1, flags={"impact_pain": "yes"})).level == "alert"
    assert "A12" not in hits(pain(1, flags={"impact_pain": "unsure"}))


@pytest.mark.parametrize(("sessions", "is_hit"), [(None, False), (0, True), (1, True), (2, True), (3, False)])
def test_a13_soon_after_a_return(sessions: int | None, is_hit: bool) -> None:
    assert ("A13" in hits(tingling(), sessions_since_clearance=sessions)) is is_hit
    assert "A13" not in hits(pain(2), sessions_since_clearance=sessions)


@pytest.mark.parametrize(
    ("kind", "resolved", "is_hit", "reask"),
    [
        ("dizzy_faint", "no", True, ("chest",)),
        ("breathless", "unknown", True, ("chest",)),
        ("breathless", "yes", False, ("chest",)),
        ("cramp", "no", False, ()),
        (None, "no", False, ()),
    ],
)
def test_a14_dizzy_or_breathless_asks_about_the_chest_either_way(
    kind: str | None, resolved: str, is_hit: bool, reask: tuple[str, ...]
) -> None:
    result = judged(tingling(sensations=["other"], other_kind=kind, resolved=resolved))
    assert ("A14" in result.rule_ids, result.reask) == (is_hit, reask)


@pytest.mark.parametrize("sensation", ["pain", "weakness", "other"])
def test_a15_a_saddle_without_numbness_asks_once_more(sensation: str) -> None:
    result = judged(tingling(sensations=[sensation], regions=[place("saddle", "midline")]))
    assert ("A15" in result.rule_ids, "U1" in result.rule_ids, result.reask) == (True, False, ("saddle",))


def test_a15_is_not_about_numbness() -> None:
    assert hits(tingling(regions=[place("saddle", "midline")])) & {"A15", "U1"} == {"U1"}


@pytest.mark.parametrize(
    ("severity", "resolved", "is_hit"),
    [
        (0, "no", False),
        (1, "yes", False),
        (2, "yes", False),
        (2, "partly", True),
        (1, "unknown", True),
        (3, "yes", True),
        (5, "yes", True),
        (6, "yes", False),
        (None, "yes", True),
    ],
)
def test_w2(severity: int | None, resolved: str, is_hit: bool) -> None:
    assert ("W2" in hits(pain(severity, resolved=resolved))) is is_hit


def test_n0_nothing_but_a_stretch() -> None:
    result = judged(nothing())
    assert (result.level, result.rule_ids, result.pause_scope, result.reask) == ("none", (), "none", ())
