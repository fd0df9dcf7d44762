"""Who is told, how fast, and what stops: every rule asked of one report. Routing, never a medical opinion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from athletes.rules.expressions import FAULT
from athletes.rules.facts import Facts, as_plain
from athletes.rules.normalise import Report, complete
from athletes.rules.ruleset import Condition, Question, Ruleset
from athletes.rules.vocabulary import Level, PauseScope, UrgentKind


@dataclass(frozen=True)
class Assessment:
    level: Level
    urgent_kind: UrgentKind | None
    rule_ids: tuple[str, ...]
    pause_scope: PauseScope
    # codes of red flags to ask again, and `regions`
    reask: tuple[str, ...]
    ruleset_version: str
    # what answered neither yes nor no: a hit at alert, and an alarm for operations
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeviceResult:
    """What the phone had worked out before any network was needed."""

    level: Level
    urgent_kind: UrgentKind | None
    rule_ids: tuple[str, ...]
    ruleset_version: str


@dataclass(frozen=True)
class Hit:
    rule_id: str
    level: Level
    kind: UrgentKind | None = None


def assess(report: Report, facts: Facts, ruleset: Ruleset) -> Assessment:
    """All rules, all kept; the highest hit is the level. While a report settles, what needs its two minutes is left aside."""
    judgement = Judgement(report, facts, ruleset)
    hits = list(judgement.hits())
    rule_ids = once(hit.rule_id for hit in hits)
    reask = once(judgement.questions())
    # a fault may hide where no rule sees it, behind an "or": the report still goes to a person
    level = highest([hit.level for hit in hits] + [Level.ALERT] * bool(judgement.faults))
    scope = judgement.pause_scope(level, rule_ids)
    return Assessment(level, gravest_kind(hits), rule_ids, scope, reask, ruleset.version, once(judgement.faults))


def higher(server: Assessment, device: DeviceResult | None, *, report: Report, ruleset: Ruleset) -> Assessment:
    """What stands of the two results. A phone that was graver keeps its level, and its rules join the server's."""
    if device is None or standing(device) <= standing(server):
        return server
    known = {rule.id for rule in ruleset.rules}
    rule_ids = once([*server.rule_ids, *(rule_id for rule_id in device.rule_ids if rule_id in known)])
    scope = pause_scope_for(device.level, rule_ids, report=report, ruleset=ruleset)
    kind = device.urgent_kind if device.level == Level.URGENT else None
    return replace(server, level=device.level, urgent_kind=kind, rule_ids=rule_ids, pause_scope=scope)


def pause_scope_for(level: Level, rule_ids: Sequence[str], *, report: Report, ruleset: Ruleset) -> PauseScope:
    """What stops at this level, for a result that was not worked out here, or a level that a person raised."""
    return Judgement(report, Facts(), ruleset).pause_scope(level, rule_ids)


def pause_scope_next_morning(scope: PauseScope, rule_ids: Iterable[str], still_there: str, ruleset: Ruleset) -> PauseScope:
    """What stops once "still there?" is answered: numbness that is there, or may be, the next morning stops the whole routine."""
    lasting = still_there in ("yes", "unsure") and not ruleset.routine_if_still_there.isdisjoint(rule_ids)
    return PauseScope.ROUTINE if lasting else scope


def once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def is_as_usual(report: Report, facts: Facts, ruleset: Ruleset) -> bool:
    """Whether all of a report is what the athlete has long had and named, and no worse: it then counts as symptom-free."""
    return Judgement(report, facts, ruleset).names.get("as_usual") is True


def standing(result: Assessment | DeviceResult) -> tuple[int, int]:
    """How grave a result is, to compare two."""
    return result.level.rank, -1 if result.level != Level.URGENT or result.urgent_kind is None else result.urgent_kind.rank


def highest(levels: Iterable[Level]) -> Level:
    return max(levels, key=lambda level: level.rank, default=Level.NONE)


def gravest_kind(hits: Iterable[Hit]) -> UrgentKind | None:
    return max((hit.kind for hit in hits if hit.kind), key=lambda kind: kind.rank, default=None)


class Judgement:
    """One complete report before the rules: what each name means for it, and what could not be answered."""

    def __init__(self, report: Report, facts: Facts, ruleset: Ruleset) -> None:
        self.report, self.ruleset, self.faults = complete(report), ruleset, list[str]()
        self.names: dict[str, Any] = {"report": self.report, "facts": as_plain(facts), "threshold": ruleset.thresholds, **ruleset.lists}
        for names, batch in ruleset.compiled.definitions:
            meanings = dict(zip(names, batch.answers(self.bound()), strict=True))
            # one that faults stays without a meaning, so that a rule which asks for it faults too
            self.faults += [name for name, meaning in meanings.items() if meaning is FAULT]
            self.names |= {name: meaning for name, meaning in meanings.items() if meaning is not FAULT}

    def bound(self, **more: Any) -> Any:
        return self.ruleset.language.bind(self.names | more)

    def hits(self) -> Iterator[Hit]:
        asked = [(rule, condition) for rule in self.ruleset.rules for condition in rule.conditions]
        answers = self.ruleset.compiled.conditions.answers(self.bound())
        for (rule, condition), answer in zip(asked, answers, strict=True):
            if answer is FAULT:
                self.faults.append(rule.id)
                yield Hit(rule.id, Level.ALERT)
            elif answer and self.is_decided(condition):
                yield Hit(rule.id, rule.level, condition.kind)

    def questions(self) -> Iterator[str]:
        """What to ask again, as codes of red flags, or `regions`."""
        bound, compiled = self.bound(), self.ruleset.compiled
        answers = zip(compiled.questions_when.answers(bound), compiled.questions_ask.answers(bound), strict=True)
        for question, (wanted, codes) in zip(self.ruleset.questions, answers, strict=True):
            if FAULT in (wanted, codes):
                self.faults.append(f"reask {question.rule}")
            elif wanted and self.is_decided(question):
                yield from codes

    def is_decided(self, part: Condition | Question) -> bool:
        return not (part.waits and self.report["settling"])

    def pause_scope(self, level: Level, rule_ids: Sequence[str]) -> PauseScope:
        if level != Level.ALERT:
            return PauseScope.ROUTINE if level == Level.URGENT else PauseScope.NONE
        (whole,) = self.ruleset.compiled.routine_when.answers(self.bound(hits=list(rule_ids)))
        if whole is FAULT:
            self.faults.append("pause")
        return PauseScope.POSE if whole is False else PauseScope.ROUTINE
