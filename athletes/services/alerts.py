"""What people do with a case. Rights are checked at the door; each verb takes the row's lock, may be repeated, and leaves one event."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from accounts.models import User
from athletes import clearing, escalation
from athletes.exceptions import StillMissing
from athletes.models import Alert, AlertEvent, HoldPlan, Pause
from athletes.rules.clearing import Plan
from athletes.rules.escalation import acknowledgement_expires_at
from athletes.rules.vocabulary import Level
from athletes.services import cases, pauses
from athletes.services.repeats import lock_athlete
from notifications.rest import Conflict
from notifications.services import withdraw
from poses.models import PoseVariant
from routines.rules import local_day, zone_named

SAME_CONTACT = timedelta(minutes=10)
CLOCKS_DIFFER = timedelta(minutes=2)  # a telephone may run a little ahead of the server


def locked(alert: Alert) -> Alert:
    """Read again under its lock: the level may have risen since the page was drawn."""
    again = Alert.objects.select_for_update(no_key=True, of=("self",)).select_related("athlete", "pose", "consent")
    return again.get(pk=alert.pk)


def save(alert: Alert) -> Alert:
    alert.version += 1
    alert.save()
    return alert


def withdraw_pages(alert: Alert, now: datetime) -> None:
    """Pages that no worker has claimed yet are not wanted any more (B18)."""
    for kind in (Level.ALERT, Level.URGENT):
        withdraw(kind=kind, about=alert.pk, now=now)


@transaction.atomic
def acknowledge_alert(*, alert: Alert, by: User, at: datetime) -> Alert:
    """Take charge of an alert. The first wins; a second learns who did; repeating changes nothing."""
    alert = locked(alert)
    if alert.state != Alert.State.OPEN or alert.level == Level.WATCH:
        return alert
    alert.state, alert.acknowledged_by, alert.acknowledged_at = Alert.State.ACKNOWLEDGED, by, at
    alert.next_step_at = None if alert.contacted_at else acknowledgement_expires_at(alert.policy_snapshot, Level(alert.level), at)
    alert.unreached_at = None
    cases.tell(alert, AlertEvent.Kind.ACKNOWLEDGED, at, by=by)
    withdraw_pages(alert, at)
    return save(alert)


@transaction.atomic
def record_contact(*, alert: Alert, by: User, how: str, contacted_at: datetime | None, at: datetime) -> Alert:
    """Somebody spoke with the athlete: from now on nobody is paged, until a worse report. The same contact twice is one."""
    if contacted_at is not None and contacted_at > at + CLOCKS_DIFFER:
        raise ValidationError({"at": [_("This is still to come.")]}, "too_late")
    alert = acknowledge_alert(alert=alert, by=by, at=at)
    if alert.state == Alert.State.CLEARED or is_recorded(alert, by, how, contacted_at, at):
        return alert
    contacted_at = contacted_at or at
    alert.contacted_at = alert.contacted_at or contacted_at
    alert.next_step_at = None
    cases.tell(alert, AlertEvent.Kind.CONTACTED, at, by=by, details={"how": how, "at": contacted_at.isoformat()})
    withdraw_pages(alert, at)
    return save(alert)


def is_recorded(alert: Alert, by: User, how: str, contacted_at: datetime | None, at: datetime) -> bool:
    """Whether this contact is on file since the case was last taken; without a time, one of the last minutes is the same one."""
    same = alert.events.filter(kind=AlertEvent.Kind.CONTACTED, by=by, details__how=how)
    if alert.contacted_at is None:
        return False  # it rose or ran out since: somebody has to speak again
    if contacted_at is None:
        return same.filter(at__gt=at - SAME_CONTACT).exists()
    return same.filter(details__at=contacted_at.isoformat()).exists()


@transaction.atomic
def add_note(*, alert: Alert, by: User, text: str, at: datetime) -> Alert:
    """A coach's note on the case; the same words by the same person twice in a row are one note."""
    alert = locked(alert)
    newest = alert.events.filter(kind=AlertEvent.Kind.NOTED, by=by).last()
    if newest is None or newest.note != text:
        cases.tell(alert, AlertEvent.Kind.NOTED, at, by=by, note=text)
        save(alert)
    return alert


@transaction.atomic
def raise_level(*, alert: Alert, by: User, level: Level, at: datetime) -> Alert:
    """A coach may raise a level, never lower it (B). A person names no kind of urgent, so the quicker ladder is climbed."""
    alert = locked(alert)
    refuse_closed(alert)
    if level.rank <= Level(alert.level).rank:
        return alert
    cases.raise_to(alert, level, None, at, by=by)
    cases.hold_back_at_level(alert, level, at)
    escalation.start(alert, now=at)
    return save(alert)


@transaction.atomic
def keep_paused(*, alert: Alert, by: User, until: date | None, reason: str, at: datetime) -> Alert:
    """A coach may keep a pose back for longer than the rules ask, and says why."""
    alert = locked(alert)
    refuse_closed(alert)
    kept = Pause.objects.running().filter(alert=alert, reason=Pause.Reason.COACH).first()
    newest = alert.events.filter(kind=AlertEvent.Kind.KEPT_PAUSED).last()
    if kept and newest and (kept.until_on, newest.note) == (until, reason):
        return alert
    if kept:
        Pause.objects.filter(pk=kept.pk).update(lifted_at=at, lifted_by=by)
    Pause.objects.create(
        athlete=alert.athlete, consent=alert.consent, pose=alert.pose, alert=alert, reason="coach", set_by=by, from_at=at, until_on=until
    )
    cases.tell(alert, AlertEvent.Kind.KEPT_PAUSED, at, by=by, details={"until": until.isoformat() if until else None}, note=reason)
    return save(alert)


@transaction.atomic
def offer_variant(*, alert: Alert, by: User, variant: PoseVariant, at: datetime) -> Alert:
    """Another way to do the pose, while the case is open: what can be done before anything feels like a lock."""
    alert = locked(alert)
    refuse_closed(alert)
    current = HoldPlan.objects.current().filter(athlete=alert.athlete, pose=variant.pose).first()
    if current and current.variant_id == variant.pk and current.kind == HoldPlan.Kind.OFFERED:
        return alert
    seconds = current.max_seconds if current else None
    how = {"variant": variant, "max_seconds": shortest(seconds, variant.max_seconds), "alert": alert, "set_by": by}
    pauses.plan(alert.athlete, alert.consent, variant.pose, kind=HoldPlan.Kind.OFFERED, now=at, **how)
    cases.tell(alert, AlertEvent.Kind.OFFERED, at, by=by, details={"variant": variant.slug})
    return save(alert)


def shortest(*seconds: int | None) -> int | None:
    return min((each for each in seconds if each is not None), default=None)


@transaction.atomic
def attest(*, alert: Alert, by: User, seen_on: date, at: datetime) -> Alert:
    """The athlete's dated statement (a guardian's for a minor) that a professional agreed to a return. It closes nothing (G5)."""
    alert = locked(alert)
    refuse_closed(alert)
    if seen_on > local_day(at, zone_named(alert.athlete.time_zone)):
        raise Conflict(_("That day is still to come."), "day_still_to_come")
    if alert.attested_on == seen_on and alert.attested_at and not reported_since(alert, alert.attested_at):
        return alert
    alert.attested_on, alert.attested_at = seen_on, at
    cases.tell(alert, AlertEvent.Kind.ATTESTED, at, by=by, details={"on": seen_on.isoformat()})
    return save(alert)


def reported_since(alert: Alert, at: datetime) -> bool:
    """By when it reached us: what was felt before a statement but arrived after it was not known to whoever agreed."""
    return alert.events.filter(report__isnull=False, at__gte=at).exists()


@transaction.atomic
def clear_alert(*, alert: Alert, by: User, plan: Plan, was_useful: bool | None, at: datetime) -> Alert:
    """Close a case, if all is there that safety.md B demands, with a plan for the return. Raises StillMissing, with the codes."""
    alert = locked(alert)
    if alert.state == Alert.State.CLEARED:
        return alert
    if missing := [*clearing.what_is_missing(alert, plan=plan, at=at), *clearing.what_does_not_exist(alert, plan)]:
        raise StillMissing(missing)
    alert.state, alert.cleared_by, alert.cleared_at, alert.was_useful = Alert.State.CLEARED, by, at, was_useful
    alert.next_step_at = alert.unreached_at = None
    pauses.lift_all(alert, by=by, now=at)
    return_by(alert, plan, by, at)
    cases.tell(alert, AlertEvent.Kind.CLEARED, at, by=by, details={"plan": plan.kind, "hold_seconds": plan.hold_seconds})
    withdraw_pages(alert, at)
    return save(alert)


def return_by(alert: Alert, plan: Plan, by: User, at: datetime) -> None:
    """What the athlete does with that pose from now on. A case that demands no plan may close without one."""
    if alert.pose is None or not plan.kind:
        return
    how: dict[str, Any] = {"max_seconds": plan.hold_seconds, "alert": alert, "set_by": by}
    if plan.kind == HoldPlan.Kind.MODIFY:
        how["variant"] = clearing.variant_of(alert, plan)
    if plan.kind == HoldPlan.Kind.SWAP:
        how["instead"] = clearing.pose_instead_of(alert, plan)
    pauses.plan(alert.athlete, alert.consent, alert.pose, kind=plan.kind, now=at, **how)


@transaction.atomic
def reopen_alert(*, alert: Alert, by: User, reason: str, at: datetime) -> Alert:
    """A person opens a closed case again, with a reason; not while another case for that pose is open."""
    lock_athlete(alert.athlete)  # a report might be opening that other case right now
    alert = locked(alert)
    if alert.state != Alert.State.CLEARED:
        return alert
    if Alert.objects.open().filter(athlete=alert.athlete, pose=alert.pose).exists():
        raise Conflict(_("Another case for this pose is open."), "another_case_is_open")
    alert.state = Alert.State.OPEN
    alert.cleared_by = alert.cleared_at = alert.acknowledged_by = alert.acknowledged_at = alert.contacted_at = None
    cases.tell(alert, AlertEvent.Kind.REOPENED, at, by=by, note=reason)
    cases.hold_back_at_level(alert, Level(alert.level), at)
    escalation.start(alert, now=at)
    return save(alert)


def refuse_closed(alert: Alert) -> None:
    if alert.state == Alert.State.CLEARED:
        raise Conflict(_("This case is closed. Open it again first."), "case_is_closed")
