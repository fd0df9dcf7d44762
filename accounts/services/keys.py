"""Sealing anew what an older key sealed."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import models, transaction

from accounts.fields import EncryptedTextField, Sealed, decrypt, encrypt, newest_key
from accounts.services.audit import erasing

BATCH = 500
SEALED_IN_AUTHENTICATORS = ("secret", "seed")


def rotate_fields() -> Iterator[tuple[str, int]]:
    """Each encrypted field by name, with how many rows were sealed anew."""
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, EncryptedTextField):
                yield f"{model._meta.label_lower}.{field.name}", rotate_field(model, field)


def rotate_field(model: type[models.Model], field: EncryptedTextField) -> int:
    count = 0
    last: Any = None
    while batch := older_rows(model, field, last):
        count += sum(sealed_anew(model, field, batch))
        last = batch[-1][0]
    return count


def older_rows(model: type[models.Model], field: EncryptedTextField, after: Any) -> list[tuple[Any, Sealed]]:
    """The next batch, by key: what another process seals in the meantime is simply not there any more."""
    rows = model._default_manager.exclude(**{field.name: ""}).exclude(**{f"{field.name}__isnull": True})
    rows = rows.exclude(**{f"{field.name}__startswith": f"{newest_key()}:"})
    later = rows.filter(pk__gt=after) if after is not None else rows
    return list(later.order_by("pk").values_list("pk", field.name)[:BATCH])


def sealed_anew(model: type[models.Model], field: EncryptedTextField, batch: list[tuple[Any, Sealed]]) -> list[int]:
    """Append-only tables too: the words stay what they were, and only the key changes."""
    with erasing():
        return [seal_row(model, field, pk, sealed) for pk, sealed in batch]


def seal_row(model: type[models.Model], field: EncryptedTextField, pk: Any, sealed: Sealed) -> int:
    bound_to = field.bound_to(model(pk=pk))
    fresh = Sealed(encrypt(decrypt(sealed, bound_to), bound_to))
    # only if it still reads as it did: somebody may have written new words, with the new key, in the meantime
    return model._default_manager.filter(pk=pk, **{field.name: sealed}).update(**{field.name: fresh})


def rotate_authenticators() -> int:
    """The secrets of authenticator apps and recovery codes, which allauth keeps through our adapter."""
    return sum(rotate_authenticator(pk) for pk in Authenticator.objects.values_list("pk", flat=True))


@transaction.atomic
def rotate_authenticator(pk: int) -> bool:
    authenticator = Authenticator.objects.select_for_update().get(pk=pk)
    older = {
        name: sealed
        for name, sealed in authenticator.data.items()
        if name in SEALED_IN_AUTHENTICATORS and not sealed.startswith(f"{newest_key()}:")
    }
    adapter = get_adapter()
    authenticator.data |= {name: adapter.encrypt(adapter.decrypt(sealed)) for name, sealed in older.items()}
    authenticator.save(update_fields=["data"])
    return bool(older)
