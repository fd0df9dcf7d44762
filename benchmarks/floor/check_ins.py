"""A session stored, and the list of them."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from uuid_utils.compat import uuid7

from benchmarks.floor.day import PAUSES
from benchmarks.floor.ground import Row, database, one, rows

LOCK = "SELECT * FROM accounts_user WHERE id = %s FOR NO KEY UPDATE"
EARLIER = "SELECT * FROM athletes_checkin WHERE id = %s"
KEEP = "SELECT * FROM accounts_consent WHERE person_id = %s AND kind = 'keep' AND withdrawn_at IS NULL"
ROUTINE = "SELECT * FROM routines_routine WHERE id = %s"
ASSIGNMENT = "SELECT * FROM routines_assignment WHERE id = %s"
POSES = "SELECT * FROM poses_pose WHERE slug = ANY(%s)"
CHECK_IN = """
INSERT INTO athletes_checkin (id, kind, day, routine_id, routine_version, assignment_id, started_at, finished_at, declared_clear,
back_pain_before, comfort, athlete_id, consent_id, received_at, body_hash, is_completed, note)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, true, '')
"""
HOLDS = """
INSERT INTO athletes_hold (id, check_in_id, athlete_id, day, "order", pose_id, side, target_seconds, held_seconds, ended, worst_pain)
SELECT * FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::date[], %s::smallint[], %s::uuid[], %s::text[], %s::smallint[],
%s::smallint[], %s::text[], %s::smallint[])
"""
REPORTS = "SELECT * FROM athletes_symptomreport WHERE check_in = %s AND athlete_id = %s"
WATCHES = "SELECT * FROM athletes_alert WHERE athlete_id = %s AND state <> 'cleared' AND level = 'watch' FOR NO KEY UPDATE"
EMPTY = dict.fromkeys(("back_pain", "numb_tingling", "still_there"))
NEWEST = "SELECT * FROM athletes_checkin WHERE athlete_id = %s ORDER BY id DESC LIMIT 51"
HOLDS_OF = """SELECT hold.*, variant.slug AS variant FROM athletes_hold hold LEFT JOIN poses_posevariant variant ON variant.id = variant_id
WHERE check_in_id = ANY(%s) ORDER BY hold."order" """
SLUGS = "SELECT id, slug FROM poses_pose WHERE id = ANY(%s)"
PLAIN = ("day", "routine_version", "started_at", "finished_at", "received_at", "declared_clear", "back_pain_before", "back_pain")
MORE = ("numb_tingling", "still_there", "comfort", "nothing_hurt", "note", "about", "alert", "is_completed")
OF_HOLD = ("variant", "side", "target_seconds", "held_seconds", "ended", "worst_pain")


def put_check_in(person: Row, key: str, body: Mapping[str, Any]) -> dict[str, Any]:
    received_at = person.now
    digest = hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()
    poses = {pose.slug: pose.id for pose in rows(POSES, list({hold["pose"] for hold in body["holds"]}))}
    with database().transaction():
        one(LOCK, person.id)
        one(EARLIER, key)
        consent = one(KEEP, person.id)
        one(ROUTINE, body["routine"])
        one(ASSIGNMENT, body["assignment"])
        rows(PAUSES, person.id)
        said = (body["declared_clear"], body["back_pain_before"], body["comfort"], person.id, consent.id, received_at, digest)
        plan = (body["routine"], body["routine_version"], body["assignment"], body["started_at"], body["finished_at"])
        database().execute(CHECK_IN, (key, body["kind"], body["day"], *plan, *said))
        database().execute(HOLDS, columns(key, person.id, body, poses))
        rows(REPORTS, key, person.id)
        rows(WATCHES, person.id)
    return stored(key, person.id, body, received_at)


def columns(key: str, athlete: UUID, body: Mapping[str, Any], poses: Mapping[str, UUID]) -> list[list[Any]]:
    holds = body["holds"]
    given = [[hold[name] for hold in holds] for name in ("side", "target_seconds", "held_seconds", "ended", "worst_pain")]
    same = [[value] * len(holds) for value in (key, athlete, body["day"])]
    return [[uuid7() for _ in holds], *same, list(range(len(holds))), [poses[hold["pose"]] for hold in holds], *given]


def stored(key: str, athlete: UUID, body: Mapping[str, Any], received_at: datetime) -> dict[str, Any]:
    return {
        "id": key,
        "athlete": athlete,
        **{name: body[name] for name in ("kind", "day", "routine_version", "started_at", "finished_at")},
        "received_at": received_at,
        **{name: body[name] for name in ("declared_clear", "back_pain_before")},
        **EMPTY,
        "comfort": body["comfort"],
        "nothing_hurt": None,
        "note": "",
        "about": None,
        "alert": None,
        "is_completed": True,
        "routine": body["routine"],
        "assignment": body["assignment"],
        "recorded_by": None,
        "holds": [
            {"pose": hold["pose"], "variant": None, **{name: hold[name] for name in hold if name != "pose"}} for hold in body["holds"]
        ],
    }


def newest(person: Row) -> dict[str, Any]:
    """The first page, which is all of the measured club's."""
    page = rows(NEWEST, person.id)
    assert len(page) <= 50, "there is a second page"
    holds = defaultdict(list)
    for hold in rows(HOLDS_OF, [row.id for row in page]):
        holds[hold.check_in_id].append(hold)
    slugs = slugs_of(hold.pose_id for of_one in holds.values() for hold in of_one)
    return {"next": None, "previous": None, "results": [listed(row, holds[row.id], slugs) for row in page]}


def slugs_of(poses: Iterable[UUID]) -> dict[UUID, str]:
    return {row.id: row.slug for row in rows(SLUGS, list(set(poses)))}


def listed(row: Row, holds: Iterable[Row], slugs: Mapping[UUID, str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "athlete": row.athlete_id,
        "kind": row.kind,
        **{name: getattr(row, name) for name in (*PLAIN, *MORE)},
        "routine": row.routine_id,
        "assignment": row.assignment_id,
        "recorded_by": row.recorded_by_id,
        "holds": [{"pose": slugs[hold.pose_id], **{name: getattr(hold, name) for name in OF_HOLD}} for hold in holds],
    }
