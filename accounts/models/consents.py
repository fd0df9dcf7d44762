"""What a person has agreed to."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models.people import Membership, Team, User


class ConsentQuerySet(models.QuerySet["Consent"]):
    def live(self) -> Self:
        return self.filter(withdrawn_at=None)

    def open_to(self, teams: models.QuerySet[Team], kind: str = "team_reads") -> Self:
        """Live consents to these teams by athletes who are still in the very team they consented to."""
        still_in = Membership.objects.current().athletes().filter(team=OuterRef("team"), user=OuterRef("person"))
        return self.live().filter(Exists(still_in), kind=kind, team__in=teams.values("pk"))


class Consent(models.Model):
    """A separate, dated, withdrawable yes (GUI:S34). Each health row names the one it was given under."""

    class Kind(models.TextChoices):
        KEEP = "keep", _("keep my health answers")
        TEAM_READS = "team_reads", _("the named people of this team may read them")
        PRIVATE = "private", _("the named health contact may read the private ones")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(User, models.PROTECT, related_name="consents")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    text_version = models.CharField(max_length=20)
    named = ArrayField(models.CharField(max_length=80), default=list)  # the names the person was shown, as they stood that day
    given_by = models.ForeignKey(User, models.PROTECT, related_name="+")  # the person, or a minor's guardian
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "team"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="one_live_consent_per_person_kind_and_team",
            ),
            models.CheckConstraint(
                condition=Q(kind="keep", team=None) | ~Q(kind="keep") & Q(team__isnull=False), name="only_reading_names_a_team"
            ),
        ]
        indexes = [models.Index(fields=["team", "kind", "person"], condition=Q(withdrawn_at=None), name="consent_live")]

    def __str__(self) -> str:
        return f"{self.kind} {self.person_id}"
