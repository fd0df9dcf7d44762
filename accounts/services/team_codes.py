"""The team's way in, as a screen, a poster and a mouth can say it."""

from dataclasses import dataclass
from datetime import datetime

from accounts.codes import spelled
from accounts.messages import join_link
from accounts.models import Invitation, Team


@dataclass(frozen=True)
class WayIn:
    """Eight letters, and the link behind the square."""

    invitation: Invitation
    code: str
    link: str


def team_code_of(*, team: Team, at: datetime) -> WayIn | None:
    """The code that is open now. Asking opens none."""
    found = Invitation.objects.usable(at).filter(team=team, kind=Invitation.Kind.TEAM_CODE).first()
    return WayIn(found, spelled(found.code), join_link(found.code)) if found else None
