"""A routine: poses in order, with seconds."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models import Team, User
from poses.models import Pose, PoseVariant
from poses.rules import LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS
from routines.rules import routine_seconds

LONGEST_REST_SECONDS = 300


def steps_in_order() -> "models.Prefetch[str]":
    """A routine's steps, each with its pose and variant: also for routines that came with an assignment."""
    return models.Prefetch("steps", RoutineStep.objects.select_related("pose", "variant").order_by("order"))


class RoutineQuerySet(models.QuerySet["Routine"]):
    def library(self) -> Self:
        return self.filter(team=None)

    def visible_to(self, user: User) -> Self:
        """The library, and the routines of the teams this person looks after now. Whether there are any is asked at the door."""
        return self.filter(Q(team=None) | Q(team__in=Team.objects.looked_after_by(user)))

    def within_reach_of(self, user: User) -> Self:
        """Routines this person may know to exist: the library, and those of the teams this person is in."""
        return self.filter(Q(team=None) | Q(team__in=Team.objects.near(user)))

    def with_steps(self) -> Self:
        """Everything that is needed to show and to time it."""
        return self.prefetch_related(steps_in_order())


class Routine(models.Model):
    """Frozen once assigned; a copy is the next version of the same routine, so old check-ins keep their meaning."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # what makes two rows versions of one routine: a session of either serves every assignment of both
    family = models.UUIDField(_("routine"), default=uuid7, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    copied_from = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="copies")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="routines", verbose_name=_("team"))
    slug = models.SlugField(_("content file"), blank=True, default="", editable=False)
    name = models.CharField(_("name"), max_length=80)
    notes = models.TextField(_("notes"), max_length=2000, blank=True, default="")
    # {language: {name, notes}}: for what comes from a content file; a coach writes in one language
    translations = models.JSONField(default=dict, blank=True, editable=False)
    frozen_at = models.DateTimeField(_("frozen"), null=True, editable=False)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, editable=False, related_name="+")
    created_at = models.DateTimeField(editable=False)
    edition = models.PositiveIntegerField(default=1, editable=False)  # If-Match

    objects = RoutineQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("routine")
        verbose_name_plural = _("routines")
        constraints = [
            models.UniqueConstraint(
                fields=["family", "team", "version"], nulls_distinct=False, name="one_routine_per_family_team_and_version"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="routine_versions_are_counted_from_one"),
            models.CheckConstraint(condition=Q(team__isnull=True) ^ Q(slug=""), name="only_the_library_comes_from_a_content_file"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.version})"

    @property
    def is_frozen(self) -> bool:
        return self.frozen_at is not None

    def text_in(self, language: str | None = None) -> dict[str, str]:
        """Name and notes in this language, or in the one of the request; as written where there is no translation."""
        translated: dict[str, str] = self.translations.get((language or get_language() or "").split("-")[0], {})
        return {"name": self.name, "notes": self.notes} | translated

    def total_seconds(self) -> int:
        """Read with `with_steps()`."""
        return routine_seconds((len(step.pose.sides()), step.hold_seconds, step.rest_seconds) for step in self.steps.all())


class RoutineStep(models.Model):
    """One pose, held on each of its sides, then a rest."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    routine = models.ForeignKey(Routine, models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField(_("number"))
    pose = models.ForeignKey(Pose, models.PROTECT, related_name="+", verbose_name=_("pose"))
    variant = models.ForeignKey(PoseVariant, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("variant"))
    hold_seconds = models.PositiveSmallIntegerField(_("hold in seconds"))
    rest_seconds = models.PositiveSmallIntegerField(_("rest in seconds"), default=0)
    note = models.CharField(_("note"), max_length=280, blank=True, default="")

    class Meta:
        ordering = ["order"]
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints = [
            models.UniqueConstraint(fields=["routine", "order"], name="one_step_per_routine_and_number"),
            models.CheckConstraint(condition=Q(order__gte=1), name="routine_steps_are_counted_from_one"),
            models.CheckConstraint(
                condition=Q(hold_seconds__range=(SHORTEST_HOLD_SECONDS, LONGEST_HOLD_SECONDS)),
                name="holds_last_10_to_120_seconds",
                violation_error_message=_("A hold lasts 10 to 120 seconds."),
            ),
            models.CheckConstraint(
                condition=Q(rest_seconds__lte=LONGEST_REST_SECONDS),
                name="rests_last_at_most_300_seconds",
                violation_error_message=_("A rest lasts at most 300 seconds."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.order)
