"""Too many tries are answered alike on every door: 429, and when to come back."""

from collections.abc import Callable

from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import respond_429
from django.http import HttpRequest, HttpResponse

# the longest of the sign-in windows (five tries in five minutes at one account): who waits that long is never refused twice for the same
SECONDS_TO_WAIT = 300
TOO_MANY = "too_many_login_attempts"


def refuse_now() -> None:
    """Instead of a form that says so among its errors with a 200, which a script takes for one more wrong password."""
    raise ImmediateHttpResponse(respond_429(context.request))


class RetryAfter:
    """Middleware: no 429 without its Retry-After."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 429 and not response.has_header("Retry-After"):
            response.headers["Retry-After"] = str(SECONDS_TO_WAIT)
        return response
