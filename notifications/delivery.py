"""Claim, send, mark: one unit of work a call, which says whether there was any. Safe in any number of processes, any number of times."""

import os
import socket
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

import structlog
from django.db import InterfaceError, OperationalError, connection, transaction

from notifications import channels, clock, hints, holding, outcomes, poison, tracing
from notifications.channels import ChannelError
from notifications.kinds import Kind, Message, UnknownKind, kind_named
from notifications.models import Delivery, Notification, Queue
from notifications.models.delivery import DeliveryQuerySet

log = structlog.get_logger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

UNCLAIMED_AFTER = timedelta(seconds=3)
FORGOTTEN_AFTER = timedelta(minutes=1)
MARKING_SECONDS = 10.0  # how long a send waits for a database that is away, or it is sent twice; below the limit of its task
DRAIN_SECONDS = 1.0  # how long a drain begins new work: with one send on top, at most eleven seconds, it stays under its task's limit
SWEEP_BATCH = 5_000


def worker_name() -> str:
    return f"{socket.gethostname()[:50]}:{os.getpid()}"


def with_fresh_connection(work: Callable[P, T]) -> Callable[P, T]:
    """After a restart of the database the old connection is dead: drop it, so that the caller's next round gets a new one."""

    @wraps(work)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return work(*args, **kwargs)
        except (OperationalError, InterfaceError):
            if not connection.in_atomic_block:
                connection.close()
            raise

    return wrapped


@with_fresh_connection
def deliver_one(*, worker: str, queues: Iterable[Queue] | None = None) -> bool:
    """Send the most pressing due row of these queues (of all, unless named).

    Asked queue by queue: one question over several would read past every row that waits for the morning.
    """
    now = clock.now()
    return any(claim_and_send(Delivery.objects.filter(queue=queue), worker=worker, now=now) for queue in sorted(queues or Queue))


@with_fresh_connection
def deliver(delivery_id: UUID, *, worker: str) -> bool:
    """Send this row, if it is due and nobody else's."""
    return claim_and_send(Delivery.objects.filter(pk=delivery_id), worker=worker, now=clock.now())


@with_fresh_connection
def deliver_unclaimed(*, older_than: timedelta = UNCLAIMED_AFTER, worker: str) -> bool:
    """For the watch: send an alert, or else a code, that has been due so long that no worker can have heard of it."""
    return send_older_than(older_than, hints.LANES["alerts"], worker)


@with_fresh_connection
def deliver_forgotten(*, older_than: timedelta = FORGOTTEN_AFTER, worker: str) -> bool:
    """For the watch, once a round: without a broker, what can wait leaves slowly instead of not at all."""
    return send_older_than(older_than, [Queue.REMINDERS, Queue.BULK], worker)


def send_older_than(age: timedelta, queues: Iterable[Queue], worker: str) -> bool:
    now = clock.now()
    return any(claim_and_send(Delivery.objects.filter(queue=queue).due(now - age), worker=worker, now=now) for queue in queues)


def drain(lane: str, *, worker: str, seconds: float = DRAIN_SECONDS) -> bool:
    """Send row after row of a lane. True when time ran out first, so there may be more."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not deliver_one(worker=worker, queues=hints.LANES[lane]):
            return False
    return True


def claim_and_send(rows: DeliveryQuerySet, *, worker: str, now: datetime) -> bool:
    delivery = rows.filter(holding.may_leave()).claim(worker=worker, now=now)
    if delivery is None:
        return False
    with tracing.sending(delivery), structlog.contextvars.bound_contextvars(**names_of(delivery)):
        attempt(delivery, now)
    return True


def names_of(delivery: Delivery) -> dict[str, str]:
    """What every line of the log says while this row is sent, whichever process does it."""
    message = delivery.notification
    return {"delivery_id": str(delivery.pk), "notification_id": str(message.pk), "kind": message.kind, "channel": delivery.channel}


def attempt(delivery: Delivery, now: datetime) -> None:
    """One try, whatever comes of it."""
    try:
        send_if_wanted(delivery, kind_named(delivery.notification.kind), now)
    except ChannelError as error:
        mark(outcomes.give_up if error.permanent else outcomes.postpone, delivery, error)
    except UnknownKind:
        # a newer release wrote it: its own workers will know
        mark(outcomes.postpone, delivery, ChannelError("unknown_kind", config=True))
    except (OperationalError, InterfaceError):
        raise  # nothing can be marked without the database; the lease runs out
    except Exception as fault:
        log.exception("delivery_crashed", error_class=type(fault).__name__)
        mark(outcomes.count_crash, delivery, fault)


def send_if_wanted(delivery: Delivery, kind: Kind, now: datetime) -> None:
    expires_at = delivery.notification.expires_at
    if delivery.crashes >= outcomes.MAX_CRASHES:
        mark(outcomes.give_up_crashed, delivery, now)
    elif expires_at is not None and expires_at <= now:
        mark(outcomes.miss, delivery)
    # rights, consent and the cause may have changed since the row was written; the sender's kind knows
    elif not kind.is_still_wanted(delivery, now):
        mark(outcomes.cancel, delivery)
    elif delivery.crashes >= poison.SUSPECTED_FROM:
        poison.send_in_child(delivery)
    else:
        mark(outcomes.finish, delivery, channels.send(delivery, composed(delivery, kind)))


def composed(delivery: Delivery, kind: Kind) -> Message:
    """The message in its own words, or in the built-in ones where those cannot be written: late words are worse than plain ones."""
    try:
        return kind.message(delivery)
    except (OperationalError, InterfaceError):
        raise
    except Exception as fault:
        log.exception("message_not_composed", error_class=type(fault).__name__)
        delivery.plain = True
        return kind.plain_message(delivery)


def mark(ending: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
    """Write an ending, waiting out a restart of the database: what has been sent but not marked is sent twice."""
    until = time.monotonic() + MARKING_SECONDS
    while True:
        try:
            ending(*args, **kwargs)
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block or time.monotonic() > until:
                raise
            connection.close()
            time.sleep(0.2)
        else:
            return


@with_fresh_connection
def sweep() -> int:
    """Count as missed what expired while nobody looked, and hint at lanes where something is due. Returns how many were missed."""
    now = clock.now()
    missed = mark_missed(now)
    hint_due_lanes(now)
    return missed


def mark_missed(now: datetime) -> int:
    with transaction.atomic():
        # every queue by its name, or the index would be read from end to end
        late = Delivery.objects.due(now).filter(queue__in=Queue.values, state=Delivery.State.PENDING, notification__expires_at__lte=now)
        batch = list(late.select_for_update(skip_locked=True, of=("self",)).values_list("pk", flat=True)[:SWEEP_BATCH])
        missed = Delivery.objects.filter(pk__in=batch).update(state=Delivery.State.MISSED, done_at=now)
        Notification.objects.filter(deliveries__in=batch).exclude(sealed="").without_live_deliveries().update(sealed="")
    return missed


def hint_due_lanes(now: datetime) -> list[str]:
    """For the watch, each second: point a worker at every lane that has something due."""
    lanes = [lane for lane, queues in hints.LANES.items() if Delivery.objects.due(now).filter(queue__in=queues).exists()]
    for lane in lanes:
        hints.hint_lane(lane)
    return lanes
