"""How a team is set up: who is told when nobody answers, who looks after it, its breaks, and who covers for the reader."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings as deployment
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from rest_framework.exceptions import APIException

from accounts import services
from accounts.guards import first_words, for_who_is_signed_in, reader_of
from accounts.models import CARING_ROLES, Cover, Membership, Role, Team, User
from accounts.permissions import team_for_page
from accounts.rules import zone_named
from accounts.serializers.presence import BreakSerializer, CoverSerializer
from accounts.serializers.teams import TeamChangesSerializer
from accounts.views.doors import tried
from notifications import clock

FIELDS = ("name", "time_zone", "safety_contact", "safety_hours", "health_kept_months")
EMPTY = {"safety_hours": "", "health_kept_months": None}  # the others are left as they are
KEPT_MONTHS = (12, 18, 24, 30, 36)


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def settings(request: HttpRequest, pk: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    if request.method != "POST":
        return page(request, team)
    given = {name: request.POST[name].strip() for name in FIELDS if name in request.POST}
    read = request.POST.get("version", "")
    try:
        shape = TeamChangesSerializer(
            data={name: value or EMPTY[name] for name, value in given.items() if value or name in EMPTY}, partial=True
        )
        shape.is_valid(raise_exception=True)
        version = int(read) if read.isdecimal() else None
        services.change_team(team=team, changes=shape.validated_data, by=reader_of(request), at=clock.now(), read_version=version)
    except APIException as refused:
        messages.error(request, first_words(refused))
        return page(request, team, status=refused.status_code)
    messages.success(request, _("Saved."))
    return redirect("coach-settings", team.pk)


def page(request: HttpRequest, team: Team, status: int = 200) -> HttpResponse:
    reader, today = reader_of(request), clock.now().astimezone(zone_named(team.time_zone)).date()
    carers = Membership.objects.current().filter(team=team, role__in=CARING_ROLES).select_related("user").order_by("role", "user__name")
    cover = Cover.objects.filter(person=reader, ends_at__gt=clock.now()).select_related("substitute").first()
    words: dict[str, Any] = {
        "section": "settings",
        "team": team,
        "carers": carers,
        "health_contacts": [member for member in carers if member.role == Role.HEALTH_CONTACT],
        "breaks": team.breaks.filter(until_on__gte=today),
        "cover": cover,
        "cover_until": cover.ends_at - timedelta(seconds=1) if cover else None,  # it ends as the next day begins
        "candidates": services.possible_substitutes(reader).order_by("name"),
        "months": deployment.HEALTH_KEPT_MONTHS,
        "kept_months": sorted({*KEPT_MONTHS, team.health_kept_months or deployment.HEALTH_KEPT_MONTHS}),
        "today": today,
    }
    return render(request, "accounts/settings.html", words, status=status)


@require_POST
@for_who_is_signed_in
def add_break(request: HttpRequest, pk: UUID) -> HttpResponse:
    team = team_for_page(request, pk)

    def act() -> None:
        shape = BreakSerializer(data={name: request.POST.get(name, "") for name in ("from", "until", "note")})
        shape.is_valid(raise_exception=True)
        services.add_break(team=team, **shape.validated_data)

    tried(request, act, _("On these days nothing is asked, and nobody is reminded."))
    return redirect("coach-settings", team.pk)


@require_POST
@for_who_is_signed_in
def end_break(request: HttpRequest, pk: UUID, break_id: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    get_object_or_404(team.breaks, pk=break_id).delete()
    messages.success(request, _("The break is off."))
    return redirect("coach-settings", team.pk)


@require_POST
@for_who_is_signed_in
def cover(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The reader's own cover: it holds for all their teams, and is set from any of them."""
    team, person = team_for_page(request, pk), reader_of(request)

    def act() -> None:
        shape = CoverSerializer(data={"substitute": request.POST.get("substitute", ""), "until": request.POST.get("until", "")})
        shape.is_valid(raise_exception=True)
        substitute = get_object_or_404(User.objects.sharing_a_team_with(person), pk=shape.validated_data["substitute"])
        at = clock.now()
        services.set_cover(person=person, substitute=substitute, starts_at=at, ends_at=after(shape.validated_data["until_on"], person))

    tried(request, act, _("Messages and rights have moved. They come back by themselves."))
    return redirect("coach-settings", team.pk)


def after(day: date, person: User) -> datetime:
    """The end of that day, where the person is."""
    return datetime.combine(day + timedelta(days=1), time(), zone_named(person.time_zone))


@require_POST
@for_who_is_signed_in
def end_cover(request: HttpRequest, pk: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    services.end_cover(person=reader_of(request))
    messages.success(request, _("You answer again."))
    return redirect("coach-settings", team.pk)


urls = [
    path("coach/teams/<uuid:pk>/settings/", settings, name="coach-settings"),
    path("coach/teams/<uuid:pk>/settings/breaks/", add_break, name="coach-break"),
    path("coach/teams/<uuid:pk>/settings/breaks/<uuid:break_id>/end/", end_break, name="coach-break-end"),
    path("coach/teams/<uuid:pk>/settings/cover/", cover, name="coach-cover"),
    path("coach/teams/<uuid:pk>/settings/cover/end/", end_cover, name="coach-cover-end"),
]
