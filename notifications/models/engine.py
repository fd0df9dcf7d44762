"""Signs of life, and what staff must see."""

from datetime import datetime
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import Q
from uuid_utils.compat import uuid7


class EngineBeat(models.Model):
    """One row for each process that moves messages. A row that grows old is a process that died."""

    class Role(models.TextChoices):
        WATCH = "watch"
        WORKER = "worker"
        BEAT = "beat"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    role = models.CharField(max_length=8, choices=Role)
    host = models.CharField(max_length=64)
    pid = models.PositiveIntegerField()
    last_beat_at = models.DateTimeField()
    oldest_due_age_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "host", "pid"], name="one_beat_per_process")]

    def __str__(self) -> str:
        return f"{self.role} on {self.host}"


class OperationsAlarmQuerySet(models.QuerySet["OperationsAlarm"]):
    def open(self) -> Self:
        return self.filter(resolved_at=None)

    def older_than(self, moment: datetime) -> Self:
        return self.filter(opened_at__lt=moment)


class OperationsAlarm(models.Model):
    """Something staff must look at, since no message can say it. Never health data, never a name."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=64)
    about = models.UUIDField(null=True)
    key = models.CharField(max_length=128)
    detail = models.CharField(max_length=300, blank=True, default="")
    occurrences = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)

    objects = OperationsAlarmQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=Q(resolved_at=None), name="one_open_alarm_per_key"),
        ]
        indexes = [models.Index(fields=["-opened_at"], condition=Q(resolved_at=None), name="open_alarms")]

    def __str__(self) -> str:
        return f"{self.kind} since {self.opened_at:%Y-%m-%d %H:%M}"


def alarm_key(kind: str, about: UUID | None, subject: str) -> str:
    return ":".join(part for part in (kind, str(about) if about else "", subject) if part)


class ClockOffset(models.Model):
    """How far a rehearsal has moved the time of all its processes. Read only where CLOCK_CAN_BE_MOVED is set, so never in production."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seconds = models.FloatField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_time")]

    def __str__(self) -> str:
        return f"{self.seconds:+} s"


class LastBackup(models.Model):
    """When `make backup` last came to its end: it leaves this note itself, since where its files lie is no business of a web process."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    taken_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_last_backup")]

    def __str__(self) -> str:
        return f"{self.taken_at:%Y-%m-%d %H:%M}"
