"""Days on which nothing is asked, and who answers in whose place."""

from datetime import date, datetime
from typing import NoReturn
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from accounts.models import CARING_ROLES, Away, Break, Cover, Membership, Team, User
from notifications.rest import Conflict


@transaction.atomic
def add_break(*, team: Team, from_on: date, until_on: date, note: str = "", break_id: UUID | None = None) -> Break:
    """A team's break: its days count against nobody, and no reminder goes out."""
    refuse_backwards(from_on, until_on)
    made = Break.objects.filter(pk=break_id).first() if break_id else None
    if made is None:
        return Break.objects.create(**known(break_id), team=team, from_on=from_on, until_on=until_on, note=note)
    return made if made.team_id == team.pk else refuse_foreign_id()


@transaction.atomic
def add_away(*, person: User, from_on: date, until_on: date | None, kind: str = Away.Kind.AWAY, away_id: UUID | None = None) -> Away:
    """Days away, of rest or ill; without an end until the person says so."""
    refuse_backwards(from_on, until_on)
    made = Away.objects.filter(pk=away_id).first() if away_id else None
    if made is None:
        return Away.objects.create(**known(away_id), person=person, from_on=from_on, until_on=until_on, kind=kind)
    return made if made.person_id == person.pk else refuse_foreign_id()


def known(chosen: UUID | None) -> dict[str, UUID]:
    return {"id": chosen} if chosen else {}


def refuse_foreign_id() -> NoReturn:
    raise Conflict(_("This id belongs to something else."), "id_in_use")


def refuse_backwards(from_on: date, until_on: date | None) -> None:
    if until_on is not None and until_on < from_on:
        raise ValidationError({"until": [_("The last day comes after the first.")]}, "backwards")


@transaction.atomic
def set_cover(*, person: User, substitute: User, starts_at: datetime, ends_at: datetime) -> Cover:
    """Somebody answers in this person's place: a coach or health contact of one of the same teams, whom the athletes were named."""
    if ends_at <= starts_at:
        raise ValidationError({"until": [_("The last day comes after the first.")]}, "backwards")
    if not possible_substitutes(person).filter(pk=substitute.pk).exists():
        raise ValidationError({"substitute": [_("A coach or health contact of one of your teams.")]}, "not_in_team")
    cover, _made = Cover.objects.update_or_create(
        person=person, defaults={"substitute": substitute, "starts_at": starts_at, "ends_at": ends_at}
    )
    return cover


def possible_substitutes(person: User) -> QuerySet[User]:
    own = Membership.objects.current().filter(user=person, role__in=CARING_ROLES).values("team")
    beside = Membership.objects.current().filter(team__in=own, role__in=CARING_ROLES).exclude(user=person)
    return User.objects.filter(pk__in=beside.values("user"))


@transaction.atomic
def end_cover(*, person: User) -> None:
    """Back to the person, with the next request."""
    Cover.objects.filter(person=person).delete()
