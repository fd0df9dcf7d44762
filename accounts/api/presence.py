"""Days on which nothing is asked, and who stands in."""

from datetime import datetime, time, timedelta
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.doors import Door, ListDoor, TeamDoor, TeamListDoor, checked
from accounts.models import Away, Break, Cover, User
from accounts.permissions import LooksAfterSomebody, ReadsOrLooksAfterTeam
from accounts.rules import zone_named
from accounts.serializers.presence import AwaySerializer, BreakSerializer, CoverSerializer, CoverShownSerializer
from notifications import clock


class BreaksDoor(TeamListDoor):
    permission_classes = (IsAuthenticated, ReadsOrLooksAfterTeam)

    @extend_schema(responses=BreakSerializer(many=True))
    def get(self, request: Request, team_id: UUID) -> Response:
        return self.page_of(self.team().breaks.all(), BreakSerializer)

    @extend_schema(request=BreakSerializer, responses={200: BreakSerializer, 201: BreakSerializer})
    def post(self, request: Request, team_id: UUID) -> Response:
        team, body = self.team(), checked(BreakSerializer, request.data)
        known = Break.objects.filter(pk__in=[body.get("id")]).exists()
        made = services.add_break(team=team, break_id=body.pop("id", None), **body)
        return Response(BreakSerializer(made).data, status=status.HTTP_200_OK if known else status.HTTP_201_CREATED)


class BreakDoor(TeamDoor):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, team_id: UUID, break_id: UUID) -> Response:
        get_object_or_404(self.team().breaks, pk=break_id).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


class AwaysDoor(ListDoor):
    scope = "me"

    @extend_schema(responses=AwaySerializer(many=True))
    def get(self, request: Request) -> Response:
        return self.page_of(Away.objects.filter(person=self.person), AwaySerializer)

    @extend_schema(request=AwaySerializer, responses={200: AwaySerializer, 201: AwaySerializer})
    def post(self, request: Request) -> Response:
        body = checked(AwaySerializer, request.data)
        known = Away.objects.filter(pk__in=[body.get("id")]).exists()
        made = services.add_away(person=self.person, away_id=body.pop("id", None), **body)
        return Response(AwaySerializer(made).data, status=status.HTTP_200_OK if known else status.HTTP_201_CREATED)


class AwayDoor(Door):
    scope = "me"

    @extend_schema(responses={204: None})
    def delete(self, request: Request, away_id: UUID) -> Response:
        get_object_or_404(Away, person=self.person, pk=away_id).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


class CoverDoor(Door):
    """Whoever looks after nobody has nothing to hand over."""

    permission_classes = (IsAuthenticated, LooksAfterSomebody)
    scope = "teams"

    @extend_schema(responses=CoverShownSerializer)
    def get(self, request: Request) -> Response:
        return self.read(CoverShownSerializer(self.shown()))

    @extend_schema(request=CoverSerializer, responses=CoverShownSerializer)
    def put(self, request: Request) -> Response:
        body, at = checked(CoverSerializer, request.data), clock.now()
        zone = zone_named(self.person.time_zone)
        services.set_cover(
            person=self.person,
            substitute=get_object_or_404(User.objects.sharing_a_team_with(self.person), pk=body["substitute"]),
            starts_at=datetime.combine(body["from_on"], time(), zone) if "from_on" in body else at,
            ends_at=datetime.combine(body["until_on"] + timedelta(days=1), time(), zone),
        )
        return Response(CoverShownSerializer(self.shown()).data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        services.end_cover(person=self.person)
        return Response(status=status.HTTP_204_NO_CONTENT)

    def shown(self) -> dict[str, object]:
        cover = Cover.objects.filter(person=self.person).select_related("substitute").first()
        return {"cover": cover, "candidates": services.possible_substitutes(self.person)}
