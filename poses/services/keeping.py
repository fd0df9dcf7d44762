"""What was put together of the texts, kept for as long as they stand. The database says at each request whether they do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from django.core.cache import caches

from notifications.statements import first_row
from poses.models import (
    Pose,
    PoseCaution,
    PoseFact,
    PoseFactTranslation,
    PoseMedium,
    PoseMediumTranslation,
    PoseStep,
    PoseStepTranslation,
    PoseTranslation,
    PoseVariant,
    PoseVariantTranslation,
)

TEXTS = (
    *(Pose, PoseTranslation, PoseStep, PoseStepTranslation, PoseVariant, PoseVariantTranslation),
    *(PoseFact, PoseFactTranslation, PoseMedium, PoseMediumTranslation, PoseCaution, PoseCaution.open_variants.through),
)


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes of the texts as they stand now. The state is asked first: what changes meanwhile makes another."""
    cache, key = caches["local"], f"poses:{state_of_texts()}:{name}"
    content: bytes | None = cache.get(key)
    if content is None:
        cache.set(key, content := make())
    return content


def state_of_texts() -> str:
    """Another one after each change of a row, whoever made it and by whatever way: a safety fix must arrive at once."""
    row = first_row(asking_for_state(), [])
    return str(row[0]) if row else ""


@cache
def asking_for_state() -> str:
    """PostgreSQL's own names for the version of a row: its table, its place, and who wrote it."""
    versions = " UNION ALL ".join(f"SELECT tableoid, ctid, xmin FROM {model._meta.db_table}" for model in TEXTS)  # noqa: S608 - our own tables
    return f"SELECT sum(hashtextextended(version::text, 0)) FROM ({versions}) AS version"  # noqa: S608 - the same
