"""Is the engine alive, and does it keep up?"""

import os
import socket
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Min

from notifications import holding
from notifications.models import Delivery, EngineBeat, Queue

SILENT_AFTER = timedelta(seconds=60)
FORGOTTEN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class EngineStatus:
    """What a health check, a banner and a dead-man ping are decided from."""

    silent_roles: tuple[str, ...]
    oldest_due_alert: timedelta | None  # how long the most patient row of the alerts queue has been due

    @property
    def is_well(self) -> bool:
        return not self.silent_roles and (self.oldest_due_alert is None or self.oldest_due_alert <= SILENT_AFTER)


def record_beat(*, role: EngineBeat.Role, now: datetime) -> EngineBeat:
    """This process is alive. One row a process, written again and again."""
    age = oldest_due_age(Queue.ALERTS, now) or timedelta()
    beat, _ = EngineBeat.objects.update_or_create(
        role=role,
        host=socket.gethostname()[:64],
        pid=os.getpid(),
        defaults={"last_beat_at": now, "oldest_due_age_seconds": int(age.total_seconds())},
    )
    return beat


def engine_status(now: datetime) -> EngineStatus:
    last_beats = dict(EngineBeat.objects.values_list("role").annotate(last=Max("last_beat_at")))
    silent = tuple(role for role in EngineBeat.Role.values if role not in last_beats or last_beats[role] < now - SILENT_AFTER)
    # after a restore alerts are held back on purpose, and a house that called itself ill would lock out who should look at them
    return EngineStatus(silent, None if holding.is_holding() else oldest_due_age(Queue.ALERTS, now))


def oldest_due_age(queue: Queue, now: datetime) -> timedelta | None:
    oldest = Delivery.objects.due(now).filter(queue=queue).aggregate(oldest=Min("available_at"))["oldest"]
    return now - oldest if oldest else None


def forget_old_beats(now: datetime) -> int:
    """A row of a process that ended long ago says nothing."""
    return EngineBeat.objects.filter(last_beat_at__lt=now - FORGOTTEN_AFTER).delete()[0]
