"""Who was erased, in a file beside the backups: a database that comes back from one must not bring them back too (E, erasure).

Numbers that lead to nobody, a line each. Only ever added to.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.conf import settings


def add(person: UUID, at: datetime) -> None:
    """On the disk before this returns. Twice is once."""
    settings.ERASURES_FILE.parent.mkdir(parents=True, exist_ok=True)
    with settings.ERASURES_FILE.open("a") as file:
        file.write(f"{person} {at.isoformat()}\n")
        file.flush()
        os.fsync(file.fileno())


def everybody() -> Iterator[UUID]:
    """Each once. A line that a crash cut off was of an erasure that had not begun."""
    if not settings.ERASURES_FILE.exists():
        return
    seen = set()
    for line in settings.ERASURES_FILE.read_text().splitlines():
        person, _, at = line.partition(" ")
        if at and person not in seen:
            seen.add(person)
            yield UUID(person)
