"""Days on which nothing is asked: a team's break, and a person's days away, of rest or ill."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models.people import Team, User

Days = TypeVar("Days", bound=models.Model)


class DaysQuerySet(models.QuerySet[Days]):
    def touching(self, first: date, last: date) -> Self:
        """Rows with at least one day from first to last, both included."""
        return self.filter(Q(until_on=None) | Q(until_on__gte=first), from_on__lte=last)


class BreakQuerySet(DaysQuerySet["Break"]):
    pass


class Break(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="breaks")
    from_on = models.DateField()
    until_on = models.DateField()
    note = models.CharField(max_length=80, blank=True)

    objects = BreakQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="a_break_ends_after_it_begins")]

    def __str__(self) -> str:
        return f"{self.from_on} - {self.until_on}"


class AwayQuerySet(DaysQuerySet["Away"]):
    pass


class Away(models.Model):
    class Kind(models.TextChoices):
        AWAY = "away", _("away")
        REST = "rest", _("rest")
        ILL = "ill", _("ill")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(User, models.CASCADE, related_name="aways")
    kind = models.CharField(max_length=4, choices=Kind.choices, default=Kind.AWAY)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)  # None: until the person says so

    objects = AwayQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="an_absence_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.from_on}"
