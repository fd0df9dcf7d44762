"""The day's one message: what is owed, and the question of the day if there is one. It names no routine and no body part."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from athletes.questions import asked_today
from athletes.schedule import owed_by
from notifications.kinds import Kind
from notifications.models import Delivery, Notification, Queue

IGNORED_BEFORE_ASKING = 3


class Reminder(Kind):
    queue = Queue.REMINDERS
    can_be_stopped = True
    title = _("Time for a few quiet minutes")
    body = _("Your routine is waiting. It takes as long as you like.")

    def path(self, notification: Notification) -> str:
        return "/app/"

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """Withdrawn once it is done; two sessions may have been sent since the row was written."""
        athlete: User | None = delivery.notification.recipient
        if athlete is None or not athlete.is_active or delivery.channel not in (*athlete.channels, "in_app"):
            return False
        day = day_of(delivery.notification)
        owed = owed_by([athlete.pk], day, day).get(athlete.pk, [])
        return any(one.needs_reminder_on(day, athlete.reminder_days) for one in owed) or athlete.pk in asked_today({athlete.pk: day})

    def context(self, delivery: Delivery) -> dict[str, Any]:
        athlete: User = delivery.notification.recipient  # type: ignore[assignment]
        day = day_of(delivery.notification)
        owed = [one for one in owed_by([athlete.pk], day, day).get(athlete.pk, []) if one.needs_reminder_on(day, athlete.reminder_days)]
        return {
            "routines": len(owed),
            "has_question": athlete.pk in asked_today({athlete.pk: day}),
            "cue": athlete.reminder_cue,
            "was_ignored": was_ignored(athlete, delivery.notification),
        }

    def stop(self, recipient: Any) -> None:
        """No more of these by mail or push; the app goes on showing what is owed."""
        User.objects.filter(pk=recipient.pk).update(channels=[])


def day_of(notification: Notification) -> date:
    """The nominal local day stands in the key: the message belongs to it, whatever day it is when it leaves."""
    return date.fromisoformat(notification.key.rsplit(":", 1)[1])


def was_ignored(athlete: User, notification: Notification) -> bool:
    """Three in a row without a session since: then it asks whether to change the time or to stop."""
    earlier = Notification.objects.filter(recipient=athlete, kind=notification.kind, created_at__lt=notification.created_at)
    newest = list(earlier.order_by("-created_at")[:IGNORED_BEFORE_ASKING])
    if len(newest) < IGNORED_BEFORE_ASKING:
        return False
    return not athlete.checkins.sessions().filter(day__gte=day_of(newest[-1])).exists()
