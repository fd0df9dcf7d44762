"""A team and who is in it."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.doors import Door, TeamDoor, TeamListDoor, checked
from accounts.models import Guardian, Membership, Team
from accounts.permissions import LooksAfterTeamOrLeaves, LooksAfterTeamOrSelf, ReadsOrLooksAfterTeam, SignedInJustNow
from accounts.serializers.teams import (
    GuardianLetterSerializer,
    LetterSerializer,
    MemberChangesSerializer,
    MemberSerializer,
    TeamChangesSerializer,
    TeamSerializer,
)
from notifications import clock
from notifications.rest import refuse_stale, version_tag


class TeamDetailDoor(TeamDoor):
    permission_classes = (IsAuthenticated, ReadsOrLooksAfterTeam)

    @extend_schema(responses=TeamSerializer)
    def get(self, request: Request, team_id: UUID) -> Response:
        return shown(self.team())

    @extend_schema(request=TeamChangesSerializer(partial=True), responses=TeamSerializer)
    def patch(self, request: Request, team_id: UUID) -> Response:
        team = self.team()
        changes = checked(TeamChangesSerializer, request.data, partial=True)
        refuse_stale(request, team.version)
        read_version = team.version if "If-Match" in request.headers else None
        return shown(services.change_team(team=team, changes=changes, by=self.person, read_version=read_version, at=clock.now()))


def shown(team: Team) -> Response:
    return Response(TeamSerializer(team).data, headers={"ETag": version_tag(team.version)})


class MembersDoor(TeamListDoor):
    @extend_schema(responses=MemberSerializer(many=True))
    def get(self, request: Request, team_id: UUID) -> Response:
        """Who is in the team now, and who waits for a nod."""
        rows = with_people(self.team().memberships.filter(ended_at=None))
        return self.page_of(rows, MemberSerializer, today=services.today_of(self.person, clock.now()))


def with_people(memberships: QuerySet[Membership]) -> QuerySet[Membership]:
    consenting = Guardian.objects.consenting().filter(minor=OuterRef("user"))
    return memberships.select_related("user").annotate(has_guardian=Exists(consenting))


class MembershipDoor(Door):
    """One membership: 404 to who may not know of it."""

    permission_classes: tuple[type[BasePermission], ...] = (IsAuthenticated, LooksAfterTeamOrLeaves)
    scope = "teams"

    def membership(self) -> Membership:
        rows = with_people(Membership.objects.within_reach_of(self.person).filter(ended_at=None)).select_related("team")
        membership = get_object_or_404(rows, pk=self.kwargs["member_id"])
        self.check_object_permissions(self.request, membership)
        return membership


class MemberDoor(MembershipDoor):
    @extend_schema(request=MemberChangesSerializer(partial=True), responses=MemberSerializer)
    def patch(self, request: Request, member_id: UUID) -> Response:
        membership, at = self.membership(), clock.now()
        changes = checked(MemberChangesSerializer, request.data, partial=True)
        if "role" in changes:
            self.ask(SignedInJustNow())
            membership = services.change_role(membership=membership, role=changes["role"], by=self.person, at=at)
        if "approved" in changes:
            services.approve_membership(membership=membership, at=at)
        changed = with_people(Membership.objects.all()).get(pk=membership.pk)
        return Response(MemberSerializer(changed, context={"today": services.today_of(self.person, at)}).data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, member_id: UUID) -> Response:
        services.end_membership(membership=self.membership(), by=self.person, at=clock.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class GuardianLetterDoor(MembershipDoor):
    """The minor, or who looks after the team, names a guardian."""

    permission_classes = (IsAuthenticated, LooksAfterTeamOrSelf)

    @extend_schema(request=GuardianLetterSerializer, responses={201: LetterSerializer})
    def post(self, request: Request, member_id: UUID) -> Response:
        minor, body = self.membership().user, checked(GuardianLetterSerializer, request.data)
        letter = services.invite_guardian(minor=minor, at=clock.now(), **body)
        return Response(LetterSerializer(letter).data, status=status.HTTP_201_CREATED)
