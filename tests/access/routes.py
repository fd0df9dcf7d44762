"""Every URL and method there is, asked of the resolver itself."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

METHODS = ("GET", "PUT", "POST", "PATCH", "DELETE")
# a function does not tell which methods it takes
OF_FUNCTIONS = {
    "/a/{token}/": ("GET", "POST"),
    "/review/{token}/": ("GET", "POST"),
    "/stop/{token}/": ("GET", "POST"),
    "/join/": ("GET", "POST"),
    "/mail-events/": ("POST",),
    "/coach/alerts/{pk}/{verb}/": ("POST",),
    "/coach/check-ins/{pk}/": ("GET", "POST"),
    "/led/{code}/": ("GET", "POST"),
    "/coach/teams/new/": ("GET", "POST"),
    "/me/packet/": ("GET", "POST"),
    "/me/packet/{pk}/end/": ("POST",),
    "/packet/{secret}/": ("GET", "POST"),
    "/coach/take/{token}/": ("GET", "POST"),
    "/coach/teams/{pk}/assign/": ("GET", "POST"),
    "/coach/teams/{pk}/assign/preview/": ("POST",),
    "/coach/teams/{pk}/routines/{routine_id}/": ("GET", "POST"),
    "/coach/teams/{pk}/routines/{routine_id}/copy/": ("POST",),
    "/coach/teams/{pk}/settings/": ("GET", "POST"),
    "/coach/teams/{pk}/settings/breaks/": ("POST",),
    "/coach/teams/{pk}/settings/breaks/{break_id}/end/": ("POST",),
    "/coach/teams/{pk}/settings/cover/": ("POST",),
    "/coach/teams/{pk}/settings/cover/end/": ("POST",),
    "/coach/teams/{pk}/invite/window/": ("POST",),
    "/coach/teams/{pk}/invite/code/": ("POST",),
    "/coach/teams/{pk}/invite/places/": ("POST",),
    "/coach/teams/{pk}/invite/mail/": ("POST",),
    "/coach/teams/{pk}/invite/list/": ("POST",),
    "/coach/assignments/{pk}/": ("GET", "POST"),
    "/coach/assignments/{pk}/end/": ("POST",),
    "/coach/assignments/{pk}/preview/": ("POST",),
    "/coach/invitations/{pk}/resend/": ("POST",),
    "/coach/invitations/{pk}/close/": ("POST",),
    "/coach/members/{pk}/nod/": ("POST",),
    "/coach/members/{pk}/reissue/": ("POST",),
    "/coach/members/{pk}/end/": ("POST",),
}
BRACES = (
    (r"\(\?P<([a-z_]+)>[^)]*\)", r"{\1}"),
    (r"<(?:[a-z]+:)?([a-z_]+)>", r"{\1}"),
    (r"[\^$]|\\Z", ""),
    (r"\\(.)", r"\1"),
)


def every_route() -> Iterator[tuple[str, str]]:
    """`("GET", "/api/v1/me/")`, and so on, but for the admin's, which are counted apart."""
    for path, pattern in patterns():
        if not path.startswith("/admin/"):
            for method in methods_of(path, pattern.callback):
                yield method, path


def admin_paths() -> list[str]:
    return sorted(path for path, _pattern in patterns() if path.startswith("/admin/"))


def patterns() -> Iterator[tuple[str, URLPattern]]:
    yield from walk(get_resolver().url_patterns, "/")


def walk(entries: Any, before: str) -> Iterator[tuple[str, URLPattern]]:
    for entry in entries:
        path = before + plain(str(entry.pattern))
        if isinstance(entry, URLResolver):
            yield from walk(entry.url_patterns, path)
        else:
            yield path, entry


def plain(pattern: str) -> str:
    for found, instead in BRACES:
        pattern = re.sub(found, instead, pattern)
    return pattern


def methods_of(path: str, view: Any) -> tuple[str, ...]:
    if actions := getattr(view, "actions", None):
        return tuple(method.upper() for method in actions if method != "head")
    kind = getattr(view, "cls", None) or getattr(view, "view_class", None)
    if kind is None:
        return OF_FUNCTIONS.get(path, ("GET",))
    found = tuple(method for method in METHODS if hasattr(kind, method.lower()))
    # the form views of the libraries take a PUT for a POST
    return found if path.startswith("/api/v1/") else tuple(method for method in found if method in ("GET", "POST"))
