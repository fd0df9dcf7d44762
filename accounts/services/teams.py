"""Teams and who leads them."""

from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import Invitation, Membership, Organisation, Role, Team, User
from accounts.services.routing import name_safety_contact
from notifications.rest import ChangedMeanwhile, Conflict


def the_organisation() -> Organisation:
    """The deployment's own. Made on first use, so that a fresh platform needs no setting up before its first team."""
    first = Organisation.objects.order_by("pk").first()
    return first or Organisation.objects.create(name="Lumbar", minimum_age=settings.MINIMUM_AGE)


def may_make_team(user: User) -> bool:
    """Staff, or who accepted an invitation that carries a new team and has not made it yet."""
    return user.is_staff or Invitation.objects.carrying_a_team(user).exists()


@transaction.atomic
def create_team(*, name: str, by: User, at: datetime, team_id: UUID | None = None, **fields: Any) -> Team:
    """A team with its maker as coach and as the one who is told when no coach answers. The same id again is the same team."""
    made = Team.objects.filter(pk=team_id).first() if team_id else None
    if made is not None:
        return made if made.memberships.filter(user=by, role=Role.COACH).exists() else refuse_foreign_id()
    given = {"organisation": the_organisation(), "time_zone": by.time_zone, "safety_contact": by, **fields}
    team = Team.objects.create(**({"id": team_id} if team_id else {}), name=name, created_at=at, **given)
    Membership.objects.create(team=team, user=by, role=Role.COACH, joined_at=at, approved_at=at)
    spend_invitation(by, team)
    return team


def refuse_foreign_id() -> NoReturn:
    raise Conflict(_("This id belongs to something else."), "id_in_use")


def spend_invitation(maker: User, team: Team) -> None:
    """An invitation carries one team; named here, it carries no more."""
    carrying = Invitation.objects.select_for_update().carrying_a_team(maker).order_by("created_at").first()
    if carrying is not None:
        carrying.team = team
        carrying.save(update_fields=["team"])


@transaction.atomic
def change_team(*, team: Team, changes: dict[str, Any], by: User, at: datetime, read_version: int | None = None) -> Team:
    """Change what is named. With the version that was read, nobody's change in the meantime is overwritten unseen."""
    team = Team.objects.select_for_update(of=("self",)).select_related("organisation", "safety_contact").get(pk=team.pk)
    if read_version not in (None, team.version):
        raise ChangedMeanwhile
    plain = {name: value for name, value in changes.items() if name != "safety_contact"}
    for name, value in plain.items():
        setattr(team, name, value)
    if plain:
        team.version += 1
        team.save(update_fields=[*plain, "version"])
    if "safety_contact" in changes:
        return name_safety_contact(team=team, contact_id=changes["safety_contact"], by=by, at=at)
    return team
