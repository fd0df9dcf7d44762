"""The athlete's case for a pose: opened, joined, raised, corrected. What people then do with it stands in alerts.py."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from athletes import escalation, paging
from athletes.models import Alert, AlertEvent, FollowUp, SymptomReport
from athletes.rules.triage import pause_scope_for
from athletes.rules.vocabulary import Level, PauseScope, UrgentKind
from athletes.rulesets import ruleset_in_force
from athletes.services import pauses
from athletes.services.policies import policy_in_force


def open_or_join(
    *,
    report: SymptomReport,
    answers: Mapping[str, Any],
    decided: SymptomReport | FollowUp,
    corrected: SymptomReport | None,
    now: datetime,
) -> Alert | None:
    """Open a case, or join the open one: a same or lower level never pages again, a higher one pages at once (D3).

    Runs in the transaction of its cause, under the athlete's lock. None where there is nothing to tell.
    """
    listing = open_cases_of(report).filter(events__report=corrected.pk).first() if corrected else None
    alert = listing or open_cases_of(report).filter(pose=report.pose_id).first()
    if alert is None and decided.level == Level.NONE:
        return None
    if alert is None:
        alert, raised = opened(report, decided, now), True
    else:
        raised = joined(alert, report, decided, now, is_correction=listing is not None)
    alert.symptom_free_since = symptom_free_since(report, answers)
    if listing is not None and not raised:
        correct(alert, report, decided, now)
    pauses.hold_back(alert, report, answers, decided, now)
    if raised:
        escalation.start(alert, now=now)
    alert.save()
    return alert


def open_cases_of(report: SymptomReport) -> QuerySet[Alert]:
    """The athlete's, under their lock."""
    return Alert.objects.open().filter(athlete=report.athlete_id).select_related("athlete").select_for_update(no_key=True, of=("self",))


def opened(report: SymptomReport, decided: SymptomReport | FollowUp, now: datetime) -> Alert:
    alert = Alert.objects.create(
        athlete=report.athlete,
        consent=report.consent,
        pose=report.pose,
        level=decided.level,
        urgent_kind=decided.urgent_kind,
        rule_ids=decided.rule_ids,
        opened_at=now,
        escalating_since=now,
        last_reported_at=report.reported_at,
        policy_snapshot=policy_in_force(now),
    )
    tell(alert, AlertEvent.Kind.OPENED, now, report=report.pk, details={"level": decided.level})
    return alert


def joined(alert: Alert, report: SymptomReport, decided: SymptomReport | FollowUp, now: datetime, *, is_correction: bool) -> bool:
    """Whether the case now asks for more than before."""
    alert.rule_ids = list(dict.fromkeys([*alert.rule_ids, *decided.rule_ids]))
    alert.last_reported_at = max(alert.last_reported_at, report.reported_at)
    alert.version += 1
    if is_correction:
        tell(alert, AlertEvent.Kind.CORRECTED, now, report=report.pk, details={"level": decided.level})
        alert.corrected_at = now
    elif decided is report or not alert.events.filter(report=report.pk).exists():
        alert.occurrences += 1
        tell(alert, AlertEvent.Kind.REPEATED, now, report=report.pk, details={"level": decided.level})
    if not asks_for_more(alert, decided):
        return False
    raise_to(alert, decided.level, decided.urgent_kind, now, report=report.pk)
    return True


def asks_for_more(alert: Alert, decided: SymptomReport | FollowUp) -> bool:
    """Higher than the case; or, once the answers that led there were taken back, an alert above what still stands."""
    if gravity(decided.level, decided.urgent_kind) > gravity(alert.level, alert.urgent_kind):
        return True
    stands = alert.corrected_level
    if stands is None or Level(decided.level).rank <= Level(stands).rank:
        return False
    alert.corrected_level = decided.level
    return decided.level != Level.WATCH


def raise_to(alert: Alert, level: str, urgent_kind: str | None, now: datetime, *, by: Any = None, report: UUID | None = None) -> None:
    """A level only ever rises; with it the clock starts anew, and who had taken the case is asked again."""
    if gravity(level, urgent_kind) > gravity(alert.level, alert.urgent_kind):
        alert.level, alert.urgent_kind, alert.corrected_level = level, urgent_kind, None
    alert.state = Alert.State.OPEN
    alert.acknowledged_by = alert.acknowledged_at = alert.contacted_at = None
    tell(alert, AlertEvent.Kind.LEVEL_RAISED, now, by=by, report=report, details={"level": level, "urgent_kind": urgent_kind})


def hold_back_at_level(alert: Alert, level: Level, now: datetime) -> None:
    """What stops at a level that a person chose: the pose at alert, everything at urgent."""
    scope = pause_scope_for(level, alert.rule_ids, report={"pose": alert.pose.slug if alert.pose else None}, ruleset=ruleset_in_force())
    pauses.pause(alert, None if scope == PauseScope.ROUTINE else alert.pose, now)


def gravity(level: str, urgent_kind: str | None) -> tuple[int, int]:
    """Within urgent, "now" is graver than "today". A person names no kind: only a report's "now" is graver than that."""
    if level != Level.URGENT:
        return Level(level).rank, 0
    return Level.URGENT.rank, UrgentKind(urgent_kind or UrgentKind.SAME_DAY).rank


def symptom_free_since(report: SymptomReport, answers: Mapping[str, Any]) -> datetime | None:
    """The first "gone" after which nothing else was said; each new report says it anew."""
    if answers["resolved"] != "yes":
        return None
    return report.reported_at + timedelta(minutes=answers["resolved_after_minutes"] or 0)


def correct(alert: Alert, report: SymptomReport, decided: SymptomReport | FollowUp, now: datetime) -> None:
    """The case keeps its level; where nothing but the corrected words led there, its pause shrinks to what the correction asks (B)."""
    if rests_on(alert, report):
        alert.corrected_level = decided.level
        pauses.shrink(alert, report.pose, decided.pause_scope, now)
    paging.tell_corrected(alert, report.pk, now=now)


def rests_on(alert: Alert, report: SymptomReport) -> bool:
    """Whether no other report stands in this case, no person raised it, and nobody said since that it is still there."""
    listed = alert.events.filter(report__isnull=False).values("report")
    others = SymptomReport.objects.filter(pk__in=listed).newest_of_chain().exclude(pk=report.pk)
    raised = Q(kind=AlertEvent.Kind.LEVEL_RAISED, by__isnull=False)
    said = Q(kind=AlertEvent.Kind.STILL_THERE) & ~Q(details__answer="no")
    return not others.exists() and not alert.events.filter(raised | said).exists()


def tell(
    alert: Alert,
    kind: str,
    at: datetime,
    *,
    by: Any = None,
    report: UUID | None = None,
    details: dict[str, Any] | None = None,
    note: str = "",
) -> AlertEvent:
    """One line of the case's story."""
    return AlertEvent.objects.create(
        alert=alert, athlete_id=alert.athlete_id, kind=kind, by=by, at=at, report=report, details=details or {}, note=note
    )


def still_there(*, alert: Alert, answer: str, now: datetime) -> None:
    """The daily question of an open case. "No" starts the symptom-free time; an A1 that is still there holds the whole routine back (B)."""
    tell(alert, AlertEvent.Kind.STILL_THERE, now, details={"answer": answer})
    if answer == "no":
        alert.symptom_free_since = alert.symptom_free_since or now
    else:
        alert.symptom_free_since = None
        pauses.hold_back_next_morning(alert, answer, now)
    alert.version += 1
    alert.save(update_fields=["symptom_free_since", "version"])
