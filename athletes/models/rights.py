"""Rules in force, and what a person may ask of us: a calendar, a copy of everything, to be forgotten."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from uuid_utils.compat import uuid7

from accounts.models import Organisation, User


class RulesetQuerySet(models.QuerySet["Ruleset"]):
    def looked_at(self) -> Self:
        """By two people: whoever entered it, and a colleague who signed, or the clinician it names. Only these count."""
        return self.filter(~Q(reviewed_by="") | Q(signed_at__isnull=False))

    def waiting(self) -> Self:
        """For somebody to sign them."""
        return self.filter(reviewed_by="", signed_at=None, sent_back_because="")


class Ruleset(models.Model):
    """An organisation's thresholds, tighter than the shipped ones or equal, and the clinician who looked at them, if one has (G1)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="rulesets")
    version = models.CharField(max_length=20)
    thresholds = models.JSONField(default=dict, blank=True)
    reviewed_by = models.CharField(max_length=120, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    changed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    signed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    signed_name = models.CharField(max_length=80, blank=True)  # as it was given: somebody invited by link has no account
    signed_at = models.DateTimeField(null=True, blank=True)
    sent_back_because = models.CharField(max_length=400, blank=True)
    valid_from = models.DateTimeField()

    objects = RulesetQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(condition=~Q(signed_by=F("changed_by")), name="a_ruleset_is_signed_by_a_second_person"),
            models.CheckConstraint(
                condition=Q(reviewed_by="", reviewed_on=None) | (~Q(reviewed_by="") & Q(reviewed_on__isnull=False)),
                name="a_review_has_a_name_and_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.version


class CalendarToken(models.Model):
    """A secret address under which a calendar finds what is due."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(User, models.CASCADE, related_name="calendar_token")
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Calendar {self.pk}"


class ReleaseQuerySet(models.QuerySet["Release"]):
    def live(self, now: datetime) -> Self:
        return self.filter(withdrawn_at=None, expires_at__gt=now)


class Release(models.Model):
    """An athlete lets a clinician read the own packet: by a link, until a day, until taken back. Coaches print it only meanwhile."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    athlete = models.ForeignKey(User, models.CASCADE, related_name="releases")
    to_whom = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(expires_at__gt=models.F("made_at")), name="a_release_ends_after_it_begins")]

    def __str__(self) -> str:
        return f"Release {self.pk}"


class Export(models.Model):
    """That somebody took a copy of their own answers, and when. The copy itself is not kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(User, models.CASCADE, related_name="exports")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Export {self.pk}"


class ErasureQuerySet(models.QuerySet["Erasure"]):
    def pending(self) -> Self:
        return self.filter(done_at=None, undone_at=None)


class Erasure(models.Model):
    """Two weeks to think again, a month for who had forgotten the account; then for good. The row stays, to be replayed after a restore."""

    class Because(models.TextChoices):
        ASKED = "asked"
        UNUSED = "unused"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.UUIDField()
    because = models.CharField(max_length=6, choices=Because, default=Because.ASKED)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    objects = ErasureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(done_at=None, undone_at=None), name="one_pending_erasure_per_person")
        ]

    def __str__(self) -> str:
        return f"Erasure {self.pk}"
