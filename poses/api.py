from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.pagination import Cursor
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from notifications.rest import CursorPages, OrjsonRenderer, with_etag
from poses.models import Pose
from poses.rules import FALLBACK
from poses.serializers import PoseSerializer
from poses.services import ShownPose, kept, read_poses

NUMBER = re.compile("[0-9]+")


class InTheirOrder(CursorPages):
    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: APIView) -> tuple[str, ...]:
        return ("order", "slug")

    def decode_cursor(self, request: Request) -> Cursor | None:
        cursor = super().decode_cursor(request)
        # the position goes into a query on a number
        if cursor and cursor.position is not None and not NUMBER.fullmatch(str(cursor.position)):
            raise NotFound(self.invalid_cursor_message)
        return cursor


class PoseViewSet(GenericViewSet[Pose]):
    """Published poses in the language of `Accept-Language`, or the nearest there is."""

    # a session that has run out must not keep a pose from anybody
    authentication_classes = ()
    permission_classes = (AllowAny,)
    queryset = Pose.objects.published()
    serializer_class = PoseSerializer
    pagination_class = InTheirOrder
    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"  # a NUL in it would be the database's error, and a 500

    @extend_schema(auth=[])
    def retrieve(self, request: Request, slug: str) -> Response:
        return with_etag(request, self.shown([self.get_object()])[0])

    @extend_schema(auth=[], responses=PoseSerializer(many=True))
    def list(self, request: Request) -> Response:
        if request.query_params:
            return with_etag(request, self.page())
        return with_etag(request, kept(f"{get_language()}:{request.build_absolute_uri()}", self.page))

    def page(self) -> bytes:
        page = self.paginate_queryset(self.get_queryset()) or []
        return OrjsonRenderer().render(self.get_paginated_response(self.shown(page)).data)

    def shown(self, poses: Sequence[Pose]) -> Sequence[ShownPose]:
        return read_poses(locale=get_language() or FALLBACK, poses=Pose.objects.filter(pk__in=[pose.pk for pose in poses]))
