"""Who is in a team, and as what."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import PermissionDenied

from accounts import rules
from accounts.models import Membership, Role, Team, User
from accounts.services.consents import withdraw_for_team
from accounts.services.routing import route_without
from notifications.rest import Conflict


@transaction.atomic
def approve_membership(*, membership: Membership, at: datetime) -> Membership:
    """The coach's nod to somebody who came by the team's code."""
    Membership.objects.awaiting_nod().filter(pk=membership.pk).update(approved_at=at)
    membership.refresh_from_db()
    return membership


@transaction.atomic
def change_role(*, membership: Membership, role: str, by: User, at: datetime) -> Membership:
    """Another role in the same team: the old membership ends and a new one begins, so that what was asked of whom stays true."""
    team = lock_team_of(membership)
    if membership.role == role or membership.ended_at is not None:
        return membership
    refuse_without_rank(by, team, membership.role, role)
    end(membership, team, at)
    changed, _made = Membership.objects.get_or_create(
        team=team, user_id=membership.user_id, role=role, ended_at=None, defaults={"joined_at": at, "approved_at": at}
    )
    return changed


@transaction.atomic
def end_membership(*, membership: Membership, by: User, at: datetime) -> Membership:
    """Leaving, or being taken off the team. What was read before stays read; nothing more is."""
    team = lock_team_of(membership)
    if membership.user_id != by.pk:
        refuse_without_rank(by, team, membership.role)
    end(membership, team, at)
    return membership


def lock_team_of(membership: Membership) -> Team:
    """Two coaches who take each other off the team at once stand in one line here, and the second finds the last coach."""
    team = Team.objects.select_for_update().get(pk=membership.team_id)
    membership.refresh_from_db()
    return team


def end(membership: Membership, team: Team, at: datetime) -> None:
    if membership.ended_at is not None:
        return
    refuse_last_coach(membership)
    membership.ended_at = at
    membership.save(update_fields=["ended_at"])
    if membership.role == Role.ATHLETE:
        # or joining again years later would open the answers again without a word
        withdraw_for_team(person=membership.user, team=team, at=at)
    else:
        route_without(membership.user, team, at)


def refuse_without_rank(by: User, team: Team, *roles: str) -> None:
    own = Membership.objects.current().held_by(by).highest_role(team)
    if not all(rules.may_grant(own, role) for role in roles):
        raise PermissionDenied(_("You may not change this role."), "role_too_high")


def refuse_last_coach(membership: Membership) -> None:
    """A team without a coach has nobody to answer for it."""
    others = Membership.objects.current().filter(team=membership.team_id, role=Role.COACH).exclude(pk=membership.pk)
    if membership.role == Role.COACH and not others.exists():
        raise Conflict(_("This is the team's last coach. Name another coach first."), "last_coach")
