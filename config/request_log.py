"""One line for each request: which door, what came of it, how long it took. Every other line of that request carries the same id."""

import time
from collections.abc import Callable
from uuid import uuid4

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

log = structlog.get_logger(__name__)


class RequestLog:
    """Middleware. The door is named by its pattern: an address may hold an id, and a query string a person's words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.count = counting()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=str(uuid4()))
        response = self.get_response(request)
        seconds = time.perf_counter() - began
        route = request.resolver_match.route if request.resolver_match else None
        log.info(
            "request_finished",
            method=request.method,
            route=route,
            code=response.status_code,
            user_id=known_user(request),
            duration_ms=round(seconds * 1000, 1),
        )
        self.count(request.method, route, response.status_code, seconds)
        structlog.contextvars.clear_contextvars()
        return response


def counting() -> Callable[[str | None, str | None, int, float], None]:
    """Who counts, if anybody does: without files to share nobody is asked, and no request pays for it."""
    if not settings.COUNTS_FOLDER:
        return lambda *_: None
    from config.counts import count

    return count


def known_user(request: HttpRequest) -> str | None:
    """Who it was, if anything asked: a line in a log is no reason to read a session."""
    user = getattr(request, "user", None)
    if isinstance(user, SimpleLazyObject):
        user = getattr(request, "_cached_user", None)
    return str(user.pk) if user is not None and user.pk is not None else None
