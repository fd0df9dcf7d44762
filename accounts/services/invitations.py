"""Ways in that a person can hand out: a personal link, or the team's code."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import PermissionDenied

from accounts import codes, rules
from accounts.fields import encrypt
from accounts.models import Invitation, Membership, Role, Team, User
from notifications.models import Channel
from notifications.rest import Conflict
from notifications.services import Planned, notify, withdraw


@dataclass(frozen=True)
class Issued:
    """An invitation, and its secret this one time; empty where it was issued before."""

    invitation: Invitation
    secret: str = ""


def may_invite(inviter: User, team: Team | None, role: str) -> bool:
    """Nobody invites above the own role; staff may, since somebody has to invite the first coach."""
    if inviter.is_staff:
        return inviter.is_active
    own = Membership.objects.current().held_by(inviter).highest_role(team) if team else None
    return inviter.is_active and rules.may_grant(own, role)


@transaction.atomic
def invite(
    *,
    by: User,
    team: Team | None,
    email: str,
    role: str,
    at: datetime,
    may_make_team: bool = False,
    invitation_id: UUID | None = None,
) -> Issued:
    """A personal link: one use, one address, one role. It is mailed, and shown to its maker this once."""
    if not may_invite(by, team, role) or (may_make_team and not by.is_staff):
        raise PermissionDenied(_("You may not invite somebody to this role."), "role_too_high")
    if made := made_before(invitation_id, team):
        return Issued(made)
    secret = codes.new_secret()
    invitation = Invitation.objects.create(
        **({"id": invitation_id} if invitation_id else {}),
        kind=Invitation.Kind.PERSONAL,
        team=team,
        role=role,
        email=email.strip().lower(),
        digest=codes.digest_of(secret),
        may_make_team=may_make_team,
        created_by=by,
        created_at=at,
        expires_at=rules.invited_until(role, at),
    )
    mail_invitation(invitation, secret, at)
    return Issued(invitation, secret)


def made_before(invitation_id: UUID | None, team: Team | None) -> Invitation | None:
    """The invitation of a repeated request. An id that stands for something else is nobody's to learn about."""
    made = Invitation.objects.filter(pk=invitation_id).first() if invitation_id else None
    if made is not None and made.team_id != (team.pk if team else None):
        raise Conflict(_("This id belongs to something else."), "id_in_use")
    return made


def mail_invitation(invitation: Invitation, secret: str, at: datetime) -> None:
    key = f"invitation:{invitation.pk}"
    notify(
        recipient=None,
        address=invitation.email,
        kind="invitation",
        about=invitation.pk,
        key=key,
        sealed=encrypt(orjson.dumps({"secret": secret}).decode(), key),
        planned=[Planned(Channel.EMAIL)],
        expires_at=invitation.expires_at,
        now=at,
    )


@transaction.atomic
def open_team_code(*, team: Team, by: User, at: datetime) -> Invitation:
    """The team's code, made where there is none: athletes only, good until it is closed."""
    Team.objects.select_for_update().get(pk=team.pk)  # two coaches at once get the same code
    open_code = Invitation.objects.usable(at).filter(team=team, kind=Invitation.Kind.TEAM_CODE).first()
    if open_code is not None:
        return open_code
    code = codes.new_team_code()
    return Invitation.objects.create(
        kind=Invitation.Kind.TEAM_CODE,
        team=team,
        role=Role.ATHLETE,
        digest=codes.digest_of(code),
        code=code,
        created_by=by,
        created_at=at,
    )


@transaction.atomic
def resend(*, invitation: Invitation, by: User, at: datetime) -> Issued:
    """A new link or code on the same terms; the old one opens nothing any more."""
    if invitation.accepted_at is not None:
        raise Conflict(_("This invitation was accepted already."), "already_accepted")
    close_invitation(invitation=invitation, at=at)
    if invitation.kind == Invitation.Kind.TEAM_CODE and invitation.team is not None:
        return Issued(open_team_code(team=invitation.team, by=by, at=at))
    return invite(
        by=by,
        team=invitation.team,
        email=invitation.email,
        role=invitation.role,
        may_make_team=invitation.may_make_team and by.is_staff,
        at=at,
    )


@transaction.atomic
def close_invitation(*, invitation: Invitation, at: datetime) -> Invitation:
    """From now on it opens nothing. One that was accepted stays what it is."""
    Invitation.objects.filter(pk=invitation.pk, accepted_at=None, closed_at=None).update(closed_at=at)
    withdraw(kind="invitation", about=invitation.pk, now=at)
    invitation.refresh_from_db()
    return invitation
