"""Who read or changed whose data. Append-only: a trigger refuses the rest, whoever asks."""

from typing import Self

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from uuid_utils.compat import uuid7

from accounts.models.people import User


class ReadLogQuerySet(models.QuerySet["ReadLog"]):
    def about(self, person: User) -> Self:
        return self.filter(athlete=person.pk)


class ReadLog(models.Model):
    """One reading or change of one person's health answers by somebody else. Holds no content."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # no foreign keys: the log outlives an erased account, and then names nobody
    reader = models.UUIDField()
    athlete = models.UUIDField()
    action = models.CharField(max_length=32)  # "alert.read", "progress.read", "alert.cleared", "place.reissued"
    about = models.UUIDField(null=True)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    objects = ReadLogQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["athlete", "-at"], name="read_log_of_athlete"),
            BrinIndex(fields=["at"], name="oldest_of_read_log", autosummarize=True),  # for retention; rows lie in the order of time
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.at:%Y-%m-%d}"
