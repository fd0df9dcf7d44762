"""Asking a team for a routine, in one act for however many; and asking for something else, or for nothing more."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from rest_framework.exceptions import APIException, ValidationError
from uuid_utils.compat import uuid7

from accounts.guards import for_who_is_signed_in, reader_of
from accounts.models import Membership, Team, User
from accounts.permissions import has_second_factor, looks_after, team_for_page
from accounts.services.audit import record_reads
from athletes.case_lines import names_of_poses
from athletes.changing import weeks_after_change
from athletes.models import CheckIn
from athletes.preview import preview_for
from athletes.preview_told import alike_and_apart, held_from
from athletes.serializers.preview import PreviewSerializer
from notifications import clock
from routines.models import Assignment, Routine
from routines.rules import monday_of
from routines.services import AssignmentIsOver, Terms, assign_routine, edit_assignment, end_assignment, today_of_team

WEEKDAYS: Final = range(7)


@dataclass(frozen=True)
class Asked:
    """What the form says, as far as it can be read."""

    routine: Routine
    terms: Terms


def body_from(request: HttpRequest, team: Team) -> dict[str, Any]:
    """The form as a client of the API would send it."""
    form = request.POST
    body: dict[str, Any] = {"team": str(team.pk), "routine": form.get("routine", "")}
    body |= {name: form[name] for name in ("starts_on", "due_time") if form.get(name)}
    if form.get("start"):
        body["starts_on"] = form["start"]
    body["ends_on"] = form.get("ends_on") or None
    if form.get("plan") == "weekdays":
        body["weekdays"] = [int(day) for day in form.getlist("weekdays") if day in map(str, WEEKDAYS)]
    else:
        body["per_week"] = int(form["per_week"]) if form.get("per_week", "").isdecimal() else None
    if form.get("whom") == "chosen":
        body["athletes"] = form.getlist("athletes")
    return body


def asked_by(request: HttpRequest, team: Team, at: datetime) -> Asked:
    """Raises ValidationError with what is wrong, field by field."""
    shape = PreviewSerializer(data=body_from(request, team), context={"request": request})
    shape.is_valid(raise_exception=True)
    return Asked(shape.validated_data["routine"], shape.terms_from(today_of_team(team, at)))


def on_offer(team: Team) -> list[Routine]:
    """The newest of each routine first; drafts count, since assigning is what freezes them."""
    rows = Routine.objects.with_steps().filter(Q(team=team) | Q(team=None))
    return sorted(rows, key=lambda routine: (routine.team_id is None, routine.name, -routine.version))


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def assign(request: HttpRequest, pk: UUID) -> HttpResponse:
    team, at = team_for_page(request, pk), clock.now()
    if request.method != "POST":
        return form_page(request, team, at)
    try:
        asked = asked_by(request, team, at)
        key = uuid_in(request)
        made = assign_routine(routine=asked.routine, team=team, terms=asked.terms, by=reader_of(request), at=at, assignment_id=key)
    except APIException as refused:
        return form_page(request, team, at, faults_of(refused), status=refused.status_code)
    messages.success(request, _("%(routine)s is assigned.") % {"routine": made.routine.text_in()["name"]})
    return redirect("coach-routines", team.pk)


def uuid_in(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError as fault:
        raise Http404 from fault


def faults_of(refused: APIException) -> list[str]:
    """Each sentence of a refusal once."""
    if not isinstance(refused, ValidationError):
        return [str(refused.detail)]
    found: list[Any] = [refused.detail]
    words: list[str] = []
    while found:
        part = found.pop(0)
        if isinstance(part, dict | list):
            found = [*(part.values() if isinstance(part, dict) else part), *found]
        elif str(part) not in words:
            words.append(str(part))
    return words


def form_page(request: HttpRequest, team: Team, at: datetime, faults: list[str] | None = None, status: int = 200) -> HttpResponse:
    routines = on_offer(team)
    given, today = request.POST, today_of_team(team, at)
    chosen = given.get("routine") or request.GET.get("routine") or str(routines[0].pk if routines else "")
    page = {
        "section": "routines",
        "team": team,
        "routines": routines,
        "chosen": chosen,
        "athletes": athletes_of(team),
        "given": given,
        "picked": set(given.getlist("athletes")),
        "picked_days": set(given.getlist("weekdays")),
        "today": today,
        "starts": starts_from(today),
        "start": given.get("start", today.isoformat()),
        "key": given.get("id") or uuid7(),
        "faults": faults or [],
        "weekdays": [str(day) for day in WEEKDAYS],
    }
    return render(request, "athletes/assign.html", page, status=status)


def starts_from(today: date) -> list[date]:
    """What is one tap away: now, and next week."""
    return [today, monday_of(today) + timedelta(weeks=1)]


def athletes_of(team: Team) -> list[User]:
    members = Membership.objects.current().athletes().filter(team=team)
    return list(User.objects.filter(pk__in=members.values("user")).order_by("name", "pk"))


@require_POST
@for_who_is_signed_in
def preview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who would get what, and who is held back. Nothing is written but the line in the access log of those of whom it was told."""
    team, at = team_for_page(request, pk), clock.now()
    reader = reader_of(request) if has_second_factor(request) else None
    try:
        asked = asked_by(request, team, at)
        rows = preview_for(reader=reader, team=team, routine=asked.routine, terms=asked.terms, at=at)
    except APIException as refused:
        return render(request, "athletes/preview.html", {"faults": faults_of(refused)})
    shown = [row["athlete"]["id"] for row in rows if row["held_back"] is not None]
    record_reads(reader=reader_of(request), athletes=shown, action="preview.read", at=at)
    alike, apart = alike_and_apart(rows)
    page = {
        "rows": rows,
        "alike": alike,
        "apart": apart,
        "held": held_from(rows, names_of_poses(getattr(request, "LANGUAGE_CODE", "en"))),
        "is_draft": not asked.routine.is_frozen,
        "later": sum(row["first_on"] is None for row in rows),
        "already": sum(row["is_asked_already"] for row in rows),
        "sees_health": reader is not None,
    }
    return render(request, "athletes/preview.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def assignment(request: HttpRequest, pk: UUID) -> HttpResponse:
    """To change from today on; what was asked before stays, and nobody loses what they did."""
    shown, at = assignment_for(request, pk), clock.now()
    if request.method != "POST":
        return edit_page(request, shown, at)
    try:
        edit_assignment(assignment=shown, terms=changed_by(request, shown, at), at=at)
    except APIException as refused:
        return edit_page(request, shown, at, faults_of(refused), status=refused.status_code)
    messages.success(request, _("Changed from today on."))
    return redirect("coach-routines", shown.team_id)


@require_POST
@for_who_is_signed_in
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A line for each athlete of what the change would do to the week. Nothing is written."""
    shown, at = assignment_for(request, pk), clock.now()
    try:
        lines = weeks_after_change(assignment=shown, terms=changed_by(request, shown, at), at=at)
    except APIException as refused:
        return render(request, "athletes/faults.html", {"faults": faults_of(refused)})
    return render(request, "athletes/change.html", {"lines": lines})


@require_POST
@for_who_is_signed_in
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    shown = assignment_for(request, pk)
    end_assignment(assignment=shown, at=clock.now())
    messages.success(request, _("Ended. From today on nothing is asked; what was done stays."))
    return redirect("coach-routines", shown.team_id)


def assignment_for(request: HttpRequest, pk: UUID) -> Assignment:
    reader = reader_of(request)
    rows = Assignment.objects.within_reach_of(reader).select_related("routine", "team").prefetch_related("chosen")
    found = get_object_or_404(rows, pk=pk)
    if not looks_after(reader, found.team):
        raise PermissionDenied
    return found


def changed_by(request: HttpRequest, shown: Assignment, at: datetime) -> Terms:
    """The form's terms; the routine is not one of them."""
    if shown.ends_on is not None and shown.ends_on < today_of_team(shown.team, at):
        raise AssignmentIsOver(shown)
    body = {**body_from(request, shown.team), "routine": str(shown.routine_id)}
    body["athletes"] = None if shown.for_whole_team else request.POST.getlist("athletes")
    shape = PreviewSerializer(data=body, context={"request": request})
    shape.is_valid(raise_exception=True)
    return shape.terms_from(shown.starts_on)


def edit_page(request: HttpRequest, shown: Assignment, at: datetime, faults: list[str] | None = None, status: int = 200) -> HttpResponse:
    today = today_of_team(shown.team, at)
    given = request.POST if request.method == "POST" else form_of(shown)
    page = {
        "section": "routines",
        "team": shown.team,
        "assignment": shown,
        "is_over": shown.ends_on is not None and shown.ends_on < today,
        "has_started": shown.starts_on <= today,
        "athletes": athletes_of(shown.team),
        "starts": starts_from(today),
        "start": request.POST.get("start", ""),
        "given": given,
        "picked": set(request.POST.getlist("athletes")) or {str(athlete) for athlete in shown.athletes or ()},
        "picked_days": set(request.POST.getlist("weekdays")) or {str(day) for day in shown.weekdays or ()},
        "faults": faults or [],
        "weekdays": [str(day) for day in WEEKDAYS],
        **done_so_far(shown, at),
    }
    return render(request, "athletes/assignment.html", page, status=status)


def form_of(shown: Assignment) -> dict[str, str]:
    return {
        "plan": "per_week" if shown.per_week is not None else "weekdays",
        "per_week": str(shown.per_week or 3),
        "starts_on": shown.starts_on.isoformat(),
        "ends_on": shown.ends_on.isoformat() if shown.ends_on else "",
        "due_time": f"{shown.due_time:%H:%M}",
    }


def done_so_far(shown: Assignment, at: datetime) -> dict[str, int]:
    """What a change does to those who practised: nothing; and how many they are."""
    today = today_of_team(shown.team, at)
    sessions = CheckIn.objects.completed().filter(
        athlete__in=Membership.objects.current().athletes().filter(team=shown.team).values("user"), routine__family=shown.routine.family
    )
    since = sessions.between(shown.starts_on, today)
    this_week = sessions.between(monday_of(today), today)
    return {
        "done_ever": since.count(),
        "people_ever": since.values("athlete").distinct().count(),
        "done_this_week": this_week.count(),
        "people_this_week": this_week.values("athlete").distinct().count(),
    }


urls = [
    path("coach/teams/<uuid:pk>/assign/", assign, name="coach-assign"),
    path("coach/teams/<uuid:pk>/assign/preview/", preview, name="coach-assign-preview"),
    path("coach/assignments/<uuid:pk>/", assignment, name="coach-assignment"),
    path("coach/assignments/<uuid:pk>/preview/", change, name="coach-assignment-preview"),
    path("coach/assignments/<uuid:pk>/end/", end, name="coach-assignment-end"),
]
