"""A session as phones send it, read at a glance: through a serializer, its fifty fields cost more than all the rest of the request.

Only what is beyond doubt is read here. At the first surprise the whole body goes to `CheckInSerializer`, which alone refuses, and names
every fault. A test holds the two together: whatever is read here, the serializer reads the same.
"""

import re
from collections.abc import Callable, Mapping, Set
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from accounts.models import User
from athletes.models import CheckIn, Hold
from athletes.serializers.check_ins import MOST_HOLDS, NEEDED_BY_KIND
from notifications.statements import first_row, part_of
from poses.models import Pose, PoseVariant
from routines.models import Assignment, Routine

Given = Mapping[str, Any]
Test = Callable[[Any], bool]

NAMED = """
SELECT json_build_object(
    'poses', (SELECT json_agg(json_build_array(id, slug, has_sides, stretched_side)) FROM poses_pose WHERE slug = ANY(%(poses)s)),
    'variants', (
        SELECT json_agg(json_build_array(pose.slug, variant.slug, variant.id))
        FROM poses_posevariant variant JOIN poses_pose pose ON pose.id = variant.pose_id
        WHERE pose.slug = ANY(%(poses)s) AND variant.slug = ANY(%(variants)s)
    ),
    'has_routine', EXISTS (
        SELECT FROM routines_routine WHERE id = %(routine)s
        AND (team_id IS NULL OR team_id IN (SELECT team_id FROM accounts_membership WHERE user_id = %(athlete)s))
    ),
    'has_assignment', EXISTS (
        SELECT FROM routines_assignment WHERE id = %(assignment)s
        AND team_id IN (SELECT team_id FROM accounts_membership WHERE user_id = %(athlete)s)
    )
)::text
"""


def spelled(pattern: str) -> Test:
    found = re.compile(pattern, re.ASCII)
    return lambda given: isinstance(given, str) and found.fullmatch(given) is not None


def whole(lowest: int, highest: int) -> Test:
    return lambda given: type(given) is int and lowest <= given <= highest


def or_null(test: Test) -> Test:
    return lambda given: given is None or test(given)


def one_of(values: Set[str]) -> Test:
    return lambda given: isinstance(given, str) and given in values


DAY = r"(?:19|20|21)\d\d-\d\d-\d\d"  # the years of athletes.serializers.fields
is_id = spelled(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
is_moment = spelled(DAY + r"T\d\d:\d\d:\d\d(?:\.\d{1,6})?Z")
is_slug = spelled(r"[-\w]+")
is_truth = or_null(lambda given: given is True or given is False)

OF_HOLD: Mapping[str, Test] = {
    "pose": is_slug,
    "side": one_of(set(Hold.Side.values)),
    "target_seconds": whole(10, 120),
    "held_seconds": whole(0, 600),
    "ended": one_of(set(Hold.Ended.values)),
    "variant": or_null(is_slug),
    "worst_pain": or_null(whole(0, 10)),
}
NEEDED_OF_HOLD = OF_HOLD.keys() - {"variant", "worst_pain"}


def fits(given: Any, tests: Mapping[str, Test], needed: Set[str]) -> bool:
    """Nothing that is needed is missing, and nothing is strange."""
    return isinstance(given, dict) and needed <= given.keys() <= tests.keys() and all(tests[name](value) for name, value in given.items())


def is_hold(given: Any) -> bool:
    return fits(given, OF_HOLD, NEEDED_OF_HOLD)


OF_SESSION: Mapping[str, Test] = {
    "kind": lambda given: given == "session",
    "day": spelled(DAY),
    "routine": is_id,
    "routine_version": whole(1, 2**31 - 1),
    "assignment": or_null(is_id),
    "started_at": is_moment,
    "finished_at": or_null(is_moment),
    "declared_clear": is_truth,
    "back_pain_before": or_null(whole(0, 10)),
    "comfort": or_null(whole(1, 5)),
    "nothing_hurt": is_truth,
    "note": lambda given: isinstance(given, str) and len(given) <= 2000,
    "holds": lambda given: isinstance(given, list) and len(given) <= MOST_HOLDS and all(map(is_hold, given)),
}
NEEDED_OF_SESSION = NEEDED_BY_KIND[CheckIn.Kind.SESSION] | {"kind", "day"}


def session_quickly(body: Any, athlete: User) -> dict[str, Any] | None:
    """What the serializer would make of this body; None where the serializer has to look."""
    if not fits(body, OF_SESSION, NEEDED_OF_SESSION):
        return None
    named = named_in(body, athlete)
    try:
        return {**body, **typed(body), "holds": [hold_of(hold, named) for hold in body["holds"]]} if all_known(body, named) else None
    except ValueError:  # spelled like a day, and none: the 30th of February
        return None


def named_in(body: Given, athlete: User) -> dict[str, Any]:
    """The rows that this body speaks of, as far as this athlete may name them."""
    holds = body["holds"]
    poses, variants = list({hold["pose"] for hold in holds}), [hold["variant"] for hold in holds if hold.get("variant")]
    asked = {"poses": poses, "variants": variants, "routine": body["routine"], "assignment": body.get("assignment"), "athlete": athlete.pk}
    row = first_row(NAMED, asked)
    found = orjson.loads(row[0]) if row else {}
    return {
        "poses": {pose[1]: pose_of(*pose) for pose in found["poses"] or ()},
        "variants": {(pose, slug): part_of(PoseVariant, {"id": UUID(pk), "slug": slug}) for pose, slug, pk in found["variants"] or ()},
        "routine": found["has_routine"],
        "assignment": found["has_assignment"],
    }


def pose_of(pk: str, slug: str, has_sides: bool, stretched_side: str) -> Pose:
    return part_of(Pose, {"id": UUID(pk), "slug": slug, "has_sides": has_sides, "stretched_side": stretched_side})


def all_known(body: Given, named: Given) -> bool:
    assigned = body.get("assignment") is None or named["assignment"]
    return named["routine"] and assigned and all(is_known(hold, named) for hold in body["holds"])


def is_known(hold: Given, named: Given) -> bool:
    pose, variant = named["poses"].get(hold["pose"]), hold.get("variant")
    has_side = hold["side"] != Hold.Side.NONE
    return pose is not None and has_side is pose.has_sides and (variant is None or (pose.slug, variant) in named["variants"])


def typed(body: Given) -> dict[str, Any]:
    """Days, moments and rows for the words that stand for them."""
    makers: Mapping[str, Callable[[str], Any]] = {
        "day": date.fromisoformat,
        "started_at": datetime.fromisoformat,
        "finished_at": datetime.fromisoformat,
        "routine": lambda pk: part_of(Routine, {"id": UUID(pk)}),
        "assignment": lambda pk: part_of(Assignment, {"id": UUID(pk)}),
    }
    return {name: make(body[name]) for name, make in makers.items() if body.get(name) is not None}


def hold_of(hold: Given, named: Given) -> dict[str, Any]:
    variant = hold.get("variant")
    chosen = {"variant": named["variants"][hold["pose"], variant]} if variant is not None else {}
    return {**hold, "pose": named["poses"][hold["pose"]], **chosen}
