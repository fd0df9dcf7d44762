"""Inviting, and coming in by invitation."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny, BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.coming_in import CodeThrottle, address_of, let_in, refuse_foreign_page, seated
from accounts.api.doors import Door, TeamListDoor, checked
from accounts.models import Invitation
from accounts.permissions import LooksAfterTeam
from accounts.serializers.invitations import (
    AcceptSerializer,
    CodeSerializer,
    InvitationSerializer,
    LookedUpSerializer,
    NewInvitationSerializer,
)
from accounts.serializers.roster import ComeInSerializer
from notifications import clock


class InvitationsDoor(TeamListDoor):
    scope = "invitations"

    @extend_schema(responses=InvitationSerializer(many=True))
    def get(self, request: Request, team_id: UUID) -> Response:
        return self.page_of(self.team().invitations.all(), InvitationSerializer)

    @extend_schema(request=NewInvitationSerializer, responses={200: InvitationSerializer, 201: InvitationSerializer})
    def post(self, request: Request, team_id: UUID) -> Response:
        team, body, at = self.team(), checked(NewInvitationSerializer, request.data), clock.now()
        if body["kind"] == Invitation.Kind.TEAM_CODE:
            opened = services.open_team_code(team=team, by=self.person, at=at)
            return Response(InvitationSerializer(opened).data, status=made_or_found(opened.created_at == at))
        issued = services.invite(by=self.person, team=team, email=body["email"], role=body["role"], invitation_id=body.get("id"), at=at)
        return shown(issued, made_or_found(bool(issued.secret)))


def made_or_found(is_new: bool) -> int:
    return status.HTTP_201_CREATED if is_new else status.HTTP_200_OK


def shown(issued: services.Issued, code: int) -> Response:
    return Response(InvitationSerializer(issued.invitation, context={"secret": issued.secret}).data, status=code)


class IssuedDoor(Door):
    """One invitation: 404 to who may not know of it."""

    permission_classes: tuple[type[BasePermission], ...] = (IsAuthenticated, LooksAfterTeam)
    scope = "invitations"

    def invitation(self) -> Invitation:
        rows = Invitation.objects.within_reach_of(self.person).select_related("team")
        invitation = get_object_or_404(rows, pk=self.kwargs["invitation_id"])
        self.check_object_permissions(self.request, invitation)
        return invitation


class InvitationDoor(IssuedDoor):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, invitation_id: UUID) -> Response:
        services.close_invitation(invitation=self.invitation(), at=clock.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class ResendDoor(IssuedDoor):
    @extend_schema(request=None, responses={201: InvitationSerializer})
    def post(self, request: Request, invitation_id: UUID) -> Response:
        return shown(services.resend(invitation=self.invitation(), by=self.person, at=clock.now()), status.HTTP_201_CREATED)


class LookUpDoor(Door):
    """What a code would join. It changes nothing, and counts as a try all the same."""

    permission_classes = (AllowAny,)
    throttle_classes = (CodeThrottle,)

    @extend_schema(request=CodeSerializer, responses=LookedUpSerializer)
    def post(self, request: Request) -> Response:
        at = clock.now()
        presented = services.open_with(code=checked(CodeSerializer, request.data)["code"], address=address_of(request), at=at)
        return Response(LookedUpSerializer(services.what_it_joins(invitation=presented.invitation, at=at)).data)


class AcceptDoor(Door):
    permission_classes = (AllowAny,)
    throttle_classes = (CodeThrottle,)

    @extend_schema(request=AcceptSerializer, responses=ComeInSerializer)
    def post(self, request: Request) -> Response:
        body, at = checked(AcceptSerializer, request.data), clock.now()
        refuse_foreign_page(request, body["client"])
        presented = services.open_with(code=body["code"], address=address_of(request), at=at)
        joined = services.accept_invitation(presented=presented, by=seated(request), name=body["name"], locale=body["locale"], at=at)
        return let_in(request, user=joined.user, membership=joined.membership, device_secret=joined.device_secret, client=body["client"])
