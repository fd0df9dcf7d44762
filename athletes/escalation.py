"""The clock of a case: who is told next while nobody has answered. Asked every second by the watch, under the row's lock (D5)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import CARING_ROLES, Consent, Membership, Team, User
from athletes import paging
from athletes.models import Alert, AlertEvent
from athletes.poison import blamed
from athletes.rules.escalation import Firing, next_step, step_above, step_to_call
from athletes.rules.escalation_policy import Step
from athletes.rules.vocabulary import Level
from notifications.services import raise_alarm, resolve_alarm

WITHOUT_READER = "case_without_reader"
UNREACHED = "case_unreached"
UNREACHED_AFTER = timedelta(minutes=2)  # without a mail server or a push service that takes a page
LOOK_AGAIN = timedelta(minutes=5)  # for somebody to tell, where an athlete shares with a team that nobody answers for


def start(alert: Alert, *, now: datetime) -> None:
    """A case opened, rose or opened again: its ladder begins anew, with the first page at once.

    Where the athlete shares with nobody, nobody is told, the clock stands still, and the athlete's screen says so.
    """
    alert.escalating_since, alert.fired, alert.next_step_at, alert.unreached_at = now, 0, None, None
    if alert.level == Level.WATCH:
        paging.show_in_app(alert, now)
    else:
        climb(alert, now)


def climb(alert: Alert, now: datetime) -> None:
    """Tell whom the policy names next, or the first step above with somebody in it: an alert always has a reader."""
    readers = paging.readers_of(alert)
    if any(readers.values()):
        call(alert, readers, now)
    elif paging.teams_shared_with(alert.athlete_id):
        raise_alarm(kind=WITHOUT_READER, about=alert.pk, now=now)
        alert.next_step_at = now + LOOK_AGAIN
    else:
        alert.next_step_at = None


def call(alert: Alert, readers: paging.Readers, now: datetime) -> None:
    firing = next_firing(alert, now, readers)
    if firing is None:
        return
    alert.fired = firing.fired
    alert.step = step_to_call(firing.step, reached=Step(alert.step), called=readers)
    alert.unreached_at = paging.send_page(alert, readers, due_at=max(firing.due_at, now), now=now) + UNREACHED_AFTER
    following = next_firing(alert, now, readers)
    alert.next_step_at = following.due_at if following else None
    if alert.pages > 1:
        resolve_alarm(kind=WITHOUT_READER, about=alert.pk, now=now)


def next_firing(alert: Alert, now: datetime, readers: paging.Readers) -> Firing | None:
    zones: Mapping[Step, Sequence[tzinfo]] = {step: [paging.zone_of(reader) for reader in people] for step, people in readers.items()}
    since = alert.escalating_since
    return next_step(alert.policy_snapshot, **alert.urgency(), fired=alert.fired, opened_at=since, now=now, readers=zones)


@transaction.atomic
def fire_one(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """One due case: its next page, or its acknowledgement that ran out. Says whether there was one; others are left to other watches."""
    alert = free(Alert.objects.due(now).order_by("next_step_at"), without)
    if alert is None:
        return False
    with blamed(alert):
        answer_again(alert, now) if alert.state == Alert.State.ACKNOWLEDGED else page_again(alert, now)
        alert.version += 1
        alert.save()
    return True


def free(alerts: QuerySet[Alert], without: Collection[UUID]) -> Alert | None:
    """The first that neither another watch holds nor has just failed."""
    return alerts.exclude(pk__in=without).select_related("athlete").select_for_update(skip_locked=True, no_key=True, of=("self",)).first()


def page_again(alert: Alert, now: datetime) -> None:
    before = alert.pages
    climb(alert, now)
    if alert.pages > before:
        tell(alert, AlertEvent.Kind.STEP_FIRED, now, details={"step": alert.step})
    elif alert.next_step_at is None:
        tell(alert, AlertEvent.Kind.LEFT, now)  # the athlete shares with nobody any more


def answer_again(alert: Alert, now: datetime) -> None:
    """Somebody had it and nobody was in contact in time: the ladder goes on where it stood, for everybody."""
    tell(alert, AlertEvent.Kind.ACK_EXPIRED, now, by=alert.acknowledged_by)
    alert.state, alert.acknowledged_by, alert.acknowledged_at, alert.contacted_at = Alert.State.OPEN, None, None, None
    climb(alert, now)


@transaction.atomic
def pass_one_unreached(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """A case whose pages nobody took for two minutes: waiting longer for those readers would be waiting for nobody (B)."""
    alert = free(Alert.objects.unreached(now).order_by("unreached_at"), without)
    if alert is None:
        return False
    with blamed(alert):
        pass_over(alert, now)
        alert.save()
    return True


def pass_over(alert: Alert, now: datetime) -> None:
    asked_at, alert.unreached_at = alert.unreached_at, None
    if asked_at is None or paging.was_handed_over(alert, since=asked_at - UNREACHED_AFTER):
        resolve_alarm(kind=UNREACHED, about=alert.pk, now=now)
    else:
        call_above(alert, now)


def call_above(alert: Alert, now: datetime) -> None:
    """The next step at once, for those whom it adds: the others' pages are still on their way, and so is their ladder's clock."""
    readers = paging.readers_of(alert)
    step = step_above(Step(alert.step), readers)
    if step is None:
        raise_alarm(kind=UNREACHED, about=alert.pk, now=now)
        return
    told = {reader.pk for reader in paging.called_up_to(readers, alert.step)}
    alert.step = step
    alert.unreached_at = paging.send_page(alert, readers, due_at=now, now=now, without=told) + UNREACHED_AFTER
    alert.version += 1
    tell(alert, AlertEvent.Kind.STEP_FIRED, now, details={"step": step, "because": "unreached"})


def tell(alert: Alert, kind: AlertEvent.Kind, at: datetime, *, by: User | None = None, details: dict[str, object] | None = None) -> None:
    AlertEvent.objects.create(alert=alert, athlete_id=alert.athlete_id, kind=kind, at=at, by=by, details=details or {})


@transaction.atomic
def start_one_shared(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """A case that nobody could be told of, whose athlete shares now: it starts as if it had just opened."""
    alert = free(shared_at_last().order_by("opened_at"), without)
    if alert is None:
        return False
    with blamed(alert):
        start(alert, now=now)
        alert.save()
    return True


def shared_at_last() -> QuerySet[Alert]:
    sharing = User.objects.sharing_with(Team.objects.all())
    return Alert.objects.unacknowledged().above_watch().filter(next_step_at=None, contacted_at=None, athlete__in=sharing)


@transaction.atomic
def move_one_left_alone(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """A case whose reader has left, and every other with them: those above are called in, also where there had been contact."""
    alert = free(left_alone().order_by("opened_at"), without)
    if alert is None:
        return False
    with blamed(alert):
        tell(alert, AlertEvent.Kind.LEFT, now, by=alert.acknowledged_by)
        answer_again(alert, now)
        alert.version += 1
        alert.save()
    return True


def left_alone() -> QuerySet[Alert]:
    """Answered by somebody who may not read it any more, and no coach or health contact of a team that the athlete shares with can."""
    shared = Consent.objects.open_to(Team.objects.all()).filter(person=OuterRef("athlete"))
    caring = Membership.objects.current().filter(team=OuterRef("team"), role__in=CARING_ROLES, user__is_active=True)
    cared_for = shared.filter(Exists(caring.exclude(user=OuterRef("person"))))
    contact = Q(team__safety_contact=OuterRef("acknowledged_by")) | Q(team__organisation__safety_contact=OuterRef("acknowledged_by"))
    answered = Alert.objects.filter(state=Alert.State.ACKNOWLEDGED).above_watch()
    by_called_in = Q(acknowledged_by__is_active=True) & (Q(acknowledged_by__is_staff=True) | Exists(shared.filter(contact)))
    return answered.filter(Exists(shared)).exclude(Exists(cared_for)).exclude(by_called_in)
