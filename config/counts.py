"""Requests, counted in files that all web processes of a host share: what one process remembers would be told as if it were all.

Imported only where PROMETHEUS_MULTIPROC_DIR is set, which the library below looks for while it is imported.
"""

from typing import Final

from prometheus_client import Counter, Histogram

METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BOUNDS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

REQUESTS: Final = Counter("lumbar_requests", "Requests answered, by the pattern of their address", ["method", "route", "code"])
SECONDS: Final = Histogram("lumbar_request_seconds", "How long they took", ["method", "route"], buckets=BOUNDS)


def count(method: str | None, route: str | None, code: int, seconds: float) -> None:
    """Few series, whatever strangers send: a made-up method or address is one of a kind."""
    door = (method if method in METHODS else "other", route if route is not None else "none")
    REQUESTS.labels(*door, code).inc()
    SECONDS.labels(*door).observe(seconds)
