from __future__ import annotations

from django.db import models
from django.db.models import Deferrable
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.cautions import Caution
from poses.models.poses import Pose
from poses.models.translations import Translation


class PoseFact(TranslatableModel):
    """One thing worth knowing about a pose, with where it is known from."""

    class Kind(models.TextChoices):
        OTHER_NAME = "other_name", _("other name")
        BREATH = "breath", _("breath")
        FELT = "felt", _("where it is felt")
        NOT_FELT = "not_felt", _("where it should not be felt")
        MISTAKE = "mistake", _("common mistake")
        MODIFICATION = "modification", _("way to make it easier")
        ASK_FIRST = "ask_first", _("ask first")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="facts", verbose_name=_("pose"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    order = models.PositiveSmallIntegerField(_("number"))
    caution = models.CharField(_("for the caution"), max_length=16, choices=Caution, blank=True, default="")
    source = models.CharField(_("source"), max_length=80, blank=True, default="")

    history = HistoricalRecords()

    class Meta:
        ordering = ["kind", "order"]
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        constraints = [
            # asked at the end of the transaction, so that two facts can change places
            models.UniqueConstraint(
                fields=["pose", "kind", "order"], name="one_fact_per_pose_kind_and_number", deferrable=Deferrable.DEFERRED
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.order}"


class PoseFactTranslation(Translation):
    master = TranslationsForeignKey(PoseFact, models.CASCADE, related_name="translations", editable=False)
    text = models.TextField(_("text"), max_length=400)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("fact in one language")
        verbose_name_plural = _("facts in one language")
