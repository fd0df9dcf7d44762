"""The drawings. They are pictures, so an error in asking for one is the site's usual error and not a drawing of it."""

from __future__ import annotations

from functools import cache

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page, require_safe

from poses import figures
from poses.figures.library import UnknownFigure
from poses.rules import OTHER_SIDE


@cache
def drawn(key: str, side: str | None) -> bytes:
    return figures.svg(key, side).encode()


@require_safe
@conditional_page
def figure(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """A figure for the side the instruction names; as it was drawn unless one is given."""
    side = request.GET.get("side")
    if side is not None and side not in OTHER_SIDE:
        raise BadRequest("side is left or right")
    try:
        picture = drawn(f"{slug}/{name}", side)
    except UnknownFigure as fault:
        raise Http404 from fault
    # asked again each time, and answered with 304: a corrected drawing arrives at once
    return HttpResponse(picture, content_type="image/svg+xml", headers={"Cache-Control": "public, no-cache"})
