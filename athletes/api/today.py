"""The athlete's day."""

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

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
        today: dict[str, Any] = today_for(signed_in(request), clock.now())
        return with_etag(request, today)


urls = [path("today/", Today.as_view(), name="today")]
