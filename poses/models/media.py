from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Deferrable, Q
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.poses import Pose
from poses.models.translations import Translation
from poses.rules import MediumName


class Medium(models.Model):
    """A photo or film, as it is served. It lies in the database: every web process reads it there, and every backup has it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=48, unique=True)
    content = models.BinaryField()
    thumbnail = models.BinaryField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added"))

    class Meta:
        ordering = ["-added_at"]
        verbose_name = _("photo or film")
        verbose_name_plural = _("photos and films")

    def __str__(self) -> str:
        return self.name

    @property
    def is_film(self) -> bool:
        name = MediumName.read(self.name)
        return name is not None and name.is_film


class PoseMedium(TranslatableModel):
    """A photo or film beside the drawings: of one step, or of the pose as a whole."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="media", verbose_name=_("pose"))
    # what athletes see cannot be deleted from under them
    file = models.ForeignKey(Medium, models.PROTECT, to_field="name", related_name="+", verbose_name=_("photo or film"))
    order = models.PositiveSmallIntegerField(_("number"))
    step = models.PositiveSmallIntegerField(_("of the step"), null=True)  # None: of the whole pose
    source = models.CharField(_("source"), max_length=80, blank=True, default="")

    history = HistoricalRecords()

    class Meta:
        ordering = ["order"]
        verbose_name = _("photo or film of a pose")
        verbose_name_plural = _("photos and films of a pose")
        constraints = [
            models.CheckConstraint(condition=Q(step__isnull=True) | Q(step__gte=1), name="medium_is_of_a_step_counted_from_one"),
            # asked at the end of the transaction, so that two can change places
            models.UniqueConstraint(fields=["pose", "order"], name="one_medium_per_pose_and_number", deferrable=Deferrable.DEFERRED),
        ]

    def __str__(self) -> str:
        return str(self.order)


class PoseMediumTranslation(Translation):
    master = TranslationsForeignKey(PoseMedium, models.CASCADE, related_name="translations", editable=False)
    alt = models.CharField(_("picture in words"), max_length=250)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("photo or film in one language")
        verbose_name_plural = _("photos and films in one language")
