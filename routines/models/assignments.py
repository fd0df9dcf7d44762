"""An assignment: a routine, asked of a team or of chosen athletes, so many a week or on fixed days."""

from datetime import date, time, timedelta
from typing import Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from accounts.models import Membership, Team, User
from routines.models.routines import Routine
from routines.rules import Plan, WeekdayPlan, WeeklyPlan

EVENING = time(18)
WHOLE_WEEK = list(range(7))  # 0 is Monday


def n_a_week_or_weekdays(name: str) -> list[models.CheckConstraint]:
    """Exactly one of the two, each within its range."""
    n_a_week = Q(per_week__isnull=False, per_week__range=(1, 7), weekdays__isnull=True)
    weekdays = Q(per_week__isnull=True, weekdays__isnull=False, weekdays__contained_by=WHOLE_WEEK, weekdays__len__range=(1, 7))
    return [
        models.CheckConstraint(
            condition=n_a_week | weekdays,
            name=name,
            violation_error_message=_("Ask for so many a week, or for fixed weekdays: one of them."),
        )
    ]


class PlanFields(models.Model):
    per_week = models.PositiveSmallIntegerField(_("times a week"), null=True, blank=True)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("weekdays"), null=True, blank=True)

    class Meta:
        abstract = True

    def plan_between(self, first: date, last: date | None) -> Plan:
        if self.per_week is not None:
            return WeeklyPlan(first, last, self.per_week)
        return WeekdayPlan(first, last, frozenset(self.weekdays or ()))


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def touching(self, first: date, last: date) -> Self:
        """Assignments that ask for something on at least one day from first to last, both included."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=first), starts_on__lte=last)

    def not_over_on(self, day: date) -> Self:
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))

    def asked_of(self, athlete: User) -> Self:
        """What this athlete is asked now: by a team as a whole, or by name."""
        member = Membership.objects.current().athletes().filter(user=athlete, team=OuterRef("team"))
        chosen = AssignedAthlete.objects.current().filter(assignment=OuterRef("pk"), athlete=athlete)
        return self.filter(Exists(member), Q(for_whole_team=True) | Exists(chosen))

    def visible_to(self, user: User) -> Self:
        return self.filter(team__in=Team.objects.looked_after_by(user))

    def within_reach_of(self, user: User) -> Self:
        return self.filter(team__in=Team.objects.near(user))


class Assignment(PlanFields):
    """Who joins a team later is asked what the whole team is asked, from the day of joining."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    routine = models.ForeignKey(Routine, models.PROTECT, related_name="assignments", verbose_name=_("routine"))
    team = models.ForeignKey(Team, models.PROTECT, related_name="assignments", verbose_name=_("team"))
    for_whole_team = models.BooleanField(_("for the whole team"), default=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    # the day from which the present plan counts; what was asked before stands in EarlierPlan
    plan_from_on = models.DateField(editable=False)
    due_time = models.TimeField(_("due at"), default=EVENING)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, editable=False, related_name="+")
    created_at = models.DateTimeField(editable=False)
    edition = models.PositiveIntegerField(default=1, editable=False)  # If-Match

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            *n_a_week_or_weekdays("assignment_asks_n_a_week_or_weekdays_and_not_both"),
            # the day before it starts: taken back before it asked for anything
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on") - timedelta(days=1)),
                name="an_assignment_ends_after_it_starts_or_never_starts",
                violation_error_message=_("An assignment ends after it starts."),
            ),
            models.CheckConstraint(condition=Q(plan_from_on__gte=F("starts_on")), name="a_plan_counts_from_its_assignment_on"),
        ]
        indexes = [models.Index(fields=["team", "starts_on"], name="assignments_of_team")]

    def __str__(self) -> str:
        return f"{self.routine_id} {self.team_id} {self.starts_on}"

    @property
    def athletes(self) -> frozenset[UUID] | None:
        """Who is asked by name now; None stands for the whole team."""
        if self.for_whole_team:
            return None
        return frozenset(each.athlete_id for each in self.chosen.all() if each.until_on is None)

    def plan(self) -> Plan:
        """What is asked from now on."""
        return self.plan_between(self.plan_from_on, self.ends_on)

    def plans(self) -> list[Plan]:
        """All that was ever asked, one after the other, so that past weeks go on owing what they owed."""
        return [*(earlier.plan() for earlier in self.earlier_plans.all()), self.plan()]


class EarlierPlan(PlanFields):
    """What an assignment asked for until a coach changed it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="earlier_plans")
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            *n_a_week_or_weekdays("earlier_plan_asked_n_a_week_or_weekdays_and_not_both"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="an_earlier_plan_stood_for_a_day"),
            models.UniqueConstraint(fields=["assignment", "starts_on"], name="one_earlier_plan_per_assignment_and_day"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on} - {self.ends_on}"

    def plan(self) -> Plan:
        return self.plan_between(self.starts_on, self.ends_on)


class AssignedAthleteQuerySet(models.QuerySet["AssignedAthlete"]):
    def current(self) -> Self:
        return self.filter(until_on=None)


class AssignedAthlete(models.Model):
    """A chosen athlete, from a day, until a day if taken off again."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="chosen")
    athlete = models.ForeignKey(User, models.CASCADE, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    objects = AssignedAthleteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "athlete"], condition=Q(until_on=None), name="an_athlete_is_chosen_once"),
        ]

    def __str__(self) -> str:
        return f"{self.athlete_id} {self.from_on}"
