from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.managers import TranslatableQuerySet
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.cautions import Caution
from poses.models.poses import Pose
from poses.models.translations import Translation
from poses.rules import LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS


class Complaint(models.TextChoices):
    """What an athlete says when a variant helps: words for a choice, never a cause."""

    TOO_MUCH = "too_much", _("The stretch is too much")
    OUT_OF_REACH = "out_of_reach", _("I cannot reach that far")
    ARM_OR_HAND = "arm_or_hand", _("My arm or hand does not like it")
    ELBOW = "elbow", _("My elbows hurt")
    SHOULDER = "shoulder", _("My shoulder does not like it")
    NECK = "neck", _("My neck does not like it")
    LOWER_BACK = "lower_back", _("My lower back pinches")
    HIP = "hip", _("My hip does not like it")
    KNEE = "knee", _("My knee does not like it")
    LEG = "leg", _("My leg does not like it")
    TIRED = "tired", _("My muscles tremble")


class PoseVariantQuerySet(TranslatableQuerySet, models.QuerySet["PoseVariant"]):
    def offered(self) -> Self:
        return self.filter(is_offered=True)


class PoseVariant(TranslatableModel):
    """Another way to do the pose: drawn, timed, chosen in one tap by athlete or coach. Its steps stand in place of the pose's own."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="variants", verbose_name=_("pose"))
    slug = models.SlugField(_("short name"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    caution = models.CharField(_("answers the caution"), max_length=16, choices=Caution, blank=True, default="")
    complaint = models.CharField(_("answers the complaint"), max_length=16, choices=Complaint, blank=True, default="")
    max_seconds = models.PositiveSmallIntegerField(_("longest hold in seconds"), null=True, blank=True)
    figure = models.CharField(_("figure"), max_length=80, blank=True, default="")
    source = models.CharField(_("source"), max_length=80, blank=True, default="")
    # holds of the past name their variant, so one that left the content stays, and is offered no more
    is_offered = models.BooleanField(_("offered"), default=True)

    objects = PoseVariantQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["pose", "order", "slug"]
        verbose_name = _("variant")
        verbose_name_plural = _("variants")
        constraints = [
            models.UniqueConstraint(fields=["pose", "slug"], name="one_variant_per_pose_and_slug"),
            models.CheckConstraint(
                condition=Q(max_seconds__isnull=True) | Q(max_seconds__range=(SHORTEST_HOLD_SECONDS, LONGEST_HOLD_SECONDS)),
                name="variant_is_held_10_to_120_seconds",
                violation_error_message=_("A hold lasts 10 to 120 seconds."),
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class PoseVariantTranslation(Translation):
    master = TranslationsForeignKey(PoseVariant, models.CASCADE, related_name="translations", editable=False)
    name = models.CharField(_("name"), max_length=80)
    instruction = models.CharField(_("what is different, in one line"), max_length=200)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("variant in one language")
        verbose_name_plural = _("variants in one language")
