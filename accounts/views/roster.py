"""Names on the roster: pasted, seen to be taken, nodded in, given to a new phone."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts import services
from accounts.guards import for_who_is_signed_in, reader_of
from accounts.models import Membership, Role, Team
from accounts.permissions import looks_after, team_for_page
from accounts.rules import is_claim_window_open
from accounts.services import NewPlace
from accounts.services.places import athletes_with_bonds
from accounts.views.doors import tried
from notifications import clock

MOST_NAMES: Final = 200
LONGEST_NAME: Final = 80


def claims_of(team: Team, at: datetime) -> dict[str, Any]:
    """Each athlete's place, and how it is held; who came by code and waits for a nod stands first."""
    members = list(athletes_with_bonds(team))
    return {
        "team": team,
        "is_open": is_claim_window_open(team.claim_window_until, at),
        "waiting": [member for member in members if member.approved_at is None],
        "members": [member for member in members if member.approved_at is not None],
        "taken": sum(member.is_bound or member.user.claimed_at is not None for member in members),
    }


@require_safe
@for_who_is_signed_in
def claims(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A piece of the page, asked for every three seconds while the window is open."""
    return render(request, "accounts/claims.html", claims_of(team_for_page(request, pk), clock.now()))


@require_POST
@for_who_is_signed_in
def places(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One name a line. The form's own id makes those of the places, so that a second press adds nobody."""
    team, names = team_for_page(request, pk), names_in(request.POST.get("names", ""))
    if not names:
        messages.error(request, _("Paste at least one name: one on each line, at most 200."))
        return redirect("coach-invite", team.pk)
    key = key_of(request)
    wanted = [NewPlace(name, uuid5(key, f"{number} {name}")) for number, name in enumerate(names)]
    done = ngettext("%(n)s place is on the roster.", "%(n)s places are on the roster.", len(names)) % {"n": len(names)}
    tried(request, lambda: services.add_places(team=team, places=wanted, at=clock.now()), done)
    return redirect("coach-invite", team.pk)


def names_in(text: str) -> list[str]:
    """Whatever a spreadsheet or a message brings along: its bullets, its empty lines."""
    lines = (line.strip(" \t,;•*-–").strip()[:LONGEST_NAME] for line in text.splitlines())
    return [line for line in lines if line and line.isprintable()][:MOST_NAMES]


def key_of(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError as fault:
        raise Http404 from fault


def member_for(request: HttpRequest, pk: UUID) -> Membership:
    """404 to who is further away, 403 to a team-mate."""
    reader = reader_of(request)
    rows = Membership.objects.within_reach_of(reader).filter(ended_at=None).select_related("team", "user")
    member = get_object_or_404(rows, pk=pk)
    if not looks_after(reader, member.team):
        raise PermissionDenied
    return member


@require_POST
@for_who_is_signed_in
def nod(request: HttpRequest, pk: UUID) -> HttpResponse:
    member = member_for(request, pk)
    done = _("%(name)s is in the team.") % {"name": member.user.name}
    tried(request, lambda: services.approve_membership(membership=member, at=clock.now()), done)
    return redirect("coach-invite", member.team_id)


@require_POST
@for_who_is_signed_in
def reissue(request: HttpRequest, pk: UUID) -> HttpResponse:
    member = member_for(request, pk)
    done = _("%(name)s may be taken again, by a new phone. The old one is signed out.") % {"name": member.user.name}
    tried(request, lambda: services.reissue_place(place=member.user, by=reader_of(request), at=clock.now()), done)
    return redirect("coach-invite", member.team_id)


@require_POST
@for_who_is_signed_in
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Off the team; for an athlete that takes back what this team may read."""
    member, by = member_for(request, pk), reader_of(request)
    done = _("%(name)s is not in the team any more.") % {"name": member.user.name}
    tried(request, lambda: services.end_membership(membership=member, by=by, at=clock.now()), done)
    back = "coach-invite" if member.role == Role.ATHLETE else "coach-settings"
    return redirect(back, member.team_id) if looks_after(by, member.team) else redirect("home")


urls = [
    path("coach/teams/<uuid:pk>/invite/claims/", claims, name="coach-claims"),
    path("coach/teams/<uuid:pk>/invite/places/", places, name="coach-places"),
    path("coach/members/<uuid:pk>/nod/", nod, name="coach-nod"),
    path("coach/members/<uuid:pk>/reissue/", reissue, name="coach-reissue"),
    path("coach/members/<uuid:pk>/end/", end, name="coach-member-end"),
]
