"""What a case still demands before a person may close it: the case as the rules see it (B, "to clear")."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from athletes.facts import usual_symptoms
from athletes.models import Alert, AlertEvent, SymptomReport
from athletes.models.reports import SymptomReportQuerySet
from athletes.rules.clearing import (
    Agreement,
    Missing,
    OpenCase,
    Plan,
    Said,
    is_second_alert,
    outlasts_a_day,
    said_in_follow_up,
    said_in_report,
    said_when_asked,
    symptom_free_since,
    what_clearing_demands,
)
from athletes.rules.facts import Facts, Usual
from athletes.rules.triage import is_as_usual
from athletes.rules.vocabulary import Level
from athletes.rulesets import ruleset_in_force
from routines.rules import local_day, zone_named


def what_is_missing(alert: Alert, *, plan: Plan | None, at: datetime) -> list[Missing]:
    """Codes of what is missing; empty when a person who may clear may do it now."""
    agreement = Agreement(on=alert.attested_on, stated_at=alert.attested_at) if alert.attested_at else None
    return what_clearing_demands(case_for_rules(alert), plan=plan, agreement=agreement, at=at, ruleset=ruleset_in_force())


def case_for_rules(alert: Alert) -> OpenCase:
    """Of a corrected case, level and rules are those of what counts now; the case itself keeps its level."""
    reports = list(reports_of(alert))
    said = list(everything_said(alert, reports))
    newest = max(reports, key=lambda report: report.reported_at)
    return OpenCase(
        level=Level(alert.corrected_level or alert.level),
        rule_ids=rules_of(alert, reports),
        reported_at=newest.received_at,
        reported_on=local_day(newest.reported_at, zone_named(newest.time_zone)),
        symptom_free_since=symptom_free_since(said),
        is_numb=any(report.has_numb_tingling for report in reports),
        outlasted_a_day=any(outlasts_a_day(report.reported_at, said) for report in reports),
        is_second_alert=is_second_alert(day_of(alert), earlier_alerts(alert), ruleset_in_force()),
    )


def all_reports_of(alert: Alert) -> SymptomReportQuerySet:
    """Everything that was said in this case, corrected words too: both are kept and shown."""
    joined = alert.events.filter(report__isnull=False).values("report")
    said = SymptomReport.objects.filter(pk__in=joined).select_related("athlete", "pose", "variant").prefetch_related("follow_ups")
    return said.order_by("reported_at")


def reports_of(alert: Alert) -> list[SymptomReport]:
    """The newest of each chain; corrected words do not count."""
    return list(all_reports_of(alert).newest_of_chain())


def rules_of(alert: Alert, reports: list[SymptomReport]) -> set[str]:
    if alert.corrected_at is None:
        return set(alert.rule_ids)
    return {
        rule for report in reports for rule in [*report.rule_ids, *(rule for later in report.follow_ups.all() for rule in later.rule_ids)]
    }


def everything_said(alert: Alert, reports: list[SymptomReport]) -> Iterator[Said]:
    for report in reports:
        yield said_in_report(report.answers, at=said_at(report), as_usual=was_as_usual(report))
        for follow_up in report.follow_ups.all():
            yield said_in_follow_up(follow_up.answers, at=report.reported_at + settled_after(follow_up.answers))
    for event in alert.events.filter(kind=AlertEvent.Kind.STILL_THERE):
        yield said_when_asked(event.details["answer"], at=event.at)


def was_as_usual(report: SymptomReport) -> bool:
    """No worse than usual, of a symptom that is named as usual: free of anything new."""
    answers = {**report.answers, "pose": report.pose.slug if report.pose else None}
    usual = tuple(Usual(*row) for row in usual_symptoms(report.athlete))
    return bool(report.answers.get("no_worse_than_usual")) and is_as_usual(answers, Facts(usual=usual), ruleset_in_force())


def said_at(report: SymptomReport) -> datetime:
    return report.reported_at + settled_after(report.answers)


def settled_after(answers: dict[str, object]) -> timedelta:
    """What is gone counts from when it went."""
    minutes = answers.get("resolved_after_minutes")
    return timedelta(minutes=minutes) if isinstance(minutes, int) else timedelta()


def earlier_alerts(alert: Alert) -> list[date]:
    earlier = Alert.objects.above_watch().filter(athlete=alert.athlete, opened_at__lt=alert.opened_at).select_related("athlete")
    return [day_of(other) for other in earlier]


def day_of(alert: Alert) -> date:
    return local_day(alert.opened_at, zone_named(alert.athlete.time_zone))
