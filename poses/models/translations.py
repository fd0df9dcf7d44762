from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Case, Value, When
from parler.models import TranslatedFieldsModel
from uuid_utils.compat import uuid7

from poses.rules import languages_after


class TranslationQuerySet(models.QuerySet[Any]):
    def for_locale(self, locale: str) -> Self:
        """One translation of each row: the best for this locale, English after it, any language rather than none."""
        chain = languages_after(locale)
        rank = Case(*(When(language_code=code, then=Value(place)) for place, code in enumerate(chain)), default=Value(len(chain)))
        return self.order_by("master_id", rank, "language_code").distinct("master_id")


class Translation(TranslatedFieldsModel):
    """One language of one row. The API reads these rows directly; parler's attributes are for forms and the admin."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    objects = TranslationQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ()
        unique_together = [("language_code", "master")]
