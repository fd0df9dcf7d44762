"""The season page for the club: what the team did together, to be shown and printed. Counts alone."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from accounts.guards import for_who_is_signed_in
from accounts.models import Membership
from accounts.permissions import team_for_page
from athletes.case_lines import names_of_poses
from athletes.charts.months import month_chart
from athletes.progress.practice import today_of
from athletes.progress.season import season_of
from athletes.rules.progress import Window
from athletes.views.ranges import RANGES
from notifications import clock

A_YEAR = 365


@require_safe
@for_who_is_signed_in
def season(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Nobody's health answers are in it, so it asks for no second factor."""
    team = team_for_page(request, pk)
    asked = request.GET.get("days", "")
    window = Window.of_days(int(asked) if asked in map(str, RANGES) else A_YEAR, until=today_of(team, clock.now()))
    athletes = Membership.objects.current().athletes().filter(team=team).values_list("user", flat=True)
    figures = season_of(list(athletes), window)
    poses = names_of_poses(getattr(request, "LANGUAGE_CODE", "en"))
    page = {
        "section": "team",
        "tab": "season",
        "team": team,
        "season": figures,
        "holds": [(poses[slug], n) for slug, n in figures.holds.items() if slug in poses],
        "chart": month_chart(figures.months),
        "days": window.days,
        "ranges": RANGES,
    }
    return render(request, "athletes/season.html", page)


urls = [path("coach/teams/<uuid:pk>/season/", season, name="coach-season")]
