"""The least that two requests could cost: the same rows, the same bytes, the same server, and no framework.

Sign-in is that of a script: the SHA-512 digest of a personal token finds its row, joined with its person. One statement a table,
prepared; what the platform decides by rules is arithmetic here, good for the measured club only and checked against the platform.

granian --interface wsgi benchmarks.floor:application
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
import psycopg
from psycopg.rows import namedtuple_row
from uuid_utils.compat import uuid7

from athletes.rules.advice import safety_texts
from athletes.rules.ruleset import published_ruleset

Row = Any
OPTIONS = orjson.OPT_NON_STR_KEYS | orjson.OPT_UTC_Z
SIDES = {True: ["right", "left"], False: ["none"]}

SIGN_IN = """
SELECT p.*, t.scopes, clock_timestamp() AS now FROM accounts_personaltoken t JOIN accounts_user p ON p.id = t.user_id
WHERE t.digest = %s AND p.is_active AND (t.expiry IS NULL OR t.expiry > clock_timestamp())
"""
GO_AHEAD = "SELECT * FROM athletes_goahead WHERE athlete_id = %s ORDER BY answered_at DESC, id DESC LIMIT 1"
PAUSES = """
SELECT pause.*, pose.slug FROM athletes_pause pause LEFT JOIN poses_pose pose ON pose.id = pause.pose_id
WHERE athlete_id = %s AND lifted_at IS NULL
"""
COUNTRY = "SELECT country FROM accounts_organisation ORDER BY id LIMIT 1"
THRESHOLDS = "SELECT thresholds FROM athletes_ruleset ORDER BY valid_from DESC LIMIT 1"
MEMBERSHIPS = "SELECT * FROM accounts_membership WHERE user_id = %s AND role = 'athlete' AND approved_at IS NOT NULL"
BREAKS = "SELECT * FROM accounts_break WHERE team_id = ANY(%s) AND from_on <= %s AND (until_on IS NULL OR until_on >= %s)"
AWAYS = "SELECT * FROM accounts_away WHERE person_id = %s AND from_on <= %s AND (until_on IS NULL OR until_on >= %s)"
ASSIGNMENTS = """
SELECT assignment.*, family, version, name, notes, translations FROM routines_assignment assignment
JOIN routines_routine routine ON routine.id = assignment.routine_id
WHERE assignment.team_id = ANY(%s) AND starts_on <= %s AND (ends_on IS NULL OR ends_on >= %s) ORDER BY assignment.created_at DESC
"""
EARLIER_PLANS = "SELECT * FROM routines_earlierplan WHERE assignment_id = ANY(%s) ORDER BY starts_on"
STEPS = """
SELECT step.*, pose.slug, pose.version, pose.has_sides, variant.slug AS variant FROM routines_routinestep step
JOIN poses_pose pose ON pose.id = step.pose_id LEFT JOIN poses_posevariant variant ON variant.id = step.variant_id
WHERE routine_id = %s ORDER BY step."order"
"""
DAYS_DONE = """
SELECT day FROM athletes_checkin JOIN routines_routine routine ON routine.id = routine_id
WHERE athlete_id = %s AND kind IN ('session', 'led') AND is_completed AND day BETWEEN %s AND %s ORDER BY day
"""
HOLD_PLANS = "SELECT * FROM athletes_holdplan WHERE athlete_id = %s AND ended_at IS NULL"
OPEN_CASES = """
SELECT alert.id, pose.slug AS pose, level, alert.state FROM athletes_alert alert LEFT JOIN poses_pose pose ON pose.id = pose_id
WHERE athlete_id = %s AND alert.state <> 'cleared' ORDER BY opened_at
"""
YESTERDAY = "SELECT * FROM athletes_checkin WHERE athlete_id = %s AND kind = 'session' AND day = %s"
NUMBNESS = "SELECT * FROM athletes_symptomreport WHERE athlete_id = %s AND has_numb_tingling AND reported_at > %s"
MORNINGS = "SELECT * FROM athletes_checkin WHERE athlete_id = %s AND kind = 'morning' AND about IS NOT NULL AND day BETWEEN %s AND %s"
CLEARED = "SELECT max(cleared_at) AS latest FROM athletes_alert WHERE athlete_id = %s AND state = 'cleared' AND level <> 'watch'"
USUAL = "SELECT region, side, sensation, professional_knows FROM athletes_usualsymptom WHERE athlete_id = %s AND withdrawn_at IS NULL"

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


@cache  # one thread in each process serves, so one connection does
def database() -> psycopg.Connection[Row]:
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True, prepare_threshold=0, row_factory=namedtuple_row)


def rows(sql: str, *values: Any) -> list[Row]:
    return database().execute(sql, values).fetchall()


def one(sql: str, *values: Any) -> Row:
    return database().execute(sql, values).fetchone()


def signed_in(environ: Mapping[str, Any]) -> Row | None:
    token = environ.get("HTTP_AUTHORIZATION", "").removeprefix("Bearer ")
    return one(SIGN_IN, hashlib.sha512(token.encode()).hexdigest())


def today(person: Row) -> dict[str, Any]:
    day = person.now.astimezone(ZoneInfo(person.time_zone)).date()
    go_ahead = one(GO_AHEAD, person.id)
    pauses = rows(PAUSES, person.id)
    country = person.country or one(COUNTRY).country
    one(THRESHOLDS)
    assigned = routines(person, day)
    cases = rows(OPEN_CASES, person.id)
    rows(YESTERDAY, person.id, day - timedelta(days=1))
    return {
        "day": day,
        "time_zone": person.time_zone,
        "needs_go_ahead": go_ahead is None,
        "routines": assigned,
        "held_back": [pause.slug for pause in pauses],
        "question": None,
        "open_cases": [case._asdict() for case in cases],
        "safety": safety(country, person.locale),
        "facts": facts(person, day),
    }


def routines(person: Row, day: date) -> list[dict[str, Any]]:
    monday = day - timedelta(days=day.weekday())
    first, last = monday - timedelta(days=7), day + timedelta(days=14)
    teams = [membership.team_id for membership in rows(MEMBERSHIPS, person.id)]
    rows(BREAKS, teams, last, first)
    rows(AWAYS, person.id, last, first)
    assignments = rows(ASSIGNMENTS, teams, last, first)
    rows(EARLIER_PLANS, [assignment.id for assignment in assignments])
    done = [row.day for row in rows(DAYS_DONE, person.id, first, last)]
    plans = {plan.pose_id: plan for plan in rows(HOLD_PLANS, person.id)}
    return [routine(assignment, rows(STEPS, assignment.routine_id), done, plans, monday, day) for assignment in assignments]


def routine(assignment: Row, steps: Iterable[Row], done: list[date], plans: Mapping[UUID, Row], monday: date, day: date) -> dict[str, Any]:
    this_week = sum(monday <= each <= day for each in done)
    is_behind = this_week * 7 < assignment.per_week * (day.weekday() + 1)
    steps = list(steps)
    return {
        "routine": assignment.routine_id,
        "version": assignment.version,
        "name": assignment.name,
        "notes": assignment.notes,
        "assignments": [assignment.id],
        "due_time": assignment.due_time,
        "total_seconds": sum(len(SIDES[step.has_sides]) * step.hold_seconds + step.rest_seconds for step in steps),
        "done_today": day in done,
        "week": {"owed": assignment.per_week, "done": this_week},
        "is_due_today": day not in done and this_week < assignment.per_week and is_behind,
        "steps": [shown(step, plans.get(step.pose_id)) for step in steps],
    }


def shown(step: Row, plan: Row | None) -> dict[str, Any]:
    return {
        "pose": step.slug,
        "pose_version": step.version,
        "sides": SIDES[step.has_sides],
        "variant": step.variant,
        "instead": None,
        "target_seconds": min(step.hold_seconds, plan.max_seconds) if plan else step.hold_seconds,
        "limit_seconds": plan.max_seconds if plan else None,
        "rest_seconds": step.rest_seconds,
        "note": step.note,
        "held_back": False,
        "open_variants": [],
    }


def facts(person: Row, day: date) -> dict[str, Any]:
    since, ruleset = day - timedelta(days=14), published_ruleset()
    return {
        "is_minor": False,
        "cautions_by_pose": {},
        "numbness": [row.id for row in rows(NUMBNESS, person.id, since)],
        "morning_rises": [row.id for row in rows(MORNINGS, person.id, since, day)],
        "sessions_since_clearance": one(CLEARED, person.id).latest,
        "usual": [row._asdict() for row in rows(USUAL, person.id)],
        "thresholds": ruleset.thresholds,
        "ruleset_version": ruleset.version,
    }


@cache  # published words
def safety(country: str, locale: str) -> dict[str, Any]:
    return safety_texts(country=country, locale=locale, is_minor=False)


def put_check_in(person: Row, key: str, raw: bytes) -> dict[str, Any]:
    body, received_at = orjson.loads(raw), person.now
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


def application(environ: Mapping[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    person = signed_in(environ)
    if person is None:
        return answer(start_response, "401 Unauthorized", b"{}")
    if environ["REQUEST_METHOD"] == "GET":
        content = orjson.dumps(today(person), option=OPTIONS)
        tag = hashlib.blake2b(content, digest_size=16).hexdigest()
        return answer(start_response, "200 OK", content, ("ETag", f'"{tag}"'))
    key = environ["PATH_INFO"].rstrip("/").rpartition("/")[2]
    raw = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    return answer(start_response, "201 Created", orjson.dumps(put_check_in(person, key, raw), option=OPTIONS))


def answer(start_response: Callable[..., Any], status: str, content: bytes, *more: tuple[str, str]) -> list[bytes]:
    start_response(status, [("Content-Type", "application/json"), ("Content-Length", str(len(content))), *more])
    return [content]
