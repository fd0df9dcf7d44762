"""Who read or changed whose health answers, written in the transaction of the reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from accounts.models import ReadLog, User


def record_read(*, reader: User, athlete: User, action: str, about: UUID | None = None, reason: str = "", at: datetime) -> ReadLog | None:
    """One line of the access log the athlete may read. Reading one's own answers is nobody else's business and leaves none."""
    if reader.pk == athlete.pk:
        return None
    return ReadLog.objects.create(reader=reader.pk, athlete=athlete.pk, action=action, about=about, reason=reason, at=at)


def record_reads(*, reader: User, athletes: list[UUID], action: str, at: datetime) -> None:
    """One line for each athlete that one page showed, in one statement."""
    others = [athlete for athlete in athletes if athlete != reader.pk]
    ReadLog.objects.bulk_create([ReadLog(reader=reader.pk, athlete=athlete, action=action, at=at) for athlete in others])


@contextmanager
def erasing() -> Iterator[None]:
    """Lets this transaction, and only this one, change what is only ever added to: for erasure, retention and a change of keys."""
    with transaction.atomic(durable=False), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lumbar.erasing = 'on'")
        yield
        cursor.execute("SET LOCAL lumbar.erasing = 'off'")
