"""Figures for who looks after a team, and for an athlete's own eyes. What a page newly shows is in the athlete's access log."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Team, User
from accounts.permissions import HasSecondFactor, LooksAfterTeam, has_second_factor
from accounts.services.audit import record_reads
from athletes.access import reads_detail, teams_with_detail_for
from athletes.progress import TeamOfReader, poses_of, progress_of, sheet_of
from athletes.progress.alone import Progress
from athletes.rules.progress import PoseRates, PoseSide, Window
from athletes.serializers.progress import (
    DashboardSerializer,
    ProgressQuerySerializer,
    ProgressSerializer,
    TeamPosesSerializer,
    WindowQuerySerializer,
)
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in


class FiguresDoor(APIView):
    scope = "progress"
    query: type[WindowQuerySerializer] = WindowQuerySerializer

    def asked(self) -> dict[str, Any]:
        given = self.query(data=self.request.query_params.dict())
        given.is_valid(raise_exception=True)
        return dict(given.validated_data)

    def refuse_one_factor(self) -> None:
        """Asked last: a stranger has been told 404 by then."""
        if not has_second_factor(self.request):
            raise PermissionDenied(HasSecondFactor.message, HasSecondFactor.code)

    def shown(self, figures: Mapping[str, Any], athletes: Collection[UUID], action: str) -> Response:
        """A page that polls and gets 304 has been shown nothing new, and leaves no further line in anybody's log."""
        answer = with_etag(self.request, figures)
        if answer.status_code == 200:
            record_reads(reader=signed_in(self.request), athletes=list(athletes), action=action, at=clock.now())
        return answer


class TeamFiguresDoor(FiguresDoor):
    permission_classes = (IsAuthenticated, LooksAfterTeam)

    def team(self, pk: UUID) -> TeamOfReader:
        reader = signed_in(self.request)
        team = get_object_or_404(Team.objects.visible_to(reader), pk=pk)
        self.check_object_permissions(self.request, team)
        self.refuse_one_factor()
        return TeamOfReader(team, reader, clock.now())


class Dashboard(TeamFiguresDoor):
    """The team's one line, and a line for each athlete; without an athlete's yes, practice counts alone."""

    @extend_schema(parameters=[WindowQuerySerializer], responses=DashboardSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        team, days = self.team(pk), self.asked()["days"]
        sheet = sheet_of(team, days=days)
        figures = {"team": pk, "detail": team.reads_detail, **vars(sheet)}
        return self.shown(DashboardSerializer(figures).data, team.sharing, "dashboard.read")


class TeamPoses(TeamFiguresDoor):
    """How often each pose and side hurt, went numb or was left early, of the holds of all who share with this team."""

    @extend_schema(parameters=[WindowQuerySerializer], responses=TeamPosesSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        team, days = self.team(pk), self.asked()["days"]
        window = Window.of_days(days, until=team.today)
        rates = poses_of(team.sharing, window, in_detail=team.reads_detail)
        figures = {"team": pk, "window": window, "athletes": len(team.sharing), "poses": rates_json(rates)}
        return self.shown(TeamPosesSerializer(figures).data, team.sharing, "poses.read")


class AthleteProgress(FiguresDoor):
    """One athlete's figures: for the athlete, and for who reads the detail. `team` narrows what counts as owed to that team's plans."""

    query = ProgressQuerySerializer

    @extend_schema(parameters=[ProgressQuerySerializer], responses=ProgressSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        reader = signed_in(request)
        athlete = self.within_reach(reader, pk)
        self.refuse_without_right(reader, athlete)
        asked = self.asked()
        progress = progress_of(
            athlete, reader=reader, teams=self.teams(reader, athlete, asked.get("team")), days=asked["days"], now=clock.now()
        )
        return self.shown(ProgressSerializer(progress_json(athlete, progress)).data, [athlete.pk], "progress.read")

    def within_reach(self, reader: User, pk: UUID) -> User:
        if pk == reader.pk:
            return reader
        athlete = User.objects.sharing_a_team_with(reader).filter(pk=pk).first()
        if athlete is None:
            raise Http404
        return athlete

    def refuse_without_right(self, reader: User, athlete: User) -> None:
        if athlete.pk == reader.pk:
            return
        if not User.objects.cared_for_by(reader).filter(pk=athlete.pk).exists():
            raise PermissionDenied
        if not reads_detail(reader, athlete.pk):
            raise PermissionDenied(_("This team's health contact reads the answers."), "health_contact_only")
        self.refuse_one_factor()

    def teams(self, reader: User, athlete: User, named: UUID | None) -> set[UUID] | None:
        """A coach of two teams never mixes them: one that is named has to be one through which this reader reads this athlete."""
        if reader.pk == athlete.pk:
            return self.own_teams(reader, named)
        reading = teams_with_detail_for(reader).filter(pk__in=athlete.consents.open_to(Team.objects.all()).values("team"))
        teams = set(reading.values_list("pk", flat=True))
        return self.just(named, teams) if named else teams

    def own_teams(self, reader: User, named: UUID | None) -> set[UUID] | None:
        return self.just(named, set(Team.objects.near(reader).values_list("pk", flat=True))) if named else None

    def just(self, named: UUID, teams: set[UUID]) -> set[UUID]:
        if named not in teams:
            raise Http404
        return {named}


def progress_json(athlete: User, progress: Progress) -> dict[str, Any]:
    return {
        **vars(progress),
        "athlete": athlete.pk,
        "hold_trends": [
            {**vars_of(trend), **asdict(place), "weeks": [{"starts_on": monday, **asdict(week)} for monday, week in trend.weeks]}
            for place, trend in progress.trends.items()
        ],
        "poses": rates_json(progress.rates),
        "side_differences": [{**vars_of(figure), "pose": pose} for pose, figure in progress.side_differences.items()],
        "time_to_settle": {
            **vars_of(progress.time_to_settle),
            "unresolved": [{**vars_of(one), **asdict(one.place)} for one in progress.time_to_settle.unresolved],
        },
    }


def rates_json(rates: Mapping[PoseSide, PoseRates]) -> list[dict[str, Any]]:
    return [{**vars_of(rate), **asdict(place)} for place, rate in rates.items()]


def vars_of(figure: Any) -> dict[str, Any]:
    """Its fields as they are: a window must stay a window, whose days are a property."""
    return {name: getattr(figure, name) for name in figure.__dataclass_fields__}


urls = [
    path("athletes/<uuid:pk>/progress/", AthleteProgress.as_view(), name="athlete-progress"),
    path("teams/<uuid:pk>/dashboard/", Dashboard.as_view(), name="team-dashboard"),
    path("teams/<uuid:pk>/poses/", TeamPoses.as_view(), name="team-poses"),
]
