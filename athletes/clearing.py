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
    demands_of,
    is_second_alert,
    outlasts_a_day,
    said_in_follow_up,
    said_in_report,
    said_when_asked,
    symptom_free_since,
    what_clearing_demands,
    what_plan_lacks,
)
from athletes.rules.facts import Facts, Usual
from athletes.rules.ruleset import Ruleset
from athletes.rules.triage import is_as_usual
from athletes.rules.vocabulary import Level
from athletes.rulesets import ruleset_in_force
from poses.models import Pose, PoseVariant
from routines.rules import local_day, zone_named

# a statement without a fitting day is not there yet
MET_BY = {Missing.PROFESSIONAL_AGREED_ON: Missing.PROFESSIONAL_AGREED, Missing.ATTESTATION_ON: Missing.ATTESTATION}


def what_is_missing(alert: Alert, *, plan: Plan | None, at: datetime) -> list[Missing]:
    """Codes of what is missing; empty when a person who may clear may do it now."""
    ruleset = ruleset_in_force()
    agreement = Agreement(on=alert.attested_on, stated_at=alert.attested_at) if alert.attested_at else None
    missing = what_clearing_demands(case_for_rules(alert, ruleset), plan=plan, agreement=agreement, at=at, ruleset=ruleset)
    # a plan that nobody demanded is whole or it is none
    offered = what_plan_lacks(plan) if plan and plan.kind else []
    return list(dict.fromkeys([*missing, *offered]))


def checklist_of(alert: Alert, *, at: datetime) -> list[tuple[Missing, bool]]:
    """Each thing a close demands, and whether it is there. The plan is given with the close itself, so it never is."""
    missing = {MET_BY.get(code, code) for code in what_is_missing(alert, plan=None, at=at)}
    return [(code, code not in missing) for code in demands_of(case_for_rules(alert, ruleset_in_force()))]


def what_does_not_exist(alert: Alert, plan: Plan) -> list[Missing]:
    """A plan may name only what this pose offers: a return "in another way" that is no way would be the full pose again."""
    if alert.pose is None or plan.kind not in ("modify", "swap"):
        return []
    if plan.kind == "modify" and plan.variant and variant_of(alert, plan) is None:
        return [Missing.VARIANT]
    return [Missing.POSE] if plan.kind == "swap" and plan.pose and pose_instead_of(alert, plan) is None else []


def variant_of(alert: Alert, plan: Plan) -> PoseVariant | None:
    return PoseVariant.objects.offered().filter(pose=alert.pose, slug=plan.variant).first()


def pose_instead_of(alert: Alert, plan: Plan) -> Pose | None:
    return Pose.objects.published().filter(slug=plan.pose).exclude(pk=alert.pose_id).first()


def case_for_rules(alert: Alert, ruleset: Ruleset) -> OpenCase:
    """Of a corrected case, level and rules are those of what counts now; the case itself keeps its level."""
    reports = reports_of(alert)
    said = list(everything_said(alert, reports, ruleset))
    newest = max(reports, key=lambda report: report.reported_at)
    return OpenCase(
        level=Level(alert.corrected_level or alert.level),
        rule_ids=rules_of(alert, reports),
        reported_at=max(report.received_at for report in reports),
        reported_on=local_day(newest.reported_at, zone_named(newest.time_zone)),
        symptom_free_since=symptom_free_since(said),
        is_numb=any(report.has_numb_tingling for report in reports),
        outlasted_a_day=any(outlasts_a_day(report.reported_at, said) for report in reports),
        is_second_alert=is_second_alert(day_of(alert), earlier_alerts(alert), ruleset),
    )


def all_reports_of(alert: Alert) -> SymptomReportQuerySet:
    """Everything that was said in this case, corrected words too: both are kept and shown."""
    joined = alert.events.filter(report__isnull=False).values("report")
    said = SymptomReport.objects.filter(pk__in=joined).select_related("pose", "variant").prefetch_related("follow_ups")
    return said.order_by("reported_at")


def reports_of(alert: Alert) -> list[SymptomReport]:
    """The newest of each chain; corrected words do not count, unless what took their place stands in another case."""
    return list(all_reports_of(alert).newest_of_chain()) or list(all_reports_of(alert))


def rules_of(alert: Alert, reports: list[SymptomReport]) -> set[str]:
    if alert.corrected_at is None:
        return set(alert.rule_ids)
    return {
        rule for report in reports for rule in [*report.rule_ids, *(rule for later in report.follow_ups.all() for rule in later.rule_ids)]
    }


def everything_said(alert: Alert, reports: list[SymptomReport], ruleset: Ruleset) -> Iterator[Said]:
    usual = tuple(Usual(*row) for row in usual_symptoms(alert.athlete))
    for report in reports:
        yield said_in_report(report.answers, at=said_at(report), as_usual=was_as_usual(report, usual, ruleset))
        for follow_up in report.follow_ups.all():
            yield said_in_follow_up(follow_up.answers, at=report.reported_at + settled_after(follow_up.answers))
    for event in alert.events.filter(kind=AlertEvent.Kind.STILL_THERE):
        yield said_when_asked(event.details["answer"], at=event.at)


def was_as_usual(report: SymptomReport, usual: tuple[Usual, ...], ruleset: Ruleset) -> bool:
    """No worse than usual, of a symptom that is named as usual: free of anything new."""
    if not usual or not report.answers.get("no_worse_than_usual"):
        return False
    answers = {**report.answers, "pose": report.pose.slug if report.pose else None}
    return is_as_usual(answers, Facts(usual=usual), ruleset)


def said_at(report: SymptomReport) -> datetime:
    return report.reported_at + settled_after(report.answers)


def settled_after(answers: dict[str, object]) -> timedelta:
    """What is gone counts from when it went."""
    minutes = answers.get("resolved_after_minutes")
    return timedelta(minutes=minutes) if isinstance(minutes, int) else timedelta()


def earlier_alerts(alert: Alert) -> list[date]:
    earlier = Alert.objects.above_watch().filter(athlete=alert.athlete, opened_at__lt=alert.opened_at)
    zone = zone_named(alert.athlete.time_zone)
    return [local_day(opened_at, zone) for opened_at in earlier.values_list("opened_at", flat=True)]


def day_of(alert: Alert) -> date:
    return local_day(alert.opened_at, zone_named(alert.athlete.time_zone))
