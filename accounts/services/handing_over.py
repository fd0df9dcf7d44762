"""A coach goes, and another takes over everything that was theirs in a team, in one act."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Membership, Role, Team, User
from accounts.services.members import end
from accounts.services.routing import name_safety_contact, reachable_contact
from notifications.rest import Conflict


@transaction.atomic
def hand_team_over(*, team: Team, leaving: User, to: User, by: User, at: datetime) -> Team:
    """The new coach comes in before the old one goes, so that at no moment nobody answers. Once more changes nothing."""
    team = Team.objects.select_for_update(of=("self",)).get(pk=team.pk)
    if leaving.pk == to.pk or not to.is_active:
        raise Conflict(_("Choose somebody else who can sign in."), "not_another_person")
    Membership.objects.awaiting_nod().filter(team=team, user=to, role=Role.COACH).update(approved_at=at)
    given = {"joined_at": at, "approved_at": at}
    Membership.objects.get_or_create(team=team, user=to, role=Role.COACH, ended_at=None, defaults=given)
    reachable_contact(team, to.pk)  # or alerts would go to an address that nobody proved
    if team.safety_contact_id == leaving.pk:
        name_safety_contact(team=team, contact_id=to.pk, by=by, at=at)
    for membership in Membership.objects.current().filter(team=team, user=leaving, role=Role.COACH):
        end(membership, Team.objects.get(pk=team.pk), at)
    return Team.objects.get(pk=team.pk)


def what_handing_over_does(*, team: Team, leaving: User, to: User) -> list[str]:
    """Each thing as a sentence, before anything is done."""
    names = {"old": leaving.name, "new": to.name, "team": team.name}
    coaches = Membership.objects.current().filter(team=team, role=Role.COACH)
    told = [] if coaches.filter(user=to).exists() else [_("%(new)s becomes coach of %(team)s.") % names]
    if team.safety_contact_id == leaving.pk:
        told.append(_("%(new)s is told when no coach answers; everybody who coaches the team is told so by mail.") % names)
    if coaches.filter(user=leaving).exists():
        told.append(_("%(old)s coaches %(team)s no longer, and sees its athletes no more.") % names)
    told.append(_("Athletes, routines, assignments and open cases stay as they are."))
    return told
