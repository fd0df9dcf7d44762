"""A symptom: stored as said, judged, told. One transaction, so that a stored report has always been told (B)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import Consent, User
from athletes.exceptions import StoredDifferently
from athletes.facts import facts_of
from athletes.models import CheckIn, FollowUp, ReportedBy, SymptomReport
from athletes.rules.advice import text_version
from athletes.rules.normalise import complete, followed_up
from athletes.rules.triage import Assessment, DeviceResult, assess, higher
from athletes.rules.vocabulary import Level, UrgentKind
from athletes.rulesets import ruleset_in_force
from athletes.services import cases
from athletes.services.flags import settle_flags_of
from athletes.services.repeats import Stored, demand_consent, earlier, insert, lock_athlete, refuse_foreign
from notifications.services import raise_alarm
from routines.rules import local_day, zone_named

CORRECTABLE = timedelta(minutes=10)
# what stands in columns of its own; everything else that was said is one JSON
COLUMNS = frozenset(
    {
        *("pose", "variant", "settling", "other_text", "check_in", "corrects"),
        *("reported_at", "time_zone", "device", "red_flags_shown_at", "red_flags_answered_at"),
    }
)


@transaction.atomic
def report_symptom(*, athlete: User, report_id: UUID, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[SymptomReport]:
    """Store what an athlete felt and tell whom it concerns. A repeat of the same content changes nothing.

    Raises ConsentNeeded, IdInUse, StoredDifferently.
    """
    lock_athlete(athlete)
    if stored := earlier(SymptomReport, report_id, athlete=athlete, body_hash=body_hash):
        return Stored(stored, is_new=False)
    refuse_foreign(CheckIn, body.get("check_in"), athlete=athlete)
    consent = demand_consent(athlete)
    corrected = correctable(athlete, body)
    report = unsaved(athlete, consent, body, now)
    report.pk, report.body_hash = report_id, body_hash
    report.corrects = corrected.pk if corrected else None
    assessment = judge(report, answers_of(report), body.get("device"))
    insert(lambda: saved(report, assessment, body.get("device")))
    cases.open_or_join(report=report, answers=answers_of(report), decided=report, corrected=corrected, now=now)
    settle_flags_of(report)
    return Stored(report, is_new=True)


@transaction.atomic
def complete_report(*, athlete: User, report: SymptomReport, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[FollowUp]:
    """The follow-up after the two quiet minutes, once. Where the clock has decided before it came, the athlete's word still counts."""
    lock_athlete(athlete)
    return follow_up(report, ReportedBy.ATHLETE, body, body_hash, now)


@transaction.atomic
def decide_unsettled(*, report: SymptomReport, now: datetime) -> Stored[FollowUp]:
    """Nobody completed it for ten minutes: what is still open counts as unknown. Needs no phone."""
    lock_athlete(report.athlete)
    if spoken := report.follow_ups.first():  # the athlete's own word came while we waited for the lock
        return Stored(spoken, is_new=False)
    return follow_up(report, ReportedBy.SYSTEM, {}, "", now)


@transaction.atomic
def report_for_athlete(
    *, athlete: User, report_id: UUID, consent: Consent, body: Mapping[str, Any], now: datetime
) -> Stored[SymptomReport]:
    """A report made from a check-in's numbers, or from a flag that came without one; all that nobody asked is unknown (B)."""
    lock_athlete(athlete)
    if stored := SymptomReport.objects.filter(pk=report_id).first():
        return Stored(stored, is_new=False)
    report = unsaved(athlete, consent, body, now)
    report.pk, report.reported_by = report_id, ReportedBy.SYSTEM
    saved(report, judge(report, answers_of(report), None), None)
    cases.open_or_join(report=report, answers=answers_of(report), decided=report, corrected=None, now=now)
    return Stored(report, is_new=True)


def follow_up(report: SymptomReport, by: ReportedBy, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[FollowUp]:
    stored = FollowUp.objects.filter(report=report, by=by).first()
    if stored and stored.body_hash != body_hash:
        raise StoredDifferently(stored)
    if stored:
        return Stored(stored, is_new=False)
    answers = followed_up(answers_of(report), body)
    assessment = judge(report, answers, body.get("device"))
    row = FollowUp(
        report=report,
        athlete=report.athlete,
        consent=report.consent,
        by=by,
        answers={name: given for name, given in body.items() if name not in COLUMNS} | moments_of(body),
        other_text=body.get("other_text", ""),
        received_at=now,
        body_hash=body_hash,
    )
    decide(row, assessment, body.get("device"))
    row.save(force_insert=True)
    cases.open_or_join(report=report, answers=answers, decided=row, corrected=None, now=now)
    return Stored(row, is_new=True)


def unsaved(athlete: User, consent: Consent, body: Mapping[str, Any], now: datetime) -> SymptomReport:
    said = complete({**body, "pose": slug_of(body.get("pose")), "variant": slug_of(body.get("variant"))})
    extra = moments_of(body)
    return SymptomReport(
        athlete=athlete,
        consent=consent,
        reported_at=body.get("reported_at") or now,
        received_at=now,
        time_zone=body.get("time_zone") or athlete.time_zone,
        locale=athlete.locale,
        text_version=text_version(),
        check_in=body.get("check_in"),
        settling=body.get("settling", False),
        pose=body.get("pose"),
        variant=body.get("variant"),
        answers={name: given for name, given in {**said, **extra}.items() if name not in COLUMNS or name in extra},
        other_text=body.get("other_text") or "",
        has_numb_tingling=bool({"numbness", "tingling"} & set(said["sensations"])),
    )


def moments_of(body: Mapping[str, Any]) -> dict[str, str]:
    """When the red flags were shown and answered, as JSON has it."""
    return {name: body[name].isoformat() for name in ("red_flags_shown_at", "red_flags_answered_at") if body.get(name)}


def slug_of(row: Any) -> str | None:
    return row.slug if row is not None else None


def answers_of(report: SymptomReport) -> dict[str, Any]:
    """The report in the shape that rules and phone speak."""
    pose, variant = slug_of(report.pose), slug_of(report.variant)
    return {**report.answers, "pose": pose, "variant": variant, "settling": report.settling, "other_text": ""}


def judge(report: SymptomReport, answers: Mapping[str, Any], device: Mapping[str, Any] | None) -> Assessment:
    """What stands of the rules in force here and the phone's own result: the higher (G2). Its own chain does not count as "again"."""
    ruleset = ruleset_in_force()
    day = local_day(report.reported_at, zone_named(report.time_zone))
    made = SymptomReport.objects.made_for(report).values_list("pk", flat=True)
    chain = {pk for pk in (report.pk, report.corrects, *made) if pk}
    facts = facts_of(report.athlete, day=day, ruleset=ruleset, without=chain, session=report.check_in)
    assessment = assess(answers, facts, ruleset)
    for fault in assessment.faults:
        raise_alarm(kind="rule_fault", subject=fault, now=report.received_at)
    return higher(assessment, result_of(device), report=answers, ruleset=ruleset)


def result_of(device: Mapping[str, Any] | None) -> DeviceResult | None:
    if device is None:
        return None
    kind = device.get("urgent_kind")
    return DeviceResult(
        level=Level(device["level"]),
        urgent_kind=UrgentKind(kind) if kind else None,
        rule_ids=tuple(device.get("rule_ids", ())),
        ruleset_version=device["ruleset_version"],
    )


def decide(row: SymptomReport | FollowUp, assessment: Assessment, device: Mapping[str, Any] | None) -> None:
    """Both results are kept: what stands, and what the phone said."""
    row.ruleset_version = assessment.ruleset_version
    row.level, row.urgent_kind = assessment.level, assessment.urgent_kind
    row.rule_ids, row.pause_scope = list(assessment.rule_ids), assessment.pause_scope
    row.device = dict(device) if device else None


def saved(report: SymptomReport, assessment: Assessment, device: Mapping[str, Any] | None) -> SymptomReport:
    decide(report, assessment, device)
    report.save(force_insert=True)
    return report


def correctable(athlete: User, body: Mapping[str, Any]) -> SymptomReport | None:
    """What stands of the report this one corrects, if it is the athlete's own and ten minutes old at most. Later it is one more report."""
    first = SymptomReport.objects.filter(pk=body["corrects"], athlete=athlete).first() if body.get("corrects") else None
    if first is None or (body.get("reported_at") or first.reported_at) - first.reported_at > CORRECTABLE:
        return None
    newest = first
    while later := SymptomReport.objects.filter(corrects=newest.pk).first():
        newest = later  # corrected twice: a chain, never a fork with two ends that both count
    return newest
