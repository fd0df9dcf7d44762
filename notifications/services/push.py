"""Browsers that agreed to be rung."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from uuid_utils.compat import uuid7

from notifications.channels import vapid
from notifications.models import Channel, Notification, PushSubscription
from notifications.outbox import Planned, notify
from notifications.rest import Conflict

# a person has a few browsers; more is somebody filling the outbox
MOST_BROWSERS = 20


class IdInUse(Conflict):
    """An id that stands for another browser, this person's or somebody else's."""

    def __init__(self) -> None:
        super().__init__("This id is in use.", "id_in_use")


@transaction.atomic
def subscribe_to_push(
    *, user: Any, endpoint: str, p256dh: str, auth: str, now: datetime, subscription_id: UUID | None = None
) -> tuple[PushSubscription, bool]:
    """Ring this browser for this person, and for nobody who was signed in on it before. Says whether it is new."""
    if subscription_id is not None and PushSubscription.objects.filter(pk=subscription_id).exclude(user=user, endpoint=endpoint).exists():
        raise IdInUse
    PushSubscription.objects.filter(endpoint=endpoint).exclude(user=user).delete()
    keys = {"p256dh": p256dh, "auth": auth, "application_server_key": vapid.application_server_key()}
    fresh = {**keys, "id": subscription_id or uuid7(), "user": user, "created_at": now}
    subscription, is_new = PushSubscription.objects.update_or_create(endpoint=endpoint, defaults=keys, create_defaults=fresh)
    forget_surplus(user)
    return subscription, is_new


def forget_surplus(user: Any) -> None:
    newest = PushSubscription.objects.filter(user=user).order_by("-created_at", "-id")
    PushSubscription.objects.filter(pk__in=list(newest.values_list("pk", flat=True)[MOST_BROWSERS:])).delete()


def unsubscribe_from_push(*, subscription: PushSubscription) -> None:
    """Rows still waiting for this browser find it gone, and their kind names a substitute."""
    subscription.delete()


def test_push(*, user: Any, now: datetime) -> Notification:
    """Ring every browser of this person, because this person asked."""
    key = f"push_test:{uuid7()}"
    return notify(recipient=user, kind="push_test", key=key, planned=[Planned(Channel.WEB_PUSH)], now=now)
