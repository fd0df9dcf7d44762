"""What the people of the club agreed to, and said before their first session."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from accounts import consent_texts
from accounts.codes import digest_of, new_secret
from accounts.models import Consent, Guardian, Membership, Role, Team, User
from athletes.demo.names import Somebody, address_of
from athletes.models import GoAhead
from athletes.rules.advice import text_version
from poses.models.cautions import Caution

BATCH = 1_000


def agree(pairs: Sequence[tuple[Somebody, User]], teams: Mapping[str, Team], joined: Mapping[UUID, datetime]) -> dict[UUID, Consent]:
    """Both choices of the joining screen, one by one; a place was never asked, and one athlete said no to the second."""
    readers = {team.pk: readers_of(team) for team in teams.values()}
    kept: dict[UUID, Consent] = {}
    rows: list[Consent] = []
    for somebody, user in pairs:
        if somebody.is_place:
            continue
        at, given_by = joined[user.pk], guardian_of(user, joined[user.pk]) if somebody.is_minor else user
        keep = Consent(person=user, kind=Consent.Kind.KEEP, given_by=given_by, given_at=at, text_version=consent_texts.VERSION)
        kept[user.pk] = keep
        rows.append(keep)
        if somebody.shares:
            rows.append(reading(user, teams[somebody.team], given_by, at, readers[teams[somebody.team].pk]))
    Consent.objects.bulk_create(rows, batch_size=BATCH)
    GoAhead.objects.bulk_create((ready(consent) for consent in kept.values()), batch_size=BATCH)
    return kept


def readers_of(team: Team) -> list[str]:
    caring = Membership.objects.current().filter(team=team).exclude(role=Role.ATHLETE)
    return list(caring.order_by("joined_at", "id").values_list("user__name", flat=True))


def reading(user: User, team: Team, given_by: User, at: datetime, named: list[str]) -> Consent:
    return Consent(
        person=user,
        kind=Consent.Kind.TEAM_READS,
        team=team,
        given_by=given_by,
        given_at=at,
        named=named,
        text_version=consent_texts.VERSION,
    )


def guardian_of(minor: User, at: datetime) -> User:
    """A mother who opened her letter, entered her code and said yes (GUI:S32)."""
    name = f"Ottilie {minor.name.split()[-1]}"
    address = address_of(name)
    person = User.objects.create(name=name, email=address, password=make_password(None), time_zone=minor.time_zone)
    EmailAddress.objects.create(user=person, email=address, primary=True, verified=True)
    Guardian.objects.create(
        minor=minor, person=person, digest=digest_of(new_secret()), sent_at=at, bound_at=at, consented_at=at, code_address=address
    )
    return person


def ready(consent: Consent) -> GoAhead:
    """What is asked before a first session, answered with no."""
    nothing = {"answer": "no", "go_ahead": False, "go_ahead_on": None}
    return GoAhead(
        athlete=consent.person,
        consent=consent,
        asked_professional=False,
        cautions=dict.fromkeys(Caution.values, nothing),
        history={"weight_cancer": "no", "shape": "no"},
        text_version=text_version(),
        answered_at=consent.given_at,
        body_hash="",
    )
