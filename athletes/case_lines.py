"""A case as one line of the desk: how grave, whose turn it is, and how long there is left to answer."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from athletes import words
from athletes.cases import cases_json
from athletes.models import Alert
from athletes.rules.vocabulary import Level
from athletes.telling import how_long_until
from poses.models import PoseTranslation


class CaseLine(NamedTuple):
    pk: UUID
    athlete: UUID
    name: str
    title: str
    level: Level
    level_words: str
    whose_turn: str
    at: datetime
    group: str
    version: int


GROUPS = (NEEDS_YOU, ANSWERED, TO_READ) = ("needs_you", "answered", "to_read")


def lines_for(reader: User, alerts: Iterable[Alert], *, locale: str, now: datetime) -> dict[str, list[CaseLine]]:
    """By what is to be done; in each group the gravest first, then the oldest."""
    poses = names_of_poses(locale)
    shown = cases_json(alerts, reader=reader, now=now, with_reports=False)
    lines = sorted((line_of(case, poses, now) for case in shown), key=lambda line: (-line.level.rank, line.at))
    return {group: [line for line in lines if line.group == group] for group in GROUPS}


def names_of_poses(locale: str) -> dict[str, str]:
    rows = PoseTranslation.objects.for_locale(locale).values_list("master__slug", "name")
    return dict(rows)


def line_of(case: Mapping[str, Any], poses: Mapping[str, str], now: datetime) -> CaseLine:
    level = Level(case["level"])
    return CaseLine(
        pk=case["id"],
        athlete=case["athlete"]["id"],
        name=case["athlete"]["name"],
        title=title_of(case, poses),
        level=level,
        level_words=str(words.ANSWERED if level == Level.ALERT and case["contacted_at"] else words.LEVELS[level]),
        whose_turn=whose_turn(case, now),
        at=case["last_reported_at"] if level == Level.WATCH else case["opened_at"],
        group=group_of(case),
        version=case["version"],
    )


def title_of(case: Mapping[str, Any], poses: Mapping[str, str]) -> str:
    """Where somebody else reads the detail, the pose is still named: figure four, not now."""
    return poses.get(case["pose"] or "") or _("No single pose")


def group_of(case: Mapping[str, Any]) -> str:
    if case["level"] == Level.WATCH:
        return TO_READ
    return ANSWERED if case["contacted_at"] else NEEDS_YOU


def whose_turn(case: Mapping[str, Any], now: datetime) -> str:
    """Who has it, and by when something has to happen; the watch acts on `next_step_at`, so nothing here promises more than it does."""
    name, next_at = case["acknowledged_by"], case["next_step_at"]
    if case["state"] == Alert.State.CLEARED:
        return _("Closed by %(name)s.") % {"name": case["cleared_by"]} if case["cleared_by"] else _("Settled by itself.")
    if case["contacted_at"]:
        return _("%(name)s has been in touch.") % {"name": name} if name else _("Somebody has been in touch.")
    left = how_long_until(next_at, now) if next_at else ""
    if name:
        return (
            _("%(name)s has it: %(left)s left to get in touch.") % {"name": name, "left": left}
            if left
            else _("%(name)s has it.") % {"name": name}
        )
    if case["level"] == Level.WATCH:
        return ""
    return _("%(left)s left to answer") % {"left": left} if left else _("The next person is being told.")
