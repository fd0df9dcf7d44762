"""What is held back from one athlete after a report, and what may be done meanwhile (B, "What each level does")."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from athletes.models import Alert, FollowUp, HoldPlan, Pause, SymptomReport
from athletes.rules.holds import scaled_back_seconds
from athletes.rules.triage import pause_scope_next_morning
from athletes.rules.vocabulary import Level, PauseScope
from athletes.rulesets import ruleset_in_force
from poses.models import Pose


def hold_back(alert: Alert, report: SymptomReport, answers: Mapping[str, Any], decided: SymptomReport | FollowUp, now: datetime) -> None:
    """Watch shortens the next hold; alert pauses the pose on both sides; urgent pauses everything."""
    if decided.pause_scope == PauseScope.ROUTINE:
        pause(alert, None, now)
    elif decided.pause_scope == PauseScope.POSE and report.pose is not None:
        pause(alert, report.pose, now)
    elif decided.level == Level.WATCH and report.pose is not None:
        scale_back(report, report.pose, answers, now)


def pause(alert: Alert, pose: Pose | None, now: datetime) -> None:
    """Once for each pose and case. A wider pause stands beside the narrower one, so that each ends for its own reason."""
    running = Pause.objects.running().filter(athlete=alert.athlete_id, alert=alert, pose=pose, reason=Pause.Reason.ALERT)
    if not running.exists():
        Pause.objects.create(athlete=alert.athlete, consent=alert.consent, alert=alert, pose=pose, reason=Pause.Reason.ALERT, from_at=now)


def shrink(alert: Alert, pose: Pose | None, scope: str | None, now: datetime) -> None:
    """After a correction: what the corrected answers do not ask for is lifted. What a person kept back stays."""
    running = Pause.objects.running().filter(alert=alert, reason=Pause.Reason.ALERT)
    if scope == PauseScope.POSE and pose is not None:
        running = running.exclude(pose=pose)
    if scope != PauseScope.ROUTINE:
        running.update(lifted_at=now)


def lift_all(alert: Alert, *, by: Any, now: datetime) -> None:
    """A closed case holds nothing back."""
    Pause.objects.running().filter(alert=alert).update(lifted_at=now, lifted_by=by)


def hold_back_next_morning(alert: Alert, still_there: str, now: datetime) -> None:
    """Numbness that did not go and is still there the next morning: not only the pose waits (A1)."""
    if pause_scope_next_morning(PauseScope.POSE, alert.rule_ids, still_there, ruleset_in_force()) == PauseScope.ROUTINE:
        pause(alert, None, now)


def scale_back(report: SymptomReport, pose: Pose, answers: Mapping[str, Any], now: datetime) -> None:
    """ART "scale it back": half of what was held, at least ten seconds; unknown means half of what was meant."""
    seconds = scaled_back_seconds(answers["hold_elapsed_seconds"], answers["hold_target_seconds"] or pose.hold_default_seconds)
    current = HoldPlan.objects.current().filter(athlete=report.athlete, pose=pose).first()
    if current and current.max_seconds is not None and current.max_seconds <= seconds:
        return
    variant = current.variant if current else None
    plan(report.athlete, report.consent, pose, kind=HoldPlan.Kind.SCALED_BACK, variant=variant, max_seconds=seconds, now=now)


def plan(athlete: Any, consent: Any, pose: Pose, *, kind: str, now: datetime, **how: Any) -> HoldPlan:
    """The one way this athlete does this pose from now on; what stood before is ended, not edited."""
    HoldPlan.objects.current().filter(athlete=athlete, pose=pose).update(ended_at=now)
    return HoldPlan.objects.create(athlete=athlete, consent=consent, pose=pose, kind=kind, from_at=now, **how)
