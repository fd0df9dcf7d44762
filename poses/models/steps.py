from __future__ import annotations

from django.db import models
from django.db.models import Deferrable, Q
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.poses import Pose
from poses.models.translations import Translation
from poses.models.variants import PoseVariant


class PoseStep(TranslatableModel):
    """One step, drawn and spoken. A variant's step takes the place of the pose's step of the same number."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, null=True, blank=True, related_name="steps", verbose_name=_("pose"))
    variant = models.ForeignKey(PoseVariant, models.CASCADE, null=True, blank=True, related_name="steps", verbose_name=_("variant"))
    order = models.PositiveSmallIntegerField(_("number"))
    is_hold = models.BooleanField(_("the hold"), default=False, help_text=_("The clock runs in this step."))
    figure = models.CharField(_("figure"), max_length=80, blank=True, default="")
    source = models.CharField(_("source"), max_length=80, blank=True, default="")

    history = HistoricalRecords()

    class Meta:
        ordering = ["order"]
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints = [
            models.CheckConstraint(condition=Q(pose__isnull=True) ^ Q(variant__isnull=True), name="step_belongs_to_a_pose_or_to_a_variant"),
            models.CheckConstraint(condition=Q(order__gte=1), name="steps_are_counted_from_one"),
            # asked at the end of the transaction, so that two steps can change places
            models.UniqueConstraint(fields=["pose", "order"], name="one_step_per_pose_and_number", deferrable=Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["variant", "order"], name="one_step_per_variant_and_number", deferrable=Deferrable.DEFERRED),
            models.UniqueConstraint(
                fields=["pose"],
                condition=Q(is_hold=True),
                name="one_hold_per_pose",
                violation_error_message=_("Another step is the hold. Untick it there and save, then tick it here."),
            ),
            # a variant is held at the same step number as its pose
            models.CheckConstraint(condition=Q(is_hold=False) | Q(variant__isnull=True), name="hold_is_marked_on_the_pose_alone"),
        ]

    def __str__(self) -> str:
        return str(self.order)


class PoseStepTranslation(Translation):
    master = TranslationsForeignKey(PoseStep, models.CASCADE, related_name="translations", editable=False)
    text = models.TextField(_("text"), max_length=400)
    cue = models.CharField(_("spoken cue"), max_length=120)
    alt = models.CharField(_("picture in words"), max_length=250)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("step in one language")
        verbose_name_plural = _("steps in one language")
