from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

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
from poses.rules import FilmRefusal, MediumName

FILM_LEASE = timedelta(minutes=3)  # longer than a task may run


class MediumQuerySet(models.QuerySet["Medium"]):
    def to_make(self, now: datetime) -> Self:
        """Films that wait to be made anew, and those whose worker was never heard of again."""
        return self.filter(Q(taken_at=None) | Q(taken_at__lt=now - FILM_LEASE), upload__isnull=False)

    def being_made(self, now: datetime) -> Self:
        return self.filter(taken_at__gte=now - FILM_LEASE, upload__isnull=False)

    def without_bytes(self) -> Self:
        return self.defer("content", "thumbnail", "upload").annotate(is_ready=Q(content__isnull=False))


class Medium(models.Model):
    """A photo or film, as it is served. It lies in the database: every web process reads it there, and every backup has it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=48, unique=True)
    content = models.BinaryField(null=True)
    thumbnail = models.BinaryField(null=True)
    upload = models.BinaryField(null=True)  # a film as it came, until it is made anew or refused; never served
    refused_because = models.CharField(_("not taken because"), max_length=16, choices=FilmRefusal, blank=True, default="")
    taken_at = models.DateTimeField(null=True)  # by the worker that makes it
    tries = models.PositiveSmallIntegerField(default=0)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added"))

    objects = MediumQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at"]
        verbose_name = _("photo or film")
        verbose_name_plural = _("photos and films")
        constraints = [
            models.CheckConstraint(
                condition=Q(content__isnull=False, thumbnail__isnull=False, upload=None, refused_because="")
                | Q(content=None, thumbnail=None, upload__isnull=False, refused_because="")
                | (Q(content=None, thumbnail=None, upload=None) & ~Q(refused_because="")),
                name="medium_is_ready_or_waits_or_is_refused",
            ),
        ]
        indexes = [models.Index(fields=["taken_at"], condition=Q(upload__isnull=False), name="film_to_make")]

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
