"""Names on a roster, and the hands that take them."""

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny, BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.coming_in import CodeThrottle, address_of, let_in, refuse_foreign_page, seated
from accounts.api.doors import Door, TeamDoor, checked
from accounts.codes import spelled
from accounts.messages import join_link
from accounts.models import Membership, Team
from accounts.permissions import LooksAfterTeam
from accounts.serializers.roster import (
    ClaimSerializer,
    ComeInSerializer,
    ConfirmationSerializer,
    NewPlacesSerializer,
    RosterPlaceSerializer,
    RosterSerializer,
    WindowChangeSerializer,
    WindowSerializer,
)
from accounts.services import NewPlace
from accounts.services.places import athletes_with_bonds
from notifications import clock


class RosterDoor(TeamDoor):
    @extend_schema(responses=RosterSerializer)
    def get(self, request: Request, team_id: UUID) -> Response:
        """Polled while the window is open: names are seen to be taken."""
        team = self.team()
        return self.read(RosterSerializer({"window_until": team.claim_window_until, "places": athletes_with_bonds(team)}))

    @extend_schema(request=NewPlacesSerializer, responses={201: RosterPlaceSerializer(many=True)})
    def post(self, request: Request, team_id: UUID) -> Response:
        team, body = self.team(), checked(NewPlacesSerializer, request.data)
        places = services.add_places(team=team, places=[NewPlace(**place) for place in body["places"]], at=clock.now())
        added = athletes_with_bonds(team).filter(user__in=places)
        return Response(RosterPlaceSerializer(added, many=True).data, status=status.HTTP_201_CREATED)


class WindowDoor(TeamDoor):
    @extend_schema(request=WindowChangeSerializer, responses=WindowSerializer)
    def post(self, request: Request, team_id: UUID) -> Response:
        team, body = self.team(), checked(WindowChangeSerializer, request.data)
        if not body["open"]:
            services.close_claim_window(team=team)
            return Response(WindowSerializer({"until": None, "code": None, "link": None}).data)
        code = services.open_claim_window(team=team, by=self.person, at=clock.now()).code
        shown = {"until": team.claim_window_until, "code": spelled(code), "link": join_link(code)}
        return Response(WindowSerializer(shown).data)


class ClaimDoor(Door):
    """For who holds the team's code while the coach looks on."""

    permission_classes = (AllowAny,)
    throttle_classes = (CodeThrottle,)

    @extend_schema(request=ClaimSerializer, responses=ComeInSerializer)
    def post(self, request: Request, place_id: UUID) -> Response:
        body, at = checked(ClaimSerializer, request.data), clock.now()
        refuse_foreign_page(request, body["client"])
        presented = services.open_with(code=body["code"], address=address_of(request), at=at)
        claimed = services.claim_place(place_id=place_id, presented=presented, by=seated(request), at=at)
        membership = claimed.user.memberships.current().filter(team=presented.invitation.team_id).first()
        return let_in(request, user=claimed.user, membership=membership, device_secret=claimed.device_secret, client=body["client"])


class ConfirmDoor(Door):
    """The earlier device, signed out by a reissue, says that the new one is the same person's."""

    permission_classes = (AllowAny,)
    throttle_classes = (CodeThrottle,)

    @extend_schema(request=ConfirmationSerializer, responses={204: None})
    def post(self, request: Request, place_id: UUID) -> Response:
        body = checked(ConfirmationSerializer, request.data)
        services.confirm_place(place_id=place_id, device_secret=body["device_secret"])
        return Response(status=status.HTTP_204_NO_CONTENT)


class ReissueDoor(Door):
    permission_classes: tuple[type[BasePermission], ...] = (IsAuthenticated, LooksAfterTeam)
    scope = "teams"

    @extend_schema(request=None, responses=RosterPlaceSerializer)
    def post(self, request: Request, place_id: UUID) -> Response:
        membership = self.place()
        services.reissue_place(place=membership.user, by=self.person, at=clock.now())
        return Response(RosterPlaceSerializer(athletes_with_bonds(membership.team).get(pk=membership.pk)).data)

    def place(self) -> Membership:
        """The place in a team this person looks after, or else in one where its existence is no secret."""
        near = Membership.objects.current().athletes().within_reach_of(self.person).filter(user=self.kwargs["place_id"])
        own = near.filter(team__in=Team.objects.looked_after_by(self.person).values("pk"))
        membership = own.select_related("team", "user").first() or near.select_related("team", "user").first()
        if membership is None:
            raise Http404
        self.check_object_permissions(self.request, membership)
        return membership
