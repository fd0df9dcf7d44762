"""What the doors of this room share."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError
from django_filters import rest_framework as filters
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from accounts.models import Team, User
from notifications.rest import refuse_stale, version_tag, with_etag
from routines.models import Assignment, Routine
from routines.permissions import LooksAfterTeams, signed_in

Row = TypeVar("Row", Routine, Assignment)
Made = TypeVar("Made", Routine, Assignment, Team)


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
        row = self.get_object()
        tag = self.tag_of(row)
        if tag in [known.strip() for known in request.headers.get("If-None-Match", "").split(",")]:
            return Response(status=status.HTTP_304_NOT_MODIFIED, headers={"ETag": tag})
        return Response(self.get_serializer(row).data, headers={"ETag": tag})

    def tag_of(self, row: Row) -> str:
        """What an edit names in If-Match."""
        return version_tag(row.edition)

    def shown(self, row: Row, code: int = status.HTTP_200_OK) -> Response:
        """The row as it stands after a write."""
        whole = self.get_queryset().get(pk=row.pk)
        return Response(self.get_serializer(whole).data, code, headers={"ETag": self.tag_of(whole)})

    def asked(self, shape: type[serializers.Serializer[Any]]) -> dict[str, Any]:
        # never `partial`: that would make the fields of a step optional, too
        serializer = shape(data=self.request.data, context=self.get_serializer_context())
        serializer.is_valid(raise_exception=True)
        asked: dict[str, Any] = serializer.validated_data
        return asked

    def held(self) -> Row:
        """The row, locked until the edit of this transaction is done; refused where somebody edited it since it was read."""
        row = self.get_object()
        held: Row = type(row)._default_manager.select_for_update(no_key=True).get(pk=row.pk)
        refuse_stale(self.request, held.edition)
        return held


def made_once(model: type[Made], key: UUID | None, make: Callable[[], Made]) -> tuple[Made, int]:
    """What was made, and 201; on a repeat of the same id the first, and 200."""
    if key is None:
        return make(), status.HTTP_201_CREATED
    is_repeat = model._default_manager.filter(pk=key).exists()
    try:
        return make(), status.HTTP_200_OK if is_repeat else status.HTTP_201_CREATED
    except IntegrityError:
        if is_repeat or not model._default_manager.filter(pk=key).exists():
            raise
        return make(), status.HTTP_200_OK  # the same request twice at once: the other was quicker
