"""A row whose work always fails must neither end the watch nor starve the rows behind it: it is named, counted and set aside."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

ASIDE_SECONDS = 60.0


class RowFailed(Exception):
    """Work on one row raised; the cause is chained."""

    def __init__(self, pk: UUID) -> None:
        super().__init__("row failed")
        self.pk = pk


@contextmanager
def blamed(row: Any) -> Iterator[None]:
    """Whatever is raised inside is this row's fault."""
    try:
        yield
    except Exception as fault:
        raise RowFailed(row.pk) from fault


class SetAside:
    """Rows that failed in this process less than a minute ago. Another watch meets them once itself."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.until: dict[UUID, float] = {}

    def add(self, pk: UUID) -> None:
        self.until[pk] = self.clock() + ASIDE_SECONDS

    def rows(self) -> frozenset[UUID]:
        tick = self.clock()
        self.until = {pk: until for pk, until in self.until.items() if until > tick}
        return frozenset(self.until)
