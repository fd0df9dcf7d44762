"""One's teams, and a new one: it stands on this floor because a team comes with its routine."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import Team, User
from accounts.services import may_make_team
from notifications import clock
from notifications.rest import version_tag, with_etag
from routines.api.shared import made_once
from routines.permissions import AnswersForTeams, signed_in
from routines.serializers import ListedTeamSerializer, NewTeamSerializer
from routines.services import start_team


class TeamsDoor(GenericAPIView[Team]):
    permission_classes = (IsAuthenticated, AnswersForTeams)
    scope = "teams"
    queryset = Team.objects.all()
    serializer_class = ListedTeamSerializer

    @extend_schema(operation_id="teams_list", responses=ListedTeamSerializer(many=True))
    def get(self, request: Request) -> Response:
        """The teams one looks after; staff see all of them."""
        reader = signed_in(request)
        rows = Team.objects.select_related("organisation", "safety_contact")
        page = self.paginate_queryset(rows if reader.is_staff else rows.looked_after_by(reader)) or []
        return with_etag(request, self.get_paginated_response(self.get_serializer(page, many=True).data).data)

    @extend_schema(operation_id="teams_create", request=NewTeamSerializer, responses={200: ListedTeamSerializer, 201: ListedTeamSerializer})
    def post(self, request: Request) -> Response:
        """A new team comes with the article's routine, three a week, and with its maker as coach and safety contact."""
        shape = NewTeamSerializer(data=request.data)
        shape.is_valid(raise_exception=True)
        maker, key = signed_in(request), shape.validated_data.pop("id", None)
        if not may_make_team(maker) and not has_made(maker, key):
            raise PermissionDenied
        team, code = made_once(Team, key, lambda: start_team(**shape.validated_data, team_id=key, by=maker, at=clock.now()))
        return Response(self.get_serializer(team).data, code, headers={"ETag": version_tag(team.version)})


def has_made(maker: User, key: UUID | None) -> bool:
    """An invitation is spent by the first request; its repeat still has to be answered."""
    return key is not None and Team.objects.looked_after_by(maker).filter(pk=key).exists()
