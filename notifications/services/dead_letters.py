"""What staff may do about a message that could not be delivered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from notifications import hints, outcomes
from notifications.alarms import resolve_alarm
from notifications.models import Delivery, Queue


@transaction.atomic
def send_again(*, delivery: Delivery, now: datetime) -> Delivery:
    """Give a dead or bounced row all its tries anew. Whether it is still wanted is asked, as always, just before sending."""
    delivery = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if delivery.state not in (Delivery.State.DEAD, Delivery.State.BOUNCED):
        return delivery
    delivery.state, delivery.done_at, delivery.dismissed_at, delivery.dismissed_by = Delivery.State.PENDING, None, None, None
    delivery.attempts = delivery.crashes = 0
    delivery.due_at = delivery.available_at = now
    delivery.error_class = delivery.error_detail = delivery.dismissal_note = ""
    delivery.save()
    resolve_alarm(kind=outcomes.DEAD_LETTER, about=delivery.pk, now=now)
    hints.hint_after_commit([(delivery.pk, Queue(delivery.queue))])
    return delivery


@transaction.atomic
def dismiss(*, delivery: Delivery, by: Any, note: str, now: datetime) -> Delivery:
    """Somebody has seen to it in another way, and says how."""
    delivery = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if delivery.state in (Delivery.State.DEAD, Delivery.State.BOUNCED) and delivery.dismissed_at is None:
        delivery.dismissed_at, delivery.dismissed_by, delivery.dismissal_note = now, by, note[:500]
        delivery.save(update_fields=["dismissed_at", "dismissed_by", "dismissal_note"])
        resolve_alarm(kind=outcomes.DEAD_LETTER, about=delivery.pk, now=now)
    return delivery


@transaction.atomic
def record_bounce(*, delivery_id: UUID, detail: str, now: datetime) -> bool:
    """A mail that was accepted has come back. Says whether that was news."""
    delivery = Delivery.objects.select_for_update(of=("self",)).filter(pk=delivery_id, state=Delivery.State.ACCEPTED).first()
    if delivery is None:
        return False
    delivery.state, delivery.done_at = Delivery.State.BOUNCED, now
    delivery.error_class, delivery.error_detail = "bounced", detail[:300]
    delivery.save(update_fields=["state", "done_at", "error_class", "error_detail"])
    outcomes.replace(delivery, now)
    return True
