"""What stands on a coach's desk beside the cases: who did it, who has not yet, who rests, who has gone quiet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accounts.models import User
from athletes.access import athletes_sharing_with
from athletes.digests import digest_from, people_of, practice_for, week_spoken_of
from athletes.models import Pause
from athletes.progress.practice import Practice
from athletes.rules.digest import Digest


@dataclass(frozen=True)
class TeamToday:
    """Names behind each number. Of those of whom the week asked anything, `done` did some of it and `open` nothing so far."""

    digest: Digest
    today: list[User]
    done: list[User]
    open: list[User]
    paused: list[User]
    silent: list[User]

    def people(self, which: str) -> list[User]:
        found: list[User] = getattr(self, which)
        return found


LISTS = ("today", "done", "open", "paused", "silent")


def team_today(reader: User, now: datetime) -> TeamToday:
    people = people_of(reader)
    practice = practice_for(reader, people, now)
    weeks = {athlete: week_spoken_of(one) for athlete, one in practice.items()}
    resting = resting_for(reader)
    return TeamToday(
        digest=digest_from(practice, reader, now),
        today=[person for person in people if has_done_today(practice[person.pk])],
        done=[person for person in people if weeks[person.pk].owed and weeks[person.pk].done],
        open=[person for person in people if weeks[person.pk].owed and not weeks[person.pk].done],
        paused=[person for person in people if person.pk in resting],
        silent=silent_among(people, practice),
    )


def has_done_today(practice: Practice) -> bool:
    return any(practice.today in routine.done_on for routine in practice.owed)


def silent_among(people: list[User], practice: Mapping[UUID, Practice]) -> list[User]:
    return [person for person in people if practice[person.pk].is_silent()]


def resting_for(reader: User) -> set[UUID]:
    """Whose whole routine rests, as far as this reader may know."""
    running = Pause.objects.running().of_whole_routine().filter(athlete__in=athletes_sharing_with(reader))
    return set(running.values_list("athlete", flat=True))
