"""Before a coach assigns: who would get what, and who is held back."""

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.permissions import LooksAfterSomebody, has_second_factor
from accounts.services.audit import record_reads
from athletes.preview import preview_for
from athletes.serializers.preview import PreviewedSerializer, PreviewSerializer
from notifications import clock
from routines.permissions import signed_in
from routines.services import today_of_team


class AssignmentPreview(APIView):
    """Nothing is written. That something is held back is told only of who shares it, and why is not told at all."""

    permission_classes = (IsAuthenticated, LooksAfterSomebody)
    scope = "assignments"

    @extend_schema(request=PreviewSerializer, responses=PreviewedSerializer)
    def post(self, request: Request) -> Response:
        reader, at = signed_in(request), clock.now()
        shape = PreviewSerializer(data=request.data, context={"request": request})
        shape.is_valid(raise_exception=True)
        team, routine = shape.validated_data["team"], shape.validated_data["routine"]
        terms = shape.terms_from(today_of_team(team, at))
        sees_health = has_second_factor(request)
        athletes = preview_for(reader=reader if sees_health else None, team=team, routine=routine, terms=terms, at=at)
        shown = [each["athlete"]["id"] for each in athletes if each["held_back"] is not None]
        record_reads(reader=reader, athletes=shown, action="preview.read", at=at)
        return Response({"athletes": athletes})


urls = [path("assignments/preview/", AssignmentPreview.as_view(), name="assignment-preview")]
