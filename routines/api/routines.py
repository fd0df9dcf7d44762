"""Routines: to read, to write, and to copy into their next version."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from notifications import clock
from routines import services
from routines.api.shared import SharedViewSet, made_once
from routines.models import Routine
from routines.serializers import NewRoutineSerializer, RoutineChanges, RoutineCopySerializer, RoutineSerializer


class RoutineViewSet(SharedViewSet[Routine]):
    """The library, and the routines of the teams one looks after. Frozen once assigned; a copy is the next version."""

    scope = "routines"
    queryset = Routine.objects.all()
    serializer_class = RoutineSerializer

    def get_queryset(self) -> QuerySet[Routine]:
        routines = Routine.objects.with_steps()
        return routines.within_reach_of(self.reader) if self.detail else routines.visible_to(self.reader)

    def tag_of(self, row: Routine) -> str:
        # the library speaks the reader's language, and nobody edits it here
        return super().tag_of(row) if row.team_id else f'"{row.edition}-{get_language()}"'

    @extend_schema(request=NewRoutineSerializer, responses={200: RoutineSerializer, 201: RoutineSerializer})
    def create(self, request: Request) -> Response:
        asked = self.asked(NewRoutineSerializer)
        key = asked.pop("id", None)
        made = made_once(Routine, key, lambda: services.create_routine(**asked, routine_id=key, by=self.reader, at=clock.now()))
        return self.shown(*made)

    @extend_schema(request=RoutineChanges, responses=RoutineSerializer)
    @transaction.atomic
    def partial_update(self, request: Request, pk: UUID) -> Response:
        return self.shown(services.edit_routine(routine=self.held(), **self.asked(RoutineChanges)))

    @extend_schema(request=RoutineCopySerializer, responses={200: RoutineSerializer, 201: RoutineSerializer})
    @action(detail=True, methods=["post"])
    def copy(self, request: Request, pk: UUID) -> Response:
        """The next version of the same routine, in a team of one's own."""
        source, asked = self.get_object(), self.asked(RoutineCopySerializer)
        key = asked.pop("id", None)
        made = made_once(
            Routine, key, lambda: services.copy_routine(**asked, routine=source, routine_id=key, by=self.reader, at=clock.now())
        )
        return self.shown(*made)
