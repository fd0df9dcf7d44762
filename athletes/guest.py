"""The player for somebody without an account: a day of which nobody is the owner."""

from datetime import datetime, time
from typing import Any

from accounts.models import Organisation
from athletes.held_back import HeldBack
from athletes.rules.advice import safety_texts
from athletes.rules.facts import Facts, facts_as_json
from athletes.rulesets import ruleset_in_force
from athletes.today import step_json
from routines.models import Routine
from routines.services import ARTICLE_ROUTINE


def today_for_guest(locale: str, now: datetime) -> dict[str, Any]:
    """The library's routine, the texts and the thresholds; the organisation's own numbers to call."""
    routine = Routine.objects.library().filter(slug=ARTICLE_ROUTINE).with_steps().order_by("-version").first()
    country = Organisation.objects.values_list("country", flat=True).first()
    return {
        "day": now.date(),
        "time_zone": "UTC",
        "needs_go_ahead": False,
        "routines": [routine_json(routine, locale)] if routine else [],
        "held_back": [],
        "question": None,
        "open_cases": [],
        # what only adults are asked is left out, since nobody says how old a guest is
        "safety": safety_texts(country=country, locale=locale, is_minor=True),
        "facts": facts_as_json(Facts(), ruleset_in_force()),
    }


def routine_json(routine: Routine, locale: str) -> dict[str, Any]:
    nothing = HeldBack(pauses=[], cautions={}, open_variants={})
    return {
        "routine": routine.pk,
        "version": routine.version,
        **routine.text_in(locale),
        "assignments": [],
        "due_time": time(),
        "total_seconds": routine.total_seconds(),
        "done_today": False,
        "week": {"owed": 0, "done": 0},
        "is_due_today": True,
        "steps": [step_json(step, nothing, None, None) for step in routine.steps.all()],
    }
