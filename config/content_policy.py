"""What a browser may load for an answer of ours."""

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponseBase

NOTHING = "default-src 'none'; frame-ancestors 'none'"


class ContentPolicy(CSPMiddleware):
    """Pages have the policy of the settings. An answer in JSON loads nothing, and needs no policy written anew for it."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.headers.get("Content-Type", "").startswith(("application/json", "application/problem+json")):
            return super().process_response(request, response)
        response[HEADER] = NOTHING
        return response
