"""Personal tokens: made and seen only by a person, in a session with a second factor."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.doors import Door, ListDoor, checked
from accounts.models import PersonalToken
from accounts.permissions import HasSecondFactor
from accounts.serializers.tokens import MintedSerializer, NewTokenSerializer, TokenSerializer
from notifications import clock


class TokensDoor(ListDoor):
    # no scope: a token that could make tokens would never end
    permission_classes = (IsAuthenticated, HasSecondFactor)

    @extend_schema(responses=TokenSerializer(many=True))
    def get(self, request: Request) -> Response:
        return self.page_of(PersonalToken.objects.live(clock.now()).filter(user=self.person), TokenSerializer)

    @extend_schema(request=NewTokenSerializer, responses={201: MintedSerializer})
    def post(self, request: Request) -> Response:
        body = checked(NewTokenSerializer, request.data)
        minted = services.mint_token(user=self.person, at=clock.now(), **body)
        return Response(MintedSerializer(minted).data, status=status.HTTP_201_CREATED)


class TokenDoor(Door):
    permission_classes = (IsAuthenticated, HasSecondFactor)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, token_id: UUID) -> Response:
        services.revoke_token(token=get_object_or_404(PersonalToken, user=self.person, pk=token_id))
        return Response(status=status.HTTP_204_NO_CONTENT)
