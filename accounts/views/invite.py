"""Bringing people in: the team's code with its square, personal links, and a list of addresses."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.validators import validate_email
from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from rest_framework.exceptions import APIException
from uuid_utils.compat import uuid7

from accounts import services
from accounts.address_lists import Fault, text_of
from accounts.guards import first_words, for_who_is_signed_in, reader_of
from accounts.messages import join_link
from accounts.models import Guardian, Invitation, Membership, Role, Team
from accounts.permissions import looks_after, team_for_page
from accounts.rules import is_claim_window_open
from accounts.views.doors import tried
from accounts.views.roster import claims_of
from notifications import clock

LARGEST_LIST: Final = 256 * 1024
SHOWN_INVITATIONS: Final = 100
FAULTS: Final[dict[Fault, str | Promise]] = {
    Fault.NO_ADDRESS: gettext_lazy("This is no e-mail address."),
    Fault.TWICE: gettext_lazy("This address stands further up already."),
    Fault.NO_ROLE: gettext_lazy("The second column says athlete, coach, health contact, or nothing."),
    Fault.ROLE_TOO_HIGH: gettext_lazy("You may not invite somebody to this role."),
    Fault.IN_TEAM: gettext_lazy("Is in the team already."),
    Fault.INVITED: gettext_lazy("Has an open invitation. You can send it again below."),
    Fault.TOO_MANY: gettext_lazy("At most 500 lines at a time."),
}


@require_safe
@for_who_is_signed_in
def invite(request: HttpRequest, pk: UUID) -> HttpResponse:
    return page(request, team_for_page(request, pk))


def page(request: HttpRequest, team: Team, status: int = 200, **more: Any) -> HttpResponse:
    at = clock.now()
    words = {
        "section": "invite",
        "team": team,
        "way_in": services.team_code_of(team=team, at=at),
        "window_until": team.claim_window_until if is_claim_window_open(team.claim_window_until, at) else None,
        **claims_of(team, at),
        "invitations": [line_of(one) for one in personal(team)],
        "roles": Role.choices[::-1],
        "minors": minors_without_a_yes(team),
        "key": uuid7(),  # a form sent twice is one invitation
        **more,
    }
    return render(request, "accounts/invite.html", words, status=status)


def personal(team: Team) -> list[Invitation]:
    rows = team.invitations.filter(kind=Invitation.Kind.PERSONAL).select_related("accepted_by")
    return list(rows.order_by("-created_at")[:SHOWN_INVITATIONS])


def line_of(invitation: Invitation) -> dict[str, Any]:
    return {"invitation": invitation, "role": Role(invitation.role).label, "state": state_of(invitation)}


def state_of(invitation: Invitation) -> str:
    if invitation.accepted_at is not None:
        return "joined"
    if invitation.closed_at is not None:
        return "closed"
    is_late = invitation.expires_at is not None and invitation.expires_at <= clock.now()
    return "expired" if is_late else "waiting"


def minors_without_a_yes(team: Team) -> list[str]:
    """Names, and nothing of who is asked or why."""
    at = clock.now()
    athletes = Membership.objects.current().athletes().filter(team=team).select_related("user").order_by("user__name")
    consenting = set(Guardian.objects.consenting().filter(minor__memberships__team=team).values_list("minor", flat=True))
    return [each.user.name for each in athletes if each.user.is_minor_on(at.date()) and each.user_id not in consenting]


@require_POST
@for_who_is_signed_in
def window(request: HttpRequest, pk: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    if request.POST.get("open") == "0":
        services.close_claim_window(team=team)
    else:
        services.open_claim_window(team=team, by=reader_of(request), at=clock.now())
    return redirect("coach-invite", team.pk)


@require_POST
@for_who_is_signed_in
def code(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A team's code made, made anew, or closed."""
    team, at = team_for_page(request, pk), clock.now()
    way_in = services.team_code_of(team=team, at=at)
    if way_in is not None:
        services.close_invitation(invitation=way_in.invitation, at=at)
        services.close_claim_window(team=team)
    if request.POST.get("act") == "close":
        messages.success(request, _("The old code opens nothing any more."))
    else:
        services.open_team_code(team=team, by=reader_of(request), at=at)
    return redirect("coach-invite", team.pk)


@require_POST
@for_who_is_signed_in
def mail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A personal link: mailed, and shown this once."""
    team = team_for_page(request, pk)
    email, role = request.POST.get("email", "").strip(), request.POST.get("role", "")
    try:
        validate_email(email)
        invited = services.invite(
            by=reader_of(request), team=team, email=email, role=Role(role), at=clock.now(), invitation_id=UUID(request.POST.get("id", ""))
        )
    except (ValidationError, ValueError):
        messages.error(request, _("An address and a role are needed."))
        return page(request, team, status=400)
    except APIException as refused:
        messages.error(request, first_words(refused))
        return page(request, team, status=refused.status_code)
    return shown_once(request, team, invited)


def shown_once(request: HttpRequest, team: Team, issued: services.Issued) -> HttpResponse:
    """Not after a redirect: the secret would have to be kept somewhere for it."""
    link = join_link(issued.secret) if issued.secret else ""
    return page(request, team, issued=issued.invitation, link=link)


@require_POST
@for_who_is_signed_in
def address_list(request: HttpRequest, pk: UUID) -> HttpResponse:
    """First a look at each line; then, sent again from that page, the good ones are invited."""
    team, at = team_for_page(request, pk), clock.now()
    file, text = request.FILES.get("file"), request.POST.get("text", "")
    if file is not None:
        text = text_of(file.read(LARGEST_LIST))
    is_sure = "import" in request.POST
    judged = services.invite_list if is_sure else services.check_list
    lines = judged(team=team, by=reader_of(request), text=text, at=at)
    words = {
        "section": "invite",
        "team": team,
        "text": text,
        "is_sent": is_sure,
        "good": [line for line in lines if line.fault is None],
        "bad": [{"line": line, "words": FAULTS[line.fault]} for line in lines if line.fault is not None],
    }
    return render(request, "accounts/address_list.html", words)


def invitation_for(request: HttpRequest, pk: UUID) -> Invitation:
    reader = reader_of(request)
    found = get_object_or_404(Invitation.objects.within_reach_of(reader).select_related("team"), pk=pk)
    if found.team is None or not looks_after(reader, found.team):
        raise PermissionDenied
    return found


@require_POST
@for_who_is_signed_in
def resend(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new link; the old one opens nothing any more."""
    invitation = invitation_for(request, pk)
    team = team_for_page(request, invitation.team_id or pk)
    try:
        issued = services.resend(invitation=invitation, by=reader_of(request), at=clock.now())
    except APIException as refused:
        messages.error(request, first_words(refused))
        return redirect("coach-invite", team.pk)
    return shown_once(request, team, issued)


@require_POST
@for_who_is_signed_in
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    invitation = invitation_for(request, pk)
    tried(request, lambda: services.close_invitation(invitation=invitation, at=clock.now()), _("That link opens nothing any more."))
    return redirect("coach-invite", invitation.team_id)


urls = [
    path("coach/teams/<uuid:pk>/invite/", invite, name="coach-invite"),
    path("coach/teams/<uuid:pk>/invite/window/", window, name="coach-window"),
    path("coach/teams/<uuid:pk>/invite/code/", code, name="coach-code"),
    path("coach/teams/<uuid:pk>/invite/mail/", mail, name="coach-invite-mail"),
    path("coach/teams/<uuid:pk>/invite/list/", address_list, name="coach-invite-list"),
    path("coach/invitations/<uuid:pk>/resend/", resend, name="coach-resend"),
    path("coach/invitations/<uuid:pk>/close/", close, name="coach-close"),
]
