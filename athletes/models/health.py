"""What every health row has in common: whose it is, and the consent it was given under."""

from typing import Self, TypeVar

from django.db import models
from uuid_utils.compat import uuid7

from accounts.models import Consent, User

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class HealthQuerySet(models.QuerySet[Row_co]):
    """How another person's health answers are reached, and nothing else reaches them."""

    def visible_to(self, user: User) -> Self:
        """Rows of athletes who let a team this person looks after read them; never the reader's own as coach."""
        return self.filter(athlete__in=User.objects.cared_for_by(user)).exclude(athlete=user)

    def within_reach_of(self, user: User) -> Self:
        """Rows this person may know to exist: the own ones and those of people in a shared team."""
        return self.filter(models.Q(athlete=user) | models.Q(athlete__in=User.objects.sharing_a_team_with(user)))


class AthletesRow(models.Model):
    """PROTECTed: only erase_person and retention delete, under the session flag that the append-only triggers honour."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    athlete = models.ForeignKey(User, models.PROTECT, related_name="%(class)ss")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"  # never a word of what it holds


class HealthRow(AthletesRow):
    """Nothing about health is kept without a yes."""

    consent = models.ForeignKey(Consent, models.PROTECT, related_name="+")

    class Meta:
        abstract = True
