"""An athlete's own cases and pauses, and the statement that a return was agreed."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import path
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from athletes.models import Alert, Pause
from athletes.own_cases import cases_of, own_cases_json
from athletes.serializers.alerts import AlertSerializer, AttestSerializer
from athletes.serializers.own_cases import OwnPauseSerializer
from athletes.services.attesting import attest_as_athlete
from athletes.shapes import pause_json
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in


class CasesByState(filters.FilterSet):
    state = filters.ChoiceFilter(choices=Alert.State.choices)


class PausesRunning(filters.FilterSet):
    running = filters.BooleanFilter(field_name="lifted_at", lookup_expr="isnull")


class OwnCases(GenericAPIView[Alert]):
    """The own cases with their story, newest first. What coaches note for each other is not in it."""

    queryset = Alert.objects.none()  # for the schema
    filterset_class = CasesByState
    scope = "alerts"

    def get_queryset(self) -> QuerySet[Alert]:
        return cases_of(signed_in(self.request))

    @extend_schema(operation_id="own_cases_list", responses=AlertSerializer(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return with_etag(request, self.get_paginated_response(own_cases_json(page, signed_in(request), clock.now())).data)


class Attest(APIView):
    """On which day a health professional agreed to a return. It is recorded and closes nothing."""

    scope = "alerts"

    @extend_schema(request=AttestSerializer, responses=AlertSerializer)
    def post(self, request: Request, pk: UUID) -> Response:
        athlete, at = signed_in(request), clock.now()
        alert = get_object_or_404(Alert.objects.within_reach_of(athlete).select_related("athlete"), pk=pk)
        if alert.athlete_id != athlete.pk:
            raise PermissionDenied
        shape = AttestSerializer(data=request.data)
        shape.is_valid(raise_exception=True)
        attest_as_athlete(alert=alert, athlete=athlete, seen_on=shape.validated_data["on"], at=at)
        (case,) = own_cases_json(cases_of(athlete).filter(pk=pk), athlete, at)
        return Response(case)


def own_pause_json(pause: Pause) -> dict[str, Any]:
    by = pause.set_by.name if pause.set_by else None
    return {**pause_json(pause), "by": by, "from_at": pause.from_at, "lifted_at": pause.lifted_at}


class OwnPauses(GenericAPIView[Pause]):
    """What is held back from oneself, and what was. A caution that waits for a go-ahead stands in `/today/`."""

    queryset = Pause.objects.none()  # for the schema
    filterset_class = PausesRunning
    scope = "alerts"

    def get_queryset(self) -> QuerySet[Pause]:
        return Pause.objects.filter(athlete=signed_in(self.request)).select_related("pose", "set_by")

    @extend_schema(responses=OwnPauseSerializer(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return with_etag(request, self.get_paginated_response([own_pause_json(pause) for pause in page]).data)


urls = [
    path("me/alerts/", OwnCases.as_view(), name="own-cases"),
    path("alerts/<uuid:pk>/attest/", Attest.as_view(), name="attest"),
    path("pauses/", OwnPauses.as_view(), name="pauses"),
]
