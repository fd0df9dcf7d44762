from __future__ import annotations

from django.db import models
from parler.models import TranslatedFieldsModel
from uuid_utils.compat import uuid7


class Translation(TranslatedFieldsModel):
    """One language of one row. The API reads these rows directly; parler's attributes are for forms and the admin."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    class Meta:
        abstract = True
        default_permissions = ()
        unique_together = [("language_code", "master")]
