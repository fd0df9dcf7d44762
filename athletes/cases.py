"""A case as this reader sees it: what is masked, what is the health contact's alone, and what the rules still demand (B, Masking)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from accounts.models import User
from athletes import clearing
from athletes.access import athletes_in_detail_for, unmasked_for
from athletes.models import Alert, AlertEvent
from athletes.rules.vocabulary import Level
from athletes.shapes import report_json

FULL, MASKED, HEALTH_CONTACT_ONLY, URGENT_ONLY = "full", "masked", "health_contact_only", "urgent_only"
# a correction's or a step's level tells a reader nothing that the case does not; which answer led there stays out
SHOWN_DETAILS = frozenset(
    {"level", "urgent_kind", "step", "how", "at", "until", "variant", "plan", "hold_seconds", "on", "answer", "channel"}
)


def cases_json(alerts: Iterable[Alert], *, reader: User, now: datetime, with_reports: bool) -> list[dict[str, Any]]:
    """Any number of cases in a constant number of queries; reports, events and what is missing only where one case is opened."""
    rows = list(alerts)
    people = {alert.athlete_id for alert in rows}
    in_detail = set(athletes_in_detail_for(reader).filter(pk__in=people).values_list("pk", flat=True)) | ({reader.pk} & people)
    unmasked = unmasked_for(reader, people)
    return [
        case_json(alert, detail_for(alert, in_detail, unmasked), now=now, with_reports=with_reports, is_own=alert.athlete_id == reader.pk)
        for alert in rows
    ]


def detail_for(alert: Alert, in_detail: set[Any], unmasked: set[Any]) -> str:
    if alert.athlete_id in unmasked:
        return FULL
    if alert.athlete_id not in in_detail:
        return HEALTH_CONTACT_ONLY
    # an urgent case names nothing that was ticked: name, time and telephone are what is needed
    return URGENT_ONLY if alert.level == Level.URGENT else MASKED


def case_json(alert: Alert, detail: str, *, now: datetime, with_reports: bool, is_own: bool) -> dict[str, Any]:
    return {
        "id": alert.pk,
        "athlete": person_json(alert.athlete),
        "pose": alert.pose.slug if alert.pose else None,
        **{name: getattr(alert, name) for name in ("level", "urgent_kind", "state", "occurrences", "opened_at", "last_reported_at")},
        **{name: getattr(alert, name) for name in ("corrected_at", "acknowledged_at", "contacted_at", "attested_on", "cleared_at")},
        "symptom_free_since": alert.symptom_free_since if detail in (FULL, MASKED) else None,
        "acknowledged_by": alert.acknowledged_by.name if alert.acknowledged_by else None,
        "cleared_by": alert.cleared_by.name if alert.cleared_by else None,
        "next_step_at": alert.next_step_at,
        "version": alert.version,
        "detail": detail,
        "missing_to_clear": missing(alert, now) if with_reports and alert.state != Alert.State.CLEARED else [],
        "reports": reports_json(alert, detail) if with_reports else [],
        "events": [event_json(event, is_own=is_own) for event in alert.events.all()] if with_reports else [],
    }


def person_json(person: User) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "phone": person.phone,
        "emergency_contact_name": person.emergency_contact_name,
        "emergency_contact_phone": person.emergency_contact_phone,
    }


def missing(alert: Alert, now: datetime) -> list[str]:
    return [str(code) for code in clearing.what_is_missing(alert, plan=None, at=now)]


def reports_json(alert: Alert, detail: str) -> list[dict[str, Any]]:
    if detail in (HEALTH_CONTACT_ONLY, URGENT_ONLY):
        return []
    return [report_json(report, is_masked=detail != FULL) for report in clearing.all_reports_of(alert)]


def event_json(event: AlertEvent, *, is_own: bool) -> dict[str, Any]:
    """Notes are between those who look after somebody; the athlete sees that there was one."""
    return {
        "kind": event.kind,
        "at": event.at,
        "by": event.by.name if event.by else None,
        "details": {name: value for name, value in event.details.items() if name in SHOWN_DETAILS},
        "note": "" if is_own and event.kind == AlertEvent.Kind.NOTED else event.note,
    }
