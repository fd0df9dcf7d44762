"""`GET /today/`: all that a phone needs for a day without a network."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects

from accounts.models import Organisation, User
from athletes.facts import codes_answered_yes, facts_of
from athletes.held_back import HeldBack, held_back_from
from athletes.models import Alert, CheckIn, HoldPlan
from athletes.questions import question_for
from athletes.rules.advice import safety_texts
from athletes.rules.facts import facts_as_json
from athletes.rulesets import ruleset_in_force
from athletes.schedule import Owed, owed_by
from athletes.shapes import pause_json
from routines.models import Assignment, Routine, steps_in_order
from routines.rules import Days, gentle_hold_seconds, local_day, zone_named

LOOK_AHEAD = timedelta(days=7)


def today_for(athlete: User, now: datetime) -> dict[str, Any]:
    """The athlete's own local day. What is done is decided here; what is asked, by the plans; nothing is stored by reading."""
    day = local_day(now, zone_named(athlete.time_zone))
    held_back = held_back_from(athlete, day)
    ruleset = ruleset_in_force()
    country = athlete.country or Organisation.objects.values_list("country", flat=True).first()
    owed = owed_by([athlete.pk], day - timedelta(days=day.weekday()), day + LOOK_AHEAD).get(athlete.pk, [])
    running = [(one, assignment) for one in owed if (assignment := assignment_on(one, day))]
    cases = list(open_cases(athlete))
    return {
        "day": day,
        "time_zone": athlete.time_zone,
        "needs_go_ahead": held_back.answered is None,
        "routines": routines_today(running, athlete, day, held_back),
        "held_back": held_back_json(held_back),
        "question": question_for(athlete, day, cases),
        "open_cases": [case_json(alert) for alert in cases],
        "safety": safety_texts(country=country, locale=athlete.locale, is_minor=athlete.is_minor_on(day)),
        "facts": facts_as_json(facts_of(athlete, day=day, ruleset=ruleset, cautions=cautions_answered(held_back)), ruleset),
    }


def open_cases(athlete: User) -> QuerySet[Alert]:
    """No more of each than is shown: a case is a wide row, and naming its columns costs more than finding it."""
    return Alert.objects.open().filter(athlete=athlete).select_related("pose").only("level", "state", "pose__slug").order_by("opened_at")


def cautions_answered(held_back: HeldBack) -> list[str]:
    return codes_answered_yes(held_back.answered.cautions) if held_back.answered else []


def routines_today(running: list[tuple[Owed, Assignment]], athlete: User, day: date, held_back: HeldBack) -> list[dict[str, Any]]:
    """Read together: a second routine costs no more queries than the first."""
    if not running:
        return []
    prefetch_related_objects([assignment.routine for _, assignment in running], steps_in_order())
    plans = {plan.pose_id: plan for plan in HoldPlan.objects.current().filter(athlete=athlete).select_related("variant", "instead")}
    without = days_since_last(athlete, day)
    return [
        {
            **routine_json(owed, assignment.routine, day, athlete),
            "steps": [step_json(step, held_back, plans.get(step.pose_id), without) for step in assignment.routine.steps.all()],
        }
        for owed, assignment in running
    ]


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


def days_since_last(athlete: User, day: date) -> int | None:
    last = CheckIn.objects.filter(athlete=athlete).sessions().filter(day__lte=day).order_by("-day").values_list("day", flat=True).first()
    return (day - last).days if last else None


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
