"""Inviting a whole list. What is wrong with a line keeps nobody else from being invited."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from accounts import rules
from accounts.address_lists import Fault, Line, read_list
from accounts.models import Invitation, Membership, Team, User
from accounts.services.invitations import invite


def check_list(*, team: Team, by: User, text: str, at: datetime) -> list[Line]:
    """Each line, with what is wrong with it. Writes nothing."""
    lines = read_list(text)
    addresses = [line.email for line in lines if line.fault is None]
    here = set(Membership.objects.current().filter(team=team, user__email__in=addresses).values_list("user__email", flat=True))
    open_links = Invitation.objects.usable(at).filter(team=team, kind=Invitation.Kind.PERSONAL, email__in=addresses)
    invited = set(open_links.values_list("email", flat=True))
    own = Membership.objects.current().held_by(by).highest_role(team)
    return [line if line.fault else replace(line, fault=fault_of(line, here, invited, own)) for line in lines]


def fault_of(line: Line, here: set[str | None], invited: set[str], own: str | None) -> Fault | None:
    if line.email in here:
        return Fault.IN_TEAM
    if line.email in invited:
        return Fault.INVITED
    return None if rules.may_grant(own, line.role) else Fault.ROLE_TOO_HIGH


@transaction.atomic
def invite_list(*, team: Team, by: User, text: str, at: datetime) -> list[Line]:
    """Invite the good lines, each once: sent again, the list finds everybody invited. The lines as they were judged come back."""
    Team.objects.select_for_update().get(pk=team.pk)  # the same list twice at once: the second finds what the first wrote
    lines = check_list(team=team, by=by, text=text, at=at)
    for line in lines:
        if line.fault is None:
            invite(by=by, team=team, email=line.email, role=line.role, at=at)
    return lines
