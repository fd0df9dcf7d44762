"""Photos and films as they are sent: never as a page, never guessed at, and a film in parts to players that ask for parts."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from poses.models import Medium
from poses.rules import MediumName

RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=31536000, immutable",  # another content has another name
}


@require_safe
def medium(request: HttpRequest, file: str) -> HttpResponse:
    return in_parts(request, stored(file, "content"), "video/mp4" if file.endswith("mp4") else "image/webp")


@require_safe
def thumbnail(request: HttpRequest, file: str) -> HttpResponse:
    return HttpResponse(stored(file, "thumbnail"), content_type="image/webp", headers=HEADERS)


def stored(file: str, which: str) -> bytes:
    found = Medium.objects.filter(name=file).values_list(which, flat=True).first() if MediumName.read(file) else None
    if not found:
        raise Http404
    return bytes(found)


def in_parts(request: HttpRequest, content: bytes, content_type: str) -> HttpResponse:
    """Some phones play a film only from who answers for a part of it."""
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    headers = {**HEADERS, "Accept-Ranges": "bytes"}
    if asked is None:
        return HttpResponse(content, content_type=content_type, headers=headers)
    first, last = int(asked[1]), min(int(asked[2] or len(content)), len(content) - 1)
    if first > last:
        return HttpResponse(status=416, headers={**HEADERS, "Content-Range": f"bytes */{len(content)}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return HttpResponse(content[first : last + 1], status=206, content_type=content_type, headers=headers)
