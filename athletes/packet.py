"""What a clinician is asked to look at, on one page that is printed: generated from the very files that decide."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from athletes.rules import advice, triage
from athletes.rules.facts import Facts
from athletes.rules.ruleset import document, published_ruleset
from athletes.rules.vocabulary import CORE_FLAGS, Level, UrgentKind
from athletes.rulesets import ruleset_in_force
from poses.services import read_caution_questions

VIGNETTES = Path(__file__).with_name("rules") / "vignettes.yaml"
SCREENS = (
    (Level.NONE, None),
    (Level.WATCH, None),
    (Level.ALERT, None),
    (Level.URGENT, UrgentKind.SAME_DAY),
    (Level.URGENT, UrgentKind.EMERGENCY_NOW),
)


def packet(*, locale: str, country: str | None) -> dict[str, Any]:
    """Thresholds, rules, stories with what the rules make of them, the athlete's screens, and what is asked before the first session."""
    return {
        "version": published_ruleset().version,
        "thresholds": thresholds(ruleset_in_force().thresholds),
        "rules": rules(locale),
        "stories": stories(),
        "screens": screens(locale, country),
        "signs": advice.red_flag_list(locale),
        "questions": read_caution_questions(locale=locale),  # each with the poses it holds back
    }


def thresholds(here: Mapping[str, int]) -> list[dict[str, Any]]:
    """Each number as it is here, as it is shipped, and what it is for."""
    shipped = published_ruleset().thresholds
    return [{"name": name, "here": here[name], "shipped": shipped[name], **given} for name, given in document()["thresholds"].items()]


def rules(locale: str) -> list[dict[str, Any]]:
    return [
        {
            "id": rule.id,
            "level": rule.level,
            "reason": rule.reason.get(locale) or rule.reason["en"],
            "sources": rule.sources,
            "conditions": [condition.when for condition in rule.conditions],
            "kinds": sorted({str(condition.kind) for condition in rule.conditions if condition.kind}),
        }
        for rule in published_ruleset().rules
    ]


@cache
def written_stories() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(VIGNETTES.read_text(encoding="utf-8"))
    return found


def stories() -> list[dict[str, Any]]:
    return [{"says": story["says"], "answer": judged(story["report"])} for story in written_stories()]


def judged(report: Mapping[str, Any]) -> triage.Assessment:
    """As the server judges today; what no story mentions is answered no."""
    flags = {**dict.fromkeys(CORE_FLAGS, "no"), **report.get("red_flags", {})}
    return triage.assess({**report, "red_flags": flags}, Facts(), ruleset_in_force())


def screens(locale: str, country: str | None) -> list[advice.Advice]:
    told = advice.told_sentence([], locale=locale)
    return [advice.advice_for(level, kind, told=told, country=country, locale=locale) for level, kind in SCREENS]
