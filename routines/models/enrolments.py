"""When an athlete is next reminded."""

from datetime import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models import User
from routines.models.assignments import Assignment


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def due(self, now: datetime) -> Self:
        """Oldest first, so that one batch after the other empties it."""
        return self.filter(next_due_at__lte=now).order_by("next_due_at", "id")


class Enrolment(models.Model):
    """The only stored thing about reminders, kept right by a sweep each minute. What is owed today is never read from here."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="enrolments")
    athlete = models.ForeignKey(User, models.CASCADE, related_name="enrolments")
    next_due_at = models.DateTimeField(null=True)  # None: nothing more is due

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("enrolment")
        verbose_name_plural = _("enrolments")
        constraints = [models.UniqueConstraint(fields=["assignment", "athlete"], name="one_enrolment_per_assignment_and_athlete")]
        indexes = [models.Index(fields=["next_due_at"], name="enrolment_due")]

    def __str__(self) -> str:
        return f"{self.athlete_id} {self.next_due_at}"
