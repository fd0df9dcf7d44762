"""A poster for the wall: the four figures, and the square that lets a runner in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from accounts.guards import for_who_is_signed_in
from accounts.permissions import team_for_page
from accounts.services import team_code_of
from notifications import clock
from poses.services import read_poses
from routines.models import Assignment, Routine
from routines.rules import local_day, zone_named


@require_safe
@for_who_is_signed_in
def poster(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Looking opens no code: where the team has none, the page says where to open one."""
    team, now = team_for_page(request, pk), clock.now()
    today = local_day(now, zone_named(team.time_zone))
    asked = Assignment.objects.filter(team=team).touching(today, today).order_by("-for_whole_team", "-created_at").first()
    chosen = Routine.objects.filter(pk=asked.routine_id) if asked else Routine.objects.library()
    routine = chosen.with_steps().order_by("-version").first()
    poses = {pose.slug: pose for pose in read_poses(locale=getattr(request, "LANGUAGE_CODE", "en"))}
    steps = list(routine.steps.all()) if routine else []
    page = {
        "team": team,
        "way_in": team_code_of(team=team, at=now),
        "routine": routine,
        "minutes": round(routine.total_seconds() / 60) if routine else None,
        "steps": [(step, poses[step.pose.slug]) for step in steps if step.pose.slug in poses],
    }
    return render(request, "athletes/poster.html", page)


urls = [path("coach/teams/<uuid:pk>/poster/", poster, name="coach-poster")]
