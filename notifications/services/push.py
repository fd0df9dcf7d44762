"""Browsers that agreed to be rung."""

from datetime import datetime
from typing import Any

from django.db import transaction
from uuid_utils.compat import uuid7

from notifications.channels import vapid
from notifications.models import Channel, Notification, PushSubscription
from notifications.outbox import Planned, notify

# a person has a few browsers; more is somebody filling the outbox
MOST_BROWSERS = 20


@transaction.atomic
def subscribe_to_push(*, user: Any, endpoint: str, p256dh: str, auth: str, now: datetime) -> tuple[PushSubscription, bool]:
    """Ring this browser for this person, and for nobody who was signed in on it before. Says whether it is new."""
    keys = {"p256dh": p256dh, "auth": auth, "application_server_key": vapid.application_server_key()}
    PushSubscription.objects.filter(endpoint=endpoint).exclude(user=user).delete()
    subscription, is_new = PushSubscription.objects.update_or_create(
        endpoint=endpoint, defaults=keys, create_defaults={**keys, "user": user, "created_at": now}
    )
    surplus = PushSubscription.objects.filter(user=user).order_by("-created_at", "-id").values("pk")[MOST_BROWSERS:]
    PushSubscription.objects.filter(pk__in=list(surplus.values_list("pk", flat=True))).delete()
    return subscription, is_new


def unsubscribe_from_push(*, subscription: PushSubscription) -> None:
    """Rows still waiting for this browser find it gone, and their kind names a substitute."""
    subscription.delete()


def test_push(*, user: Any, now: datetime) -> Notification:
    """Ring every browser of this person, because this person asked."""
    key = f"push_test:{uuid7()}"
    return notify(recipient=user, kind="push_test", key=key, planned=[Planned(Channel.WEB_PUSH)], now=now)
