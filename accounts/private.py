"""What is somebody's own is kept by no cache: on a club's laptop, Back after signing out shows nothing (C34)."""

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse

BY_HEADER = ("Authorization", "X-Session-Token", "X-Guardian-Token")


class NotStored:
    """Middleware: every answer to somebody who is signed in, in whatever way, unless its view has said otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if is_somebodys(request) and not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "private, no-store"
        return response


def is_somebodys(request: HttpRequest) -> bool:
    # only where a view has looked at the session: a page for everybody stays free of the database
    by_cookie = request.session.accessed and SESSION_KEY in request.session
    return by_cookie or any(name in request.headers for name in BY_HEADER)
