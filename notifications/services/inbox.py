"""The in-app inbox."""

from datetime import datetime

from notifications.models import Notification


def mark_read(*, notification: Notification, now: datetime) -> Notification:
    """The first reading counts."""
    Notification.objects.filter(pk=notification.pk).unread().update(read_at=now)
    notification.refresh_from_db(fields=["read_at"])
    return notification
