"""What a person agrees to, and who has looked."""

from django.db.models import OuterRef, Subquery
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.doors import Door, ListDoor, checked
from accounts.models import ReadLog, User
from accounts.serializers.access_log import ReadLogSerializer
from accounts.serializers.consents import ChoicesSerializer, ConsentsSerializer, choices_of, picture_of
from notifications import clock


class ConsentsDoor(Door):
    scope = "me"

    @extend_schema(responses=ConsentsSerializer)
    def get(self, request: Request) -> Response:
        return self.read(ConsentsSerializer(picture_of(self.person)))

    @extend_schema(request=ChoicesSerializer, responses=ConsentsSerializer)
    def put(self, request: Request) -> Response:
        body = checked(ChoicesSerializer, request.data)
        services.choose_consents(
            person=self.person, choices=choices_of(body), given_by=self.person, text_version=body["text_version"], at=clock.now()
        )
        return Response(ConsentsSerializer(picture_of(self.person)).data)


class AccessLogDoor(ListDoor):
    scope = "me"

    @extend_schema(responses=ReadLogSerializer(many=True))
    def get(self, request: Request) -> Response:
        reader = User.objects.filter(pk=OuterRef("reader")).values("name")
        return self.page_of(ReadLog.objects.about(self.person).annotate(reader_name=Subquery(reader)), ReadLogSerializer)
