"""What a code would join, told to whoever holds it, before anybody joins."""

from dataclasses import dataclass, field
from datetime import datetime

from accounts import rules
from accounts.models import Invitation, Membership, Role, Team, User


@dataclass(frozen=True)
class WhatItJoins:
    kind: str
    role: str
    team: Team | None
    created_by: User
    coaches: list[str]
    has_account: bool
    window_until: datetime | None = None
    places: list[User] = field(default_factory=list)

    @property
    def role_name(self) -> str:
        return str(Role(self.role).label)


def what_it_joins(*, invitation: Invitation, at: datetime) -> WhatItJoins:
    """The team, its coaches by name and, while the coach has the window open, the names not taken yet."""
    team = invitation.team
    is_team_code = invitation.kind == Invitation.Kind.TEAM_CODE
    is_open = is_team_code and team is not None and rules.is_claim_window_open(team.claim_window_until, at)
    return WhatItJoins(
        kind=invitation.kind,
        role=invitation.role,
        team=team,
        created_by=invitation.created_by,
        coaches=names_of_coaches(team) if team else [],
        has_account=not is_team_code and User.objects.filter(email=invitation.email).exists(),
        window_until=team.claim_window_until if team and is_open else None,
        places=free_places(team) if team and is_open else [],
    )


def names_of_coaches(team: Team) -> list[str]:
    coaches = Membership.objects.current().filter(team=team, role=Role.COACH).order_by("joined_at", "id")
    return list(coaches.values_list("user__name", flat=True))


def free_places(team: Team) -> list[User]:
    athletes = Membership.objects.current().athletes().filter(team=team).values("user")
    free = User.objects.filter(pk__in=athletes, claimed_at=None)
    return list(free.exclude(pk__in=User.objects.bound().values("pk")).order_by("name", "id"))
