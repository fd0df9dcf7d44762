"""A routine to take along: on one printed page, and as a link by which another coach takes it over."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.guards import for_who_is_signed_in, reader_of
from accounts.models import Team
from accounts.permissions import team_for_page
from notifications import clock
from routines.models import Routine
from routines.services import copy_routine
from routines.views.doors import poses_in_words, routine_in, uuid_from
from routines.views.steps import step_of
from routines.views.writing import Written

SALT = "routines.taken-over"
GOOD_FOR_SECONDS = 30 * 24 * 3600


@require_safe
@for_who_is_signed_in
def printed(request: HttpRequest, pk: UUID, routine_id: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    shown, poses = routine_in(team, routine_id), poses_in_words(request)
    page = {
        "team": team,
        "routine": shown,
        "text": shown.text_in(),
        "minutes": round(shown.total_seconds() / 60),
        "steps": [step_of(step, poses, {}) for step in Written.of(shown).steps],
        "app_link": settings.BASE_URL + reverse("app"),
    }
    return render(request, "routines/printed.html", page)


@require_safe
@for_who_is_signed_in
def hand_over(request: HttpRequest, pk: UUID, routine_id: UUID) -> HttpResponse:
    """The link, with its square. It opens this routine to another coach for a month, and nothing else."""
    team = team_for_page(request, pk)
    shown = routine_in(team, routine_id)
    token = signing.dumps(str(shown.pk), salt=SALT, compress=True)
    link = settings.BASE_URL + reverse("coach-take", args=[token])
    return render(request, "routines/hand_over.html", {"section": "routines", "team": team, "routine": shown, "link": link})


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def take(request: HttpRequest, token: str) -> HttpResponse:
    """Another coach looks, chooses one of the own teams, and has a copy to edit. What was shared stays as it is."""
    shown, reader = routine_behind(token), reader_of(request)
    teams = Team.objects.looked_after_by(reader)
    if not teams.exists():
        raise PermissionDenied
    if request.method == "POST":
        team = get_object_or_404(teams, pk=uuid_from(request.POST.get("team", "")))
        copied = copy_routine(routine=shown, team=team, by=reader, at=clock.now())
        messages.success(request, _("It is yours now. Change what you like, then assign it."))
        return redirect("coach-routine", team.pk, copied.pk)
    poses = poses_in_words(request)
    page = {
        "section": "routines",
        "routine": shown,
        "text": shown.text_in(),
        "minutes": round(shown.total_seconds() / 60),
        "steps": [step_of(step, poses, {}) for step in Written.of(shown).steps],
        "teams": teams,
    }
    return render(request, "routines/take.html", page)


def routine_behind(token: str) -> Routine:
    try:
        key = signing.loads(token, salt=SALT, max_age=GOOD_FOR_SECONDS)
    except signing.BadSignature as fault:
        raise Http404 from fault
    return get_object_or_404(Routine.objects.with_steps(), pk=key)


urls = [
    path("coach/teams/<uuid:pk>/routines/<uuid:routine_id>/print/", printed, name="coach-routine-print"),
    path("coach/teams/<uuid:pk>/routines/<uuid:routine_id>/hand-over/", hand_over, name="coach-routine-hand-over"),
    path("coach/take/<str:token>/", take, name="coach-take"),
]
