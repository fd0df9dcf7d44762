"""Short words for what every test here does."""

from typing import Any
from uuid import uuid4

import pytest

from accounts.models import User
from notifications import clock
from notifications.delivery import deliver_one
from notifications.models import Channel, Delivery, Notification
from notifications.services import Planned, notify

WORKER = "test:1"
# rows that other processes and connections see
COMMITTED = pytest.mark.django_db(transaction=True)


def tell(recipient: User | None, kind: str = "page", *channels: Channel, **given: Any) -> Notification:
    """One message by mail, unless other channels are named."""
    planned = [Planned(channel) for channel in channels or (Channel.EMAIL,)]
    fields = {"key": f"{kind}:{uuid4()}", "about": uuid4(), "planned": planned, "now": clock.now(), **given}
    return notify(recipient=recipient, kind=kind, **fields)


def only(notification: Notification) -> Delivery:
    return notification.deliveries.get()


def deliver_all() -> int:
    """As a worker does: one after the other until nothing is due."""
    sent = 0
    while deliver_one(worker=WORKER):
        sent += 1
    return sent


def state_of(delivery: Delivery) -> str:
    return Delivery.objects.values_list("state", flat=True).get(pk=delivery.pk)
