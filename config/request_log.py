"""One line for each request: which door, what came of it, how long it took. Every other line of that request carries the same id."""

import time
from collections.abc import Callable
from uuid import uuid4

import structlog
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

log = structlog.get_logger(__name__)


class RequestLog:
    """Middleware. The door is named by its pattern: an address may hold an id, and a query string a person's words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=str(uuid4()))
        response = self.get_response(request)
        log.info(
            "request_finished",
            method=request.method,
            route=request.resolver_match.route if request.resolver_match else None,
            code=response.status_code,
            user_id=known_user(request),
            duration_ms=round((time.perf_counter() - began) * 1000, 1),
        )
        structlog.contextvars.clear_contextvars()
        return response


def known_user(request: HttpRequest) -> str | None:
    """Who it was, if anything asked: a line in a log is no reason to read a session."""
    user = getattr(request, "user", None)
    if isinstance(user, SimpleLazyObject):
        user = getattr(request, "_cached_user", None)
    return str(user.pk) if user is not None and user.pk is not None else None
