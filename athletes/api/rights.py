"""What a person may ask of us: a copy of everything, and, for two weeks, to stay after all."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django.http import Http404
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.permissions import SignedInJustNow
from athletes.models import Erasure
from athletes.rules.spreadsheets import safe_cell
from athletes.serializers.rights import ExportSerializer, PendingErasureSerializer
from athletes.services.erasure import undo_erasure
from athletes.services.export import export_of
from notifications import clock
from notifications.rest import OrjsonRenderer
from routines.permissions import signed_in


class ZipRenderer(BaseRenderer):
    """The same copy as one JSON file and a table for each list, for `?format=zip`."""

    media_type = "application/zip"
    format = "zip"
    charset = None
    render_style = "binary"

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None) -> bytes:
        whole = OrjsonRenderer().render(data)
        answer = renderer_context["response"] if renderer_context else None
        return whole if answer is not None and answer.exception else zipped(whole)


def zipped(whole: bytes) -> bytes:
    """Written from the JSON, so that both say the same."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("everything.json", whole)
        for name, rows in orjson.loads(whole).items():
            if isinstance(rows, list | dict) and rows:
                archive.writestr(f"{name}.csv", table([rows] if isinstance(rows, dict) else rows))
    return packed.getvalue()


def table(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = list(rows)
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerow(lines[0])
    writer.writerows([cell_of(value) for value in line.values()] for line in lines)
    return written.getvalue()


def cell_of(value: Any) -> str:
    """Only words can hide a formula; a number is written by us."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_cell(value)
    return orjson.dumps(value).decode() if isinstance(value, int | float) else safe_cell(orjson.dumps(value).decode())


class ExportDoor(APIView):
    """Everything held about this person, after a fresh sign-in."""

    permission_classes = (IsAuthenticated, SignedInJustNow)
    renderer_classes = (OrjsonRenderer, ZipRenderer)
    scope = "me"

    @extend_schema(responses={(200, "application/json"): ExportSerializer, (200, "application/zip"): OpenApiTypes.BINARY})
    def get(self, request: Request) -> Response:
        whole = export_of(person=signed_in(request), at=clock.now())
        ending = "zip" if request.accepted_renderer.format == "zip" else "json"
        return Response(whole, headers={"Content-Disposition": f'attachment; filename="lumbar.{ending}"', "Cache-Control": "no-store"})


class ErasureDoor(APIView):
    """The two weeks in which one may stay after all. They are started by `DELETE /me/`."""

    scope = "me"

    @extend_schema(responses=PendingErasureSerializer)
    def get(self, request: Request) -> Response:
        pending = Erasure.objects.pending().filter(person=signed_in(request).pk).first()
        if pending is None:
            raise Http404
        return Response(PendingErasureSerializer(pending).data)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        undo_erasure(person=signed_in(request), at=clock.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


urls = [
    path("me/export/", ExportDoor.as_view(), name="export"),
    path("me/erasure/", ErasureDoor.as_view(), name="erasure"),
]
