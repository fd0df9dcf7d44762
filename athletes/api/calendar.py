"""The athlete's days and weeks, and a secret address for a calendar app."""

from datetime import date, timedelta

from django.conf import settings
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from athletes.calendar import calendar_for
from athletes.serializers.calendar import CalendarAddressSerializer, CalendarSerializer
from athletes.services.calendar import end_calendar, make_calendar
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in
from routines.rules import local_day, monday_of, zone_named

LONGEST = timedelta(days=92)
UNLESS_SAID = timedelta(days=28)
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
SPAN = [
    OpenApiParameter("from", OpenApiTypes.DATE, description="This week's Monday, unless given."),
    OpenApiParameter("to", OpenApiTypes.DATE, description="Four weeks, unless given; at most 92 days."),
]


def day_named(request: Request, name: str) -> date | None:
    raw = request.query_params.get(name)
    if raw is None:
        return None
    try:
        day = serializers.DateField().run_validation(raw)
    except serializers.ValidationError as fault:
        raise serializers.ValidationError({name: fault.detail}) from fault
    if not EARLIEST <= day <= LATEST:
        raise serializers.ValidationError({name: [_("A day of this century.")]})
    found: date = day
    return found


def span_of(request: Request, today: date) -> tuple[date, date]:
    first, last = day_named(request, "from"), day_named(request, "to")
    first = first or (monday_of(min(today, last) if last else today))
    last = last or first + UNLESS_SAID - timedelta(days=1)
    if not first <= last < first + LONGEST:
        raise serializers.ValidationError({"to": [_("From one day to 92 days.")]})
    return first, last


class CalendarDoor(APIView):
    """Done, partly, rest, paused, open, upcoming: day by day; and for each week what it owes and what was done."""

    scope = "practice"

    @extend_schema(parameters=SPAN, responses=CalendarSerializer)
    def get(self, request: Request) -> Response:
        athlete, now = signed_in(request), clock.now()
        first, last = span_of(request, local_day(now, zone_named(athlete.time_zone)))
        return with_etag(request, calendar_for(athlete, first, last, now))


class OwnCalendarAddress(APIView):
    """A new address ends the one before it."""

    scope = "me"

    @extend_schema(request=None, responses={201: CalendarAddressSerializer})
    def post(self, request: Request) -> Response:
        secret = make_calendar(person=signed_in(request), at=clock.now())
        return Response({"url": settings.BASE_URL + reverse("calendar-feed", args=[secret])}, status.HTTP_201_CREATED)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        end_calendar(person=signed_in(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


urls = [
    path("calendar/", CalendarDoor.as_view(), name="calendar"),
    path("me/calendar/", OwnCalendarAddress.as_view(), name="calendar-address"),
]
