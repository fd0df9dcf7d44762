"""Each yes is separate, dated, and can be taken back in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from accounts import consent_texts
from accounts.models import CARING_ROLES, Consent, Membership, Role, Team, User
from accounts.services.age import refuse_without_guardian
from notifications.rest import Conflict

Kind = Consent.Kind


@dataclass(frozen=True)
class Choices:
    """The whole picture, as ticked: what is not in it is not agreed to."""

    keep: bool = False
    team_reads: frozenset[UUID] = frozenset()
    private: frozenset[UUID] = field(default=frozenset())


@transaction.atomic
def choose_consents(*, person: User, choices: Choices, given_by: User, at: datetime, text_version: str = consent_texts.VERSION) -> None:
    """Give what is ticked, take back what is not. Reading needs keeping, and the private answers need reading."""
    if text_version != consent_texts.VERSION:
        raise Conflict(_("This text has changed. Read it again."), "text_changed")
    User.objects.select_for_update().get(pk=person.pk)  # two devices at once: one picture after the other
    wanted = wanted_consents(person, choices)
    live = {(consent.kind, consent.team_id): consent for consent in person.consents.live()}
    added = [key for key in wanted if key not in live or live[key].text_version != text_version]
    if added:
        refuse_without_guardian(person, at)
    withdraw([consent for key, consent in live.items() if key not in wanted or key in added], at)
    Consent.objects.bulk_create(
        Consent(person=person, kind=kind, team_id=team, named=wanted[kind, team], given_by=given_by, given_at=at, text_version=text_version)
        for kind, team in added
    )


def wanted_consents(person: User, choices: Choices) -> dict[tuple[str, UUID | None], list[str]]:
    """What is asked for, with the names of those who will read; refused where it makes no sense."""
    if choices.team_reads and not choices.keep:
        raise ValidationError({"keep": [_("What is not kept cannot be read.")]}, "keep_first")
    if not choices.private <= choices.team_reads:
        raise ValidationError({"teams": [_("The private answers need the others.")]}, "team_reads_first")
    own = set(Membership.objects.current().athletes().filter(user=person).values_list("team_id", flat=True))
    if not choices.team_reads <= own:
        raise ValidationError({"teams": [_("You are no athlete of this team.")]}, "not_in_team")
    readers = names_by_team_and_role(choices.team_reads)
    wanted: dict[tuple[str, UUID | None], list[str]] = {(Kind.KEEP, None): []} if choices.keep else {}
    for team in choices.team_reads:
        wanted[Kind.TEAM_READS, team] = [name for role in CARING_ROLES for name in readers.get((team, role), [])]
    for team in choices.private:
        if (team, Role.HEALTH_CONTACT) not in readers:
            raise ValidationError({"teams": [_("This team has no health contact.")]}, "no_health_contact")
        wanted[Kind.PRIVATE, team] = readers[team, Role.HEALTH_CONTACT]
    return wanted


def names_by_team_and_role(teams: frozenset[UUID]) -> Mapping[tuple[UUID, str], list[str]]:
    """Who would read, as the person is shown it."""
    found: dict[tuple[UUID, str], list[str]] = {}
    readers = Membership.objects.current().filter(team__in=teams, role__in=CARING_ROLES).order_by("joined_at", "id")
    for team, role, name in readers.values_list("team_id", "role", "user__name"):
        found.setdefault((team, role), []).append(name)
    return found


def withdraw(consents: list[Consent], at: datetime) -> None:
    Consent.objects.live().filter(pk__in=[consent.pk for consent in consents]).update(withdrawn_at=at)


@transaction.atomic
def withdraw_for_team(*, person: User, team: Team, at: datetime) -> None:
    """This team's readers read no more, from the next request on."""
    person.consents.live().filter(team=team).update(withdrawn_at=at)


@transaction.atomic
def withdraw_all(*, person: User, at: datetime) -> None:
    """Nothing is kept from now on, and nobody reads."""
    person.consents.live().update(withdrawn_at=at)
