"""The clock of a case: who is told next while nobody has answered. Asked every second by the watch, under the row's lock (D5)."""

from datetime import datetime

from django.db import transaction

from accounts.models import Team, User
from athletes import paging
from athletes.models import Alert, AlertEvent
from athletes.rules.escalation import Firing, Readers, next_step
from athletes.rules.escalation_policy import Step
from athletes.rules.vocabulary import Level


def start(alert: Alert, *, now: datetime) -> None:
    """A case opened, rose or opened again: its ladder begins anew, with the first page at once.

    Where the athlete shares with nobody, nobody is told, the clock stands still, and the athlete's screen says so.
    """
    alert.escalating_since, alert.fired, alert.next_step_at = now, 0, None
    if alert.level == Level.WATCH:
        paging.show_in_app(alert, now)
    else:
        climb(alert, now)
    alert.save(update_fields=["escalating_since", "fired", "step", "pages", "next_step_at"])


def climb(alert: Alert, now: datetime) -> None:
    """Tell whom the policy names next, or the first step above with somebody in it: an alert always has a reader."""
    readers = {step: paging.readers_at(alert, step) for step in Step}
    if not any(readers.values()):
        alert.next_step_at = None
        return
    zones: Readers = {step: [paging.zone_of(reader) for reader in people] for step, people in readers.items()}
    firing = next_firing(alert, now, zones)
    if firing is None:
        return
    alert.fired = firing.fired
    alert.step = max(alert.step, firing.step, min(step for step, people in readers.items() if people))
    paging.send_page(alert, alert.step, due_at=max(firing.due_at, now), now=now)
    following = next_firing(alert, now, zones)
    alert.next_step_at = following.due_at if following else None


def next_firing(alert: Alert, now: datetime, zones: Readers) -> Firing | None:
    return next_step(
        alert.policy_snapshot,
        **alert.urgency(),
        fired=alert.fired,
        opened_at=alert.escalating_since,
        now=now,
        readers=zones,
    )


@transaction.atomic
def fire_one(*, now: datetime) -> bool:
    """One due case: its next page, or its acknowledgement that ran out. Says whether there was one; others are left to other watches."""
    alert = Alert.objects.due(now).select_for_update(skip_locked=True, of=("self",)).order_by("next_step_at").first()
    if alert is None:
        return False
    if alert.state == Alert.State.ACKNOWLEDGED:
        reopen_unanswered(alert, now)
    else:
        climb(alert, now)
        event = AlertEvent.Kind.STEP_FIRED
        AlertEvent.objects.create(alert=alert, athlete_id=alert.athlete_id, kind=event, at=now, details={"step": alert.step})
    alert.version += 1
    alert.save()
    return True


def reopen_unanswered(alert: Alert, now: datetime) -> None:
    """Somebody had it and recorded no contact in time: the ladder goes on where it stood, for everybody."""
    AlertEvent.objects.create(alert=alert, athlete_id=alert.athlete_id, kind=AlertEvent.Kind.ACK_EXPIRED, at=now, by=alert.acknowledged_by)
    alert.state, alert.acknowledged_by, alert.acknowledged_at = Alert.State.OPEN, None, None
    climb(alert, now)


@transaction.atomic
def start_one_shared(*, now: datetime) -> bool:
    """A case that nobody could be told of, whose athlete shares now: it starts as if it had just opened."""
    sharing = User.objects.sharing_with(Team.objects.all())
    waiting = Alert.objects.unacknowledged().above_watch().filter(next_step_at=None, contacted_at=None, athlete__in=sharing)
    alert = waiting.select_for_update(skip_locked=True, of=("self",)).first()
    if alert is None:
        return False
    start(alert, now=now)
    return alert.next_step_at is not None
