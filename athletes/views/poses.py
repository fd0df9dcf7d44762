"""How each pose and side felt to a team: rates with their interval and n, and nothing where the group is too small."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_safe

from accounts.guards import for_who_looks_after_somebody, reader_of
from accounts.permissions import team_for_page
from accounts.services.audit import record_reads
from athletes.case_lines import names_of_poses
from athletes.charts import rate_chart
from athletes.progress import TeamOfReader, poses_of
from athletes.rules.progress import PoseRates, PoseSide, Rate, Window
from athletes.spreadsheet import Cell, csv_response
from athletes.views.ranges import RANGES, days_asked
from athletes.views.team import rounded
from notifications import clock

Rates = Mapping[PoseSide, PoseRates]
# the first is the first thing to show a coach (D)
TITLES: Final[dict[str, str | Promise]] = {
    "numb": gettext_lazy("Numb or tingling"),
    "discomfort": gettext_lazy("Pain of 3 or more, or numb"),
    "early_stop": gettext_lazy("Left early because of it"),
}


@require_safe
@for_who_looks_after_somebody
def team_poses(request: HttpRequest, pk: UUID) -> HttpResponse:
    team, window, rates = rates_for(request, pk, "poses.read")
    names = names_of_poses(getattr(request, "LANGUAGE_CODE", "en"))
    page: dict[str, Any] = {
        "section": "team",
        "tab": "poses",
        "team": team.team,
        "athletes": len(team.sharing),
        "detail": team.reads_detail,
        "days": window.days,
        "ranges": RANGES,
        "charts": [rate_chart(str(title), of_kind(rates, kind), names) for kind, title in TITLES.items()],
        "unrated": sum(rate.without_rating for rate in rates.values()),
        "holds": sum(rate.numb.n for rate in rates.values()),
    }
    return render(request, "athletes/poses.html", page)


def rates_for(request: HttpRequest, pk: UUID, action: str) -> tuple[TeamOfReader, Window, Rates]:
    reader, now = reader_of(request), clock.now()
    team = TeamOfReader(team_for_page(request, pk), reader, now)
    window = Window.of_days(days_asked(request), until=team.today)
    rates = poses_of(team.sharing, window, in_detail=team.reads_detail)
    record_reads(reader=reader, athletes=list(team.sharing), action=action, at=now)
    return team, window, rates


def of_kind(rates: Rates, kind: str) -> dict[PoseSide, Rate]:
    return {place: getattr(rate, kind) for place, rate in rates.items()}


@require_safe
@for_who_looks_after_somebody
def poses_table(request: HttpRequest, pk: UUID) -> HttpResponse:
    _team, _window, rates = rates_for(request, pk, "poses.taken")
    head = [_("Pose"), _("Side"), _("Holds"), _("Without rating")]
    head += [f"{title}: {part}" for title in TITLES.values() for part in (_("per 100"), _("from"), _("to"))]
    return csv_response("poses", head, [cells_of(place, rate) for place, rate in rates.items()])


def cells_of(place: PoseSide, rates: PoseRates) -> list[Cell]:
    shown: list[Rate] = [getattr(rates, kind) for kind in TITLES]
    values = [rounded(value) for rate in shown for value in (rate.value, rate.low, rate.high)]
    return [place.pose, place.side, rates.numb.n, rates.without_rating, *values]


urls = [
    path("coach/teams/<uuid:pk>/poses/", team_poses, name="coach-poses"),
    path("coach/teams/<uuid:pk>/poses.csv", poses_table, name="coach-poses-table"),
]
