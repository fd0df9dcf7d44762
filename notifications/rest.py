"""What every door of the API shares. It stands on the lowest floor, since every app above opens doors."""

import hashlib
from collections.abc import Mapping
from typing import Any

import orjson
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django_filters.rest_framework import BooleanFilter, DjangoFilterBackend
from rest_framework import exceptions, serializers, status
from rest_framework.pagination import CursorPagination
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle, SimpleRateThrottle, UserRateThrottle

MAX_BODY_BYTES = 256 * 1024
MAX_DEPTH = 12


class Conflict(exceptions.APIException):
    """409. `code` says which; `more` goes into the problem beside it, for instance the stored object."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"

    def __init__(self, detail: Any, code: str, **more: Any) -> None:
        super().__init__(detail, code)
        self.more = more


class ChangedMeanwhile(exceptions.APIException):
    status_code = status.HTTP_412_PRECONDITION_FAILED
    default_code = "changed_meanwhile"
    default_detail = "Somebody changed this since you read it. Read it again."


class TooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"
    default_detail = "The request is larger than 256 KiB."


class OrjsonRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None) -> bytes:
        if data is None:
            return b""
        return data if isinstance(data, bytes) else orjson.dumps(data, default=str, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_UTC_Z)


def depth_of(value: Any, limit: int = MAX_DEPTH) -> int:
    if limit < 0 or not isinstance(value, dict | list):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max((depth_of(item, limit - 1) for item in inner), default=0)


def holds_nul(value: Any) -> bool:
    """PostgreSQL cannot store NUL in a text, wherever in the body it hides."""
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any("\x00" in key or holds_nul(item) for key, item in value.items())
    return isinstance(value, list) and any(holds_nul(item) for item in value)


class OrjsonParser(BaseParser):
    """Strict JSON: UTF-8, no NaN, no NUL, not too large, not too deep."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        raw = stream.read(MAX_BODY_BYTES + 1)
        if len(raw) > MAX_BODY_BYTES:
            raise TooLarge
        try:
            value = orjson.loads(raw)
        except orjson.JSONDecodeError as fault:
            raise exceptions.ParseError("This is not JSON in UTF-8.") from fault
        # what cannot be deep or hold a NUL by its bytes alone need not be walked through
        if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH and depth_of(value) > MAX_DEPTH:
            raise exceptions.ParseError("This is nested too deeply.")
        if b"\\u0000" in raw and holds_nul(value):
            raise exceptions.ParseError("A text holds a NUL character.")
        return value


class StrictSerializer(serializers.Serializer[Any]):
    """A field nobody knows is an error: a typo in `worst_pain` must not become "not answered"."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            writable = {name for name, field in self.fields.items() if not field.read_only}
            unknown = {name: ["Unknown field."] for name in data if name not in writable}
            if unknown:
                raise serializers.ValidationError(unknown, code="unknown_field")
        return super().to_internal_value(data)


class StrictModelSerializer(StrictSerializer, serializers.ModelSerializer[Any]):
    pass


class CursorPages(CursorPagination):
    """`{results, next, previous}`, `?limit=` 1..100. Keys are UUIDv7, so the newest first is the key backwards."""

    ordering = "-id"
    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 100
    invalid_cursor_message = "This cursor is not one of ours."

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        cursor, limit = super().get_schema_operation_parameters(view)
        return [cursor, {**limit, "schema": {"type": "integer", "minimum": 1, "maximum": self.max_page_size, "default": self.page_size}}]

    def get_page_size(self, request: Request) -> int | None:
        raw = request.query_params.get("limit")
        if raw is None:
            return self.page_size
        if not raw.isascii() or not raw.isdigit() or not 1 <= int(raw[:4]) <= self.max_page_size or len(raw) > 3:
            raise serializers.ValidationError({"limit": ["A number from 1 to 100."]})
        return int(raw)

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        try:
            return super().paginate_queryset(queryset, request, view)
        except (ValidationError, ValueError) as fault:
            # a cursor holds the last row's key; one that somebody made up holds anything
            raise exceptions.NotFound(self.invalid_cursor_message) from fault


class StrictFilters(DjangoFilterBackend):
    """A filter that is empty, named twice or no truth value is a mistake: taken for no filter, it would show everything."""

    def get_filterset(self, request: Request, queryset: Any, view: Any) -> Any:
        chosen = super().get_filterset(request, queryset, view)
        asked = request.query_params
        for name, rule in chosen.filters.items() if chosen else ():
            given = asked.getlist(name)
            if given and (len(given) > 1 or not given[0] or (isinstance(rule, BooleanFilter) and given[0] not in ("true", "false"))):
                raise serializers.ValidationError({name: ["One value, or leave it out."]})
        return chosen


class LocalCounts(SimpleRateThrottle):
    """Counted in this process: a report never waits for a shared count."""

    cache = caches["local"]


class UserThrottle(LocalCounts, UserRateThrottle):
    pass


class AnonymousThrottle(LocalCounts, AnonRateThrottle):
    pass


class ReportThrottle(LocalCounts, UserRateThrottle):
    """A thousand a minute: a frightened person's phone is never the one that is turned away."""

    scope = "reports"


def etag_of(content: bytes) -> str:
    return f'"{hashlib.blake2b(content, digest_size=16).hexdigest()}"'


def with_etag(request: HttpRequest | Request, content: Any) -> Response:
    """The answer with its ETag, or 304 where the reader already has it."""
    rendered = content if isinstance(content, bytes) else OrjsonRenderer().render(content)
    tag = etag_of(rendered)
    if tag in [part.strip().removeprefix("W/") for part in request.headers.get("If-None-Match", "").split(",")]:
        return Response(None, status=status.HTTP_304_NOT_MODIFIED, headers={"ETag": tag})
    return Response(rendered, headers={"ETag": tag})


def version_tag(version: int) -> str:
    return f'"{version}"'


def refuse_stale(request: Request, version: int) -> None:
    """If-Match on a shared object: 412 where somebody else was quicker."""
    wanted = request.headers.get("If-Match")
    if wanted not in (None, "*", version_tag(version)):
        raise ChangedMeanwhile


def canonical_hash(body: Any) -> str:
    """What decides whether a repeated PUT is the same: the body with sorted keys, not its spelling."""
    return hashlib.sha256(orjson.dumps(body, default=str, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)).hexdigest()
