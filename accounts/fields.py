"""Free text that a copy of the database does not give away."""

import base64
import os
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models
from django.db.models.query_utils import DeferredAttribute

NONCE_BYTES = 12


@cache
def key_ring(keys: str) -> dict[str, AESGCM]:
    """`id:base64,id:base64` by id. The first encrypts, all decrypt."""
    pairs = (entry.strip().split(":", 1) for entry in keys.split(",") if entry.strip())
    return {key_id: AESGCM(base64.b64decode(encoded)) for key_id, encoded in pairs}


def newest_key() -> str:
    """The id of the key that encrypts."""
    return next(iter(key_ring(settings.FIELD_KEYS)))


def encrypt(text: str, bound_to: str) -> str:
    """`key id:base64`. Bound to its row: the same bytes in another row do not open."""
    key_id = newest_key()
    nonce = os.urandom(NONCE_BYTES)
    sealed = key_ring(settings.FIELD_KEYS)[key_id].encrypt(nonce, text.encode(), bound_to.encode())
    return f"{key_id}:{base64.b64encode(nonce + sealed).decode()}"


def decrypt(stored: str, bound_to: str) -> str:
    """Raises KeyError for a key that left the ring and InvalidTag for bytes that belong to another row."""
    key_id, encoded = stored.split(":", 1)
    sealed = base64.b64decode(encoded)
    return key_ring(settings.FIELD_KEYS)[key_id].decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to.encode()).decode()


class Sealed(str):
    """What the database holds; opened when it is first read, since only the instance knows which row it stands in."""

    __slots__ = ()


class OpensWhenRead(DeferredAttribute):
    field: "EncryptedTextField"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        text = super().__get__(instance, cls)
        if instance is not None and isinstance(text, Sealed):
            text = decrypt(text, self.field.bound_to(instance))
            instance.__dict__[self.field.attname] = text
        return text

    def __set__(self, instance: models.Model, text: Any) -> None:
        # without it Python would look into the instance first, and hand out what is still sealed
        instance.__dict__[self.field.attname] = text


class EncryptedTextField(models.TextField):  # type: ignore[type-arg]
    """AES-GCM under a key ring outside the database, with the row's id as bound text. '' stays '', so that empty is told from lost.

    `values()` and raw queries give the sealed text; only an instance opens it.
    """

    descriptor_class = OpensWhenRead

    def bound_to(self, instance: models.Model) -> str:
        return f"{instance._meta.label_lower}.{self.name}:{instance.pk}"

    def from_db_value(self, stored: str | None, *_: Any) -> str | None:
        return Sealed(stored) if stored else stored

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        text = getattr(model_instance, self.attname)
        return Sealed(encrypt(text, self.bound_to(model_instance))) if text else text

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Raises TypeError where `update()` would write the text as it is: which row it stands in, only an instance knows."""
        if value and not isinstance(value, Sealed):
            raise TypeError(f"{self.name} is encrypted: save the instance")
        return super().get_db_prep_save(value, connection)
