"""What a case still demands before a person may close it. Who that person may be is for permissions to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from athletes.rules.normalise import Report
from athletes.rules.ruleset import Ruleset
from athletes.rules.vocabulary import Level

LASTING = timedelta(hours=24)
RETURN_SECONDS = range(10, 31)
NEEDS_PROFESSIONAL = frozenset({"A2", "A3", "A8", "A12"})


class Missing(StrEnum):
    SYMPTOM_FREE = "symptom_free"
    PLAN = "plan"
    HOLD_SECONDS = "hold_seconds"
    VARIANT = "variant"
    POSE = "pose"
    PROFESSIONAL_AGREED = "professional_agreed"
    PROFESSIONAL_AGREED_ON = "professional_agreed_on"
    ATTESTATION = "attestation"
    ATTESTATION_ON = "attestation_on"


@dataclass(frozen=True)
class Said:
    """One answer about a symptom. `begins` is true of a report: something was felt anew, so that freedom counts from there."""

    at: datetime
    free: bool
    begins: bool = False


@dataclass(frozen=True)
class Agreement:
    """The athlete's statement (a guardian's for a minor): a health professional agreed to a return, on this day."""

    on: date | None
    stated_at: datetime


@dataclass(frozen=True)
class Plan:
    """How the pose comes back: `retry` for a short while, `modify` with a variant, `swap` for another pose."""

    kind: str
    hold_seconds: int | None = None
    variant: str | None = None
    pose: str | None = None


@dataclass(frozen=True)
class OpenCase:
    """A case as clearing sees it; of a corrected one, level and rules of the correction. Only the newest report of each chain counts."""

    level: Level
    rule_ids: Collection[str]
    reported_at: datetime
    reported_on: date  # the athlete's own day
    symptom_free_since: datetime | None
    is_numb: bool
    outlasted_a_day: bool
    is_second_alert: bool


def what_clearing_demands(
    case: OpenCase, *, plan: Plan | None, agreement: Agreement | None, at: datetime, ruleset: Ruleset
) -> list[Missing]:
    """What is still missing, nothing when a person may close it now. No case closes because time went by."""
    if case.level == Level.URGENT:
        return what_agreement_lacks(case, agreement, Missing.ATTESTATION, Missing.ATTESTATION_ON)
    if case.level != Level.ALERT:
        return []
    missing = [] if is_symptom_free_long_enough(case.symptom_free_since, at, ruleset) else [Missing.SYMPTOM_FREE]
    missing += what_plan_lacks(plan)
    if needs_professional(case):
        missing += what_agreement_lacks(case, agreement, Missing.PROFESSIONAL_AGREED, Missing.PROFESSIONAL_AGREED_ON)
    return missing


def demands_of(case: OpenCase) -> list[Missing]:
    """All that a close of this case takes, met or not: for a page that shows a list and not only what is lacking."""
    if case.level == Level.URGENT:
        return [Missing.ATTESTATION]
    if case.level != Level.ALERT:
        return []
    professional = [Missing.PROFESSIONAL_AGREED] if needs_professional(case) else []
    return [Missing.SYMPTOM_FREE, *professional, Missing.PLAN]


def needs_professional(case: OpenCase) -> bool:
    """A1 after 24 hours, A2, A3, A7 with numbness, A8, A12, or a second alert in 14 days."""
    lasting = "A1" in case.rule_ids and case.outlasted_a_day
    numb_next_morning = "A7" in case.rule_ids and case.is_numb
    return lasting or numb_next_morning or case.is_second_alert or not NEEDS_PROFESSIONAL.isdisjoint(case.rule_ids)


def what_agreement_lacks(case: OpenCase, agreement: Agreement | None, missing: Missing, undated: Missing) -> list[Missing]:
    """The same day counts: who was seen in the hour after the report was seen after it. What was stated before it says nothing of it."""
    if agreement is None or agreement.stated_at <= case.reported_at:
        return [missing]
    if agreement.on is None or agreement.on < case.reported_on:
        return [undated]
    return []


def what_plan_lacks(plan: Plan | None) -> list[Missing]:
    if plan is None or plan.kind not in ("retry", "modify", "swap"):
        return [Missing.PLAN]
    missing = []
    if plan.hold_seconds not in RETURN_SECONDS and (plan.kind == "retry" or plan.hold_seconds is not None):
        missing.append(Missing.HOLD_SECONDS)
    if plan.kind == "modify" and not plan.variant:
        missing.append(Missing.VARIANT)
    if plan.kind == "swap" and not plan.pose:
        missing.append(Missing.POSE)
    return missing


def is_symptom_free_long_enough(since: datetime | None, at: datetime, ruleset: Ruleset) -> bool:
    return since is not None and at - since >= timedelta(hours=ruleset.thresholds["symptom_free_hours"])


def symptom_free_since(said: Iterable[Said]) -> datetime | None:
    """The first answer that says it is gone, after which nothing else was said; None until said."""
    since: datetime | None = None
    for answer in sorted(said, key=lambda answer: answer.at):
        if not answer.free:
            since = None
        elif since is None or answer.begins:
            since = answer.at
    return since


def outlasts_a_day(reported_at: datetime, said: Iterable[Said]) -> bool:
    """A1 > 24 h: within a day of the report nobody had said that it is gone."""
    return symptom_free_since(answer for answer in said if answer.at <= reported_at + LASTING) is None


def is_second_alert(opened_on: date, earlier: Iterable[date], ruleset: Ruleset) -> bool:
    """Whether a case at alert follows another of this athlete within 14 days, for whatever pose; two on one day are one event."""
    within = timedelta(days=ruleset.thresholds["repeat_days"])
    return any(timedelta(0) < opened_on - day <= within for day in earlier)


def said_in_report(report: Report, *, at: datetime, as_usual: bool = False) -> Said:
    """What a report says of its symptom. "No worse than usual", for one that is named as usual, counts as free of it."""
    return Said(at, free=as_usual or report.get("resolved") == "yes", begins=True)


def said_when_asked(still_there: str, *, at: datetime) -> Said:
    """The answer to "still there?"."""
    return Said(at, free=still_there == "no")


def said_in_follow_up(follow_up: Report, *, at: datetime) -> Said:
    """What a follow-up says; one that leaves `resolved` open says that it may still be there."""
    return Said(at, free=follow_up.get("resolved") == "yes")
