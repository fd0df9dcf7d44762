"""One athlete's progress, as the athlete and who reads the detail see it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from uuid import UUID

from accounts.models import User
from athletes.models import CheckIn, FollowUp, SymptomReport
from athletes.progress.asking import Questions, questions_of
from athletes.progress.felt import sessions_of
from athletes.progress.medians import WeekOfComfort, weeks_of_comfort
from athletes.progress.practice import practice_of, today_of
from athletes.rules.progress import (
    Figure,
    HoldTrend,
    MorningAnswer,
    MorningDelta,
    PoseRates,
    PoseSide,
    ReportSummary,
    SessionDone,
    Settling,
    Window,
    count_holds,
    hold_completion,
    hold_trends,
    morning_delta,
    pose_rates,
    side_difference,
    time_to_settle,
)
from athletes.shapes import newest_follow_up
from routines.rules import local_day, zone_named


@dataclass(frozen=True)
class Progress:
    window: Window
    adherence_7: Figure
    adherence_28: Figure
    adherence: Figure
    response_rate: Figure
    hold_completion: Figure
    comfort: list[WeekOfComfort]
    trends: dict[PoseSide, HoldTrend]
    rates: dict[PoseSide, PoseRates]
    side_differences: dict[str, Figure]
    time_to_settle: Settling
    morning_delta: MorningDelta


def progress_of(athlete: User, *, reader: User, teams: Collection[UUID] | None, days: int, now: datetime) -> Progress:
    """`teams` are those whose plans count as owed; what was done and felt is one person's, whatever the team."""
    window = Window.of_days(days, until=today_of(athlete, now))
    # after a reissue the new device does not read what the earlier one gave, until that one confirms
    since = athlete.hidden_before if reader.pk == athlete.pk else None
    practice = practice_of([athlete], teams=teams, days=days, now=now)[athlete.pk]
    questions = questions_of([athlete.pk], window)
    sessions = sessions_of(athlete.pk, window, since)
    holds = list(chain.from_iterable(session.holds for session in sessions))
    received = {"received_at__gte": since} if since else {}
    return Progress(
        window=window,
        adherence_7=practice.adherence_of_days(7),
        adherence_28=practice.adherence_of_days(28),
        adherence=practice.adherence(window),
        response_rate=practice.responses(window, questions.get(athlete.pk, Questions())),
        hold_completion=hold_completion(holds, window),
        comfort=weeks_of_comfort([athlete.pk], window, **received).get(athlete.pk, []),
        trends=hold_trends(holds, window),
        rates=pose_rates(count_holds(holds, window), window),
        side_differences=differences_of(sessions, window),
        time_to_settle=time_to_settle(reports_of(athlete, window, since), window),
        morning_delta=morning_delta(mornings_of(athlete, window, since), window),
    )


def differences_of(sessions: Iterable[SessionDone], window: Window) -> dict[str, Figure]:
    """Of each pose that has two sides."""
    sessions = list(sessions)
    poses = {hold.place.pose for session in sessions for hold in session.holds if hold.stretched_side != "none"}
    return {pose: side_difference(sessions, pose, window) for pose in sorted(poses)}


def reports_of(athlete: User, window: Window, since: datetime | None) -> list[ReportSummary]:
    """How each episode ended, as last said; what the clock decided for somebody who said nothing stays unknown."""
    zone = zone_named(athlete.time_zone)
    rows = SymptomReport.objects.newest_of_chain().filter(athlete=athlete, reported_at__date__gte=window.first)
    if since:
        rows = rows.filter(received_at__gte=since)
    reports = rows.select_related("pose").prefetch_related("follow_ups").order_by("reported_at")
    return [summary_of(report, newest_follow_up(report), local_day(report.reported_at, zone)) for report in reports]


def summary_of(report: SymptomReport, follow_up: FollowUp | None, day: date) -> ReportSummary:
    said = {**report.answers, **(follow_up.answers if follow_up else {})}
    place = PoseSide(report.pose.slug if report.pose else "", said.get("pose_side") or "none")
    return ReportSummary(day, place, said.get("resolved") or "unknown", said.get("resolved_after_minutes"))


def mornings_of(athlete: User, window: Window, since: datetime | None) -> list[MorningAnswer]:
    rows = CheckIn.objects.filter(athlete=athlete, kind=CheckIn.Kind.MORNING, about__isnull=False).between(window.first, window.last)
    if since:
        rows = rows.filter(received_at__gte=since)
    mornings = list(rows.values_list("day", "about", "back_pain"))
    sessions = CheckIn.objects.filter(athlete=athlete, pk__in=[about for _, about, _ in mornings])
    before = dict(sessions.values_list("pk", "back_pain_before"))
    return [MorningAnswer(day, before.get(about), pain) for day, about, pain in mornings if about]
