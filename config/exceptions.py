"""One shape for every error (RFC 9457): a type, a title, a status, and for fields a pointer. Never a value, a trace or a page of HTML."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import set_rollback

CONTENT_TYPE = "application/problem+json"
# the library quotes what was sent, which may be somebody's answer and then lies in whatever logs our errors
QUOTED = re.compile(r"""["“].*["”]""", re.DOTALL)
TITLES = {
    400: "Bad request",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    409: "Conflict",
    412: "Changed meanwhile",
    413: "Too large",
    415: "Unsupported media type",
    429: "Too many requests",
    500: "Something went wrong here",
    503: "Not available just now",
}


def body(code: int, kind: str, detail: str, **more: Any) -> dict[str, Any]:
    return {"type": f"urn:lumbar:{kind}", "title": TITLES.get(code, "Error"), "status": code, "detail": detail, **more}


def field_errors(detail: Any, pointer: str = "") -> Iterator[dict[str, str]]:
    """DRF's tree of messages as a flat list of JSON pointers."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            yield from field_errors(inner, pointer if name == "non_field_errors" else f"{pointer}/{name}")
    elif isinstance(detail, list):
        for index, inner in enumerate(detail):
            nested = isinstance(inner, dict | list)
            yield from field_errors(inner, f"{pointer}/{index}" if nested else pointer)
    else:
        yield {"pointer": pointer, "code": getattr(detail, "code", "invalid"), "detail": QUOTED.sub("…", str(detail))}


def problem(fault: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler. What it does not know stays an exception, and Django's 500 answers without a word of it."""
    if isinstance(fault, Http404):
        fault = exceptions.NotFound()
    elif isinstance(fault, PermissionDenied):
        fault = exceptions.PermissionDenied()
    elif isinstance(fault, OperationalError):
        set_rollback()
        unavailable = body(503, "unavailable", "The database did not answer. Nothing was stored; send it again.")
        return Response(unavailable, 503, headers={"Retry-After": "2"}, content_type=CONTENT_TYPE)
    if not isinstance(fault, exceptions.APIException):
        return None
    set_rollback()
    return Response(describe(fault), fault.status_code, headers=headers_of(fault), content_type=CONTENT_TYPE)


def describe(fault: exceptions.APIException) -> dict[str, Any]:
    if isinstance(fault, exceptions.ValidationError):
        return body(400, "invalid", "Some fields were not accepted.", errors=list(field_errors(fault.detail)))
    kind = fault.detail.code if isinstance(fault.detail, exceptions.ErrorDetail) else fault.default_code
    return body(fault.status_code, str(kind), str(fault.detail), **getattr(fault, "more", {}))


def headers_of(fault: exceptions.APIException) -> dict[str, str]:
    challenge = getattr(fault, "auth_header", None)
    wait = getattr(fault, "wait", None)
    return {
        **({"WWW-Authenticate": challenge} if challenge else {}),
        **({"Retry-After": str(int(wait) + 1)} if wait is not None else {}),
    }


def answer(request: HttpRequest, code: int, kind: str, detail: str) -> HttpResponse:
    """Errors that arise outside DRF: JSON under /api/, a plain page elsewhere."""
    if request.path.startswith("/api/"):
        return JsonResponse(body(code, kind, detail), status=code, content_type=CONTENT_TYPE)
    return render(request, "error.html", {"title": TITLES[code], "detail": detail}, status=code)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, status.HTTP_400_BAD_REQUEST, "invalid", "The request could not be read.")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return answer(request, status.HTTP_403_FORBIDDEN, "csrf", "The form is too old. Load the page again.")


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, status.HTTP_403_FORBIDDEN, "permission_denied", "You may not do this.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, status.HTTP_404_NOT_FOUND, "not_found", "There is nothing here.")


def server_error(request: HttpRequest) -> HttpResponse:
    return answer(request, status.HTTP_500_INTERNAL_SERVER_ERROR, "error", "It was noted. Nothing you sent was shown to anybody.")
