"""After a restore: what a backup brought back may have been sent before, so nothing but codes leaves until an admin has looked (B28)."""

from datetime import datetime
from typing import Final

from django.conf import settings
from django.db.models import Exists, Q, QuerySet
from django.db.models.expressions import Combinable

from notifications.alarms import raise_alarm
from notifications.models import OperationsAlarm, Queue

RESTORED: Final = "restored"
WHAT_TO_DO: Final = "Look through the open cases and what waits to be sent; then resolve this, and messages leave again."


def hold_messages(*, now: datetime) -> None:
    """Held for as long as this alarm is open; resolving it in the admin releases them. Repeating changes nothing."""
    raise_alarm(kind=RESTORED, detail=WHAT_TO_DO, now=now)


def is_holding() -> bool:
    return settings.RESTORE_MODE or held().exists()


def held() -> QuerySet[OperationsAlarm]:
    return OperationsAlarm.objects.open().filter(kind=RESTORED)


def may_leave() -> Q | Combinable:
    """Asked in the claiming statement itself. Who wants to sign in, to look, needs the code."""
    if settings.RESTORE_MODE:
        return Q(queue=Queue.ACCOUNT)
    return Q(queue=Queue.ACCOUNT) | ~Exists(held())
