"""When an athlete is next reminded."""

from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models import Membership, User
from routines.models.assignments import AssignedAthlete, Assignment
from routines.rules import nominal_day, zone_named


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def due(self, now: datetime) -> Self:
        """Oldest first, so that one batch after the other empties it."""
        return self.filter(next_due_at__lte=now).order_by("next_due_at", "id")

    def ahead(self, now: datetime) -> Self:
        """What is not due yet. A due one is the reminder's to move on, or it would slip by."""
        return self.filter(Q(next_due_at=None) | Q(next_due_at__gt=now))

    def still_asked(self, day: date) -> Self:
        """Whose athlete is in the team now, asked as part of it or by name, by an assignment that is not over."""
        member = Membership.objects.current().athletes().filter(user=OuterRef("athlete"), team=OuterRef("assignment__team"))
        chosen = AssignedAthlete.objects.current().filter(assignment=OuterRef("assignment"), athlete=OuterRef("athlete"))
        asked = self.filter(Exists(member), Q(assignment__for_whole_team=True) | Exists(chosen))
        return asked.filter(assignment__in=Assignment.objects.not_over_on(day))


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

    def nominal_day(self) -> date:
        """The local day this reminder is meant for, and named after. Read of one that is due, with athlete and assignment."""
        if self.next_due_at is None:
            raise ValueError("nothing is due")
        at = self.athlete.reminder_time or self.assignment.due_time
        return nominal_day(self.next_due_at, at, zone_named(self.athlete.time_zone))
