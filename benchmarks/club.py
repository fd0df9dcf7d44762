"""A small club to measure: one team, twelve weeks of practice, a script's token for each athlete.

python -m benchmarks.club 200    makes it and prints the tokens, one a line
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

import django

django.setup()

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction
from knox.crypto import hash_token
from knox.settings import CONSTANTS

from accounts.codes import new_secret
from accounts.models import Consent, Membership, Organisation, PersonalToken, Role, Team, User
from athletes.models import CheckIn, GoAhead, Hold
from notifications import clock
from poses.models.cautions import Caution
from routines.models import Routine, RoutineStep
from routines.services import start_team

WEEKS = timedelta(weeks=12)
BERLIN = "Europe/Berlin"
BATCH = 1_000
PASSWORD = "four small hills of grass"


@transaction.atomic
def make_club(size: int, now: datetime) -> list[str]:
    Organisation.objects.create(name="Measured Runners", country="DE")
    team = make_team("Measured", size, WEEKS, now)
    give_passwords(team)
    return [mint(member.user) for member in team.memberships.athletes().select_related("user")]


def give_passwords(team: Team) -> None:
    """One hash for all: what it takes to check is the same."""
    athletes = User.objects.filter(memberships__in=team.memberships.athletes())
    addresses = [EmailAddress(user=athlete, email=athlete.email, primary=True, verified=True) for athlete in athletes]
    EmailAddress.objects.bulk_create(addresses, batch_size=BATCH)
    User.objects.filter(pk__in=athletes.values("pk")).update(password=make_password(PASSWORD))


def make_team(name: str, size: int, past: timedelta, now: datetime) -> Team:
    """Everybody has the same kind of history, so that every request costs the same."""
    coach = person(f"{name} Coach")
    coach.save()
    team = start_team(name=name, by=coach, at=now - past, time_zone=BERLIN, safety_hours="daily 7 to 21")
    athletes = User.objects.bulk_create([person(f"{name} {number}") for number in range(size)], batch_size=BATCH)
    join(athletes, team, now - past)
    practise(athletes, past, now)
    return team


def person(name: str) -> User:
    address = f"{name.lower().replace(' ', '.')}@lumbar.example"
    return User(name=name, email=address, password="!", time_zone=BERLIN, birth_year=1990, birth_month=4)


def join(athletes: list[User], team: Team, at: datetime) -> None:
    nothing = {"answer": "no", "go_ahead": False, "go_ahead_on": None}
    joined = [Membership(user=athlete, team=team, role=Role.ATHLETE, joined_at=at, approved_at=at) for athlete in athletes]
    Membership.objects.bulk_create(joined, batch_size=BATCH)
    consents = [
        Consent(person=athlete, given_by=athlete, kind=kind, team=reader, text_version="1", given_at=at)
        for athlete in athletes
        for kind, reader in ((Consent.Kind.KEEP, None), (Consent.Kind.TEAM_READS, team))
    ]
    Consent.objects.bulk_create(consents, batch_size=BATCH)
    GoAhead.objects.bulk_create(
        GoAhead(
            athlete=keep.person,
            consent=keep,
            asked_professional=False,
            cautions=dict.fromkeys(Caution.values, nothing),
            history={"weight_cancer": "no", "shape": "no"},
            text_version="1",
            answered_at=at,
            body_hash="",
        )
        for keep in consents
        if keep.kind == Consent.Kind.KEEP
    )


def practise(athletes: list[User], past: timedelta, now: datetime) -> None:
    """Three sessions a week, each of seven holds, the latest two days ago."""
    routine = Routine.objects.with_steps().get(slug="lower-back-routine-for-runners")
    kept = dict(Consent.objects.filter(kind=Consent.Kind.KEEP).values_list("person", "pk"))
    sessions = [session(athlete, routine, kept, now - past + ago) for athlete in athletes for ago in evenings(past)]
    CheckIn.objects.bulk_create(sessions, batch_size=BATCH)
    places = [(step, side) for step in routine.steps.all() for side in step.pose.sides()]
    Hold.objects.bulk_create((hold(one, order, *place) for one in sessions for order, place in enumerate(places)), batch_size=BATCH)


def evenings(past: timedelta) -> Iterator[timedelta]:
    return (timedelta(days=day) for day in range(past.days - 1) if day % 7 in (1, 3, 5))


def session(athlete: User, routine: Routine, kept: Mapping[UUID, UUID], at: datetime) -> CheckIn:
    return CheckIn(
        athlete=athlete,
        consent_id=kept[athlete.pk],
        kind=CheckIn.Kind.SESSION,
        routine=routine,
        day=at.date(),
        started_at=at,
        finished_at=at + timedelta(minutes=9),
        received_at=at + timedelta(minutes=10),
        back_pain_before=0,
        comfort=4,
        is_completed=True,
        body_hash="",
    )


def hold(one: CheckIn, order: int, step: RoutineStep, side: str) -> Hold:
    return Hold(
        check_in=one,
        athlete=one.athlete,
        day=one.day,
        order=order,
        pose=step.pose,
        side=side,
        target_seconds=60,
        held_seconds=60,
        ended=Hold.Ended.DONE,
        worst_pain=0,
    )


def mint(athlete: User) -> str:
    """As the service does, without the look at how many there are: two hundred people sign in at once here."""
    secret, at = new_secret(), clock.now()
    PersonalToken.objects.create(
        user=athlete,
        name="measured",
        scopes=["read:practice", "write:practice", "write:reports"],
        digest=hash_token(secret),
        token_key=secret[: CONSTANTS.TOKEN_KEY_LENGTH],
        expiry=at + timedelta(days=1),
        last_used_at=at + timedelta(hours=12),  # noting the first use of each would be measured as if it were every use
    )
    return secret


if __name__ == "__main__":
    print("\n".join(make_club(int(sys.argv[1]), clock.now())))
