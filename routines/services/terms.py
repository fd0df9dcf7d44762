"""What an assignment asks, of whom, from when until when; and what cannot be asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from accounts.models import Membership, Team
from routines.models import Assignment
from routines.models.assignments import EVENING
from routines.rules import EVERY_DAY, Plan, WeekdayPlan, WeeklyPlan, local_day, zone_named

A_WEEK = timedelta(days=7)
THREE_YEARS = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """So many a week, or fixed weekdays; of these athletes, or with None of the whole team and whoever joins it later."""

    per_week: int | None = None
    weekdays: frozenset[int] | None = None
    starts_on: date
    ends_on: date | None = None
    due_time: time = EVENING
    athletes: frozenset[UUID] | None = None

    @classmethod
    def of(cls, assignment: Assignment) -> Self:
        """As they stand now."""
        return cls(
            per_week=assignment.per_week,
            weekdays=None if assignment.weekdays is None else frozenset(assignment.weekdays),
            starts_on=assignment.starts_on,
            ends_on=assignment.ends_on,
            due_time=assignment.due_time,
            athletes=assignment.athletes,
        )

    def changed(self, **changes: Any) -> Self:
        """With some of them changed; naming weekdays takes the place of N a week, and the other way round."""
        if "weekdays" in changes:
            changes.setdefault("per_week", None)
        elif "per_week" in changes:
            changes.setdefault("weekdays", None)
        return replace(self, **changes)

    def plan(self) -> Plan:
        if self.per_week is not None:
            return WeeklyPlan(self.starts_on, self.ends_on, self.per_week)
        return WeekdayPlan(self.starts_on, self.ends_on, self.weekdays or frozenset())

    def asked(self) -> dict[str, Any]:
        """The plan as columns."""
        return {"per_week": self.per_week, "weekdays": None if self.weekdays is None else sorted(self.weekdays)}


def today_of_team(team: Team, at: datetime) -> date:
    """The day that a coach means by "today": the team's."""
    return local_day(at, zone_named(team.time_zone))


def refuse_impossible(terms: Terms, *, team: Team, today: date, already: frozenset[UUID] = frozenset()) -> None:
    """Everything that is wrong with these terms, by field. `already` are those who were asked before, and may have left."""
    faults = dict([*faults_of_plan(terms), *faults_of_days(terms, today), *faults_of_athletes(terms, team, already)])
    if faults:
        raise ValidationError({field: [message] for field, message in faults.items()})


def faults_of_plan(terms: Terms) -> Iterator[tuple[str, str]]:
    if (terms.per_week is None) == (terms.weekdays is None):
        yield "per_week", _("Ask for so many a week, or for fixed weekdays: one of them.")
    elif terms.per_week is not None and not 1 <= terms.per_week <= len(EVERY_DAY):
        yield "per_week", _("Ask for 1 to 7 a week.")
    elif terms.weekdays is not None and not (terms.weekdays and terms.weekdays <= EVERY_DAY):
        yield "weekdays", _("Name at least one day; 0 is Monday and 6 is Sunday.")


def faults_of_days(terms: Terms, today: date) -> Iterator[tuple[str, str]]:
    if not today - A_WEEK <= terms.starts_on <= today + THREE_YEARS:
        yield "starts_on", _("Start at most a week back and three years ahead.")
    if terms.ends_on is not None and terms.ends_on < terms.starts_on:
        yield "ends_on", _("End on the first day or later.")


def faults_of_athletes(terms: Terms, team: Team, already: frozenset[UUID]) -> Iterator[tuple[str, str]]:
    if terms.athletes is None:
        return
    new = terms.athletes - already
    if not terms.athletes:
        yield "athletes", _("Choose at least one athlete.")
    elif Membership.objects.current().athletes().filter(team=team, user__in=new).count() != len(new):
        yield "athletes", _("Choose athletes of this team.")
