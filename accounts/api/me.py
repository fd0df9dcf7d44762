"""The person's own account."""

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.doors import Door, checked
from accounts.permissions import SignedInJustNow
from accounts.serializers.fields import moment
from accounts.serializers.me import MeSerializer, ProfileSerializer
from notifications import clock

ERASURE = inline_serializer("Erasure", {"due_at": serializers.DateTimeField()})


class MeDoor(Door):
    scope = "me"

    def get_permissions(self) -> Any:
        return [IsAuthenticated(), *([SignedInJustNow()] if self.request.method == "DELETE" else [])]

    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        return self.read(MeSerializer(self.person, context={"at": clock.now()}))

    @extend_schema(request=ProfileSerializer(partial=True), responses=MeSerializer)
    def patch(self, request: Request) -> Response:
        at = clock.now()
        person = services.update_profile(person=self.person, changes=checked(ProfileSerializer, request.data, partial=True), at=at)
        return Response(MeSerializer(person, context={"at": at}).data)

    @extend_schema(request=None, responses={202: ERASURE})
    def delete(self, request: Request) -> Response:
        # who erases knows every health row and lives upstairs, so it is called by name
        erasure = import_string(settings.ERASURE)(person=self.person, at=clock.now())
        return Response({"due_at": moment(erasure.due_at)}, status=status.HTTP_202_ACCEPTED)
