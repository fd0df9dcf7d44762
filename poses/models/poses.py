from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.managers import TranslatableQuerySet
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.translations import Translation
from poses.rules import (
    DEFAULT_HOLD_SECONDS,
    LONGEST_HOLD_SECONDS,
    SHORTEST_HOLD_SECONDS,
    Side,
    StretchedSide,
    sides_of,
    stretch_side,
)


class PoseQuerySet(TranslatableQuerySet, models.QuerySet["Pose"]):
    def published(self) -> Self:
        """What athletes see and coaches may put into a routine."""
        return self.filter(state=Pose.State.PUBLISHED)

    def with_content(self) -> Self:
        """All rows of the content, in all languages, in a constant number of queries."""
        return self.prefetch_related(
            "translations",
            "steps__translations",
            "variants__translations",
            "variants__steps__translations",
            "facts__translations",
            "cautions__open_variants",
            "media__translations",
        )

    def held_back_by(self, *codes: str) -> Self:
        """Poses that wait for a go-ahead while any of these cautions is on file (E)."""
        return self.filter(cautions__code__in=codes).distinct()


class Pose(TranslatableModel):
    """One pose as it is taught. `version` counts its content: each change that an athlete could read makes the next."""

    class State(models.TextChoices):
        DRAFT = "draft", _("not shown")
        PUBLISHED = "published", _("published")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(_("short name"), unique=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.DRAFT)
    has_sides = models.BooleanField(_("has sides"), default=True)
    stretched_side = models.CharField(_("stretched side"), max_length=8, choices=StretchedSide, default=StretchedSide.SAME)
    hold_min_seconds = models.PositiveSmallIntegerField(_("shortest hold in seconds"), default=SHORTEST_HOLD_SECONDS)
    hold_default_seconds = models.PositiveSmallIntegerField(_("usual hold in seconds"), default=DEFAULT_HOLD_SECONDS)
    hold_max_seconds = models.PositiveSmallIntegerField(_("longest hold in seconds"), default=LONGEST_HOLD_SECONDS)
    version = models.PositiveIntegerField(_("content version"), default=1, editable=False)
    content_digest = models.CharField(max_length=64, editable=False, default="")  # what `version` stands for
    loaded_digest = models.CharField(max_length=64, editable=False, default="")  # what the content file last put here
    # None: the content that came with the software
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("changed by")
    )

    objects = PoseQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["content_digest", "loaded_digest"])

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("pose")
        verbose_name_plural = _("poses")
        constraints = [
            models.CheckConstraint(
                condition=Q(hold_min_seconds__gte=SHORTEST_HOLD_SECONDS)
                & Q(hold_min_seconds__lte=F("hold_default_seconds"))
                & Q(hold_default_seconds__lte=F("hold_max_seconds"))
                & Q(hold_max_seconds__lte=LONGEST_HOLD_SECONDS),
                name="pose_holds_last_10_to_120_seconds",
                violation_error_message=_("A hold lasts 10 to 120 seconds: shortest ≤ usual ≤ longest."),
            ),
            models.CheckConstraint(
                condition=Q(has_sides=True, stretched_side__in=[StretchedSide.SAME, StretchedSide.OPPOSITE])
                | Q(has_sides=False, stretched_side=StretchedSide.NONE),
                name="pose_with_sides_stretches_one_of_them",
                violation_error_message=_("A pose with sides stretches one of them; a pose without sides stretches none."),
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    def sides(self) -> tuple[Side, ...]:
        """The holds this pose asks for; `none` for a pose without sides."""
        return sides_of(has_sides=self.has_sides)

    def stretch_side(self, pose_side: Side) -> Side:
        """The side that is stretched; `pose_side` is the one named by the instruction (E)."""
        return stretch_side(StretchedSide(self.stretched_side), pose_side)


class PoseTranslation(Translation):
    master = TranslationsForeignKey(Pose, models.CASCADE, related_name="translations", editable=False)
    name = models.CharField(_("name"), max_length=80)
    summary = models.TextField(_("summary"), max_length=600)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("pose in one language")
        verbose_name_plural = _("poses in one language")
