"""What a coach and a guardian are never shown, at any level, with or without consent."""

from __future__ import annotations

from typing import Any, Final

from athletes.rules.normalise import Report

MASKED_FLAGS: Final = frozenset({"saddle", "bladder", "bowel", "sexual"})
# buttock and inner thigh go with the saddle: naming them beside it would tell
MASKED_REGIONS: Final = frozenset({"saddle", "groin", "buttock", "thigh_inner"})
# rule ids would tell which answer led here, and so would what is asked again; a triage result can stand in any of these
TELLING: Final = {"rule_ids": [], "reask": [], "other_text": "", "note": ""}


def masked(report: Report) -> dict[str, Any]:
    """The same report without intimate things: no such flag, no such region, no rule ids, no free text. Follow-ups too."""
    shown = {**report, **{field: empty for field, empty in TELLING.items() if field in report}}
    if report.get("red_flags"):
        shown["red_flags"] = {code: answer for code, answer in report["red_flags"].items() if code not in MASKED_FLAGS}
    if report.get("regions"):
        shown["regions"] = [place for place in report["regions"] if place.get("region") not in MASKED_REGIONS]
    for part in ("device", "triage"):
        if report.get(part):
            shown[part] = masked(report[part])
    return shown
