"""An athlete's day. One statement a table; what the rules decide is arithmetic here, good for the measured club only."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from athletes.rules.advice import safety_texts
from athletes.rules.ruleset import published_ruleset
from benchmarks.floor.ground import Row, one, rows

SIDES = {True: ["right", "left"], False: ["none"]}

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
