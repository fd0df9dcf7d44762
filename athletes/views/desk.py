"""The coach's desk: one line first, then who needs somebody. It asks again every three seconds, and every number opens its list."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from accounts.guards import for_who_is_signed_in, reader_of, refuse_who_looks_after_nobody
from accounts.models import Team, User
from accounts.permissions import second_factor_page
from accounts.services import may_make_team
from accounts.services.audit import record_reads
from athletes.api.alerts import with_people
from athletes.case_lines import NEEDS_YOU, TO_READ, CaseLine, lines_for
from athletes.desk import LISTS, team_today
from athletes.messages.digests import needs, practised
from athletes.models import Alert
from athletes.views.live import is_read, known_by, tag_of
from notifications import clock
from notifications.services import engine_status

SILENT_NAMED = 5
TITLES = {
    "today": _("Done today"),
    "done": _("Did it this week"),
    "open": _("Not yet this week"),
    "paused": _("Resting: all of it is paused"),
    "silent": _("Not heard from for two weeks"),
}
EMPTY = {
    "today": _("Nobody yet today."),
    "done": _("Nobody yet this week."),
    "open": _("Nobody is waited for."),
    "paused": _("Nobody rests."),
    "silent": _("You have heard from everybody."),
}


@require_safe
@for_who_is_signed_in
def desk(request: HttpRequest) -> HttpResponse:
    """On a first day there is nothing on it that takes a second factor, and none is asked for."""
    reader, now = reader_of(request), clock.now()
    cases, leads_nobody = cases_of(request, reader, now), not Team.objects.looked_after_by(reader).exists()
    if leads_nobody and not any(cases.values()):
        return first_steps(reader)
    if any(cases.values()) and (elsewhere := second_factor_page(request)):
        return redirect(elsewhere)
    note_reading(reader, cases, now)
    team = team_today(reader, now)
    shown = {
        "section": "desk",
        "team_today": None if leads_nobody else team,
        "silent": team.silent[:SILENT_NAMED],
        "practised": practised(team.digest),
        "asked": len(team.done) + len(team.open),
        **what_is_open(cases),
        "tag": tag_of_cases(request, cases),
    }
    return render(request, "athletes/desk.html", shown)


def first_steps(reader: User) -> HttpResponse:
    """Who was invited to bring a team makes it first; nobody else has a desk without one."""
    if reader.is_staff or not may_make_team(reader):
        raise PermissionDenied
    return redirect("coach-new-team")


@require_safe
@for_who_is_signed_in
def now_open(request: HttpRequest) -> HttpResponse:
    """The cases alone, for an open desk: 304 where nothing has changed, and then no line in anybody's log either."""
    reader, now = reader_of(request), clock.now()
    cases = cases_of(request, reader, now)
    if not any(cases.values()):
        refuse_who_looks_after_nobody(reader)
    elif elsewhere := second_factor_page(request):
        return HttpResponseClientRedirect(elsewhere)
    tag = tag_of_cases(request, cases)
    if known_by(request) == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    if not is_read(known_by(request), tag):
        note_reading(reader, cases, now)
    response = render(request, "athletes/desk_now.html", what_is_open(cases))
    response["ETag"] = tag
    return response


def cases_of(request: HttpRequest, reader: User, now: datetime) -> dict[str, list[CaseLine]]:
    alerts = with_people(Alert.objects.visible_to(reader).open())
    return lines_for(reader, alerts, locale=getattr(request, "LANGUAGE_CODE", "en"), now=now)


def what_is_open(cases: dict[str, list[CaseLine]]) -> dict[str, object]:
    waiting = cases[NEEDS_YOU]
    return {
        "cases": cases,
        "needs": needs(len({line.athlete for line in waiting})),
        "to_read": len(cases[TO_READ]),
        "is_silent": not engine_status(clock.now()).is_well,
        # the page rings for an urgent case that was not there a moment ago
        "urgent": " ".join(str(line.pk) for line in waiting if line.level == "urgent"),
    }


def tag_of_cases(request: HttpRequest, cases: dict[str, list[CaseLine]]) -> str:
    shown = what_is_open(cases)
    words = f"{render_to_string('athletes/desk_cases.html', shown, request)}{shown['is_silent']}"
    return tag_of("".join(f"{line.pk}{line.version}" for lines in cases.values() for line in lines), words)


def note_reading(reader: User, cases: dict[str, list[CaseLine]], now: datetime) -> None:
    athletes = {line.athlete for lines in cases.values() for line in lines}
    record_reads(reader=reader, athletes=list(athletes), action="alerts.listed", at=now)


@require_safe
@for_who_is_signed_in
def people(request: HttpRequest, which: str) -> HttpResponse:
    """The names behind one number of the desk."""
    reader, now = reader_of(request), clock.now()
    refuse_who_looks_after_nobody(reader)
    if which not in LISTS:
        raise Http404
    if which == "paused" and (elsewhere := second_factor_page(request)):
        return redirect(elsewhere)
    found = team_today(reader, now).people(which)
    if which == "paused":
        record_reads(reader=reader, athletes=[person.pk for person in found], action="pauses.listed", at=now)
    shown = {"section": "desk", "title": TITLES[which], "empty": EMPTY[which], "people": found, "which": which}
    return render(request, "athletes/people.html", shown)


urls = [
    path("coach/", desk, name="desk"),
    path("coach/now/", now_open, name="desk-now"),
    path("coach/people/<slug:which>/", people, name="desk-people"),
]
