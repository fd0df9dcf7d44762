"""The guardian's own doors. The link's token travels in a header; the code from the mail binds the device."""

from django.utils import translation
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import services
from accounts.api.coming_in import CodeThrottle
from accounts.api.doors import checked
from accounts.models import Guardian
from accounts.permissions import GuardianAuthentication, IsBoundGuardian, IsGuardian
from accounts.serializers.consents import GuardianChoicesSerializer, choices_of, picture_of
from accounts.serializers.guardians import BoundSerializer, GuardianCodeRequestSerializer, GuardianCodeSerializer, GuardianSerializer
from notifications import clock
from notifications.rest import with_etag


class GuardianDoor(APIView):
    authentication_classes = (GuardianAuthentication,)
    permission_classes: tuple[type[BasePermission], ...] = (IsGuardian,)
    throttle_classes = (CodeThrottle,)

    @property
    def guardian(self) -> Guardian:
        if not isinstance(self.request.auth, Guardian):
            raise NotAuthenticated
        return self.request.auth

    def shown(self) -> dict[str, object]:
        """In the guardian's own language."""
        guardian = self.guardian
        with translation.override(guardian.person.locale):
            consents = picture_of(guardian.minor, for_guardian=True) if guardian.is_on_own_device else None
            return dict(GuardianSerializer({"guardian": guardian, "consents": consents}).data)


class GuardianPageDoor(GuardianDoor):
    @extend_schema(responses=GuardianSerializer)
    def get(self, request: Request) -> Response:
        return with_etag(request, self.shown())


class GuardianConsentDoor(GuardianDoor):
    permission_classes = (IsBoundGuardian,)

    @extend_schema(request=GuardianChoicesSerializer, responses=GuardianSerializer)
    def put(self, request: Request) -> Response:
        body = checked(GuardianChoicesSerializer, request.data)
        choices, at = choices_of(body), clock.now()
        services.choose_as_guardian(guardian=self.guardian, choices=choices, text_version=body["text_version"], at=at)
        return Response(self.shown())


class GuardianCodeDoor(GuardianDoor):
    @extend_schema(request=GuardianCodeRequestSerializer, responses={202: None})
    def post(self, request: Request) -> Response:
        body = checked(GuardianCodeRequestSerializer, request.data)
        services.send_guardian_code(guardian=self.guardian, email=body["email"], at=clock.now())
        return Response(status=status.HTTP_202_ACCEPTED)


class GuardianBindDoor(GuardianDoor):
    @extend_schema(request=GuardianCodeSerializer, responses=BoundSerializer)
    def post(self, request: Request) -> Response:
        body = checked(GuardianCodeSerializer, request.data)
        return Response(BoundSerializer(services.bind_guardian(guardian=self.guardian, code=body["code"], at=clock.now())).data)
