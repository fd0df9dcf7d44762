"""What a team is asked to do, and the routines it has: its own and the library's."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.formats import date_format
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_safe

from accounts.guards import for_who_is_signed_in
from accounts.permissions import team_for_page
from notifications import clock
from routines.models import Assignment, Routine
from routines.services import today_of_team

A_MONDAY = date(2024, 1, 1)


@require_safe
@for_who_is_signed_in
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    today = today_of_team(team, clock.now())
    rows = Assignment.objects.filter(team=team).select_related("routine").annotate(people=Count("chosen", Q(chosen__until_on=None)))
    lines = [line_of(assignment, today) for assignment in rows.order_by("starts_on", "id")]
    routines = Routine.objects.with_steps().filter(Q(team=team) | Q(team=None)).order_by("team", "name", "family", "-version")
    own = [routine for routine in routines if routine.team_id]
    page = {
        "section": "routines",
        "team": team,
        "running": [line for line in lines if line["state"] != "over"],
        "over": [line for line in lines if line["state"] == "over"],
        "families": [list(versions) for _family, versions in groupby(own, key=lambda routine: routine.family)],
        "library": newest_of_each(routine for routine in routines if not routine.team_id),
    }
    return render(request, "routines/plan.html", page)


def newest_of_each(routines: Iterable[Routine]) -> list[Routine]:
    found: dict[UUID, Routine] = {}
    for routine in routines:
        found.setdefault(routine.family, routine)
    return list(found.values())


def line_of(assignment: Assignment, today: date) -> dict[str, Any]:
    return {"assignment": assignment, "state": state_on(assignment, today), "plan": plan_words(assignment), "whom": whom(assignment)}


def state_on(assignment: Assignment, today: date) -> str:
    if assignment.ends_on is not None and assignment.ends_on < today:
        return "over"
    return "coming" if assignment.starts_on > today else "running"


def plan_words(assignment: Assignment) -> str:
    if assignment.per_week is not None:
        return ngettext("%(n)s a week, any day", "%(n)s a week, any days", assignment.per_week) % {"n": assignment.per_week}
    return ", ".join(date_format(A_MONDAY + timedelta(days=day), "D") for day in sorted(assignment.weekdays or ()))


def whom(assignment: Assignment) -> str:
    if assignment.for_whole_team:
        return _("the whole team")
    people: int = assignment.people  # type: ignore[attr-defined]
    return ngettext("%(n)s athlete", "%(n)s athletes", people) % {"n": people}


urls = [path("coach/teams/<uuid:pk>/routines/", plan, name="coach-routines")]
