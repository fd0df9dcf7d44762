"""Coming in: by a personal link, or by the team's code."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError

from accounts import codes, rules
from accounts.models import Invitation, Membership, Team, User
from accounts.services.doorkeeper import Presented


@dataclass(frozen=True)
class Joined:
    """Who came in, and as what. A new person's device gets a session and, without an address, a secret to be known by."""

    user: User
    membership: Membership | None
    is_new: bool = False
    device_secret: str = ""


def accept_invitation(*, presented: Presented, by: User | None, name: str = "", locale: str = "", at: datetime) -> Joined:
    """Join as the invitation says: as who is signed in, or as a new person."""
    if presented.invitation.kind == Invitation.Kind.TEAM_CODE:
        return join_by_team_code(invitation=presented.invitation, by=by, name=name, locale=locale, at=at)
    return accept_personal(presented=presented, by=by, name=name, locale=locale, at=at)


@transaction.atomic
def join_by_team_code(*, invitation: Invitation, by: User | None, name: str, locale: str, at: datetime) -> Joined:
    """As an athlete; the coach nods, unless the claim window is open and the coach is watching the names come in."""
    team = Team.objects.get(invitations=invitation)
    approved_at = at if rules.is_claim_window_open(team.claim_window_until, at) else None
    if by is not None:
        return Joined(by, join_team(team, by, invitation.role, approved_at, at))
    if not name.strip():
        raise ValidationError({"name": [_("Say your name.")]}, "required")
    secret = codes.new_secret()
    user = new_person(team, name=name, locale=locale, claimed_at=at, device_digest=codes.digest_of(secret))
    return Joined(user, join_team(team, user, invitation.role, approved_at, at), is_new=True, device_secret=secret)


@transaction.atomic
def accept_personal(*, presented: Presented, by: User | None, name: str, locale: str, at: datetime) -> Joined:
    """One use, by the person with its address. Of any number at once exactly one gets through the row's lock."""
    invitation = Invitation.objects.select_for_update().get(pk=presented.invitation.pk)
    if invitation.accepted_at is not None or invitation.closed_at is not None:
        return accepted_before(invitation, by)
    user = by or newcomer(invitation, presented.proves_address, name, locale)
    if by is not None:
        refuse_other_address(by, invitation, presented.proves_address)
    invitation.accepted_at, invitation.accepted_by = at, user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    team = invitation.team
    membership = join_team(team, user, invitation.role, at, at) if team else None
    return Joined(user, membership, is_new=by is None)


def accepted_before(invitation: Invitation, by: User | None) -> Joined:
    """The same person again gets the same answer; for everybody else a used link is no link."""
    if by is None or invitation.accepted_by_id != by.pk:
        raise NotFound(_("This code opens nothing. Check the letters, or ask for a new one."), "code_unknown")
    return Joined(by, by.memberships.current().filter(team=invitation.team_id, role=invitation.role).first())


def refuse_other_address(user: User, invitation: Invitation, proves_address: bool) -> None:
    """A forwarded link is worth nothing. Who has no address yet takes the invited one."""
    if user.email is None and not User.objects.filter(email=invitation.email).exists():
        give_address(user, invitation.email, proves_address)
    elif user.email != invitation.email:
        raise PermissionDenied(_("This invitation is for another address than yours."), "another_address")


def newcomer(invitation: Invitation, proves_address: bool, name: str, locale: str) -> User:
    if User.objects.filter(email=invitation.email).exists():
        raise PermissionDenied(_("You have an account here. Sign in, then open the link again."), "sign_in_first")
    user = new_person(invitation.team, name=name.strip() or invitation.email.partition("@")[0], locale=locale)
    give_address(user, invitation.email, proves_address)
    return user


def new_person(team: Team | None, *, name: str, locale: str, **fields: Any) -> User:
    return User.objects.create_user(name=name.strip(), locale=locale or "en", time_zone=team.time_zone if team else "UTC", **fields)


def give_address(user: User, email: str, is_proved: bool) -> None:
    """A link that came out of the mailbox proves the address; one that a coach was shown does not."""
    user.email = email
    user.save(update_fields=["email"])
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=is_proved)


def join_team(team: Team, user: User, role: str, approved_at: datetime | None, at: datetime) -> Membership:
    """A current membership, which this approves if it can; a membership that ended long ago stays as it was."""
    membership, _made = Membership.objects.get_or_create(
        team=team, user=user, role=role, ended_at=None, defaults={"joined_at": at, "approved_at": approved_at}
    )
    if membership.approved_at is None and approved_at is not None:
        membership.approved_at = approved_at
        membership.save(update_fields=["approved_at"])
    return membership
