"""What stands on a case's page beside what was said: the time before, what the athlete was shown, who was told, what a close takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from accounts.models import User
from athletes import clearing, telling, words
from athletes.body import View, views_of
from athletes.models import Alert, Hold
from athletes.rules.advice import Advice, advice_for, told_sentence
from athletes.rules.vocabulary import Level, PauseScope, UrgentKind
from athletes.telling import ReportTold
from athletes.told import Told, told_of
from poses.models import Pose
from poses.services import ShownPose

HOLDS_SHOWN = 8
CASES_SHOWN = 5


class Report(NamedTuple):
    told: ReportTold
    body: list[View]
    advice: Advice


@dataclass(frozen=True)
class EarlierCase:
    alert: Alert
    level_words: str


class Demand(NamedTuple):
    words: str
    is_met: bool


class HoldTold(NamedTuple):
    day: date
    side: str
    held: int
    target: int
    ended: str
    worst_pain: int | None
    is_stop: bool


def reports_told(case: Mapping[str, Any], alert: Alert, poses: Mapping[str, ShownPose], *, country: str, locale: str) -> list[Report]:
    """Newest first, each with the words that its level puts on the athlete's screen; what was masked stays out of all three."""
    told = told_of(alert)
    return [
        Report(telling.report_told(report, poses), views_of(telling.merged(report)["regions"]), advice_on(report, told, country, locale))
        for report in reversed(case["reports"])
    ]


def advice_on(report: Mapping[str, Any], told: list[Told], country: str, locale: str) -> Advice:
    triage = report["triage"]
    kind = UrgentKind(triage["urgent_kind"]) if triage["urgent_kind"] else None
    return advice_of(Level(triage["level"]), kind, told, country, locale)


def advice_of(level: Level, kind: UrgentKind | None, told: list[Told], country: str, locale: str) -> Advice:
    sentence = told_sentence(told, locale=locale)
    return advice_for(level, kind, told=sentence, country=country, locale=locale, pause_scope=PauseScope.POSE)


def earlier_cases(alert: Alert, reader: User) -> list[EarlierCase]:
    """The same pose before now, as far as this person answers for it."""
    same = Alert.objects.visible_to(reader).filter(athlete=alert.athlete, pose=alert.pose).exclude(pk=alert.pk)
    newest = same.select_related("cleared_by").order_by("-opened_at")[:CASES_SHOWN]
    return [EarlierCase(each, str(words.LEVELS[Level(each.level)])) for each in newest]


def holds_of_pose(alert: Alert) -> list[HoldTold]:
    """How this pose was held lately, newest first: for who reads the detail."""
    if alert.pose_id is None:
        return []
    rows = Hold.objects.filter(athlete=alert.athlete, pose=alert.pose, check_in__consent__isnull=False).exclude(ended=Hold.Ended.SKIPPED)
    return [hold_told(hold) for hold in rows.order_by("-day", "-check_in__received_at", "-order")[:HOLDS_SHOWN]]


def hold_told(hold: Hold) -> HoldTold:
    is_stop = hold.ended in (Hold.Ended.NUMB_TINGLING, Hold.Ended.UNCOMFORTABLE)
    side = str(words.SIDES[hold.side])
    return HoldTold(hold.day, side, hold.held_seconds, hold.target_seconds, hold.get_ended_display(), hold.worst_pain, is_stop)


def demands_on(alert: Alert, at: datetime) -> list[Demand]:
    return [Demand(str(words.MISSING[code]), is_met) for code, is_met in clearing.checklist_of(alert, at=at)]


def poses_instead(alert: Alert, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Other poses that a return may swap this one for."""
    slugs = Pose.objects.published().exclude(pk=alert.pose_id).order_by("order").values_list("slug", flat=True)
    return [(slug, names[slug]) for slug in slugs if slug in names]
