"""The doors of a check-in."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import path
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from accounts.permissions import has_second_factor
from accounts.services.audit import record_read, record_reads
from athletes.access import athletes_in_detail_for, hidden_from, looks_after_nobody
from athletes.api.writing import put_once
from athletes.models import CheckIn
from athletes.serializers.check_ins import CheckInSerializer, StoredCheckInSerializer
from athletes.serializers.session_quickly import session_quickly
from athletes.services.check_ins import record_check_in
from athletes.services.flags import hold_json, holds_of
from athletes.shapes import check_in_json
from notifications import clock
from notifications.rest import ReportThrottle, with_etag
from routines.permissions import signed_in


def shown(check_ins: Sequence[CheckIn]) -> list[dict[str, Any]]:
    holds = holds_of(check_ins)
    return [check_in_json(check_in, holds[check_in.pk]) for check_in in check_ins]


def stored(check_in: CheckIn) -> dict[str, Any]:
    """One that was stored just now has its holds at hand; what a repeat finds has not."""
    at_hand = getattr(check_in, "_prefetched_objects_cache", {}).get("holds")
    return shown([check_in])[0] if at_hand is None else check_in_json(check_in, map(hold_json, at_hand))


class CheckInFilter(filters.FilterSet):
    athlete = filters.UUIDFilter(field_name="athlete_id")
    since = filters.DateFilter(field_name="day", lookup_expr="gte")
    until = filters.DateFilter(field_name="day", lookup_expr="lte")
    kind = filters.ChoiceFilter(choices=CheckIn.Kind.choices)


@extend_schema(responses=StoredCheckInSerializer(many=True))
class CheckIns(GenericAPIView[CheckIn]):
    """The own check-ins, and those of athletes whose detail is the reader's to see."""

    queryset = CheckIn.objects.none()
    filterset_class = CheckInFilter
    scope = "practice"

    def get_queryset(self) -> QuerySet[CheckIn]:
        reader = signed_in(self.request)
        readable = [reader.pk]
        if not looks_after_nobody(reader) and has_second_factor(self.request):
            # asked first: joined into the list, the planner would read everybody's check-ins, newest first, until the page is full
            readable += athletes_in_detail_for(reader).values_list("pk", flat=True)
        return CheckIn.objects.filter(athlete__in=readable).exclude(hidden_from(reader, "received_at"))

    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        athletes = list(dict.fromkeys(check_in.athlete_id for check_in in page))
        record_reads(reader=signed_in(request), athletes=athletes, action="check_ins.read", at=clock.at_the_door(request))
        return with_etag(request, self.get_paginated_response(shown(page)).data)


class OneCheckIn(APIView):
    throttle_classes = (ReportThrottle,)
    scope = "practice"

    @extend_schema(request=CheckInSerializer, responses={200: StoredCheckInSerializer, 201: StoredCheckInSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        return put_once(
            request, CheckInSerializer, record_check_in, stored, quickly=session_quickly, athlete=signed_in(request), check_in_id=pk
        )

    @extend_schema(responses=StoredCheckInSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        reader = signed_in(request)
        reached = CheckIn.objects.within_reach_of(reader).exclude(hidden_from(reader, "received_at"))
        check_in = reached.filter(pk=pk).select_related("athlete").first()
        if check_in is None:
            raise Http404
        self.refuse_without_right(reader, check_in)
        record_read(reader=reader, athlete=check_in.athlete, action="check_in.read", about=check_in.pk, at=clock.now())
        return with_etag(request, shown([check_in])[0])

    def refuse_without_right(self, reader: User, check_in: CheckIn) -> None:
        if check_in.athlete_id == reader.pk:
            return
        if not athletes_in_detail_for(reader).filter(pk=check_in.athlete_id).exists() or not has_second_factor(self.request):
            raise PermissionDenied


urls = [
    path("check-ins/", CheckIns.as_view(), name="check-ins"),
    path("check-ins/<uuid:pk>/", OneCheckIn.as_view(), name="check-in"),
]
