from django.db import models
from django.db.models import Q
from uuid_utils.compat import uuid7


class Organisation(models.Model):
    """Whose deployment this is: its country, its youngest athlete, and who answers when a team does not."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=80)
    country = models.CharField(max_length=2, default="DE")  # ISO 3166-1: whose emergency numbers are shown
    time_zone = models.CharField(max_length=64, default="UTC")
    minimum_age = models.PositiveSmallIntegerField(default=16)
    safety_contact = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    safety_hours = models.CharField(max_length=120, blank=True)  # in words, shown to athletes: "weekdays 8 to 18"

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(minimum_age__gte=13), name="nobody_under_13_has_an_account")]

    def __str__(self) -> str:
        return self.name
