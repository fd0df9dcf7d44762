"""What is forgotten, and when."""

from datetime import datetime, timedelta

from notifications.models import DeliveryAttempt, Notification, OperationsAlarm
from notifications.services.engine import forget_old_beats

ATTEMPTS_KEPT = timedelta(days=30)
MESSAGES_KEPT = timedelta(days=90)
ALARMS_KEPT = timedelta(days=90)
CHUNK = 2_000


def forget_old(now: datetime) -> dict[str, int]:
    """Delete what has outlived its keeping, a chunk a call so that no lock is held for long. Says how much went."""
    attempts = DeliveryAttempt.objects.filter(ended_at__lt=now - ATTEMPTS_KEPT).order_by("ended_at")
    messages = Notification.objects.filter(created_at__lt=now - MESSAGES_KEPT).without_live_deliveries().order_by("created_at")
    alarms = OperationsAlarm.objects.exclude(resolved_at=None).older_than(now - ALARMS_KEPT)
    return {
        "attempts": DeliveryAttempt.objects.filter(pk__in=list(attempts.values_list("pk", flat=True)[:CHUNK])).delete()[0],
        "messages": Notification.objects.filter(pk__in=list(messages.values_list("pk", flat=True)[:CHUNK])).delete()[0],
        "alarms": alarms.delete()[0],
        "beats": forget_old_beats(now),
    }
