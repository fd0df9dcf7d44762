"""The monthly practice: it comes the way an alert comes, says that it is practice, and is answered by the same kind of button."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from athletes import got_it
from notifications.kinds import Kind
from notifications.models import Delivery, Notification, Queue


class DrillMessage(Kind):
    """Goes by the alerts' own queue, since that is what is practised; no real page waits behind it for long."""

    queue = Queue.ALERTS
    title = _("Practice: safety message")
    body = _("This is only practice. Please press the button once, so that we know messages reach you.")

    def path(self, notification: Notification) -> str:
        return got_it.path_for(notification)

    def context(self, delivery: Delivery) -> dict[str, Any]:
        return {"got_it_link": got_it.link_for(delivery.notification)}

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """Not to who has answered already by another channel, nor to who has left the team."""
        notification = delivery.notification
        if notification.recipient is None or notification.read_at is not None:
            return False
        return Team.objects.looked_after_by(notification.recipient).filter(pk__in=[notification.about]).exists()
