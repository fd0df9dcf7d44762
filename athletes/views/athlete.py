"""One athlete: practice for every coach of theirs, and what was felt for who reads the detail. Each drawing stands on its table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.guards import for_who_looks_after_somebody, reader_of
from accounts.models import Membership, Team, User
from accounts.services.audit import record_read
from athletes import words
from athletes.access import athletes_sharing_with, reads_detail
from athletes.case_lines import names_of_poses
from athletes.charts import Chart, comfort_chart, hold_charts, morning_chart, rate_chart, session_marks
from athletes.models import Alert, Hold, Pause
from athletes.progress import progress_of
from athletes.progress.alone import Progress
from athletes.progress.backs import back_pains
from athletes.progress.days import practised_days
from athletes.progress.practice import Practice, practice_of, today_of
from athletes.rules.progress import Window
from athletes.rules.vocabulary import Level
from athletes.spreadsheet import Cell, csv_response
from athletes.views.poses import TITLES, of_kind
from athletes.views.ranges import RANGES, days_asked
from notifications import clock


@dataclass(frozen=True)
class Looking:
    """A reader, an athlete of theirs, and how much of the athlete is theirs to see."""

    reader: User
    athlete: User
    days: int
    now: datetime

    @property
    def window(self) -> Window:
        return Window.of_days(self.days, until=today_of(self.athlete, self.now))

    @cached_property
    def shares(self) -> bool:
        return athletes_sharing_with(self.reader).filter(pk=self.athlete.pk).exists()

    @cached_property
    def in_detail(self) -> bool:
        return reads_detail(self.reader, self.athlete.pk)

    @cached_property
    def teams(self) -> list[Team]:
        """Those in which this reader looks after this athlete."""
        member = Membership.objects.current().athletes().filter(user=self.athlete)
        return list(Team.objects.looked_after_by(self.reader).filter(pk__in=member.values("team")))


def looked_at(request: HttpRequest, pk: UUID) -> Looking:
    """404 to who is further away, 403 to a team-mate; a coach who trains here too reads the own figures as an athlete."""
    reader = reader_of(request)
    athlete = get_object_or_404(User.objects.sharing_a_team_with(reader), pk=pk)
    if athlete.pk == reader.pk or not User.objects.coached_by(reader).filter(pk=pk).exists():
        raise PermissionDenied
    return Looking(reader, athlete, days_asked(request), clock.now())


@require_safe
@for_who_looks_after_somebody
def athlete(request: HttpRequest, pk: UUID) -> HttpResponse:
    looking = looked_at(request, pk)
    poses = names_of_poses(getattr(request, "LANGUAGE_CODE", "en"))
    if looking.shares:
        record_read(reader=looking.reader, athlete=looking.athlete, action="progress.read", at=looking.now)
    page: dict[str, Any] = {
        "section": "team",
        "team": looking.teams[0],
        "athlete": looking.athlete,
        "looking": looking,
        "days": looking.days,
        "ranges": RANGES,
        "marks": session_marks(practised_days(looking.athlete, looking.window), looking.window),
        **(open_now(looking, poses) if looking.shares else {}),
        **(felt(looking, poses) if looking.in_detail else {"practice": practice(looking), "window": looking.window}),
    }
    return render(request, "athletes/athlete.html", page)


def practice(looking: Looking) -> dict[str, Any]:
    teams = {team.pk for team in looking.teams}
    own: Practice = practice_of([looking.athlete], teams=teams, days=looking.days, now=looking.now)[looking.athlete.pk]
    return {"adherence_7": own.adherence_of_days(7), "adherence_28": own.adherence_of_days(28), "adherence": own.adherence(looking.window)}


def open_now(looking: Looking, poses: Mapping[str, str]) -> dict[str, Any]:
    cases = Alert.objects.visible_to(looking.reader).open().filter(athlete=looking.athlete).select_related("pose").order_by("opened_at")
    pauses = Pause.objects.running().filter(athlete=looking.athlete).select_related("pose").order_by("from_at")
    return {
        "cases": [
            {
                "id": case.pk,
                "title": poses.get(case.pose.slug if case.pose else "") or _("No single pose"),
                "level": case.level,
                "level_words": words.LEVELS[Level(case.level)],
                "opened_at": case.opened_at,
            }
            for case in cases
        ],
        "pauses": [{"what": poses.get(pause.pose.slug) if pause.pose else None, "until": pause.until_on} for pause in pauses],
    }


def felt(looking: Looking, poses: Mapping[str, str]) -> dict[str, Any]:
    """What only who reads the detail is shown."""
    teams = {team.pk for team in looking.teams}
    progress = progress_of(looking.athlete, reader=looking.reader, teams=teams, days=looking.days, now=looking.now)
    differences = [(poses[slug], figure) for slug, figure in progress.side_differences.items() if figure.value is not None]
    charts = list(charts_of(looking, progress, poses))
    is_released = looking.athlete.releases.live(looking.now).exists()
    return {"is_released": is_released, "practice": vars(progress), "window": progress.window, "differences": differences, "charts": charts}


def charts_of(looking: Looking, progress: Progress, poses: Mapping[str, str]) -> Iterator[Chart]:
    yield comfort_chart(progress.comfort, progress.window)
    yield morning_chart(back_pains(looking.athlete, progress.window), progress.morning_delta, progress.window)
    yield from hold_charts(progress.trends, poses, progress.window)
    for kind in ("numb", "discomfort"):
        yield rate_chart(str(TITLES[kind]), of_kind(progress.rates, kind), poses)


@require_safe
@for_who_looks_after_somebody
def holds_table(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every hold of the span, for who reads the detail."""
    looking = looked_at(request, pk)
    if not looking.in_detail:
        raise PermissionDenied
    record_read(reader=looking.reader, athlete=looking.athlete, action="holds.taken", at=looking.now)
    head = [
        *(_("Day"), _("Kind"), _("Comfort"), _("Back pain before"), _("Pose"), _("Side")),
        *(_("Seconds aimed for"), _("Seconds held"), _("Ended"), _("Worst pain")),
    ]
    return csv_response("holds", head, hold_rows(looking))


def hold_rows(looking: Looking) -> Iterator[list[Cell]]:
    rows = Hold.objects.filter(athlete=looking.athlete, day__range=(looking.window.first, looking.window.last))
    for hold in rows.filter(check_in__consent__isnull=False).select_related("check_in", "pose").order_by("day", "check_in", "order"):
        session = hold.check_in
        yield [
            *(hold.day.isoformat(), session.get_kind_display(), session.comfort, session.back_pain_before),
            *(hold.pose.slug, hold.side, hold.target_seconds, hold.held_seconds, hold.get_ended_display(), hold.worst_pain),
        ]


urls = [
    path("coach/athletes/<uuid:pk>/", athlete, name="coach-athlete"),
    path("coach/athletes/<uuid:pk>/holds.csv", holds_table, name="coach-athlete-table"),
]
