"""What staff must see, since no message can say it."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from notifications.models import OperationsAlarm
from notifications.models.engine import alarm_key


@transaction.atomic
def raise_alarm(*, kind: str, now: datetime, about: UUID | None = None, subject: str = "", detail: str = "") -> OperationsAlarm:
    """Open an alarm, or count once more on the one that is open. Never health data, never a name."""
    key = alarm_key(kind, about, subject)
    while True:
        if OperationsAlarm.objects.open().filter(key=key).update(occurrences=F("occurrences") + 1, last_seen_at=now):
            return OperationsAlarm.objects.open().get(key=key)
        try:
            with transaction.atomic():
                return OperationsAlarm.objects.create(kind=kind, about=about, key=key, detail=detail[:300], opened_at=now, last_seen_at=now)
        except IntegrityError:
            continue  # another process was quicker by a moment: count on its row


def resolve_alarm(*, kind: str, now: datetime, about: UUID | None = None, subject: str = "") -> bool:
    """Close it; says whether it was open."""
    key = alarm_key(kind, about, subject)
    return OperationsAlarm.objects.open().filter(key=key).update(resolved_at=now) > 0


def open_alarms() -> QuerySet[OperationsAlarm]:
    """What still waits for somebody, newest first."""
    return OperationsAlarm.objects.open().order_by("-opened_at")
