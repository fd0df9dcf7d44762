"""Whom an unanswered alert reaches. Changing it is told to those who knew it otherwise: a quiet change would be a way to hide one."""

from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from accounts.models import CARING_ROLES, Membership, Role, Team, User
from accounts.services.mail import write_account_mail


@transaction.atomic
def name_safety_contact(*, team: Team, contact_id: UUID, by: User, at: datetime) -> Team:
    """Somebody who looks after the team and whose mailbox is proved. The one before, and the other coaches, are told."""
    team = Team.objects.select_for_update(of=("self",)).select_related("organisation", "safety_contact").get(pk=team.pk)
    if team.safety_contact_id == contact_id:
        return team
    contact = reachable_contact(team, contact_id)
    before = team.safety_contact
    set_contact(team, contact)
    told = {*coaches_of(team), *([before] if before else [])} - {by}
    tell_contact_changed(team, told, at)
    return team


def reachable_contact(team: Team, contact_id: UUID) -> User:
    carers = Membership.objects.current().filter(team=team, role__in=CARING_ROLES).values("user")
    contact = User.objects.filter(pk=contact_id, pk__in=carers).first()
    if contact is None:
        raise ValidationError({"safety_contact": [_("Somebody who looks after this team.")]}, "not_in_team")
    if not EmailAddress.objects.filter(user=contact, verified=True).exists():
        raise ValidationError({"safety_contact": [_("This person has no proved e-mail address yet.")]}, "unreachable")
    return contact


def route_without(gone: User, team: Team, at: datetime) -> None:
    """Who has left the team is not called any more; its longest-serving coach is."""
    still_there = Membership.objects.current().filter(team=team, user=gone, role__in=CARING_ROLES).exists()
    if team.safety_contact_id != gone.pk or still_there:
        return
    longest = Membership.objects.current().filter(team=team, role=Role.COACH).select_related("user").order_by("joined_at", "id").first()
    set_contact(team, longest.user if longest else None)
    tell_contact_changed(team, set(coaches_of(team)), at)


def set_contact(team: Team, contact: User | None) -> None:
    team.safety_contact = contact
    team.version += 1
    team.save(update_fields=["safety_contact", "version"])


def coaches_of(team: Team) -> list[User]:
    return list(User.objects.filter(pk__in=Membership.objects.current().filter(team=team, role=Role.COACH).values("user")))


def tell_contact_changed(team: Team, told: set[User], at: datetime) -> None:
    for person in told:
        if person.email:
            write_account_mail(
                template="safety_contact", address=person.email, locale=person.locale, at=at, lives=None, team=team, person=person
            )
