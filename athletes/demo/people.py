"""The people of the club and their teams: rows in bulk, since a thousand sign-ups would take minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password

from accounts.models import Away, Consent, Membership, Role, Team, User
from accounts.services import the_organisation
from athletes.demo.agreements import agree
from athletes.demo.identity import key_at
from athletes.demo.names import BERLIN, HARRIERS, STRIDERS, Somebody, address_of
from athletes.demo.sign_ins import password
from routines.rules import local_day, zone_named
from routines.services import start_team

BATCH = 1_000
CLUB = "Lindenhof Runners"
HOLIDAY = timedelta(days=9)


@dataclass(frozen=True, slots=True)
class Member:
    """An athlete with all that practice is made of."""

    somebody: Somebody
    user: User
    team: Team
    joined_on: date
    keep: Consent | None
    away: Away | None

    @property
    def name(self) -> str:
        return self.somebody.name


@dataclass(frozen=True, slots=True)
class People:
    carla: User
    colin: User
    boris: User
    hanna: User
    zoe: User
    teams: dict[str, Team]
    members: list[Member]

    def named(self, name: str) -> Member:
        return next(member for member in self.members if member.name == name)


def settle_in(athletes: Sequence[Somebody], *, seed: int, began_at: datetime) -> People:
    """Everybody who answers for somebody, two teams with their routine, and their athletes."""
    hashed = hashed_password()
    carla, colin, boris, hanna = (
        grown_up(name, hashed, began_at) for name in ("Carla Bergmann", "Colin Adeyemi", "Boris Halloran", "Hanna Vesterby")
    )
    zoe = grown_up("Zoe Marchbank", hashed, began_at, is_staff=True, is_superuser=True)
    name_the_club(zoe)
    teams = {
        HARRIERS: start_team(name=HARRIERS, by=carla, at=began_at, time_zone=BERLIN, safety_hours="daily 7 to 21"),
        STRIDERS: start_team(name=STRIDERS, by=boris, at=began_at, time_zone=BERLIN, safety_hours="weekdays 8 to 20"),
    }
    join(teams[HARRIERS], colin, Role.COACH, began_at)
    join(teams[STRIDERS], hanna, Role.HEALTH_CONTACT, began_at)
    members = take_in(athletes, teams, hashed=hashed, seed=seed, began_at=began_at)
    return People(carla, colin, boris, hanna, zoe, teams, members)


def hashed_password() -> str:
    """Hashed once: it is the same for all of them, and slow on purpose. Outside a demo nobody of the club can sign in."""
    return make_password(password() if settings.DEMO else None)


def grown_up(name: str, hashed: str, at: datetime, **fields: bool) -> User:
    user = User.objects.create(
        name=name, email=address_of(name), password=hashed, time_zone=BERLIN, birth_year=at.year - 40, birth_month=4, **fields
    )
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    return user


def name_the_club(safety_contact: User) -> None:
    """A deployment that has an organisation of its own keeps its name and its contact."""
    organisation = the_organisation()
    if organisation.safety_contact is None:
        organisation.name, organisation.safety_contact = CLUB, safety_contact
        organisation.save(update_fields=["name", "safety_contact"])


def join(team: Team, user: User, role: str, at: datetime) -> Membership:
    return Membership.objects.create(team=team, user=user, role=role, joined_at=at, approved_at=at)


def membership(team: Team, user: User, at: datetime) -> Membership:
    return Membership(team=team, user=user, role=Role.ATHLETE, joined_at=at, approved_at=at)


def take_in(athletes: Sequence[Somebody], teams: dict[str, Team], *, hashed: str, seed: int, began_at: datetime) -> list[Member]:
    users = [user_of(somebody, hashed, seed, began_at) for somebody in athletes]
    User.objects.bulk_create(users, batch_size=BATCH)
    addresses = [EmailAddress(user=user, email=user.email, primary=True, verified=True) for user in users if user.email]
    EmailAddress.objects.bulk_create(addresses, batch_size=BATCH)
    pairs = list(zip(athletes, users, strict=True))
    joined = {user.pk: joined_at(somebody, seed, began_at) for somebody, user in pairs}
    Membership.objects.bulk_create((membership(teams[one.team], user, joined[user.pk]) for one, user in pairs), batch_size=BATCH)
    kept = agree(pairs, teams, joined)
    aways = {user.pk: holiday_of(user, seed, joined[user.pk]) for _, user in pairs}
    Away.objects.bulk_create((away for away in aways.values() if away), batch_size=BATCH)
    return [
        Member(somebody, user, teams[somebody.team], day_for(user, joined[user.pk]), kept.get(user.pk), aways[user.pk])
        for somebody, user in pairs
    ]


def user_of(somebody: Somebody, hashed: str, seed: int, began_at: datetime) -> User:
    luck = Random(f"{seed}:person:{somebody.name}")
    unusable = make_password(None)
    return User(
        id=key_at(began_at, luck),
        name=somebody.name,
        email=None if somebody.is_place else somebody.address,
        password=unusable if somebody.is_place else hashed,
        time_zone=somebody.zone,
        birth_year=None if somebody.is_place else began_at.year - somebody.age,
        birth_month=None if somebody.is_place else 1,
        reminder_cue=luck.choice(["", "", "after my run", "before bed"]),
    )


def joined_at(somebody: Somebody, seed: int, began_at: datetime) -> datetime:
    """Most in the first week, some later."""
    luck = Random(f"{seed}:joined:{somebody.name}")
    days = luck.choice([0, 0, 1, 1, 2, 3, 5, 14, 23])
    return began_at + timedelta(days=days, hours=luck.randint(0, 9), minutes=luck.randint(0, 59))


def day_for(user: User, at: datetime) -> date:
    return local_day(at, zone_named(user.time_zone))


def holiday_of(user: User, seed: int, joined: datetime) -> Away | None:
    """One in six was away for a while."""
    luck = Random(f"{seed}:away:{user.name}")
    if luck.random() > 1 / 6:
        return None
    first = day_for(user, joined) + timedelta(days=luck.randint(20, 45))
    return Away(person=user, kind=luck.choice(["away", "away", "ill"]), from_on=first, until_on=first + HOLIDAY)
