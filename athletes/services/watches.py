"""A watch closes by itself after two sessions without it: the only close without a person (B, Watch)."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime

from accounts.models import User
from athletes.clearing import reports_of, was_as_usual
from athletes.facts import usual_symptoms
from athletes.models import Alert, AlertEvent, CheckIn, SymptomReport
from athletes.rules.facts import Usual
from athletes.rules.holds import is_symptom_free, watch_settles
from athletes.rules.vocabulary import Level
from athletes.rulesets import ruleset_in_force
from athletes.services import cases, pauses
from athletes.services.flags import hold_json


def settle_watches(check_in: CheckIn, *, now: datetime) -> None:
    """Asked after each session, under the athlete's lock."""
    watches = (
        Alert.objects.open()
        .filter(athlete=check_in.athlete, level=Level.WATCH)
        .select_related("pose")
        .select_for_update(no_key=True, of=("self",))
    )
    for alert in watches:
        if watch_settles(sessions_since(alert)):
            settle(alert, now)


def sessions_since(alert: Alert) -> list[bool | None]:
    """Whether each session since the newest report was free of it, oldest first; None where that pose was not practised."""
    as_usual = usual_of(alert.athlete)
    begun = CheckIn.objects.filter(athlete=alert.athlete_id).sessions().filter(started_at__gt=felt_anew_at(alert, as_usual))
    sessions = list(begun.order_by("started_at").prefetch_related("holds__pose", "holds__variant"))
    reports = SymptomReport.objects.filter(athlete=alert.athlete_id, check_in__in=[session.pk for session in sessions])
    if alert.pose is not None:  # without a pose, whatever was felt anywhere counts
        reports = reports.filter(pose=alert.pose)
    said = defaultdict(list)
    for report in reports.newest_of_chain().select_related("pose"):
        said[report.check_in].append(report)
    return [is_free(session, alert, said[session.pk], as_usual) for session in sessions]


def usual_of(athlete: User) -> Callable[[SymptomReport], bool]:
    """Whether a report says: no worse than what I have long had."""
    usual, ruleset = tuple(Usual(*row) for row in usual_symptoms(athlete)), ruleset_in_force()
    return lambda report: was_as_usual(report, usual, ruleset)


def felt_anew_at(alert: Alert, as_usual: Callable[[SymptomReport], bool]) -> datetime:
    """When it was last felt other than as usual; where it never was, when the case opened."""
    reports = reports_of(alert)
    anew = [report for report in reports if not as_usual(report)]
    if len(anew) == len(reports):
        return alert.last_reported_at
    return max(report.reported_at for report in anew) if anew else min(report.reported_at for report in reports)


def is_free(session: CheckIn, alert: Alert, reports: list[SymptomReport], as_usual: Callable[[SymptomReport], bool]) -> bool | None:
    holds, slug = [hold_json(hold) for hold in session.holds.all()], alert.pose.slug if alert.pose else None
    usual = [report for report in reports if as_usual(report)]
    sensations = {sensation for report in usual for sensation in report.answers["sensations"]}
    return is_symptom_free(holds, pose=slug, reported=len(usual) < len(reports), as_usual=sensations)


def settle(alert: Alert, now: datetime) -> None:
    alert.state, alert.cleared_at = Alert.State.CLEARED, now
    alert.version += 1
    alert.save()
    pauses.lift_all(alert, by=None, now=now)
    cases.tell(alert, AlertEvent.Kind.SETTLED, now)
