"""A report as sent becomes a complete one: every field there, and nothing unknown taken for a no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from athletes.rules.ruleset import document
from athletes.rules.vocabulary import RED_FLAGS

Report = Mapping[str, Any]
Place = Mapping[str, str]

GRAVER = ("no", "unsure", "yes")


def complete(report: Report) -> dict[str, Any]:
    """Every field the rules may ask for, and no other. Repeating changes nothing."""
    whole = {field: default if report.get(field) is None else report[field] for field, default in document()["report"].items()}
    whole["sensations"] = list(whole["sensations"])
    whole["regions"] = [{"region": place.get("region") or "unsure", "side": place.get("side") or "unsure"} for place in whole["regions"]]
    # a red flag nobody answered is unknown; it must never read as a no
    whole["red_flags"] = {code: whole["red_flags"].get(code) or "not_answered" for code in RED_FLAGS}
    if whole["severity_worst"] is None and (whole["severity_now"] or 0) > 0:
        whole["severity_worst"] = whole["severity_now"]
    return whole


def followed_up(report: Report, follow_up: Report) -> dict[str, Any]:
    """The report as its follow-up leaves it, settled. What was open is filled; what was said may grow graver and is never taken back."""
    first, then = complete(report), complete(follow_up)
    defaults = document()["report"]
    merged = {field: then[field] if first[field] == default else first[field] for field, default in defaults.items()}
    merged["sensations"] = list(dict.fromkeys(first["sensations"] + then["sensations"]))
    merged["regions"] = places_named(first["regions"], then["regions"])
    merged["red_flags"] = {code: graver_answer(first["red_flags"][code], then["red_flags"][code]) for code in RED_FLAGS}
    merged["severity_worst"] = highest_known(first["severity_worst"], then["severity_worst"])
    return {**report, **merged, "settling": False}


def places_named(first: Sequence[Place], then: Sequence[Place]) -> list[Place]:
    """Both, without what the second has cleared up: a side that was unsure, or a place that was."""
    named_again = {place["region"] for place in then}
    cleared_up = [
        place for place in first if (place["region"] == "unsure" and then) or (place["side"] == "unsure" and place["region"] in named_again)
    ]
    kept = [place for place in first if place not in cleared_up]
    return kept + [place for place in then if place not in kept]


def graver_answer(first: str, then: str) -> str:
    known = [answer for answer in (first, then) if answer in GRAVER]
    return max(known, key=GRAVER.index, default="not_answered")


def highest_known(*severities: int | None) -> int | None:
    return max((severity for severity in severities if severity is not None), default=None)
