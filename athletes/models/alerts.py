"""Cases: who is told, how fast, and until when they stay open."""

from datetime import date, datetime
from typing import Self, TypedDict

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.fields import EncryptedTextField
from accounts.models import Consent, Organisation, Team, User
from athletes.models.health import HealthRow
from athletes.rules.escalation_policy import Step
from athletes.rules.vocabulary import Level, UrgentKind
from poses.models import Pose, PoseVariant


class Urgency(TypedDict):
    level: Level
    urgent_kind: UrgentKind | None


class AlertQuerySet(models.QuerySet["Alert"]):
    def visible_to(self, user: User) -> Self:
        """Cases this person answers for now: in a shared team, or called in as safety contact or staff; never the reader's own."""
        cared_for = Q(athlete__in=User.objects.cared_for_by(user))
        return self.filter(cared_for | self.called_in(user)).exclude(athlete=user)

    def called_in(self, user: User) -> Q:
        """Whom the escalation has reached so far, while the athlete shares: the team's safety contact, the organisation's, staff."""
        teams = Team.objects.filter(organisation__safety_contact=user)
        called = Q(step__gte=Step.SAFETY_CONTACT, athlete__in=User.objects.kept_safe_by(user))
        called |= Q(step__gte=Step.ORGANISATION, athlete__in=User.objects.sharing_with(teams))
        if user.is_staff:
            called |= Q(step__gte=Step.STAFF, athlete__in=User.objects.sharing_with(Team.objects.all()))
        return called

    def within_reach_of(self, user: User) -> Self:
        """Cases this person may know to exist. What may be done with them is for permissions to say."""
        near = Q(athlete=user) | Q(athlete__in=User.objects.sharing_a_team_with(user))
        return self.filter(near | Q(pk__in=self.visible_to(user).values("pk")))

    def open(self) -> Self:
        return self.exclude(state=Alert.State.CLEARED)

    def above_watch(self) -> Self:
        return self.exclude(level=Level.WATCH)

    def unacknowledged(self) -> Self:
        return self.filter(state=Alert.State.OPEN)

    def due(self, now: datetime) -> Self:
        """Steps and expired acknowledgements alike."""
        return self.open().filter(next_step_at__lte=now)

    def unreached(self, now: datetime) -> Self:
        """Nobody has it, and it is time to ask whether anybody could be told of it."""
        return self.unacknowledged().filter(unreached_at__lte=now)


class Alert(models.Model):
    """An athlete's case for one pose. Reports join it; a watch may settle; everything above is closed by people."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ACKNOWLEDGED = "acknowledged", _("somebody has it")
        CLEARED = "cleared", _("closed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # only erase_person and retention delete, under the session flag that the append-only triggers honour
    athlete = models.ForeignKey(User, models.PROTECT, related_name="alerts")
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="+")
    pose = models.ForeignKey(Pose, models.PROTECT, null=True, related_name="+")
    level = models.CharField(max_length=6)
    urgent_kind = models.CharField(max_length=13, null=True)
    rule_ids = ArrayField(models.CharField(max_length=4), default=list)  # all that any report of the case hit
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    occurrences = models.PositiveIntegerField(default=1)
    pages = models.PositiveSmallIntegerField(default=0)  # how often it was paged in all: the seq of its messages
    fired = models.PositiveSmallIntegerField(default=0)  # how far up the ladder since `escalating_since`
    opened_at = models.DateTimeField()
    escalating_since = models.DateTimeField()  # when the present level was reached: the policy's minute 0
    last_reported_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True)
    corrected_level = models.CharField(max_length=6, null=True)  # what the correction alone would have led to
    acknowledged_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    acknowledged_at = models.DateTimeField(null=True)
    contacted_at = models.DateTimeField(null=True)
    attested_on = models.DateField(null=True)  # the athlete's statement: a professional agreed to a return on that day
    attested_at = models.DateTimeField(null=True)
    symptom_free_since = models.DateTimeField(null=True)
    cleared_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")  # None where a watch settled
    cleared_at = models.DateTimeField(null=True)
    was_useful = models.BooleanField(null=True)
    policy_snapshot = models.JSONField()  # the escalation policy on the day it opened
    step = models.PositiveSmallIntegerField(default=Step.COACHES)  # how far it has been called in
    next_step_at = models.DateTimeField(null=True)  # None once somebody has been in contact, when cleared, and while nobody may read it
    # when the next step is told at once, if by then no mail server and no push service has taken a page; None once one has
    unreached_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)  # If-Match, and what a fired step checks

    objects = AlertQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["athlete", "pose"],
                condition=~Q(state="cleared"),
                nulls_distinct=False,
                name="one_open_alert_per_athlete_and_pose",
            ),
            models.CheckConstraint(condition=Q(level__in=[Level.WATCH, Level.ALERT, Level.URGENT]), name="a_case_is_watch_alert_or_urgent"),
            models.CheckConstraint(
                condition=Q(state="cleared", cleared_at__isnull=False) | (~Q(state="cleared") & Q(cleared_at=None)),
                name="a_cleared_alert_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="cleared") | Q(level="watch") | Q(cleared_by__isnull=False),
                name="only_people_close_what_is_above_watch",
            ),
            models.CheckConstraint(condition=~Q(state="cleared") | Q(next_step_at=None), name="a_cleared_alert_pages_nobody"),
            models.CheckConstraint(condition=~Q(level="watch") | Q(next_step_at=None), name="a_watch_has_no_timer"),
            models.CheckConstraint(
                condition=~Q(state="acknowledged") | Q(acknowledged_by__isnull=False, acknowledged_at__isnull=False),
                name="an_acknowledged_alert_says_by_whom_and_when",
            ),
        ]
        indexes = [
            # read every second by the watch; holds only what still waits for a person
            models.Index(fields=["next_step_at"], condition=Q(next_step_at__isnull=False), name="alert_due"),
            models.Index(fields=["unreached_at"], condition=Q(unreached_at__isnull=False), name="alert_unreached"),
            models.Index(fields=["athlete", "-opened_at"], name="alerts_of_athlete"),
            models.Index(fields=["state", "level", "opened_at"], condition=~Q(state="cleared"), name="alerts_open"),
            models.Index(fields=["acknowledged_at"], condition=Q(acknowledged_at__isnull=False), name="alerts_acknowledged"),
        ]

    def __str__(self) -> str:
        return f"Alert {self.pk}"

    def urgency(self) -> Urgency:
        """Level and kind as the rules take them."""
        return {"level": Level(self.level), "urgent_kind": UrgentKind(self.urgent_kind) if self.urgent_kind else None}


class AlertEvent(models.Model):
    """One line of a case's story: who, when, what. Never edited."""

    class Kind(models.TextChoices):
        OPENED = "opened"
        REPEATED = "repeated"
        LEVEL_RAISED = "level_raised"
        STEP_FIRED = "step_fired"
        ACCEPTED = "accepted"
        FAILED = "failed"
        ACKNOWLEDGED = "acknowledged"
        ACK_EXPIRED = "ack_expired"
        CONTACTED = "contacted"
        NOTED = "noted"
        OFFERED = "offered"
        KEPT_PAUSED = "kept_paused"
        CORRECTED = "corrected"
        ATTESTED = "attested"
        STILL_THERE = "still_there"
        LEFT = "left"
        SETTLED = "settled"
        CLEARED = "cleared"
        REOPENED = "reopened"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    alert = models.ForeignKey(Alert, models.PROTECT, related_name="events")
    athlete = models.ForeignKey(User, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    report = models.UUIDField(null=True)
    details = models.JSONField(default=dict)  # codes, days and levels; words go into `note`
    note = EncryptedTextField(blank=True, default="")

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["alert", "at"], name="events_of_alert")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class EscalationPolicy(models.Model):
    """Who is paged when, as data. A case keeps the policy of the day it opened; a change counts for the next case."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="escalation_policies")
    policy = models.JSONField()
    changed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    valid_from = models.DateTimeField()

    class Meta:
        ordering = ["-valid_from"]
        verbose_name_plural = "escalation policies"

    def __str__(self) -> str:
        return f"Policy of {self.valid_from:%Y-%m-%d}"


class PauseQuerySet(models.QuerySet["Pause"]):
    def running(self) -> Self:
        return self.filter(lifted_at=None)

    def holding_on(self, day: date) -> Self:
        """Not lifted, and not kept only until an earlier day."""
        return self.running().exclude(until_on__lt=day)

    def of_whole_routine(self) -> Self:
        return self.filter(pose=None)


class Pause(HealthRow):
    """Holds one pose, or the whole routine, back from one athlete. Never counts against adherence."""

    class Reason(models.TextChoices):
        ALERT = "alert", _("something you felt")
        CAUTION = "caution", _("waits for a go-ahead")
        COACH = "coach", _("kept back by your coach")

    pose = models.ForeignKey(Pose, models.PROTECT, null=True, related_name="+")  # None: the whole routine
    reason = models.CharField(max_length=7, choices=Reason)
    alert = models.ForeignKey(Alert, models.PROTECT, null=True, related_name="pauses")
    set_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")  # None: the rules
    from_at = models.DateTimeField()
    until_on = models.DateField(null=True)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects = PauseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["athlete", "pose", "reason", "alert"],
                condition=Q(lifted_at=None),
                nulls_distinct=False,
                name="one_running_pause_per_athlete_pose_and_cause",
            ),
            models.CheckConstraint(condition=~Q(reason="alert") | Q(alert__isnull=False), name="a_pause_after_a_report_names_its_case"),
        ]
        indexes = [models.Index(fields=["athlete"], condition=Q(lifted_at=None), name="pauses_running")]


class HoldPlanQuerySet(models.QuerySet["HoldPlan"]):
    def current(self) -> Self:
        return self.filter(ended_at=None)


class HoldPlan(HealthRow):
    """How a pose is done by one athlete: after a return, scaled back after a watch, or in a variant chosen in one tap."""

    class Kind(models.TextChoices):
        SCALED_BACK = "scaled_back", _("shorter next time")
        CHOSEN = "chosen", _("chosen by the athlete")
        OFFERED = "offered", _("offered by a coach")
        RETRY = "retry", _("try again, shorter")
        MODIFY = "modify", _("in another way")
        SWAP = "swap", _("another pose instead")

    kind = models.CharField(max_length=11, choices=Kind)
    pose = models.ForeignKey(Pose, models.PROTECT, related_name="+")
    variant = models.ForeignKey(PoseVariant, models.PROTECT, null=True, related_name="+")
    instead = models.ForeignKey(Pose, models.PROTECT, null=True, related_name="+")
    max_seconds = models.PositiveSmallIntegerField(null=True)
    alert = models.ForeignKey(Alert, models.PROTECT, null=True, related_name="plans")
    set_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    from_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = HoldPlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["athlete", "pose"], condition=Q(ended_at=None), name="one_plan_per_athlete_and_pose"),
            models.CheckConstraint(condition=Q(max_seconds=None) | Q(max_seconds__range=(10, 120)), name="a_plan_holds_10_to_120_seconds"),
            models.CheckConstraint(condition=~Q(kind="swap") | Q(instead__isnull=False), name="a_swap_names_the_other_pose"),
        ]
