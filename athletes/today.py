"""`GET /today/`: all that a phone needs for a day without a network."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

import orjson

from accounts.models import User
from athletes.day import Day, read_day
from athletes.facts import by_pose
from athletes.held_back import HeldBack, held_back_by
from athletes.models import Alert, HoldPlan, Pause
from athletes.questions import question_for
from athletes.rules.advice import safety_texts
from athletes.rules.facts import Facts, facts_as_json
from athletes.schedule import Owed, days_of_pause
from athletes.shapes import pause_json
from routines.models import Assignment, Routine
from routines.rules import Days, gentle_hold_seconds, local_day, zone_named
from routines.services import asked_by


def today_for(athlete: User, now: datetime) -> dict[str, Any]:
    """The athlete's own local day. What is done is decided here; what is asked, by the plans; nothing is stored by reading."""
    day = local_day(now, zone_named(athlete.time_zone))
    return today_json(athlete, day, read_day(athlete, day))


def today_json(athlete: User, day: date, read: Day) -> dict[str, Any]:
    held_back = held_back_by(read.pauses, read.answered, read.cautions, day)
    return {
        "day": day,
        "time_zone": athlete.time_zone,
        "needs_go_ahead": read.answered is None,
        "routines": routines_json(athlete, day, read, held_back),
        "held_back": held_back_json(held_back),
        "question": question_for(read.cases, read.ask_about, is_answered=read.is_answered),
        "open_cases": [case_json(alert) for alert in read.cases],
        "safety": safety_json(athlete.country or read.country, athlete.locale, athlete.is_minor_on(day)),
        "facts": facts_as_json(facts_from(athlete, day, read), read.ruleset),
    }


@cache
def safety_json(country: str | None, locale: str, is_minor: bool) -> orjson.Fragment:
    """Published words, which change only with the program: the same bytes for everybody."""
    return orjson.Fragment(orjson.dumps(safety_texts(country=country, locale=locale, is_minor=is_minor)))


def facts_from(athlete: User, day: date, read: Day) -> Facts:
    """The same facts as `facts_of` a report that is still to come."""
    return Facts(
        is_minor=athlete.is_minor_on(day),
        cautions_by_pose=by_pose((caution.pose, caution.code) for caution in read.cautions),
        numbness=tuple(read.numbness),
        morning_rises=tuple(read.mornings),
        sessions_since_clearance=read.sessions_since_clearance,
        usual=tuple(read.usual),
    )


def routines_json(athlete: User, day: date, read: Day, held_back: HeldBack) -> list[dict[str, Any]]:
    without = (day - read.last_session_on).days if read.last_session_on else None
    return [
        {
            **routine_json(owed, assignment.routine, day, athlete),
            "steps": [step_json(step, held_back, read.plans.get(step.pose_id), without) for step in assignment.routine.steps.all()],
        }
        for owed in owed_from(athlete, read)
        if (assignment := assignment_on(owed, day)) is not None
    ]


def owed_from(athlete: User, read: Day) -> list[Owed]:
    paused = {athlete.pk: days_paused(read.pauses, athlete)}
    asked = asked_by(read.assignments, read.calendar, read.window, chosen=read.chosen, paused=paused)
    return [Owed(one, read.done.get(one.family, [])) for one in asked.get(athlete.pk, [])]


def days_paused(pauses: Iterable[Pause], athlete: User) -> list[Days]:
    """Days on which the whole routine is held back: nothing is asked then, and nothing counts as missed."""
    zone = zone_named(athlete.time_zone)
    return [days_of_pause(one.from_at, one.lifted_at, one.until_on, zone) for one in pauses if one.pose_id is None]


def routine_json(owed: Owed, routine: Routine, day: date, athlete: User) -> dict[str, Any]:
    return {
        "routine": routine.pk,
        "version": routine.version,
        **routine.text_in(athlete.locale),
        "assignments": [one.pk for one in asked_on(owed, day)],
        "due_time": min(one.due_time for one in asked_on(owed, day)),
        "total_seconds": routine.total_seconds(),
        "done_today": day in owed.done_on,
        "week": {"owed": owed.owed_in_week_of(day), "done": owed.done_in_week_of(day)},
        "is_due_today": owed.needs_reminder_on(day, athlete.reminder_days),
    }


def assignment_on(owed: Owed, day: date) -> Assignment | None:
    """The newest that runs on this day. Paused, away or on a break it asks for nothing, and is still shown."""
    return next((one for one in asked_on(owed, day) if day in Days(one.starts_on, one.ends_on)), None)


def asked_on(owed: Owed, day: date) -> list[Assignment]:
    """Of the teams this athlete is in on that day: whoever left in the middle of the week sees nothing of it any more."""
    return [one for one, asks in owed.asked.asks_by_assignment.items() if any(day in run for ask in asks for run in ask.within)]


def step_json(step: Any, held_back: HeldBack, plan: HoldPlan | None, days_without: int | None) -> dict[str, Any]:
    """One pose for this athlete: the coach's seconds, or fewer where a return, a watch or a long break asks for fewer."""
    limits = [limit for limit in (plan.max_seconds if plan else None, gentle_limit(step.hold_seconds, days_without)) if limit]
    variant = plan.variant if plan and plan.variant else step.variant
    return {
        "pose": step.pose.slug,
        "pose_version": step.pose.version,
        "sides": list(step.pose.sides()),
        "variant": variant.slug if variant else None,
        "instead": plan.instead.slug if plan and plan.instead else None,
        "target_seconds": min([step.hold_seconds, *limits]),
        "limit_seconds": min(limits, default=None),
        "rest_seconds": step.rest_seconds,
        "note": step.note,
        "held_back": held_back.holds_back(step.pose.slug),
        "open_variants": sorted(held_back.open_variants.get(step.pose.slug, ())),
    }


def gentle_limit(hold_seconds: int, days_without: int | None) -> int | None:
    gentle = gentle_hold_seconds(hold_seconds, days_without=days_without)
    return gentle if gentle < hold_seconds else None


def held_back_json(held_back: HeldBack) -> list[dict[str, Any]]:
    """Each with who, why and until when; a caution with the codes it waits for."""
    by_pause = [{**pause_json(pause), "by": pause.set_by.name if pause.set_by else None, "codes": []} for pause in held_back.pauses]
    waits = {"id": None, "scope": "pose", "reason": "caution", "alert": None, "until": None, "lifted_by": "go_ahead", "by": None}
    by_caution = [{**waits, "pose": slug, "codes": codes} for slug, codes in held_back.cautions.items()]
    return [*by_pause, *by_caution]


def case_json(alert: Alert) -> dict[str, Any]:
    return {"id": alert.pk, "pose": alert.pose.slug if alert.pose else None, "level": alert.level, "state": alert.state}
