"""Questions of yes or no, their words written once in the life of a process: to write them anew costs more than the answer."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

Rows = Callable[[datetime], QuerySet[Any]]

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class Glance:
    """Is there anything to do? Each question is a queryset that depends on the time, and on nothing else that changes meanwhile."""

    def __init__(self, *questions: Rows) -> None:
        self.questions: Sequence[Rows] = questions

    def __call__(self, now: datetime) -> bool:
        """Whether any of them has a row now."""
        words, values = self.statement
        with connection.cursor() as cursor:
            cursor.execute(words, [now + value if isinstance(value, timedelta) else value for value in values])
            return bool(cursor.fetchone()[0])

    @cached_property
    def statement(self) -> tuple[str, list[Any]]:
        """Its times are kept as their distance from now."""
        asked = [rows(EPOCH).query.exists().sql_with_params() for rows in self.questions]
        values = [value - EPOCH if isinstance(value, datetime) else value for _, given in asked for value in given]
        return f"SELECT {' OR '.join(f'EXISTS ({words})' for words, _ in asked)}", values


class Asked:
    """Is there such a row? The queryset depends on the time and on some ids, and on nothing else that changes meanwhile."""

    def __init__(self, rows: Callable[..., QuerySet[Any]]) -> None:
        self.rows = rows
        self.words = ""
        self.values: list[Any] = []  # in the place of each id its number, of a moment its distance from now

    def __call__(self, now: datetime, *ids: UUID) -> bool:
        if not self.words:
            self.write(now, len(ids))
        known = [ids[value.int] if isinstance(value, UUID) else value for value in self.values]
        with connection.cursor() as cursor:
            cursor.execute(self.words, [now + value if isinstance(value, timedelta) else value for value in known])
            return cursor.fetchone() is not None

    def write(self, now: datetime, many: int) -> None:
        words, values = self.rows(*(UUID(int=number) for number in range(many))).query.exists().sql_with_params()
        self.values = [value - now if isinstance(value, datetime) else value for value in values]
        self.words = words
