"""A session led for a group: the coach says who was there, each athlete says how it was. Nobody answers for somebody else."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from accounts.models import Membership, Team, User
from athletes.exceptions import IdInUse, StoredDifferently
from athletes.models import CheckIn, Hold, Pause
from athletes.rules.led_codes import check_in_of
from athletes.rules.progress import SessionDone, is_completed
from athletes.services.check_ins import asked_without, hold_done
from athletes.services.repeats import Stored, demand_consent, insert, lock_athlete
from poses.models import Pose
from routines.rules import local_day, zone_named

BATCH = 1000


@transaction.atomic
def record_led_session(*, coach: User, led_session: UUID, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[CheckIn]:
    """One check-in for each athlete who was there, without a rating. The same content again changes nothing.

    Raises IdInUse, StoredDifferently.
    """
    lock_athlete(coach)
    if stored := earlier_led(led_session, coach, body_hash):
        return Stored(stored, is_new=False)
    athletes = athletes_named(body["athletes"], body["team"])
    check_ins = [check_in_for(athlete, led_session, coach, body, body_hash, now) for athlete in free(athletes, led_session)]
    holds = {check_in.pk: holds_of(check_in, body["holds"]) for check_in in check_ins}
    decide_completed(check_ins, holds)
    return Stored(insert(lambda: store_all(check_ins, holds)), is_new=True)


def check_in_for(athlete: User, led_session: UUID, coach: User, body: Mapping[str, Any], body_hash: str, now: datetime) -> CheckIn:
    return CheckIn(
        id=check_in_of(led_session, athlete.pk),
        athlete=athlete,
        kind=CheckIn.Kind.LED,
        routine=body["routine"],
        routine_version=body.get("routine_version"),
        day=local_day(body["started_at"], zone_named(athlete.time_zone)),
        started_at=body["started_at"],
        received_at=now,
        led_session=led_session,
        recorded_by=coach,
        body_hash=body_hash,
    )


def free(athletes: Sequence[User], led_session: UUID) -> list[User]:
    """Whoever has put something else under that very id keeps nobody else's check-in from being stored."""
    ids = {check_in_of(led_session, athlete.pk): athlete for athlete in athletes}
    for taken in CheckIn.objects.filter(pk__in=ids).values_list("pk", flat=True):
        del ids[taken]
    if not ids:
        raise IdInUse
    return list(ids.values())


def earlier_led(led_session: UUID, coach: User, body_hash: str) -> CheckIn | None:
    row = CheckIn.objects.filter(led_session=led_session).first()
    if row is None:
        return None
    if row.recorded_by_id != coach.pk:
        raise IdInUse
    if row.body_hash != body_hash:
        raise StoredDifferently(row)
    return row


def athletes_named(named: Sequence[UUID], team: Team) -> list[User]:
    """Those of the list, each once. Somebody who is not in the team now is named by the place in the list, so that a phone can untick."""
    members = Membership.objects.current().athletes().filter(team=team, user__in=named)
    known = {member.user_id: member.user for member in members.select_related("user")}
    strangers = {str(place): [_("Not an athlete of this team.")] for place, athlete in enumerate(named) if athlete not in known}
    if strangers:
        raise ValidationError({"athletes": strangers})
    return list(known.values())


def holds_of(check_in: CheckIn, given: Sequence[Mapping[str, Any]]) -> list[Hold]:
    whose = {"check_in": check_in, "athlete": check_in.athlete, "day": check_in.day}
    return [Hold(**whose, order=order, **hold) for order, hold in enumerate(given)]


def decide_completed(check_ins: Sequence[CheckIn], holds: Mapping[UUID, Sequence[Hold]]) -> None:
    """As for an own session, by the pauses of each athlete as they stand (D). A few queries for any number of athletes."""
    held_back = poses_held_back([check_in.athlete_id for check_in in check_ins], check_ins[0].day)
    poses = list(Pose.objects.filter(pk__in=check_ins[0].routine.steps.values("pose"))) if check_ins[0].routine else []
    for check_in in check_ins:
        asked = asked_without(held_back[check_in.athlete_id], poses)
        done = tuple(hold_done(hold, check_in.day) for hold in holds[check_in.pk])
        check_in.is_completed = is_completed(SessionDone(day=check_in.day, asked=asked, holds=done))


def poses_held_back(athletes: Sequence[UUID], day: date) -> Mapping[UUID, set[UUID | None]]:
    found: dict[UUID, set[UUID | None]] = defaultdict(set)
    for athlete, pose in Pause.objects.holding_on(day).filter(athlete__in=athletes).values_list("athlete", "pose"):
        found[athlete].add(pose)
    return found


def store_all(check_ins: Sequence[CheckIn], holds: Mapping[UUID, Sequence[Hold]]) -> CheckIn:
    CheckIn.objects.bulk_create(check_ins, batch_size=BATCH)
    Hold.objects.bulk_create([hold for of_one in holds.values() for hold in of_one], batch_size=BATCH)
    return check_ins[0]


@transaction.atomic
def rate_led_session(*, check_in: CheckIn, comfort: int | None, nothing_hurt: bool | None) -> Stored[CheckIn]:
    """The athlete's own two taps, once, onto the own check-in; with them it is kept under the athlete's consent.

    Raises ConsentNeeded, StoredDifferently.
    """
    lock_athlete(check_in.athlete)
    check_in.refresh_from_db()
    if (check_in.comfort, check_in.nothing_hurt) == (comfort, nothing_hurt):
        return Stored(check_in, is_new=False)
    if (check_in.comfort, check_in.nothing_hurt) != (None, None):
        raise StoredDifferently(check_in)
    check_in.consent = demand_consent(check_in.athlete)
    check_in.comfort, check_in.nothing_hurt = comfort, nothing_hurt
    check_in.save(update_fields=["consent", "comfort", "nothing_hurt"])
    if nothing_hurt:
        # a zero for each pose that was held, so that denominators stay true
        check_in.holds.filter(worst_pain=None).exclude(ended=Hold.Ended.SKIPPED).update(worst_pain=0)
    return Stored(check_in, is_new=True)
