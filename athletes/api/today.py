"""The athlete's day."""

from typing import Any

from django.urls import path
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from athletes.guest import today_for_guest
from athletes.serializers.today import TodaySerializer
from athletes.today import today_for
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in


class Today(APIView):
    """What is owed, how it is done by this athlete, what is held back, and all that advises with no network."""

    scope = "practice"

    @extend_schema(responses=TodaySerializer)
    def get(self, request: Request) -> Response:
        today: dict[str, Any] = today_for(signed_in(request), clock.at_the_door(request))
        return with_etag(request, today)


class TodayOfGuest(APIView):
    """The same for somebody without an account: the library's routine, and what advises. Nothing is stored."""

    authentication_classes = ()
    permission_classes = (AllowAny,)

    @extend_schema(auth=[], responses=TodaySerializer)
    def get(self, request: Request) -> Response:
        return with_etag(request, today_for_guest(get_language() or "en", clock.now()))


urls = [
    path("today/", Today.as_view(), name="today"),
    path("try/", TodayOfGuest.as_view(), name="today-of-guest"),
]
