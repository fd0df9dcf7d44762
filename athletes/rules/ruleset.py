"""The triage rules as data: read from `ruleset.yaml`, refused when a rule lacks a reason or a source, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from athletes.rules.expressions import Batch, Language
from athletes.rules.vocabulary import Level, UrgentKind

SOURCE = re.compile(r"ART|OWN|(GUI|STU|WEB):S\d+[a-e]?")
LANGUAGES = ("en", "de")


class InvalidRuleset(ValueError):
    """A ruleset nobody should be judged by."""


class Loosened(ValueError):
    """An organisation may tighten a threshold, never loosen it."""


@dataclass(frozen=True)
class Threshold:
    value: int
    tighter: str
    limit: int

    def allows(self, value: object) -> bool:
        """Whether an organisation may use this number instead: between ours and the limit, both included."""
        if type(value) is not int:
            return False
        low, high = sorted((self.value, self.limit))
        return low <= value <= high


@dataclass(frozen=True)
class Condition:
    when: str
    kind: UrgentKind | None
    waits: bool


@dataclass(frozen=True)
class Rule:
    id: str
    level: Level
    conditions: tuple[Condition, ...]
    sources: tuple[str, ...]
    reason: Mapping[str, str]


@dataclass(frozen=True)
class Question:
    """What to ask again, and when: `ask` gives codes of red flags, or `regions`."""

    rule: str
    when: str
    ask: str
    waits: bool


@dataclass(frozen=True)
class Compiled:
    """Each expression of the ruleset, asked together with its neighbours."""

    definitions: tuple[tuple[tuple[str, ...], Batch], ...]
    conditions: Batch
    questions_when: Batch
    questions_ask: Batch
    routine_when: Batch


@dataclass(frozen=True)
class Ruleset:
    version: str
    clinically_reviewed: bool
    bounds: Mapping[str, Threshold]
    thresholds: Mapping[str, int]
    lists: Mapping[str, list[str]]
    rules: tuple[Rule, ...]
    questions: tuple[Question, ...]
    routine_if_still_there: frozenset[str]
    language: Language
    compiled: Compiled

    def as_json(self) -> dict[str, Any]:
        """The very file, as the phone gets it. What an organisation tightened travels with the facts."""
        return document()


@cache
def document() -> dict[str, Any]:
    """The file as plain data. Shared: not to be changed."""
    read: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("ruleset.yaml").read_text(encoding="utf-8"))
    return read


@cache
def published_ruleset() -> Ruleset:
    """The rules as shipped, compiled once in each process."""
    return ruleset_from(document())


def tighten(ruleset: Ruleset, overrides: Mapping[str, int]) -> Ruleset:
    """The same rules with an organisation's own thresholds. Raises Loosened for a looser number, or one that is not a threshold."""
    for name, value in overrides.items():
        if name not in ruleset.bounds or not ruleset.bounds[name].allows(value):
            raise Loosened(name)
    return replace(ruleset, thresholds={**ruleset.thresholds, **overrides})


def ruleset_from(source: Mapping[str, Any]) -> Ruleset:
    """Check and compile a ruleset, or raise InvalidRuleset or BadExpression."""
    language = Language(["report", "facts", "threshold", "hits", *source["lists"], *source["definitions"]])
    bounds = checked_bounds(
        {name: Threshold(given["value"], given["tighter"], given["limit"]) for name, given in source["thresholds"].items()}
    )
    rules = checked_rules([rule_from(given) for given in source["rules"]])
    questions = tuple(Question(given["rule"], given["when"], given["ask"], given.get("waits", False)) for given in source["reask"])
    return Ruleset(
        version=source["version"],
        clinically_reviewed=source["clinically_reviewed"],
        bounds=bounds,
        thresholds={name: bound.value for name, bound in bounds.items()},
        lists=source["lists"],
        rules=rules,
        questions=questions,
        routine_if_still_there=frozenset(source["pause"]["routine_if_still_there"]),
        language=language,
        compiled=Compiled(
            definitions=in_layers(language, source["definitions"]),
            conditions=language.conditions([condition.when for rule in rules for condition in rule.conditions]),
            questions_when=language.conditions([question.when for question in questions]),
            questions_ask=language.values([question.ask for question in questions]),
            routine_when=language.conditions([source["pause"]["routine_when"]]),
        ),
    )


def in_layers(language: Language, definitions: Mapping[str, str]) -> tuple[tuple[tuple[str, ...], Batch], ...]:
    """Definitions grouped so that each names only those of earlier groups: names are bound anew for a group, not for each definition."""
    layer_of: dict[str, int] = {}
    for name, text in definitions.items():
        named = names_in(text) & definitions.keys()
        if not named <= layer_of.keys():
            raise InvalidRuleset(f"{name} names what is defined below it")
        layer_of[name] = 1 + max((layer_of[other] for other in named), default=-1)
    layers = [tuple(name for name in definitions if layer_of[name] == layer) for layer in sorted(set(layer_of.values()))]
    return tuple((names, language.values([definitions[name] for name in names])) for names in layers)


def names_in(text: str) -> set[str]:
    """The names an expression uses: neither what stands in quotes nor the field after a dot."""
    return set(re.findall(r"(?<![.\w])[a-z]\w*", re.sub(r'"[^"]*"', "", text)))


def rule_from(given: Mapping[str, Any]) -> Rule:
    return Rule(
        id=given["id"],
        level=Level(given["level"]),
        conditions=tuple(condition_from(condition) for condition in given.get("conditions", ())),
        sources=tuple(given.get("sources", ())),
        reason=given.get("reason", {}),
    )


def condition_from(given: Mapping[str, Any]) -> Condition:
    kind = UrgentKind(given["kind"]) if "kind" in given else None
    return Condition(when=given["when"], kind=kind, waits=given.get("waits", False))


def checked_rules(rules: list[Rule]) -> tuple[Rule, ...]:
    if len({rule.id for rule in rules}) < len(rules):
        raise InvalidRuleset("a rule id is used twice")
    for rule in rules:
        if problem := what_is_wrong_with(rule):
            raise InvalidRuleset(f"{rule.id}: {problem}")
    return tuple(rules)


def what_is_wrong_with(rule: Rule) -> str | None:
    if not rule.conditions:
        return "no condition"
    if not rule.sources or not all(SOURCE.fullmatch(mark) for mark in rule.sources):
        return "no source mark, or one that is not ART, OWN, GUI:S…, STU:S… or WEB:S…"
    if any(not rule.reason.get(language) for language in LANGUAGES):
        return f"no reason in {' and '.join(LANGUAGES)}"
    if any((condition.kind is None) is (rule.level == Level.URGENT) for condition in rule.conditions):
        return "urgent needs a kind, and nothing else has one"
    return None


def checked_bounds(bounds: dict[str, Threshold]) -> dict[str, Threshold]:
    for name, bound in bounds.items():
        if {"lower": bound.limit < bound.value, "higher": bound.limit > bound.value}.get(bound.tighter) is not True:
            raise InvalidRuleset(f"{name}: the limit is not on the tighter side")
    return bounds
