"""A session, a morning answer, "still there?": stored once, counted, and its numbers judged like a report (B)."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from uuid_utils.compat import uuid7

from accounts.models import User
from athletes.exceptions import IdInUse
from athletes.models import Alert, CheckIn, Hold
from athletes.rules.progress import HoldDone, PoseSide, SessionDone, is_completed
from athletes.services import cases
from athletes.services.before_check_in import Known, known_before
from athletes.services.numbers import judge_numbers
from athletes.services.repeats import Stored, earlier, lock_athlete
from athletes.services.watches import settle_watches
from notifications.statements import insert_whole, part_of
from poses.models import Pose

# what is kept only under a consent; the rest is practice, and counts without one
HEALTH_ANSWERS = ("back_pain_before", "back_pain", "numb_tingling", "still_there", "comfort", "nothing_hurt", "note", "declared_clear")
NEUTRAL_ENDS = {Hold.Ended.NUMB_TINGLING: Hold.Ended.OTHER, Hold.Ended.UNCOMFORTABLE: Hold.Ended.OTHER}


@transaction.atomic
def record_check_in(*, athlete: User, check_in_id: UUID, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[CheckIn]:
    """Store what the athlete sent, and judge its numbers. A repeat of the same content changes nothing.

    Raises IdInUse, StoredDifferently.
    """
    lock_athlete(athlete)
    known = known_before(athlete=athlete, check_in_id=check_in_id, body=body)
    if known.is_taken and (stored := earlier(CheckIn, check_in_id, athlete=athlete, body_hash=body_hash)):
        return Stored(stored, is_new=False)
    if known.names_foreign:
        raise IdInUse
    kept = body if known.consent else without_health(body)
    holds = [hold_from(given, order, athlete, kept) for order, given in enumerate(kept.get("holds", []))]
    check_in = CheckIn(
        id=check_in_id,
        athlete=athlete,
        consent_id=known.consent,
        received_at=now,
        body_hash=body_hash,
        is_completed=is_done(kept, holds, known),
        **{name: given for name, given in kept.items() if name != "holds"},
    )
    store(check_in, holds)
    if known.consent:
        judge_numbers(check_in, holds, now=now)
        answer_case(check_in, now=now)
    if known.consent and known.has_watch:
        settle_watches(check_in, now=now)
    return Stored(check_in, is_new=True)


def store(check_in: CheckIn, holds: list[Hold]) -> None:
    """Two people may send the same id at the same instant: the second learns that it is taken."""
    for hold in holds:
        hold.check_in = check_in
    if not insert_whole(check_in, Hold, holds):
        raise IdInUse
    check_in._state.adding = False
    check_in._prefetched_objects_cache = {"holds": holds}  # type: ignore[attr-defined] # shown at once, as they were stored


def without_health(body: Mapping[str, Any]) -> dict[str, Any]:
    """Practice alone: no rating, no pain, and not even why a hold ended."""
    kept = {name: given for name, given in body.items() if name not in HEALTH_ANSWERS}
    if "holds" in kept:
        kept["holds"] = [{**hold, "worst_pain": None, "ended": NEUTRAL_ENDS.get(hold["ended"], hold["ended"])} for hold in kept["holds"]]
    return kept


def hold_from(given: Mapping[str, Any], order: int, athlete: User, body: Mapping[str, Any]) -> Hold:
    pose, variant, worst_pain = given["pose"], given.get("variant"), given.get("worst_pain")
    # "nothing hurt" is a zero for each pose that was held, so that denominators stay true
    if body.get("nothing_hurt") and worst_pain is None and given["ended"] != Hold.Ended.SKIPPED:
        worst_pain = 0
    plain = {name: given[name] for name in ("side", "target_seconds", "held_seconds", "ended")}
    keys = {"id": uuid7(), "athlete_id": athlete.pk, "pose_id": pose.pk, "variant_id": variant.pk if variant else None}
    return part_of(
        Hold, {**keys, **plain, "day": body["day"], "order": order, "worst_pain": worst_pain}, one={"pose": pose, "variant": variant}
    )


def is_done(body: Mapping[str, Any], holds: Sequence[Hold], known: Known) -> bool:
    """Decided on arrival, with the pauses as they stand: each unpaused pose for ten seconds a side, or ended by a safe stop (D)."""
    if body["kind"] not in (CheckIn.Kind.SESSION, CheckIn.Kind.LED) or body.get("routine") is None:
        return False
    done = tuple(hold_done(hold, body["day"]) for hold in holds)
    return is_completed(SessionDone(day=body["day"], asked=asked_without(known.held_back, known.poses), holds=done))


def asked_without(held_back: Set[UUID | None], poses: Iterable[Pose]) -> frozenset[PoseSide]:
    """Each side of each pose that is not held back; None holds back the whole routine."""
    if None in held_back:
        return frozenset()
    open_to_athlete = (pose for pose in poses if pose.pk not in held_back)
    return frozenset(PoseSide(pose.slug, side.value) for pose in open_to_athlete for side in pose.sides())  # type: ignore[arg-type]


def hold_done(hold: Hold, day: date) -> HoldDone:
    return HoldDone(
        day=day,
        place=PoseSide(hold.pose.slug, hold.side),  # type: ignore[arg-type]
        stretched_side=hold.pose.stretch_side(hold.side),  # type: ignore[arg-type]
        target_seconds=hold.target_seconds,
        held_seconds=hold.held_seconds,
        ended=hold.ended,  # type: ignore[arg-type]
        worst_pain=hold.worst_pain,
    )


def answer_case(check_in: CheckIn, *, now: datetime) -> None:
    """The daily "still there?" reaches its case, if that is the athlete's and open."""
    if check_in.kind != CheckIn.Kind.FOLLOW_UP or check_in.still_there is None or check_in.alert is None:
        return
    alert = Alert.objects.open().select_for_update().filter(pk=check_in.alert, athlete=check_in.athlete).first()
    if alert is not None:
        cases.still_there(alert=alert, answer=check_in.still_there, now=now)
