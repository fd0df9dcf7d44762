"""Assignments: what a team, or some of it, is asked to do."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from notifications import clock
from routines.api.shared import SharedViewSet, made_once
from routines.models import Assignment
from routines.serializers import AssignmentChanges, AssignmentSerializer
from routines.services import Terms, assign_routine, edit_assignment, today_of_team


class AssignmentViewSet(SharedViewSet[Assignment]):
    """What the teams one looks after are asked for. An edit counts from today on; what was asked before stays."""

    scope = "assignments"
    queryset = Assignment.objects.all()
    serializer_class = AssignmentSerializer

    def get_queryset(self) -> QuerySet[Assignment]:
        assignments = Assignment.objects.select_related("routine", "team").prefetch_related("chosen")
        return assignments.within_reach_of(self.reader) if self.detail else assignments.visible_to(self.reader)

    @extend_schema(responses={200: AssignmentSerializer, 201: AssignmentSerializer})
    def create(self, request: Request) -> Response:
        asked, at = self.asked(AssignmentSerializer), clock.now()
        key, team, routine = asked.pop("id", None), asked.pop("team"), asked.pop("routine")
        whole = {"routine": routine, "team": team, "terms": Terms(**{"starts_on": today_of_team(team, at), **asked})}
        return self.shown(*made_once(Assignment, key, lambda: assign_routine(**whole, assignment_id=key, by=self.reader, at=at)))

    @extend_schema(request=AssignmentChanges, responses=AssignmentSerializer)
    @transaction.atomic
    def partial_update(self, request: Request, pk: UUID) -> Response:
        assignment = self.held()
        terms = Terms.of(assignment).changed(**self.asked(AssignmentChanges))
        return self.shown(edit_assignment(assignment=assignment, terms=terms, at=clock.now()))
