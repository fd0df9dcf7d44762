"""Is there anything to do? Many questions in one statement, whose words are written once in the life of a process.

A watch asks every second and nearly always hears no: to write twenty queries anew each time cost it more than their answers.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Rows = Callable[[datetime], QuerySet[Any]]

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class Glance:
    """Each question is a queryset that depends on the time, and on nothing else that changes while a process runs."""

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
