"""What an athlete says before a first session, and what has been so for years."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from athletes.access import hidden_from
from athletes.api.writing import put_once
from athletes.go_ahead import go_ahead_json, questions_for
from athletes.models import GoAhead, UsualSymptom
from athletes.serializers.go_ahead import (
    GoAheadSerializer,
    OwnGoAheadSerializer,
    StoredGoAheadSerializer,
    StoredUsualSymptomSerializer,
    UsualSymptomSerializer,
)
from athletes.services.go_ahead import answer_go_ahead
from athletes.services.usual import name_usual, withdraw_usual
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in


class OwnGoAhead(APIView):
    """The newest answers that this device may see, and the questions in the reader's language. The rules know hidden ones too."""

    scope = "practice"

    @extend_schema(responses=OwnGoAheadSerializer)
    def get(self, request: Request) -> Response:
        athlete = signed_in(request)
        latest = GoAhead.objects.filter(athlete=athlete).exclude(hidden_from(athlete, "answered_at")).latest_first().first()
        return with_etag(request, {"latest": go_ahead_json(latest) if latest else None, **questions_for(athlete.locale)})

    @extend_schema(request=GoAheadSerializer, responses={200: StoredGoAheadSerializer, 201: StoredGoAheadSerializer})
    def put(self, request: Request) -> Response:
        """201 where something changed, 200 where the same was answered before."""
        return put_once(request, GoAheadSerializer, answer_go_ahead, go_ahead_json, athlete=signed_in(request))


def usual_json(symptom: UsualSymptom) -> dict[str, Any]:
    named = ("region", "side", "sensation", "professional_knows", "named_at", "withdrawn_at")
    return {"id": symptom.pk, **{name: getattr(symptom, name) for name in named}}


class UsualSymptoms(GenericAPIView[UsualSymptom]):
    """What is usual for oneself, newest first. What was taken back is not in it."""

    queryset = UsualSymptom.objects.none()  # for the schema
    scope = "reports"

    def get_queryset(self) -> QuerySet[UsualSymptom]:
        athlete = signed_in(self.request)
        return UsualSymptom.objects.filter(athlete=athlete).named().exclude(hidden_from(athlete, "named_at"))

    @extend_schema(responses=StoredUsualSymptomSerializer(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return with_etag(request, self.get_paginated_response([usual_json(symptom) for symptom in page]).data)


class OneUsualSymptom(APIView):
    """One's own, and nobody else's: it is read by the rules alone."""

    scope = "reports"

    @extend_schema(request=UsualSymptomSerializer, responses={200: StoredUsualSymptomSerializer, 201: StoredUsualSymptomSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        return put_once(request, UsualSymptomSerializer, name_usual, usual_json, athlete=signed_in(request), usual_id=pk)

    @extend_schema(responses=StoredUsualSymptomSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        return with_etag(request, usual_json(self.own(request, pk)))

    @extend_schema(responses={204: None})
    def delete(self, request: Request, pk: UUID) -> Response:
        withdraw_usual(symptom=self.own(request, pk), at=clock.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    def own(self, request: Request, pk: UUID) -> UsualSymptom:
        athlete = signed_in(request)
        shown = UsualSymptom.objects.filter(athlete=athlete).exclude(hidden_from(athlete, "named_at"))
        return get_object_or_404(shown, pk=pk)


urls = [
    path("me/go-ahead/", OwnGoAhead.as_view(), name="go-ahead"),
    path("me/usual/", UsualSymptoms.as_view(), name="usual-symptoms"),
    path("me/usual/<uuid:pk>/", OneUsualSymptom.as_view(), name="usual-symptom"),
]
