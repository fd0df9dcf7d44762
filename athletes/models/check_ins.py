"""What an athlete sends after a session, the next morning or at any time; and what a coach records for a group."""

from datetime import date, datetime
from typing import Self

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.fields import EncryptedTextField
from accounts.models import Consent, User
from athletes.models.health import AthletesRow, HealthQuerySet
from poses.models import Pose, PoseVariant
from routines.models import Assignment, Routine

PAIN = Q(worst_pain=None) | Q(worst_pain__range=(0, 10))


class CheckInQuerySet(HealthQuerySet["CheckIn"]):
    def sessions(self) -> Self:
        """Practice, alone or in a led group."""
        return self.filter(kind__in=(CheckIn.Kind.SESSION, CheckIn.Kind.LED))

    def completed(self) -> Self:
        return self.sessions().filter(is_completed=True)

    def between(self, first: date, last: date) -> Self:
        return self.filter(day__range=(first, last))

    def flags_due(self, now: datetime) -> Self:
        """With a numb-or-tingling flag whose own report has had its ten minutes."""
        return self.filter(flags_due_at__lte=now)


class CheckIn(AthletesRow):
    """The phone makes the id, so a retry is harmless. Two sessions of a day are two check-ins; each serves every assignment of its routine.

    Without a consent to keep health answers it counts as practice and holds nothing else.
    """

    class Kind(models.TextChoices):
        SESSION = "session", _("session")
        LED = "led", _("led session")
        MORNING = "morning", _("the morning after")
        ANYTIME = "anytime", _("any time")
        FOLLOW_UP = "follow_up", _("still there?")

    class StillThere(models.TextChoices):
        YES = "yes"
        NO = "no"
        UNSURE = "unsure"

    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    routine = models.ForeignKey(Routine, models.PROTECT, null=True, related_name="+")
    routine_version = models.PositiveIntegerField(null=True)
    assignment = models.ForeignKey(Assignment, models.PROTECT, null=True, related_name="+")
    day = models.DateField()  # the athlete's own, as it stood on the phone
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    declared_clear = models.BooleanField(null=True)
    back_pain_before = models.PositiveSmallIntegerField(null=True)  # null is unknown, never 0
    back_pain = models.PositiveSmallIntegerField(null=True)
    numb_tingling = models.BooleanField(null=True)
    still_there = models.CharField(max_length=6, choices=StillThere, null=True)
    comfort = models.PositiveSmallIntegerField(null=True)
    nothing_hurt = models.BooleanField(null=True)
    note = EncryptedTextField(blank=True, default="")
    about = models.UUIDField(null=True)  # a session's id, which may arrive later: no foreign key
    alert = models.UUIDField(null=True)
    led_session = models.UUIDField(null=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    is_completed = models.BooleanField(default=False)  # decided when it arrives, by the pauses of that day (D)
    # ten minutes after it arrived, while a flag has no report of its own: the watch then makes one
    flags_due_at = models.DateTimeField(null=True)
    body_hash = models.CharField(max_length=64)

    objects = CheckInQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(back_pain_before=None) | Q(back_pain_before__range=(0, 10)), name="back_pain_before_is_0_to_10"
            ),
            models.CheckConstraint(condition=Q(back_pain=None) | Q(back_pain__range=(0, 10)), name="back_pain_is_0_to_10"),
            models.CheckConstraint(condition=Q(comfort=None) | Q(comfort__range=(1, 5)), name="comfort_is_1_to_5"),
            models.CheckConstraint(
                condition=Q(consent__isnull=False)
                | Q(
                    back_pain_before=None,
                    back_pain=None,
                    numb_tingling=None,
                    still_there=None,
                    comfort=None,
                    nothing_hurt=None,
                    note="",
                    flags_due_at=None,
                ),
                name="health_answers_are_kept_only_under_a_consent",
            ),
            models.CheckConstraint(condition=~Q(kind="led") | Q(recorded_by__isnull=False), name="a_led_session_names_who_recorded_it"),
            models.CheckConstraint(condition=~Q(kind="follow_up") | Q(alert__isnull=False), name="still_there_asks_about_a_case"),
        ]
        indexes = [
            models.Index(fields=["athlete", "day"], name="check_ins_of_athlete_by_day"),
            models.Index(fields=["flags_due_at"], condition=Q(flags_due_at__isnull=False), name="check_in_flags_due"),
            models.Index(fields=["led_session"], condition=Q(led_session__isnull=False), name="check_ins_of_led_session"),
            BrinIndex(fields=["received_at"], name="oldest_check_ins", autosummarize=True),  # for retention; rows lie in the order of time
        ]


class Hold(models.Model):
    """One pose and one side. Side means the one named in the instruction; which side is stretched follows from the pose (E)."""

    class Ended(models.TextChoices):
        DONE = "done", _("done")
        ENOUGH_STRETCH = "enough_stretch", _("enough stretch")
        UNCOMFORTABLE = "uncomfortable", _("uncomfortable")
        NUMB_TINGLING = "numb_tingling", _("numb or tingling")
        OTHER = "other", _("something else")
        SKIPPED = "skipped", _("skipped")

    class Side(models.TextChoices):
        LEFT = "left", _("left")
        RIGHT = "right", _("right")
        NONE = "none", _("no side")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    check_in = models.ForeignKey(CheckIn, models.PROTECT, related_name="holds")
    athlete = models.ForeignKey(User, models.PROTECT, related_name="+")
    day = models.DateField()
    order = models.PositiveSmallIntegerField()
    pose = models.ForeignKey(Pose, models.PROTECT, related_name="+")
    variant = models.ForeignKey(PoseVariant, models.PROTECT, null=True, related_name="+")
    side = models.CharField(max_length=5, choices=Side)
    target_seconds = models.PositiveSmallIntegerField()
    held_seconds = models.PositiveSmallIntegerField()
    ended = models.CharField(max_length=14, choices=Ended)
    worst_pain = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["check_in", "order"], name="one_hold_per_place_in_a_session"),
            models.CheckConstraint(condition=Q(target_seconds__range=(10, 120)), name="a_hold_aims_at_10_to_120_seconds"),
            models.CheckConstraint(condition=Q(held_seconds__lte=600), name="a_hold_lasts_at_most_600_seconds"),
            models.CheckConstraint(condition=PAIN, name="worst_pain_of_a_hold_is_0_to_10"),
        ]
        indexes = [models.Index(fields=["athlete", "day"], name="holds_of_athlete_by_day")]

    def __str__(self) -> str:
        return f"Hold {self.pk}"


class Comment(models.Model):
    """A coach's short word on a check-in; the athlete's guardian reads it too (GUI:S32)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    check_in = models.ForeignKey(CheckIn, models.PROTECT, related_name="comments")
    athlete = models.ForeignKey(User, models.PROTECT, related_name="+")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    text = EncryptedTextField()
    written_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["written_at"]

    def __str__(self) -> str:
        return f"Comment {self.pk}"
