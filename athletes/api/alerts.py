"""The inbox of who looks after athletes, and what may be done with a case. Every action may be repeated."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import include, path
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import GenericViewSet

from accounts.permissions import HasSecondFactor
from accounts.services.audit import record_read, record_reads
from athletes.cases import cases_json
from athletes.models import Alert
from athletes.permissions import AnswersForAthlete, MayClear
from athletes.rules.vocabulary import Level
from athletes.serializers import alerts as shapes
from athletes.services import alerts as services
from notifications import clock
from notifications.rest import refuse_stale, version_tag, with_etag
from poses.models import PoseVariant
from routines.permissions import signed_in


class AlertFilter(filters.FilterSet):
    state = filters.ChoiceFilter(choices=Alert.State.choices)
    level = filters.ChoiceFilter(choices=[(level.value, level.value) for level in Level if level != Level.NONE])
    athlete = filters.UUIDFilter(field_name="athlete_id")


def with_people(alerts: QuerySet[Alert]) -> QuerySet[Alert]:
    return alerts.select_related("athlete", "pose", "acknowledged_by", "cleared_by")


class AlertViewSet(GenericViewSet[Alert]):
    """Cases this person answers for now. The own case is read at `/me/alerts/`."""

    serializer_class = shapes.AlertSerializer
    permission_classes = (IsAuthenticated, AnswersForAthlete, HasSecondFactor)
    queryset = Alert.objects.none()
    filterset_class = AlertFilter
    scope = "alerts"
    lookup_value_converter = "uuid"

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """The case and the right to it come first: a stranger learns nothing of what a body must look like."""
        super().initial(request, *args, **kwargs)
        if self.detail:
            self.case = self.get_object()

    def get_queryset(self) -> QuerySet[Alert]:
        reached = Alert.objects.within_reach_of if self.detail else Alert.objects.visible_to
        return with_people(reached(signed_in(self.request)))

    @extend_schema(responses=shapes.AlertSerializer(many=True))
    def list(self, request: Request) -> Response:
        reader, now = signed_in(request), clock.now()
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        record_reads(reader=reader, athletes=list({alert.athlete_id for alert in page}), action="alerts.listed", at=now)
        return with_etag(request, self.get_paginated_response(cases_json(page, reader=reader, now=now, with_reports=False)).data)

    def retrieve(self, request: Request, pk: UUID) -> Response:
        record_read(reader=signed_in(request), athlete=self.case.athlete, action="alert.read", about=self.case.pk, at=clock.now())
        return self.shown(self.case)

    def shown(self, alert: Alert) -> Response:
        """The case as it stands, with the tag that an action on it may name in If-Match."""
        whole = with_people(Alert.objects.all()).prefetch_related("events__by").get(pk=alert.pk)
        (case,) = cases_json([whole], reader=signed_in(self.request), now=clock.now(), with_reports=True)
        return Response(case, headers={"ETag": version_tag(alert.version)})

    def act(self, verb: Callable[..., Alert], **said: Any) -> Response:
        refuse_stale(self.request, self.case.version)
        return self.shown(verb(alert=self.case, by=signed_in(self.request), at=clock.now(), **said))

    def said(self, shape: type[serializers.Serializer[Any]]) -> Any:
        serializer = shape(data=self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def acknowledge(self, request: Request, pk: UUID) -> Response:
        return self.act(services.acknowledge_alert)

    @extend_schema(request=shapes.ContactSerializer)
    @action(detail=True, methods=["post"])
    def contact(self, request: Request, pk: UUID) -> Response:
        """Somebody spoke with the athlete; the acknowledgement's clock ends."""
        said = self.said(shapes.ContactSerializer).validated_data
        return self.act(services.record_contact, how=said["how"], contacted_at=said.get("at"))

    @extend_schema(request=shapes.NoteSerializer)
    @action(detail=True, methods=["post"])
    def note(self, request: Request, pk: UUID) -> Response:
        return self.act(services.add_note, **self.said(shapes.NoteSerializer).validated_data)

    @extend_schema(request=shapes.RaiseSerializer)
    @action(detail=True, methods=["post"], url_path="raise")
    def raise_level(self, request: Request, pk: UUID) -> Response:
        """Up only: nobody lowers a level."""
        return self.act(services.raise_level, level=Level(self.said(shapes.RaiseSerializer).validated_data["level"]))

    @extend_schema(request=shapes.KeepPausedSerializer)
    @action(detail=True, methods=["post"], url_path="keep-paused")
    def keep_paused(self, request: Request, pk: UUID) -> Response:
        return self.act(services.keep_paused, **self.said(shapes.KeepPausedSerializer).validated_data)

    @extend_schema(request=shapes.ReopenSerializer)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, pk: UUID) -> Response:
        return self.act(services.reopen_alert, **self.said(shapes.ReopenSerializer).validated_data)

    @extend_schema(request=shapes.OfferSerializer)
    @action(detail=True, methods=["post"], permission_classes=[IsAuthenticated, AnswersForAthlete, HasSecondFactor, MayClear])
    def offer(self, request: Request, pk: UUID) -> Response:
        said = self.said(shapes.OfferSerializer).validated_data
        variant = PoseVariant.objects.offered().filter(pose=self.case.pose, slug=said["variant"]).first()
        if variant is None:
            raise serializers.ValidationError({"variant": [_("This pose has no such variant.")]})
        return self.act(services.offer_variant, variant=variant)

    @extend_schema(request=shapes.ClearSerializer)
    @action(detail=True, methods=["post"], permission_classes=[IsAuthenticated, AnswersForAthlete, HasSecondFactor, MayClear])
    def clear(self, request: Request, pk: UUID) -> Response:
        """Close the case with a plan for the return; 409 names what is still missing."""
        said = self.said(shapes.ClearSerializer)
        return self.act(services.clear_alert, plan=said.plan_for(), was_useful=said.validated_data["useful"])


router = SimpleRouter(use_regex_path=False)
router.register("alerts", AlertViewSet, basename="alert")
urls = [path("", include(router.urls))]
