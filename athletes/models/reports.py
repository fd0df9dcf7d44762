"""What was felt, as it was said. Append-only: a follow-up completes a report, a correction is a new one; all are kept as sent (A)."""

from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from accounts.fields import EncryptedTextField
from athletes.models.health import HealthQuerySet, HealthRow
from poses.models import Pose, PoseVariant

SETTLING = timedelta(minutes=10)
NOWHERE = Value(UUID(int=0), output_field=models.UUIDField())  # in the place of no pose, so that two without one are equal


class ReportedBy(models.TextChoices):
    ATHLETE = "athlete", _("athlete")
    SYSTEM = "system", _("made from a check-in, or by the clock")


class Decision(models.Model):
    """What the rules made of the answers, on the server and on the phone; the higher of the two stands (G2)."""

    ruleset_version = models.CharField(max_length=20)
    level = models.CharField(max_length=6)
    urgent_kind = models.CharField(max_length=13, null=True)
    rule_ids = ArrayField(models.CharField(max_length=4), default=list)
    pause_scope = models.CharField(max_length=7, null=True)
    device = models.JSONField(null=True)  # {ruleset_version, level, urgent_kind, rule_ids}, as the phone sent it
    received_at = models.DateTimeField()
    body_hash = models.CharField(max_length=64)

    class Meta:
        abstract = True


class SymptomReportQuerySet(HealthQuerySet["SymptomReport"]):
    def undecided(self, now: datetime) -> Self:
        """Settling for ten minutes since the server received it, and nobody has completed it."""
        return self.filter(Q(settling=True), ~Exists(FollowUp.objects.filter(report=OuterRef("pk"))), received_at__lte=now - SETTLING)

    def newest_of_chain(self) -> Self:
        """Only the last of a chain of corrections, and no system report of what the athlete spoke of too."""
        corrected = SymptomReport.objects.filter(corrects=OuterRef("pk"))
        spoken_of = SymptomReport.objects.by_athlete().filter(athlete=OuterRef("athlete"), check_in=OuterRef("check_in"))
        superseded = spoken_of.alias(where=Coalesce("pose_id", NOWHERE)).filter(where=Coalesce(OuterRef("pose_id"), NOWHERE))
        return self.exclude(Exists(corrected)).exclude(Exists(superseded), reported_by=ReportedBy.SYSTEM)

    def by_athlete(self) -> Self:
        return self.filter(reported_by=ReportedBy.ATHLETE)

    def made_for(self, report: "SymptomReport") -> Self:
        """What the clock reported in the athlete's place for the same check-in and pose: the own words supersede all of it (B)."""
        made = self.filter(athlete=report.athlete_id, check_in=report.check_in, pose=report.pose_id, reported_by=ReportedBy.SYSTEM)
        return made if report.check_in else self.none()


class SymptomReport(HealthRow, Decision):
    reported_by = models.CharField(max_length=7, choices=ReportedBy, default=ReportedBy.ATHLETE)
    reported_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64, blank=True)
    locale = models.CharField(max_length=10, default="en")
    text_version = models.CharField(max_length=20)
    check_in = models.UUIDField(null=True)  # may arrive later, so a plain id
    corrects = models.UUIDField(null=True)
    settling = models.BooleanField(default=False)
    pose = models.ForeignKey(Pose, models.PROTECT, null=True, related_name="+")
    variant = models.ForeignKey(PoseVariant, models.PROTECT, null=True, related_name="+")
    answers = models.JSONField()  # everything else of section A, as sent, without the free text
    other_text = EncryptedTextField(blank=True, default="")
    has_numb_tingling = models.BooleanField()

    objects = SymptomReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(reported_by="athlete") | Q(settling=False), name="the_system_never_settles"),
        ]
        indexes = [
            models.Index(fields=["athlete", "reported_at"], name="reports_of_athlete"),
            models.Index(
                fields=["athlete", "pose", "reported_at"], condition=Q(has_numb_tingling=True), name="numbness_of_athlete_by_pose"
            ),
            models.Index(fields=["check_in"], condition=Q(check_in__isnull=False), name="reports_of_check_in"),
            models.Index(fields=["corrects"], condition=Q(corrects__isnull=False), name="corrections"),
            models.Index(fields=["received_at"], condition=Q(settling=True), name="settling_reports"),
            BrinIndex(fields=["received_at"], name="oldest_reports", autosummarize=True),  # for retention; rows lie in the order of time
        ]


class FollowUp(HealthRow, Decision):
    """What came after the two quiet minutes, once; or, ten minutes after receipt, the clock's own, with all still open as unknown."""

    report = models.ForeignKey(SymptomReport, models.PROTECT, related_name="follow_ups")
    by = models.CharField(max_length=7, choices=ReportedBy, default=ReportedBy.ATHLETE)
    answers = models.JSONField(default=dict)
    other_text = EncryptedTextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "by"], name="one_follow_up_by_each")]


class UsualSymptomQuerySet(HealthQuerySet["UsualSymptom"]):
    def named(self) -> Self:
        return self.filter(withdrawn_at=None)


class UsualSymptom(HealthRow):
    """Long had, named once, known to a professional: "no worse than usual" counts as symptom-free (B)."""

    region = models.CharField(max_length=12)
    side = models.CharField(max_length=7)
    sensation = models.CharField(max_length=8)
    professional_knows = models.BooleanField()
    named_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    body_hash = models.CharField(max_length=64)

    objects = UsualSymptomQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(region__in=["groin", "saddle"]), name="groin_and_saddle_are_never_usual"),
            models.CheckConstraint(condition=~Q(side="both"), name="a_usual_symptom_has_one_side"),
        ]


class GoAheadQuerySet(HealthQuerySet["GoAhead"]):
    def latest_first(self) -> Self:
        return self.order_by("-answered_at", "-id")


class GoAhead(HealthRow):
    """Before a first session: whether a professional was asked, and each caution's yes or no. No diagnosis (C, E)."""

    asked_professional = models.BooleanField()
    cautions = models.JSONField()  # code -> {"answer": "yes" | "no", "go_ahead": bool, "go_ahead_on": day or null}
    history = models.JSONField(default=dict)  # weight_cancer, shape -> "yes" | "no"
    text_version = models.CharField(max_length=20)
    answered_at = models.DateTimeField()
    body_hash = models.CharField(max_length=64)

    objects = GoAheadQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["athlete", "-answered_at"], name="go_aheads_of_athlete")]
