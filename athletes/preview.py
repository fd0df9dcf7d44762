"""What an assignment would ask of whom, and what is held back from whom. Writes nothing."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.models import Team, User
from athletes.access import athletes_sharing_with
from athletes.held_back import HeldBack, held_back_on
from athletes.models import Pause
from routines.models import Routine
from routines.rules import local_day, zone_named
from routines.services import Expected, Terms, preview_assignment

WAITS_FOR = {Pause.Reason.ALERT: "case", Pause.Reason.COACH: "coach", Pause.Reason.CAUTION: "go_ahead"}


def preview_for(*, reader: User | None, team: Team, routine: Routine, terms: Terms, at: datetime) -> list[dict[str, Any]]:
    """By name. Without a reader who may know it, nothing is said of what is held back."""
    expected = preview_assignment(routine=routine, team=team, terms=terms, at=at)
    held_back = held_back_for(reader, [each.athlete for each in expected], at) if reader else {}
    slugs = set(routine.steps.values_list("pose__slug", flat=True))
    return [expected_json(each, held_back.get(each.athlete.pk), slugs) for each in expected]


def held_back_for(reader: User, athletes: Iterable[User], at: datetime) -> dict[UUID, HeldBack]:
    """Only of those who share their answers with a team of this reader's."""
    days = {athlete.pk: local_day(at, zone_named(athlete.time_zone)) for athlete in athletes}
    shared = athletes_sharing_with(reader).filter(pk__in=days).values_list("pk", flat=True)
    return held_back_on({athlete: days[athlete] for athlete in shared})


def expected_json(expected: Expected, held_back: HeldBack | None, slugs: set[str]) -> dict[str, Any]:
    reminder = expected.first_reminder
    return {
        "athlete": {"id": expected.athlete.pk, "name": expected.athlete.name},
        "first_on": expected.first_on,
        "owed_in_first_week": expected.owed_in_first_week,
        "first_reminder": {"day": reminder.day, "at": reminder.at} if reminder else None,
        "is_asked_already": expected.is_asked_already,
        "held_back": None if held_back is None else list(waits(held_back, slugs)),
    }


def waits(held_back: HeldBack, slugs: set[str]) -> Iterator[dict[str, Any]]:
    """Each pose of the routine once for each thing it waits for; a null pose is the whole routine."""
    found = {(pause.pose.slug if pause.pose else None, WAITS_FOR[Pause.Reason(pause.reason)]) for pause in held_back.pauses}
    found |= {(slug, "go_ahead") for slug in held_back.cautions if not held_back.open_variants.get(slug)}
    for pose, waits_for in sorted(found, key=lambda each: (each[0] or "", each[1])):
        if pose is None or pose in slugs:
            yield {"pose": pose, "waits_for": waits_for}
