"""Reports nobody thought of: every field drawn from its vocabulary, often unknown, sometimes absurd; fast, for 100,000 of them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from athletes.rules.facts import EarlierNumbness, Facts, MorningRise, Usual
from athletes.rules.vocabulary import (
    ADJUSTED_AND_RETRIED,
    CORE_FLAGS,
    FLAG_ANSWERS,
    LEGS,
    ONSETS,
    OTHER_KINDS,
    POSE_SIDES,
    RED_FLAGS,
    REGIONS,
    RESOLVED,
    SENSATIONS,
    SIDES,
    SPREADS,
)

POSES = ("banana-pose", "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift", None)
VARIANTS = (None, None, "pillow-under-the-knee")
Report = dict[str, Any]


def random_report(random: Random) -> Report:
    """Mostly calm, or nearly every report would be urgent and prove nothing."""
    calm = random.random() < 0.7
    return {
        "pose": random.choice(POSES),
        "variant": random.choice(VARIANTS),
        "pose_side": random.choice(POSE_SIDES),
        "settling": random.random() < 0.2,
        "onset": random.choice((*ONSETS, None)),
        "sensations": random.sample(SENSATIONS, random.choice((0, 1, 1, 1, 2, 3))),
        "other_kind": random.choice((*OTHER_KINDS, None)),
        "regions": [random_place(random) for _ in range(random.choice((0, 1, 1, 1, 2, 3)))],
        "severity_worst": random_score(random),
        "severity_now": random_score(random),
        "resolved": random.choice((*RESOLVED, "yes", "yes", None)),
        "resolved_after_minutes": random.choice((None, 0, 1, 1, 2, 3, 60, 1440)),
        "adjusted_and_retried": random.choice((*ADJUSTED_AND_RETRIED, "no", "no")),
        "spread": random.choice((*SPREADS, "none", "none")),
        "back_pain_before": random_score(random),
        "back_pain_now": random_score(random),
        "back_pain_morning": random_score(random),
        "no_worse_than_usual": random.choice((True, False, None)),
        "red_flags": calm_flags(random) if calm else {code: random.choice(FLAG_ANSWERS) for code in RED_FLAGS},
    }


def calm_flags(random: Random) -> dict[str, str]:
    flags = dict.fromkeys(RED_FLAGS, "no")
    if random.random() < 0.3:
        flags[random.choice(RED_FLAGS)] = random.choice(FLAG_ANSWERS)
    return {code: answer for code, answer in flags.items() if random.random() > 0.01}


def random_place(random: Random) -> dict[str, str]:
    # legs more often: most rules are about them
    return {"region": random.choice(LEGS if random.random() < 0.5 else REGIONS), "side": random.choice(SIDES)}


def random_score(random: Random) -> int | None:
    return random.choice((None, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))


def random_facts(random: Random) -> Facts:
    return Facts(
        is_minor=random.random() < 0.2,
        cautions_by_pose={"sphinx-pelvic-tilt": ["bone_density"]} if random.random() < 0.2 else {},
        numbness=random_few(random, lambda: EarlierNumbness(random.choice(POSES[:-1]), random.choice(VARIANTS), random.randrange(40))),
        morning_rises=random_few(random, lambda: MorningRise(random.randrange(12), random.randrange(-3, 6))),
        sessions_since_clearance=random.choice((None, None, 0, 1, 2, 3, 9)),
        usual=random_few(
            random,
            lambda: Usual(random.choice(REGIONS), random.choice(SIDES), random.choice(SENSATIONS), random.random() < 0.7),
        ),
    )


def random_few(random: Random, make: Callable[[], Any]) -> tuple[Any, ...]:
    return tuple(make() for _ in range(random.choice((0, 0, 0, 1, 2))))


def ways_to_know_less(report: Report) -> list[Report]:
    """The same report with one reassuring answer replaced by one that says less."""
    ways: list[Report] = []
    if report["resolved"] == "yes":
        ways += [{**report, "resolved": answer} for answer in ("partly", "no", "unknown", None)]
        ways.append({**report, "resolved_after_minutes": None})
    if report["back_pain_now"] == 0:
        ways.append({**report, "back_pain_now": None})
    for code in CORE_FLAGS:
        if report["red_flags"].get(code) == "no":
            ways += [{**report, "red_flags": {**report["red_flags"], code: answer}} for answer in ("unsure", "not_answered")]
    return ways


def ways_to_feel_more(report: Report) -> list[Report]:
    """The same report with a known severity raised. An unknown one is not a low one: making it known may calm."""
    ways = [
        {**report, "severity_worst": higher}
        for higher in range((report["severity_worst"] or 0) + 1, 11)
        if report["severity_worst"] is not None
    ]
    if report["severity_now"] and report["severity_worst"] is None:
        ways += [{**report, "severity_now": higher} for higher in range(report["severity_now"] + 1, 11)]
    return ways
