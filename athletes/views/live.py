"""Pages that stand open: they ask every three seconds with the tag of what they have, and are told only what has changed."""

from django.http import HttpRequest

from notifications.rest import etag_of

QUOTE = '"'


def tag_of(what: str, words: str) -> str:
    """What is there, and how it reads: the second changes by the minute, and that alone is no new reading."""
    return f'"{digest(what)}.{digest(words)}"'


def digest(text: str) -> str:
    return etag_of(text.encode()).strip(QUOTE)


def known_by(request: HttpRequest) -> str:
    return request.headers.get("If-None-Match", "").removeprefix("W/")


def is_read(known: str, tag: str) -> bool:
    return what_of(known) == what_of(tag)


def what_of(tag: str) -> str:
    return tag.strip(QUOTE).partition(".")[0]
