"""How a try ends. Each ending is one transaction and happens only while the lease is still ours, at the database's time."""

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import structlog
from django.db import InterfaceError, OperationalError, transaction

from notifications import backoff, clock, tracing
from notifications.alarms import raise_alarm, resolve_alarm
from notifications.channels.errors import ChannelError
from notifications.kinds import Kind, kind_named
from notifications.models import Channel, Delivery, DeliveryAttempt, Notification
from notifications.outbox import Outgoing, Planned, enqueue

log = structlog.get_logger(__name__)

MAX_CRASHES = 5
DEAD_LETTER = "message_not_delivered"
MISCONFIGURED = "channel_misconfigured"
CRASHED = "delivery_crashes"
SENDER_FAILED = "message_kind_failed"
Outcome = DeliveryAttempt.Outcome
T = TypeVar("T")


def settle(delivery: Delivery, state: Delivery.State, outcome: Outcome, now: datetime, **changes: Any) -> bool:
    """Write the ending and its attempt, unless another worker has taken the row over."""
    done_at = None if state == Delivery.State.PENDING else now
    written = {"state": state, "lease_token": None, "done_at": done_at, "plain": delivery.plain, "error_class": "", **changes}
    if not Delivery.objects.held_under(delivery).update(**written):
        return False
    DeliveryAttempt.objects.create(
        delivery=delivery,
        number=delivery.attempts,
        worker=delivery.worker,
        started_at=delivery.leased_at or now,
        ended_at=now,
        outcome=outcome,
        error_class=written["error_class"],
    )
    log.info(
        "delivery_tried", code=str(outcome), attempts=delivery.attempts, lateness_seconds=round((now - delivery.due_at).total_seconds(), 1)
    )
    tracing.note(outcome=outcome)
    if done_at is not None:
        erase_sealed(delivery.notification)
    return True


def erase_sealed(message: Notification) -> None:
    """A code or a link is kept no longer than some delivery still needs it."""
    if message.sealed:
        Notification.objects.filter(pk=message.pk).without_live_deliveries().update(sealed="")


@transaction.atomic
def finish(delivery: Delivery, provider_ref: str) -> None:
    """Marked accepted after sending: a crash before this line sends twice, with the same id; never zero times."""
    now = clock.now()
    was_misconfigured = delivery.error_class.startswith(MISCONFIGURED)
    if not settle(delivery, Delivery.State.ACCEPTED, Outcome.ACCEPTED, now, provider_ref=provider_ref[:255], error_detail=""):
        return
    if was_misconfigured:
        resolve_alarm(kind=MISCONFIGURED, subject=delivery.channel, now=now)
    asked(delivery, lambda kind: kind.on_accepted(delivery, now), now)


@transaction.atomic
def cancel(delivery: Delivery) -> None:
    """Not wanted any more. Never counted as accepted."""
    settle(delivery, Delivery.State.CANCELLED, Outcome.CANCELLED, clock.now())


@transaction.atomic
def miss(delivery: Delivery) -> None:
    """Too late to be of use."""
    settle(delivery, Delivery.State.MISSED, Outcome.MISSED, clock.now())


@transaction.atomic
def postpone(delivery: Delivery, error: ChannelError) -> None:
    """Try again later, unless it has been tried for long enough."""
    now = clock.now()
    age = now - delivery.due_at
    if not error.config and backoff.is_worn_out(delivery.attempts, age, retries_for(delivery)):
        give_up(delivery, error)
        return
    wait = backoff.with_wish(backoff.wait_after(delivery.attempts, age), error.retry_after)
    available_at = now + backoff.with_jitter(wait, random.random())
    reason = f"{MISCONFIGURED}:{error.reason}"[:64] if error.config else error.reason
    trace = {"error_class": reason, "error_detail": error.detail}
    if settle(delivery, Delivery.State.PENDING, Outcome.POSTPONED, now, available_at=available_at, **trace) and error.config:
        raise_alarm(kind=MISCONFIGURED, subject=delivery.channel, detail=error.reason, now=now)


def retries_for(delivery: Delivery) -> Any:
    return kind_named(delivery.notification.kind).retries_for


@transaction.atomic
def give_up(delivery: Delivery, error: ChannelError) -> None:
    """No further try: another channel takes over where the kind names one, and staff learn of who could not be reached."""
    now = clock.now()
    trace = {"error_class": error.reason, "error_detail": error.detail}
    if not settle(delivery, Delivery.State.DEAD, Outcome.DEAD, now, **trace):
        return
    if error.gone and delivery.subscription is not None:
        delivery.subscription.delete()
    replace(delivery, now)


def replace(delivery: Delivery, now: datetime) -> None:
    """Put the kind's substitute in the place of a row that failed for good, in the same transaction."""
    channel = asked(delivery, lambda kind: kind.substitute(delivery), now)
    if channel is not None and channel != delivery.channel:
        add_substitute(delivery, channel, now)
    if is_out_of_reach(delivery):
        raise_alarm(kind=DEAD_LETTER, about=delivery.pk, detail=delivery.channel, now=now)
    asked(delivery, lambda kind: kind.on_dead(delivery, now), now)


def add_substitute(delivery: Delivery, channel: Channel, now: datetime) -> None:
    message = delivery.notification
    planned = [Planned(channel, step=delivery.step, seq=delivery.seq)]
    enqueue([Outgoing(message.kind, message.key, planned, message.recipient_id, message.address, message.about)], now)


def is_out_of_reach(delivery: Delivery) -> bool:
    """Whether a safety message has lost its last way outside the app. A dead browser beside a living mail is an ordinary day."""
    if not kind_named(delivery.notification.kind).is_safety:
        return False
    others = Delivery.objects.filter(notification=delivery.notification_id, channel=Channel.EMAIL).exclude(pk=delivery.pk)
    return not others.filter(state__in=(*Delivery.LIVE, Delivery.State.ACCEPTED, Delivery.State.CONFIRMED)).exists()


@transaction.atomic
def count_crash(delivery: Delivery, fault: Exception) -> None:
    """A fault of ours, not of the channel. The row carries the blame, so that the loop can go on."""
    now = clock.now()
    delivery.crashes += 1
    if delivery.crashes >= MAX_CRASHES:
        give_up_crashed(delivery, now)
        return
    wait = backoff.with_jitter(backoff.wait_after(delivery.crashes, now - delivery.due_at), random.random())
    trace = {"crashes": delivery.crashes, "error_class": type(fault).__name__[:64], "error_detail": ""}
    settle(delivery, Delivery.State.PENDING, Outcome.CRASHED, now, available_at=now + wait, **trace)


def give_up_crashed(delivery: Delivery, now: datetime) -> None:
    raise_alarm(kind=CRASHED, about=delivery.pk, detail=delivery.notification.kind, now=now)
    give_up(delivery, ChannelError("crashed_too_often", permanent=True))


def asked(delivery: Delivery, question: Callable[[Kind], T], now: datetime) -> T | None:
    """What the sender answers. A fault of the sender's must not unmark a message that has left, so it becomes an alarm."""
    try:
        with transaction.atomic():
            return question(kind_named(delivery.notification.kind))
    except (OperationalError, InterfaceError):
        raise
    except Exception as fault:  # noqa: BLE001 - whatever it is
        raise_alarm(kind=SENDER_FAILED, subject=delivery.notification.kind, detail=type(fault).__name__, now=now)
        return None
