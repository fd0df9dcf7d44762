"""The statement of a day. As two dozen queries it spent more time on being written than on being run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson

from accounts.models import User
from athletes.day import rows
from athletes.held_back import Caution
from athletes.models import Alert, HoldPlan, Pause
from athletes.questions import FIRST_WEEKS, PAIN_TO_ASK_ABOUT, STOPS
from athletes.rules.facts import EarlierNumbness, MorningRise, Usual
from athletes.rules.ruleset import Ruleset, published_ruleset
from athletes.rulesets import ruleset_with
from notifications.statements import first_row
from routines.models import Assignment
from routines.rules import Days, monday_of, zone_named
from routines.services import Calendar, Place

LOOK_AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Day:
    """The rows that one athlete's day is decided from, as they stood in one moment."""

    window: Days
    answered: Mapping[str, Any] | None  # the cautions of the newest go-ahead, where there is one
    cautions: Sequence[Caution]  # of every code answered yes
    country: str | None  # the organisation's
    ruleset: Ruleset
    pauses: Sequence[Pause]  # what runs, and whatever held back the whole routine
    calendar: Calendar
    assignments: Sequence[Assignment]  # newest first, with their routines and these with their steps
    chosen: Mapping[Place, list[Days]]
    done: Mapping[UUID, list[date]]  # by the family of the routine
    last_session_on: date | None
    plans: Mapping[UUID, HoldPlan]  # by pose
    cases: Sequence[Alert]  # open ones, oldest first
    ask_about: UUID | None  # a session of the day before that calls for a question
    is_answered: bool
    numbness: Sequence[EarlierNumbness]
    mornings: Sequence[MorningRise]
    sessions_since_clearance: int | None
    usual: Sequence[Usual]


def window_of(day: date) -> Days:
    """What the week asks for so far, and the days ahead that a phone shows without a network."""
    return Days(monday_of(day), day + LOOK_AHEAD)


def read_day(athlete: User, day: date) -> Day:
    found = found_for(athlete, day)
    window, ruleset = window_of(day), ruleset_with(found["thresholds"])
    return Day(
        window=window,
        answered=found["go_ahead"],
        cautions=[rows.caution(*row) for row in found["cautions"] or ()],
        country=found["country"],
        ruleset=ruleset,
        pauses=[rows.pause(*row) for row in found["pauses"] or ()],
        calendar=rows.calendar(athlete, found),
        assignments=rows.assignments(found),
        chosen=rows.runs(((athlete.pk, UUID(assignment)), *run) for assignment, *run in found["chosen"] or ()),
        done=rows.days_done(found["done"] or ()),
        last_session_on=rows.day_or_none(found["last_session_on"]),
        plans={plan.pose_id: plan for plan in (rows.hold_plan(*row) for row in found["plans"] or ())},
        cases=[rows.case(*row) for row in found["cases"] or ()],
        ask_about=UUID(found["ask_about"]) if found["ask_about"] else None,
        is_answered=found["is_answered"],
        numbness=rows.numbness(found["numbness"] or (), day, ruleset.thresholds["repeat_days"]),
        mornings=[rows.morning(*row, day=day) for row in found["mornings"] or ()],
        sessions_since_clearance=found["sessions_since_clearance"],
        usual=[Usual(*row) for row in found["usual"] or ()],
    )


def found_for(athlete: User, day: date) -> dict[str, Any]:
    window = window_of(day)
    asked = {
        "athlete": athlete.pk,
        "day": day,
        "first": window.first,
        "last": window.last,
        "zone": str(zone_named(athlete.time_zone)),
        "stops": [str(stop) for stop in STOPS],
        "pain": PAIN_TO_ASK_ABOUT,
        "first_weeks": FIRST_WEEKS.days,
        "numbness_days": longest_repeat_days(),
    }
    row = first_row(statement(), asked)
    found: dict[str, Any] = orjson.loads(row[0]) if row else {}
    return found


@cache
def statement() -> str:
    return Path(__file__).with_name("day.sql").read_text(encoding="utf-8")


@cache
def longest_repeat_days() -> int:
    """As far back as an organisation may make us look; what counts of it is known with the thresholds, which the same statement reads."""
    bound = published_ruleset().bounds["repeat_days"]
    return max(bound.value, bound.limit)
