"""Senders for these tests: what a room upstairs would write."""

from datetime import datetime, timedelta
from typing import Any

from notifications.kinds import Kind, Message
from notifications.models import Channel, Delivery, Notification, Queue


class Page(Kind):
    """A safety message: mail takes over from a dead phone."""

    queue = Queue.ALERTS
    is_safety = True
    title = "New safety message."
    body = "Please open Lumbar."
    retries_for = None

    def path(self, notification: Notification) -> str:
        return f"/alerts/{notification.about}/"

    def substitute(self, delivery: Delivery) -> Channel | None:
        return Channel.EMAIL if delivery.channel == Channel.WEB_PUSH else None


class Note(Kind):
    """Something that can wait."""

    title = "A note"


class Nudge(Kind):
    """A reminder: stopped by one click, until which `stopped` is empty."""

    queue = Queue.REMINDERS
    can_be_stopped = True
    title = "Your routine is waiting"
    stopped: list[Any] = []

    def stop(self, recipient: Any) -> None:
        self.stopped.append(recipient.pk)


class Code(Kind):
    """A mail written from what its sender sealed."""

    queue = Queue.ACCOUNT

    def message(self, delivery: Delivery) -> Message:
        return Message(subject="Your code", text=delivery.notification.sealed)


class Unwanted(Page):
    """Its cause is gone by the time it should leave."""

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        return False


class Unwritable(Page):
    """Its template breaks."""

    def context(self, delivery: Delivery) -> dict[str, Any]:
        raise KeyError("a name nobody gave")


class Faulty(Page):
    """It cannot even say whether it is wanted."""

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        raise ZeroDivisionError


class Careless(Page):
    """It fails when it is told how things ended."""

    def on_accepted(self, delivery: Delivery, at: datetime) -> None:
        raise RuntimeError

    def on_dead(self, delivery: Delivery, at: datetime) -> None:
        raise RuntimeError

    def substitute(self, delivery: Delivery) -> Channel | None:
        raise RuntimeError


class Listening(Page):
    """It keeps what it is told."""

    told: list[tuple[str, Any]] = []

    def on_accepted(self, delivery: Delivery, at: datetime) -> None:
        self.told.append(("accepted", delivery.pk))

    def on_dead(self, delivery: Delivery, at: datetime) -> None:
        self.told.append(("dead", delivery.pk))


class Impatient(Note):
    """Worn out after an hour."""

    retries_for = timedelta(hours=1)
