"""A case as the athlete sees it, and as a minor's guardian does: the story too, but what coaches write to each other."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from athletes.access import hidden_from
from athletes.cases import MASKED, URGENT_ONLY, case_json, cases_json, event_json
from athletes.models import Alert
from athletes.rules.vocabulary import Level


def cases_of(athlete: User) -> QuerySet[Alert]:
    """With everybody who stands in them at hand."""
    own = Alert.objects.filter(athlete=athlete).exclude(hidden_from(athlete, "opened_at"))
    return own.select_related("athlete", "pose", "acknowledged_by", "cleared_by").prefetch_related("events__by")


def own_cases_json(alerts: Iterable[Alert], athlete: User, now: datetime) -> list[dict[str, Any]]:
    rows = list(alerts)
    shown = cases_json(rows, reader=athlete, now=now, with_reports=False)
    return [case | {"events": story(alert)} for case, alert in zip(shown, rows, strict=True)]


def guarded_cases_json(alerts: Iterable[Alert], now: datetime) -> list[dict[str, Any]]:
    """Masked as for a coach, at every level (B, Masking)."""
    return [guarded_case_json(alert, now) for alert in alerts]


def guarded_case_json(alert: Alert, now: datetime) -> dict[str, Any]:
    detail = URGENT_ONLY if alert.level == Level.URGENT else MASKED
    return case_json(alert, detail, now=now, with_reports=False, is_own=True) | {"events": story(alert)}


def story(alert: Alert) -> list[dict[str, Any]]:
    return [event_json(event, is_own=True) for event in alert.events.all()]
