"""A case in sentences, for the pages of who looks after athletes. It says what it is given: masking has been done before."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.formats import date_format
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
    said = merged(report)
    lines = [line for line in (what_and_where(said), when_in(said, poses), how_strong(said), said["other_text"]) if line]
    if said["reported_by"] == "system":
        lines.append(_("Made from a check-in: the questions were not answered."))
    return ReportTold(said["reported_at"], said["received_at"], lines, figure_of(poses.get(said["pose"] or ""), said["pose_side"]))


def merged(report: Mapping[str, Any]) -> dict[str, Any]:
    """What was said first, with what was said after it."""
    return {**report, **{name: given for name, given in (report["follow_up"] or {}).items() if given not in (None, "", [])}}


def figure_of(pose: ShownPose | None, side: str) -> StepWords | None:
    """The pose as it was held, on the side that was reported where there is one."""
    held = next((step for step in pose.steps if step.is_hold), None) if pose else None
    if held is None:
        return None
    return held.sides.get(side) or next(iter(held.sides.values()))


def what_and_where(report: Mapping[str, Any]) -> str:
    felt = ", ".join(str(words.SENSATIONS[code]) for code in report["sensations"])
    places = ", ".join(f"{words.REGIONS[place['region']]} ({words.SIDES[place['side']]})" for place in report["regions"])
    said = ": ".join(part for part in (felt, places) if part)
    return said[:1].upper() + said[1:]


def when_in(report: Mapping[str, Any], poses: Poses) -> str:
    pose = poses.get(report["pose"] or "")
    place = ", ".join(part for part in (pose.name if pose else "", str(words.SIDES[report["pose_side"]])) if part)
    return " ".join(part for part in (f"{place}." if place else "", how_long(report)) if part)


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
        day_in_words(details.get("on") or details.get("until")),
    ]
    said = ", ".join(part for part in more if part)
    what = str(words.EVENTS[event["kind"]])
    return EventTold(event["at"], (f"{what} {said}" if event["kind"] in words.BY else f"{what}: {said}") if said else what, event["note"])


def day_in_words(day: str | None) -> str:
    return date_format(date.fromisoformat(day[:10]), "SHORT_DATE_FORMAT") if day else ""
