"""What a calendar app fetches, by an address that only its owner was told."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from athletes.feed import feed_for
from athletes.services.calendar import calendar_behind
from notifications import clock

KEPT_SECONDS = 3600


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    token = calendar_behind(secret)
    if token is None:
        raise Http404
    response = HttpResponse(feed_for(token, clock.now()), content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    response["X-Robots-Tag"] = "noindex"
    return response


urls = [path("calendar/<str:secret>.ics", feed, name="calendar-feed")]
