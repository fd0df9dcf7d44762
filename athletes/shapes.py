"""Rows as the wire has them. One place for each shape, so that a phone, a desk and an export never disagree."""

from collections.abc import Iterable, Mapping
from typing import Any

from athletes import told
from athletes.models import Alert, CheckIn, FollowUp, Pause, SymptomReport
from athletes.rules.advice import advice_for, told_sentence
from athletes.rules.masking import masked
from athletes.rules.vocabulary import Level, PauseScope, UrgentKind


def report_json(report: SymptomReport, *, is_masked: bool) -> dict[str, Any]:
    """One report as it was said, its follow-up and what both led to. Masked for coach and guardian, at every level."""
    follow_up = newest_follow_up(report)
    said = {
        "id": report.pk,
        "athlete": report.athlete_id,
        "reported_by": report.reported_by,
        "reported_at": report.reported_at,
        "received_at": report.received_at,
        "time_zone": report.time_zone,
        "check_in": report.check_in,
        "corrects": report.corrects,
        "pose": report.pose.slug if report.pose else None,
        "variant": report.variant.slug if report.variant else None,
        "settling": report.settling,
        **report.answers,
        "other_text": report.other_text,
        "device": report.device,
        "follow_up": {**follow_up.answers, "other_text": follow_up.other_text} if follow_up else None,
        "triage": triage_json(follow_up or report),
    }
    if not is_masked:
        return said
    return {**masked(said), "follow_up": masked(said["follow_up"]) if said["follow_up"] else None}


def newest_follow_up(report: SymptomReport) -> FollowUp | None:
    """The athlete's own word where there is one, else what the clock decided."""
    rows = sorted(report.follow_ups.all(), key=lambda row: row.by == "athlete")
    return rows[-1] if rows else None


def triage_json(row: SymptomReport | FollowUp) -> dict[str, Any]:
    return {
        "ruleset_version": row.ruleset_version,
        "level": row.level,
        "urgent_kind": row.urgent_kind,
        "rule_ids": row.rule_ids,
    }


def answered_json(report: SymptomReport, alert: Alert | None, pauses: Iterable[Pause], country: str) -> dict[str, Any]:
    """What the athlete's phone gets back: what was stored, and beside it the result, the advice, what is paused and who knows."""
    decided = newest_follow_up(report) or report
    readers = told.told_of(alert) if alert and alert.level != Level.WATCH else []
    return {
        **report_json(report, is_masked=False),
        "alert": {"id": alert.pk, "state": alert.state} if alert else None,
        "advice": advice_json(decided, readers, country, report.athlete.locale),
        "pauses": [pause_json(pause) for pause in pauses],
        "told": [{"who": reader.who, "state": reader.state} for reader in readers],
    }


def advice_json(decided: SymptomReport | FollowUp, readers: Iterable[told.Told], country: str, locale: str) -> dict[str, Any]:
    advice = advice_for(
        Level(decided.level),
        UrgentKind(decided.urgent_kind) if decided.urgent_kind else None,
        told=told_sentence(readers, locale=locale),
        country=country,
        locale=locale,
        rule_ids=decided.rule_ids,
        pause_scope=PauseScope(decided.pause_scope or PauseScope.NONE),
    )
    return {
        "title": advice.title,
        "body": advice.body,
        "emergency_number": advice.emergency_number,
        "urgent_line": advice.urgent_line,
        "red_flag_list": advice.red_flag_list,
        "text_version": advice.text_version,
    }


def pause_json(pause: Pause) -> Mapping[str, Any]:
    return {
        "id": pause.pk,
        "scope": "pose" if pause.pose else "routine",
        "pose": pause.pose.slug if pause.pose else None,
        "reason": pause.reason,
        "alert": pause.alert_id,
        "until": pause.until_on,
        "lifted_by": "go_ahead" if pause.reason == Pause.Reason.CAUTION else "coach",
    }


def check_in_json(check_in: CheckIn, holds: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    plain = ("day", "routine_version", "started_at", "finished_at", "received_at", "declared_clear", "back_pain_before", "back_pain")
    more = ("numb_tingling", "still_there", "comfort", "nothing_hurt", "note", "about", "alert", "is_completed")
    return {
        "id": check_in.pk,
        "athlete": check_in.athlete_id,
        "kind": check_in.kind,
        **{name: getattr(check_in, name) for name in (*plain, *more)},
        "routine": check_in.routine_id,
        "assignment": check_in.assignment_id,
        "recorded_by": check_in.recorded_by_id,
        "holds": list(holds),
    }
