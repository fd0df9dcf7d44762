"""Putting messages into the outbox, in the transaction of their cause, and taking them back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from uuid_utils.compat import uuid7

from notifications import hints, tracing
from notifications.kinds import kind_named
from notifications.models import Channel, Delivery, Notification, PushSubscription, Queue
from notifications.models.delivery import dedupe_key

BATCH = 1_000

INSERT_NOTIFICATIONS = """
INSERT INTO notifications_notification (id, recipient_id, address, kind, about, key, sealed, created_at, expires_at)
SELECT * FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::text[], %s::uuid[], %s::text[], %s::text[],
                     %s::timestamptz[], %s::timestamptz[])
ON CONFLICT (key) DO NOTHING
"""
# joined by key and not by the new id: a later step of a message adds its deliveries to the message that is there
INSERT_DELIVERIES = """
INSERT INTO notifications_delivery
    (id, notification_id, channel, subscription_id, step, seq, dedupe_key, queue, state, due_at, available_at, done_at,
     worker, attempts, crashes, plain, error_class, error_detail, provider_ref, dismissal_note, trace)
SELECT row.id, message.id, row.channel, row.subscription_id, row.step, row.seq, row.dedupe_key, row.queue, row.state,
       row.due_at, row.due_at, row.done_at, '', 0, 0, false, '', '', '', '', %s
FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::uuid[], %s::smallint[], %s::smallint[], %s::text[], %s::smallint[], %s::text[],
            %s::timestamptz[], %s::timestamptz[])
     AS row (id, key, channel, subscription_id, step, seq, dedupe_key, queue, state, due_at, done_at)
JOIN notifications_notification message ON message.key = row.key
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id, queue, state, available_at
"""


@dataclass(frozen=True, slots=True)
class Planned:
    """One channel a message should take, and when: at once, or after somebody's quiet hours."""

    channel: Channel
    available_at: datetime | None = None
    step: int = 0
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to one person, before it is a row."""

    kind: str
    key: str
    planned: Sequence[Planned]
    recipient_id: UUID | None = None
    address: str = ""
    about: UUID | None = None
    sealed: str = ""
    expires_at: datetime | None = None


def notify(
    *,
    recipient: Any,
    kind: str,
    key: str,
    planned: Sequence[Planned],
    now: datetime,
    about: UUID | None = None,
    expires_at: datetime | None = None,
    address: str = "",
    sealed: str = "",
) -> Notification:
    """Tell one person one thing. The key says which thing: repeating it changes nothing, and further steps join the same message.

    `recipient` is a User, or None where `address` stands for somebody without an account.
    """
    recipient_id = recipient.pk if recipient is not None else None
    notify_many([Outgoing(kind, key, planned, recipient_id, address, about, sealed, expires_at)], now=now)
    return Notification.objects.get(key=key)


def notify_many(messages: Iterable[Outgoing], *, now: datetime) -> int:
    """The same for any number, a thousand rows to a statement, in memory that does not grow. Returns how many deliveries are new.

    Each batch is a transaction of its own unless the caller holds one; what was repeated costs nothing.
    """
    remaining, created = iter(messages), 0
    while batch := list(islice(remaining, BATCH)):
        created += enqueue(batch, now)
    return created


@transaction.atomic(savepoint=False)  # it stands or falls with its cause
def enqueue(batch: Sequence[Outgoing], now: datetime) -> int:
    rows = delivery_rows(batch, now)
    with tracing.writing(len(rows)) as trace, connection.cursor() as cursor:
        cursor.execute(INSERT_NOTIFICATIONS, columns([notification_row(message, now) for message in batch]))
        if not rows:
            return 0
        cursor.execute(INSERT_DELIVERIES, [trace, *columns(rows)])
        created = cursor.fetchall()
        if trace:
            tracing.note(delivery_ids=[str(delivery_id) for delivery_id, *_ in created])
    hints.hint_after_commit(
        (delivery_id, Queue(queue)) for delivery_id, queue, state, due_at in created if state == Delivery.State.PENDING and due_at <= now
    )
    return len(created)


def columns(rows: Sequence[tuple[Any, ...]]) -> list[list[Any]]:
    """Rows as the arrays that unnest takes: one statement, prepared once, for any number of rows."""
    return [list(column) for column in zip(*rows, strict=True)]


def notification_row(message: Outgoing, now: datetime) -> tuple[Any, ...]:
    sent_to = (message.recipient_id, message.address, message.kind, message.about, message.key)
    return (uuid7(), *sent_to, message.sealed, now, message.expires_at)


def delivery_rows(batch: Sequence[Outgoing], now: datetime) -> list[tuple[Any, ...]]:
    browsers = browsers_of(batch)
    return [
        delivery_row(message, way, subscription, now)
        for message in batch
        for way in message.planned
        for subscription in (browsers.get(message.recipient_id, []) if way.channel == Channel.WEB_PUSH else [None])
    ]


def browsers_of(batch: Sequence[Outgoing]) -> dict[UUID | None, list[UUID]]:
    """A push goes to every browser of the person, each with a row of its own."""
    rung = {message.recipient_id for message in batch if any(way.channel == Channel.WEB_PUSH for way in message.planned)}
    found: dict[UUID | None, list[UUID]] = {}
    if rung:
        for user_id, subscription_id in PushSubscription.objects.filter(user__in=rung).values_list("user_id", "id"):
            found.setdefault(user_id, []).append(subscription_id)
    return found


def delivery_row(message: Outgoing, way: Planned, subscription: UUID | None, now: datetime) -> tuple[Any, ...]:
    due_at = way.available_at or now
    # the inbox row is itself the message: it is there with the commit
    is_there = way.channel == Channel.IN_APP and due_at <= now
    state, done_at = (Delivery.State.ACCEPTED, now) if is_there else (Delivery.State.PENDING, None)
    unique = dedupe_key(message.key, channel=way.channel, step=way.step, seq=way.seq, subscription=subscription)
    queue = int(kind_named(message.kind).queue)
    return (uuid7(), message.key, str(way.channel), subscription, way.step, way.seq, unique, queue, str(state), due_at, done_at)


@transaction.atomic
def withdraw(
    *,
    now: datetime,
    kind: str,
    about: UUID | None = None,
    key: str | None = None,
    recipient_id: UUID | None = None,
) -> int:
    """Cancel what has not left: the cause is gone. Name the message by `about` or by `key`; returns how many deliveries were cancelled.

    A row already claimed may still leave; if its try fails, the next one asks the kind and is cancelled there.
    """
    if about is None and key is None:
        raise ValueError("Name what is withdrawn, by `about` or by `key`.")
    wanted = {"kind": kind, "about": about, "key": key, "recipient": recipient_id}
    messages = Notification.objects.filter(**{name: value for name, value in wanted.items() if value is not None})
    waiting = Delivery.objects.filter(state=Delivery.State.PENDING, notification__in=messages)
    cancelled = waiting.update(state=Delivery.State.CANCELLED, done_at=now)
    messages.exclude(sealed="").without_live_deliveries().update(sealed="")
    return cancelled
