"""Who knows of a case, by what is true now: never "we have told" before it was handed over (safety.md B)."""

from collections.abc import Iterator
from typing import NamedTuple

from athletes.models import Alert
from notifications.models import Channel, Delivery, Notification

HANDED_OVER = (Delivery.State.ACCEPTED, Delivery.State.CONFIRMED)


class Told(NamedTuple):
    who: str
    state: str  # sending, sent, seen


def told_of(alert: Alert) -> list[Told]:
    """Each reader of the case once, with the best that can be said; empty means: nobody has been told."""
    best: dict[str, str] = {}
    for told in deliveries_of(alert):
        if rank(told.state) > rank(best.get(told.who, "")):
            best[told.who] = told.state
    return [Told(who, state) for who, state in sorted(best.items())]


def deliveries_of(alert: Alert) -> Iterator[Told]:
    rows = Delivery.objects.filter(notification__in=Notification.objects.filter(about=alert.pk, kind=alert.level, recipient__isnull=False))
    for name, channel, state, read_at in rows.values_list("notification__recipient__name", "channel", "state", "notification__read_at"):
        if (alert.acknowledged_by and alert.acknowledged_by.name == name) or read_at:
            yield Told(name, "seen")
        elif state in HANDED_OVER and channel != Channel.IN_APP:
            yield Told(name, "sent")
        elif state in Delivery.LIVE or channel == Channel.IN_APP:
            yield Told(name, "sending")


def rank(state: str) -> int:
    return ("", "sending", "sent", "seen").index(state)
