"""A new team: one name, and it is ready. Its routine, three a week and its safety contact come with it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods

from accounts.guards import for_who_is_signed_in, reader_of
from accounts.services import may_make_team
from notifications import clock
from routines.serializers import NewTeamSerializer
from routines.services import start_team


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def new_team(request: HttpRequest) -> HttpResponse:
    """Straight on to the page with the code on it: what a new coach wants is the runners."""
    maker = reader_of(request)
    if not may_make_team(maker):
        raise PermissionDenied
    if request.method != "POST":
        return page(request, NewTeamSerializer())
    given = {name: request.POST[name].strip() for name in ("name", "time_zone") if request.POST.get(name, "").strip()}
    shape = NewTeamSerializer(data=given)
    if not shape.is_valid():
        return page(request, shape, status=400)
    team = start_team(**shape.validated_data, by=maker, at=clock.now())
    return redirect("coach-invite", team.pk)


def page(request: HttpRequest, shape: NewTeamSerializer, status: int = 200) -> HttpResponse:
    errors = shape.errors if status != 200 else {}
    words = {"given": request.POST, "errors": errors, "asks_second_factor": settings.REQUIRE_MFA}
    return render(request, "routines/new_team.html", words, status=status)


urls = [path("coach/teams/new/", new_team, name="coach-new-team")]
