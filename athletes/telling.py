"""A case in sentences, for the pages of who looks after athletes. It says what it is given: masking has been done before."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _, ngettext

from athletes import words
from athletes.rules.vocabulary import Level
from poses.services import ShownPose, StepWords

Poses = Mapping[str, ShownPose]


class ReportTold(NamedTuple):
    at: datetime
    received_at: datetime
    lines: list[str]
    figure: StepWords | None


class EventTold(NamedTuple):
    at: datetime
    line: str
    note: str


def how_long_until(moment: datetime, now: datetime) -> str:
    """ "25 min", "3 h 40 min"; nothing once it has come."""
    minutes = int((moment - now).total_seconds() // 60)
    if moment <= now:
        return ""
    if minutes < 1:
        return _("less than a minute")
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)s min") % {"minutes": minutes}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest} if hours < 10 else _("%(hours)s h") % {"hours": hours}


def report_told(report: Mapping[str, Any], poses: Poses) -> ReportTold:
    merged = {**report, **{name: given for name, given in (report["follow_up"] or {}).items() if given not in (None, "", [])}}
    lines = [line for line in (where_and_what(merged, poses), how_strong(merged), how_long(merged), merged["other_text"]) if line]
    if merged["reported_by"] == "system":
        lines.append(_("Made from a check-in: the questions were not answered."))
    return ReportTold(merged["reported_at"], merged["received_at"], lines, figure_of(poses.get(merged["pose"] or ""), merged["pose_side"]))


def figure_of(pose: ShownPose | None, side: str) -> StepWords | None:
    """The pose as it was held, on the side that was reported where there is one."""
    held = next((step for step in pose.steps if step.is_hold), None) if pose else None
    if held is None:
        return None
    return held.sides.get(side) or next(iter(held.sides.values()))


def where_and_what(report: Mapping[str, Any], poses: Poses) -> str:
    felt = ", ".join(str(words.SENSATIONS[code]) for code in report["sensations"])
    places = ", ".join(f"{words.REGIONS[place['region']]} ({words.SIDES[place['side']]})" for place in report["regions"])
    pose = poses.get(report["pose"] or "")
    side = str(words.SIDES[report["pose_side"]])
    return ". ".join(part for part in (" ".join(part for part in (pose.name if pose else "", side) if part), felt, places) if part)


def how_strong(report: Mapping[str, Any]) -> str:
    worst = report["severity_worst"]
    return "" if worst is None else _("At its strongest %(worst)s of 10.") % {"worst": worst}


def how_long(report: Mapping[str, Any]) -> str:
    """After how long a hold it began, and when it went, where that was said."""
    told = []
    if report["hold_elapsed_seconds"] is not None:
        told.append(
            ngettext("After %(n)s second.", "After %(n)s seconds.", report["hold_elapsed_seconds"]) % {"n": report["hold_elapsed_seconds"]}
        )
    minutes = report["resolved_after_minutes"]
    if report["resolved"] == "yes" and minutes is not None:
        told.append(ngettext("Gone after %(n)s minute.", "Gone after %(n)s minutes.", minutes) % {"n": minutes})
    else:
        told.append(str(words.RESOLVED[report["resolved"]]).capitalize() + ".")
    return " ".join(told)


def event_told(event: Mapping[str, Any]) -> EventTold:
    details = event["details"]
    more = [
        event["by"] or "",
        str(words.LEVELS.get(Level(details["level"]), "")) if details.get("level") in list(Level) else "",
        str(words.CONTACTS.get(details.get("how", ""), "")),
        str(details.get("on") or details.get("until") or ""),
    ]
    line = " ".join(part for part in (str(words.EVENTS[event["kind"]]), *more) if part)
    return EventTold(event["at"], line, event["note"])
