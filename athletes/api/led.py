"""The doors of a led session: the coach's, and each athlete's own."""

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Membership, User
from accounts.permissions import LooksAfterSomebody
from athletes.api.writing import put_once
from athletes.led import led_rows_for, led_session_json, own_part_json
from athletes.models import CheckIn
from athletes.rules.led_codes import led_session_of
from athletes.serializers.led import LedRatingSerializer, LedSessionSerializer, OwnPartSerializer, StoredLedSessionSerializer
from athletes.services.led import rate_led_session, record_led_session
from notifications.rest import ReportThrottle, with_etag
from routines.permissions import signed_in


class NotHereYet(NotFound):
    """The coach's phone has no network yet. The athlete's phone keeps the rating and sends it again."""

    default_code = "not_here_yet"
    default_detail = _("Your coach's phone has not sent this session yet. Keep the rating and send it again later.")
    wait = 60  # becomes Retry-After


class OneLedSession(APIView):
    """Who was there, as a coach ticked it. Sent once; it holds no answer about anybody."""

    throttle_classes = (ReportThrottle,)
    scope = "practice"

    def get_permissions(self) -> Sequence[BasePermission]:
        # one session is asked for by its id: whoever is not within its reach has to get 404, not 403
        return [IsAuthenticated(), *([LooksAfterSomebody()] if self.request.method == "PUT" else [])]

    @extend_schema(request=LedSessionSerializer, responses={200: StoredLedSessionSerializer, 201: StoredLedSessionSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        coach = signed_in(request)
        return put_once(
            request, LedSessionSerializer, record_led_session, lambda row: led_session_json(coach, pk), coach=coach, led_session=pk
        )

    @extend_schema(responses=StoredLedSessionSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        reader = signed_in(request)
        if not CheckIn.objects.filter(led_session=pk).within_reach_of(reader).exists():
            raise Http404
        if not led_rows_for(reader, pk).exists():
            raise PermissionDenied
        return with_etag(request, led_session_json(reader, pk))


def own_part(athlete: User, led_session: UUID) -> CheckIn | None:
    """The athlete's own check-in; None while nothing of the session has arrived. Who was not ticked is told so, a stranger gets 404."""
    session = CheckIn.objects.filter(led_session=led_session)
    own = session.filter(athlete=athlete).select_related("athlete").first()
    if own is not None:
        return own
    if session.within_reach_of(athlete).exists():
        raise PermissionDenied(_("You are not among those who were ticked. Tell your coach."), "not_ticked")
    if session.exists():
        raise Http404
    if not Membership.objects.current().athletes().filter(user=athlete).exists():
        raise PermissionDenied
    return None


def named_by(code: str) -> UUID:
    led_session = led_session_of(code)
    if led_session is None:
        raise Http404
    return led_session


class LedByCode(APIView):
    """What stands behind the QR, for the athlete who reads it: the own part, and nothing of anybody else."""

    scope = "practice"

    @extend_schema(responses=OwnPartSerializer)
    def get(self, request: Request, code: str) -> Response:
        athlete, led_session = signed_in(request), named_by(code)
        return with_etag(request, own_part_json(athlete, led_session, own_part(athlete, led_session)))


class LedRating(APIView):
    """Comfort and "nothing hurt", once, by the athlete alone. 404 `not_here_yet` asks the phone to send it again later."""

    throttle_classes = (ReportThrottle,)
    scope = "practice"

    @extend_schema(request=LedRatingSerializer, responses={200: OwnPartSerializer, 201: OwnPartSerializer})
    def put(self, request: Request, code: str) -> Response:
        athlete, led_session = signed_in(request), named_by(code)
        check_in = own_part(athlete, led_session)
        if check_in is None:
            raise NotHereYet
        return put_once(
            request,
            LedRatingSerializer,
            # what decides whether it is the same rating is what is stored of it: there is no body beside those two answers
            lambda body, check_in, **_rest: rate_led_session(check_in=check_in, **body),
            lambda row: own_part_json(athlete, led_session, row),
            check_in=check_in,
        )


urls = [
    path("led-sessions/<uuid:pk>/", OneLedSession.as_view(), name="led-session"),
    path("led/<str:code>/", LedByCode.as_view(), name="led"),
    path("led/<str:code>/rating/", LedRating.as_view(), name="led-rating"),
]
