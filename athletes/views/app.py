"""The athlete's app as it was built: the same page for everybody and for each of its screens. Who is there, it asks the API."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

BUILT = settings.BASE_DIR / "static" / "app"
# asked again each time: behind an old page an old app would live on
FRESH = {"Cache-Control": "no-cache"}


@cache
def built(name: str) -> bytes:
    return bytes((BUILT / name).read_bytes())


@require_safe
@ensure_csrf_cookie
def shell(request: HttpRequest, screen: str = "") -> HttpResponse:
    """Names what has been built and holds nothing of anybody, so that a phone may keep it."""
    return HttpResponse(built("index.html"), headers=FRESH)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """What runs without a page. It lies in /app/ and serves /try/ too."""
    return HttpResponse(built("worker.js"), content_type="text/javascript", headers={**FRESH, "Service-Worker-Allowed": "/"})


urls = [
    path("app/", shell, name="app"),
    path("app/worker.js", worker, name="app-worker"),
    path("app/<path:screen>", shell, name="app-screen"),
    path("try/", shell, name="try"),
    path("try/<path:screen>", shell, name="try-screen"),
]
