"""The team at a glance: a row for each athlete, and the same as a table to take along. By name: nothing here ranks anybody."""

from collections.abc import Callable, Mapping
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
from athletes import words
from athletes.case_lines import names_of_poses
from athletes.charts import sparkline
from athletes.progress import TeamOfReader, sheet_of
from athletes.progress.lines import AthleteLine, Held, Sheet
from athletes.rules.vocabulary import Level
from athletes.spreadsheet import Cell, csv_response
from athletes.views.ranges import RANGES, days_asked
from notifications import clock

Choice = Callable[[AthleteLine], bool]
# every number opens its list
LISTS: Final[dict[str, tuple[str | Promise, Choice]]] = {
    "needed": (gettext_lazy("Need you"), lambda line: line.needs_somebody),
    "silent": (gettext_lazy("Silent"), lambda line: line.is_silent),
    "paused": (gettext_lazy("Something held back"), lambda line: bool(line.pauses)),
    "closed": (gettext_lazy("Share no answers"), lambda line: not line.shares),
}


@require_safe
@for_who_looks_after_somebody
def team(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Adherence with its n, last seen, comfort, and what is held back; the list behind a number with `?show=`."""
    of_reader, sheet = figures_of(request, pk, "dashboard.read")
    poses, shown = names_of_poses(getattr(request, "LANGUAGE_CODE", "en")), request.GET.get("show", "")
    chosen = [line for line in sheet.athletes if shown not in LISTS or LISTS[shown][1](line)]
    page = {
        "section": "team",
        "tab": "athletes",
        "team": of_reader.team,
        "sheet": sheet,
        "days": sheet.window.days,
        "ranges": RANGES,
        "show": shown if shown in LISTS else "",
        "lists": [(code, label, sum(map(holds, sheet.athletes))) for code, (label, holds) in LISTS.items()],
        "rows": [row_of(line, sheet, poses) for line in chosen],
        "detail": of_reader.reads_detail,
    }
    return render(request, "athletes/team.html", page)


def figures_of(request: HttpRequest, pk: UUID, action: str) -> tuple[TeamOfReader, Sheet]:
    """What this reader sees of the team; that it was seen is in the access log of each athlete who shares."""
    reader, now = reader_of(request), clock.now()
    of_reader = TeamOfReader(team_for_page(request, pk), reader, now)
    sheet = sheet_of(of_reader, days=days_asked(request))
    record_reads(reader=reader, athletes=list(of_reader.sharing), action=action, at=now)
    return of_reader, sheet


def row_of(line: AthleteLine, sheet: Sheet, poses: Mapping[str, str]) -> dict[str, Any]:
    return {
        "line": line,
        "spark": sparkline(line.comfort, sheet.window),
        "held": [held_words(held, poses) for held in line.pauses],
        "level": level_words(line),
    }


def level_words(line: AthleteLine) -> str | Promise:
    """In the desk's words: an alert with whom somebody spoke needs no answer any more."""
    if not line.open_level:
        return ""
    level = Level(line.open_level)
    return words.ANSWERED if level == Level.ALERT and not line.needs_somebody else words.LEVELS[level]


def held_words(held: Held, poses: Mapping[str, str]) -> dict[str, Any]:
    return {"what": poses.get(held.pose or "") or _("The whole routine"), "until": held.until}


@require_safe
@for_who_looks_after_somebody
def athletes_table(request: HttpRequest, pk: UUID) -> HttpResponse:
    _of_reader, sheet = figures_of(request, pk, "dashboard.taken")
    poses = names_of_poses(getattr(request, "LANGUAGE_CODE", "en"))
    head = [
        *(_("Name"), _("Shares answers"), _("Adherence, 7 days (%)"), _("Due, 7 days"), _("Adherence, 28 days (%)"), _("Due, 28 days")),
        *(_("Last seen"), _("Silent"), _("Comfort, last week answered"), _("Answers in that week"), _("Held back")),
    ]
    return csv_response("team", head, [cells_of(line, poses) for line in sheet.athletes])


def cells_of(line: AthleteLine, poses: Mapping[str, str]) -> list[Cell]:
    week, month, comfort = line.adherence_7, line.adherence_28, line.comfort[-1] if line.comfort else None
    return [
        *(line.athlete.name, yes_or_no(line.shares), rounded(week.value), week.n, rounded(month.value), month.n),
        *(line.last_seen_on.isoformat() if line.last_seen_on else None, yes_or_no(line.is_silent)),
        *(comfort.value if comfort else None, comfort.n if comfort else None),
        ", ".join(str(held_words(held, poses)["what"]) for held in line.pauses),
    ]


def yes_or_no(answer: bool) -> str:
    return _("yes") if answer else _("no")


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


urls = [
    path("coach/teams/<uuid:pk>/", team, name="coach-team"),
    path("coach/teams/<uuid:pk>/athletes.csv", athletes_table, name="coach-team-table"),
]
