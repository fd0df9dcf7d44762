"""Back in the network: everything that waited on the phone, in one request, each item through the very door it belongs to."""

import logging
from collections.abc import Callable, Mapping
from copy import copy
from typing import Any
from uuid import UUID

import orjson
from django.contrib.auth.middleware import get_user
from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from athletes.api.check_ins import OneCheckIn
from athletes.api.led import LedRating, OneLedSession
from athletes.api.reports import FollowUpOfReport, OneReport
from athletes.rules.led_codes import code_of
from athletes.serializers.sync import MOST_ITEMS, SyncItemSerializer, SyncResultSerializer, typed_items

logger = logging.getLogger(__name__)

# rights, scopes, throttles and shapes are each door's own: nothing is open here that is closed there
DOORS: Mapping[str, Callable[[HttpRequest, UUID], Any]] = {
    "check_in": lambda request, pk: OneCheckIn.as_view()(request, pk=pk),
    "symptom_report": lambda request, pk: OneReport.as_view()(request, pk=pk),
    "follow_up": lambda request, pk: FollowUpOfReport.as_view()(request, pk=pk),
    "led_session": lambda request, pk: OneLedSession.as_view()(request, pk=pk),
    "led_rating": lambda request, pk: LedRating.as_view()(request, code=code_of(pk)),
}


def as_put(request: HttpRequest, body: Any) -> HttpRequest:
    """The same request, as if it had brought this one body."""
    alone = copy(request)
    raw = orjson.dumps(body)
    alone.method = "PUT"
    alone.META = {**request.META, "CONTENT_LENGTH": str(len(raw))}
    alone._body = raw
    # whom the cookie names, not whom this door has let in: a script must not pass for a browser at the next one
    alone.user = get_user(alone)
    return alone


class Sync(APIView):
    """A list of PUTs. One result for each, in order; a bad one stops none of the others, and all may be sent again.

    `id` is the one in the door's path: of the check-in, of the report (for a follow-up too), of the led session (for its rating too).
    A correction is a `symptom_report`.
    """

    scope = "practice"

    @extend_schema(request=typed_items(), responses={200: SyncResultSerializer(many=True)})
    def post(self, request: Request) -> Response:
        if not isinstance(request.data, list) or len(request.data) > MOST_ITEMS:
            raise ValidationError([_("A list of at most %(most)s items.") % {"most": MOST_ITEMS}])
        results = [self.result_of(item) for item in request.data]
        return Response([{"status": result.status_code, "body": result.data} for result in results])

    def result_of(self, item: Any) -> Response:
        try:
            return self.knock(item)
        except ValidationError as fault:
            return self.handle_exception(fault)
        except Exception:
            # a bug that one item finds must not hold up all that waits behind it on the phone
            logger.exception("An item of a sync failed.")
            return self.handle_exception(APIException())

    def knock(self, item: Any) -> Response:
        envelope = SyncItemSerializer(data=item)
        envelope.is_valid(raise_exception=True)
        asked = envelope.validated_data
        answer: Response = DOORS[asked["kind"]](as_put(self.request._request, asked["body"]), asked["id"])
        return answer


urls = [path("sync/", Sync.as_view(), name="sync")]
