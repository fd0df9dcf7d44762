"""A watch closes by itself after two sessions without it: the only close without a person (B, Watch)."""

from datetime import datetime

from athletes.models import Alert, AlertEvent, CheckIn, SymptomReport
from athletes.rules.holds import is_symptom_free, watch_settles
from athletes.rules.vocabulary import Level
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
    begun = CheckIn.objects.filter(athlete=alert.athlete_id).sessions().filter(started_at__gt=alert.last_reported_at)
    sessions = list(begun.order_by("started_at").prefetch_related("holds__pose", "holds__variant"))
    reports = SymptomReport.objects.filter(athlete=alert.athlete_id, check_in__in=[session.pk for session in sessions])
    if alert.pose is not None:  # without a pose, whatever was felt anywhere counts
        reports = reports.filter(pose=alert.pose)
    reported = set(reports.values_list("check_in", flat=True))
    slug = alert.pose.slug if alert.pose else None
    return [is_symptom_free([hold_json(hold) for hold in one.holds.all()], pose=slug, reported=one.pk in reported) for one in sessions]


def settle(alert: Alert, now: datetime) -> None:
    alert.state, alert.cleared_at = Alert.State.CLEARED, now
    alert.version += 1
    alert.save()
    pauses.lift_all(alert, by=None, now=now)
    cases.tell(alert, AlertEvent.Kind.SETTLED, now)
