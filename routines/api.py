"""The doors to routines and assignments."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from accounts.models import User
from notifications import clock
from notifications.rest import refuse_stale, version_tag, with_etag
from routines import services
from routines.models import Assignment, Routine
from routines.permissions import LooksAfterTeams, signed_in
from routines.serializers import AssignmentChanges, AssignmentSerializer, RoutineChanges, RoutineCopySerializer, RoutineSerializer
from routines.services import Terms, today_of_team

Row = TypeVar("Row", Routine, Assignment)


class OfTeam(filters.FilterSet):
    # by id alone, so that the answer does not tell whether there is such a team
    team = filters.UUIDFilter(field_name="team_id")


class SharedViewSet(GenericViewSet[Row]):
    """What those who look after a team share: closed to others, and nobody's edit is overwritten unseen."""

    permission_classes = (IsAuthenticated, LooksAfterTeams)
    filterset_class = OfTeam
    lookup_value_converter = "uuid"

    @property
    def reader(self) -> User:
        return signed_in(self.request)

    def list(self, request: Request) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return with_etag(request, self.get_paginated_response(self.get_serializer(page, many=True).data).data)

    def retrieve(self, request: Request, pk: UUID) -> Response:
        return self.shown(self.get_object())

    def shown(self, row: Row, code: int = status.HTTP_200_OK) -> Response:
        """The row as it stands, with the tag that an edit of it names in If-Match."""
        whole = self.get_queryset().get(pk=row.pk)
        return Response(self.get_serializer(whole).data, code, headers={"ETag": version_tag(whole.edition)})

    def asked(self, shape: type[serializers.Serializer[Any]]) -> dict[str, Any]:
        # never `partial`: that would make the fields of a step optional, too
        serializer = shape(data=self.request.data, context=self.get_serializer_context())
        serializer.is_valid(raise_exception=True)
        asked: dict[str, Any] = serializer.validated_data
        return asked

    def refuse_stale(self, row: Row) -> None:
        """Under the row's lock, which the edit that follows in the same transaction still holds."""
        held = type(row)._default_manager.select_for_update(no_key=True).get(pk=row.pk)
        refuse_stale(self.request, held.edition)

    def made_once(self, model: type[Row], key: UUID | None, make: Callable[[], Row]) -> Response:
        """201 the first time, 200 with the first on a repeat."""
        repeated = key is not None and model._default_manager.filter(pk=key).exists()
        try:
            row = make()
        except IntegrityError:
            if key is None or repeated:
                raise
            row, repeated = make(), True  # the same request twice at once: the other was quicker
        return self.shown(row, status.HTTP_200_OK if repeated else status.HTTP_201_CREATED)


class RoutineViewSet(SharedViewSet[Routine]):
    """The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version."""

    scope = "routines"
    queryset = Routine.objects.all()
    serializer_class = RoutineSerializer

    def get_queryset(self) -> models.QuerySet[Routine]:
        routines = Routine.objects.with_steps()
        return routines.within_reach_of(self.reader) if self.detail else routines.visible_to(self.reader)

    @extend_schema(responses={200: RoutineSerializer, 201: RoutineSerializer})
    def create(self, request: Request) -> Response:
        asked = self.asked(RoutineSerializer)
        key = asked.pop("id", None)
        return self.made_once(Routine, key, lambda: services.create_routine(**asked, routine_id=key, by=self.reader, at=clock.now()))

    @extend_schema(request=RoutineChanges, responses=RoutineSerializer)
    @transaction.atomic
    def partial_update(self, request: Request, pk: UUID) -> Response:
        routine = self.get_object()
        asked = self.asked(RoutineChanges)
        self.refuse_stale(routine)
        return self.shown(services.edit_routine(routine=routine, **asked))

    @extend_schema(request=RoutineCopySerializer, responses={200: RoutineSerializer, 201: RoutineSerializer})
    @action(detail=True, methods=["post"])
    def copy(self, request: Request, pk: UUID) -> Response:
        """The next version of the same routine, in a team of one's own."""
        routine = self.get_object()
        asked = self.asked(RoutineCopySerializer)
        key = asked.pop("id", None)
        return self.made_once(
            Routine, key, lambda: services.copy_routine(**asked, routine=routine, routine_id=key, by=self.reader, at=clock.now())
        )


class AssignmentViewSet(SharedViewSet[Assignment]):
    """What the teams one looks after are asked for. An edit counts from today on; what was asked before stays."""

    scope = "assignments"
    queryset = Assignment.objects.all()
    serializer_class = AssignmentSerializer

    def get_queryset(self) -> models.QuerySet[Assignment]:
        assignments = Assignment.objects.select_related("routine", "team").prefetch_related("chosen")
        return assignments.within_reach_of(self.reader) if self.detail else assignments.visible_to(self.reader)

    @extend_schema(responses={200: AssignmentSerializer, 201: AssignmentSerializer})
    def create(self, request: Request) -> Response:
        asked, at = self.asked(AssignmentSerializer), clock.now()
        key, team, routine = asked.pop("id", None), asked.pop("team"), asked.pop("routine")
        terms = Terms(**{"starts_on": today_of_team(team, at), **asked})
        make = services.assign_routine
        return self.made_once(
            Assignment, key, lambda: make(routine=routine, team=team, terms=terms, assignment_id=key, by=self.reader, at=at)
        )

    @extend_schema(request=AssignmentChanges, responses=AssignmentSerializer)
    @transaction.atomic
    def partial_update(self, request: Request, pk: UUID) -> Response:
        assignment = self.get_object()
        changes = self.asked(AssignmentChanges)
        self.refuse_stale(assignment)
        terms = Terms.of(assignment).changed(**changes)
        return self.shown(services.edit_assignment(assignment=assignment, terms=terms, at=clock.now()))
