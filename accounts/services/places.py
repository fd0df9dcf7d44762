"""Places on a roster: a name the coach typed, taken by the person it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import NotFound, PermissionDenied
from uuid_utils.compat import uuid7

from accounts import codes, rules
from accounts.models import Invitation, Membership, Role, Team, User
from accounts.services.audit import record_read
from accounts.services.doorkeeper import Presented
from accounts.services.invitations import open_team_code
from accounts.services.sessions import sign_out_everywhere
from notifications.rest import Conflict


@dataclass(frozen=True)
class NewPlace:
    """A name from a pasted list; the id, if the page made one, keeps a repeated request harmless."""

    name: str
    id: UUID | None = None


@dataclass(frozen=True)
class Claimed:
    """A place and its new device's secret, this one time: what proves later that it is still the same person."""

    user: User
    device_secret: str = ""


@transaction.atomic
def add_places(*, team: Team, places: Sequence[NewPlace], at: datetime) -> list[User]:
    """A place for each name, with nothing to sign in with yet. A repeated id changes nothing."""
    refuse_foreign_places(team, [place.id for place in places if place.id])
    users = [User(id=place.id or uuid7(), name=place.name.strip(), time_zone=team.time_zone, locale=own_locale(team)) for place in places]
    for user in users:
        user.set_unusable_password()
    User.objects.bulk_create(users, ignore_conflicts=True)
    memberships = [Membership(team=team, user=user, role=Role.ATHLETE, joined_at=at, approved_at=at) for user in users]
    Membership.objects.bulk_create(memberships, ignore_conflicts=True)
    return list(User.objects.filter(pk__in=[user.pk for user in users]).order_by("id"))


def athletes_with_bonds(team: Team) -> QuerySet[Any]:
    """Everybody who trains here or waits to, by name; `is_bound` says who can sign in without the device that took the place."""
    bound = User.objects.bound().filter(pk=OuterRef("user"))
    rows = Membership.objects.athletes().filter(team=team, ended_at=None)
    return rows.select_related("user").annotate(is_bound=Exists(bound)).order_by("user__name", "id")


def own_locale(team: Team) -> str:
    """The language of whoever answers for the team: the best guess until the person says."""
    return team.safety_contact.locale if team.safety_contact else "en"


def refuse_foreign_places(team: Team, ids: list[UUID]) -> None:
    own = Membership.objects.current().athletes().filter(team=team, user__in=ids).values("user")
    if User.objects.filter(pk__in=ids).exclude(pk__in=own).exists():
        raise Conflict(_("This id belongs to something else."), "id_in_use")


@transaction.atomic
def open_claim_window(*, team: Team, by: User, at: datetime) -> Invitation:
    """For a quarter of an hour the team's code lets its holder take a name, with the coach looking on."""
    code = open_team_code(team=team, by=by, at=at)
    team.claim_window_until = at + rules.CLAIM_WINDOW
    team.save(update_fields=["claim_window_until"])
    return code


@transaction.atomic
def close_claim_window(*, team: Team) -> Team:
    team.claim_window_until = None
    team.save(update_fields=["claim_window_until"])
    return team


@transaction.atomic
def claim_place(*, place_id: UUID, presented: Presented, by: User | None, at: datetime) -> Claimed:
    """Take a name from the roster: it becomes this device's. The first wins; the holder of the place again changes nothing."""
    invitation = presented.invitation
    if invitation.team_id is None or invitation.kind != Invitation.Kind.TEAM_CODE:
        raise NotFound(_("There is no such place."))
    team = Team.objects.get(pk=invitation.team_id)
    place = place_in(team, place_id)
    if by is not None:
        return claimed_again(place, by)
    if not rules.is_claim_window_open(team.claim_window_until, at):
        raise PermissionDenied(_("Ask your coach to open the roster."), "window_closed")
    if place.claimed_at is not None or is_bound(place):
        raise Conflict(_("Somebody has taken this name already. Tell your coach."), "place_taken")
    secret = codes.new_secret()
    place.claimed_at, place.device_digest = at, codes.digest_of(secret)
    place.save(update_fields=["claimed_at", "device_digest"])
    return Claimed(place, secret)


def place_in(team: Team, place_id: UUID) -> User:
    """The place under its lock, so that of two hands on one name one comes second."""
    athletes = Membership.objects.current().athletes().filter(team=team).values("user")
    place = User.objects.select_for_update().filter(pk=place_id, pk__in=athletes).first()
    if place is None:
        raise NotFound(_("There is no such place."))
    return place


def claimed_again(place: User, by: User) -> Claimed:
    if place.pk != by.pk:
        raise Conflict(_("You are signed in as somebody else. Sign out first."), "sign_out_first")
    return Claimed(place)


def is_bound(place: User) -> bool:
    """Whether the person can sign in without the device, and so is out of a coach's hands."""
    return User.objects.bound().filter(pk=place.pk).exists()


@transaction.atomic
def reissue_place(*, place: User, by: User, at: datetime) -> User:
    """Free a claimed place for a new phone. What was answered before stays hidden until the earlier device confirms."""
    place = User.objects.select_for_update().get(pk=place.pk)
    if is_bound(place):
        raise PermissionDenied(_("This person signs in with an own address or passkey. Only they can move."), "place_is_bound")
    if place.claimed_at is None:
        return place
    sign_out_everywhere(user=place)
    place.claimed_at, place.hidden_before = None, at
    # reissued twice, the first device of all stays the one that can confirm: it is the one that gave the answers
    place.earlier_device_digest, place.device_digest = place.earlier_device_digest or place.device_digest, ""
    place.save(update_fields=["claimed_at", "hidden_before", "earlier_device_digest", "device_digest"])
    record_read(reader=by, athlete=place, action="place.reissued", at=at)
    return place


@transaction.atomic
def confirm_place(*, place_id: UUID, device_secret: str) -> User:
    """The earlier device says: yes, that new one is me. Its answers show again."""
    place = User.objects.select_for_update().filter(pk=place_id).first()
    if place is None or not codes.matches(device_secret, place.earlier_device_digest):
        raise NotFound(_("There is no such place."))
    place.hidden_before, place.earlier_device_digest = None, ""
    place.save(update_fields=["hidden_before", "earlier_device_digest"])
    return place
