"""The coach's quiet morning: one line a day, or a week, for all the teams this person looks after. Asked of the clock every few minutes."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from accounts.models import CARING_ROLES, Cover, Membership, Team, User
from athletes.models import Alert
from athletes.paging import when_awake, zone_of
from athletes.progress.practice import Practice, practice_of, today_of
from athletes.rules.digest import LATEST, Digest, calls_for_digest, day_spoken_of, notes_are_new_since
from athletes.rules.progress import AthleteWeek, Window, team_line
from athletes.rules.vocabulary import Level
from notifications.models import Channel
from notifications.services import Outgoing, Planned, notify_many
from routines.rules import instant_of, local_day, monday_of, zone_named

KIND = "digest"


def send_digests(*, now: datetime) -> int:
    """A message for each reader whose morning it is. Any number of runs makes one a local day, by its key."""
    return notify_many((message_to(reader, now) for reader in readers_due(now).iterator()), now=now)


def readers_due(now: datetime) -> QuerySet[User]:
    """Who looks after a team, or covers for somebody who does; who is covered is left in peace."""
    running = Cover.objects.running()
    caring = Membership.objects.current().filter(role__in=CARING_ROLES).values("user")
    readers = User.objects.filter(is_active=True, channels__len__gt=0).exclude(pk__in=running.values("person"))
    readers = readers.filter(pk__in=caring) | readers.filter(pk__in=running.values("substitute"))
    found: QuerySet[User] = readers.filter(pk__in=[*awake(readers, "daily", now), *awake(readers, "weekly", now)])
    return found


def awake(readers: QuerySet[User], how_often: str, now: datetime) -> QuerySet[User, UUID]:
    """Those of them in whose zone it is the hour; there are far fewer zones than people."""
    wanting = readers.filter(digest=how_often)
    zones = wanting.order_by("time_zone").values_list("time_zone", flat=True).distinct()
    now_there = [zone for zone in zones if calls_for_digest(now.astimezone(zone_named(zone)), how_often)]
    return wanting.filter(time_zone__in=now_there).values_list("pk", flat=True)


def message_to(reader: User, now: datetime) -> Outgoing:
    day = local_day(now, zone_of(reader))
    goes_at = when_awake(reader, now)
    return Outgoing(
        kind=KIND,
        key=f"{KIND}:{reader.pk}:{day.isoformat()}",
        planned=[Planned(Channel(name), goes_at) for name in reader.channels],
        recipient_id=reader.pk,
        expires_at=max(instant_of(day, LATEST, zone_of(reader)), goes_at),
    )


def digest_of(reader: User, now: datetime) -> Digest:
    return digest_from(practice_for(reader, people_of(reader), now), reader, now)


def people_of(reader: User) -> list[User]:
    """Whoever trains in two of the reader's teams is counted once."""
    return list(User.objects.coached_by(reader).filter(is_active=True).order_by("name", "pk"))


def practice_for(reader: User, people: list[User], now: datetime) -> dict[UUID, Practice]:
    teams = set(Team.objects.looked_after_by(reader).values_list("pk", flat=True))
    return practice_of(people, teams=teams, days=7, now=now)


def digest_from(practice: dict[UUID, Practice], reader: User, now: datetime) -> Digest:
    cases = Alert.objects.open().visible_to(reader)
    line = team_line(weeks_spoken_of(practice), Window(monday_of(today_of(reader, now)), today_of(reader, now)))
    unspoken = cases.above_watch().filter(contacted_at=None)
    return Digest(
        did=line.value,
        asked=line.n,
        need_you=unspoken.values("athlete").distinct().count(),
        new_notes=cases.filter(level=Level.WATCH, last_reported_at__gte=notes_are_new_since(now, reader.digest)).count(),
        still_open=cases.above_watch().exclude(contacted_at=None).count(),
        is_last_week=today_of(reader, now) == monday_of(today_of(reader, now)),
    )


def weeks_spoken_of(practice: dict[UUID, Practice]) -> Iterator[AthleteWeek]:
    return map(week_spoken_of, practice.values())


def week_spoken_of(practice: Practice) -> AthleteWeek:
    day = day_spoken_of(practice.today)
    owed = sum(routine.owed_in_week_of(day) for routine in practice.owed)
    done = sum(routine.done_in_week_of(day) for routine in practice.owed)
    return AthleteWeek(owed, done, is_paused=False, needs_somebody=False)
