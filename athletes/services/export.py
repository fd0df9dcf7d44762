"""Everything held about one person, as plain rows: what is in it stands in persons_data.py, row by row and column by column."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db import models, transaction

from accounts.models import Team, User
from athletes.models import Export
from athletes.persons_data import Link, exported
from poses.models import Pose, PoseVariant
from routines.models import Routine

# what lets somebody in, and what only the machine reads
LEFT_OUT: Final = frozenset(
    {
        *("password", "digest", "device_digest", "earlier_device_digest", "code_digest", "code", "token_key", "session_key"),
        *("endpoint", "p256dh", "auth", "application_server_key", "sealed", "body_hash", "policy_snapshot"),
    }
)
AUTHENTICATOR_SECRET: Final = ("mfa.authenticator", "data")
READABLE: Final[dict[type[models.Model], str]] = {User: "name", Team: "name", Routine: "name", Pose: "slug", PoseVariant: "slug"}


@transaction.atomic
def export_of(*, person: User, at: datetime) -> dict[str, Any]:
    """As many queries as there are kinds of rows, however many rows. That a copy was taken is kept, the copy is not."""
    Export.objects.create(person=person, made_at=at)
    lists = {str(link.called): [row_json(row) for row in rows_for(link, person)] for link in exported()}
    return {"made_at": at, "person": row_json(person), **lists}


def rows_for(link: Link, person: User) -> models.QuerySet[Any]:
    """After a place was reissued the new device takes no copy of what the earlier one gave, until that one confirms."""
    rows = link.rows_of(person)
    if link.dated and person.hidden_before:
        rows = rows.filter(**{f"{link.dated}__gte": person.hidden_before})
    named = [field.name for field in columns_of(rows.model) if field.is_relation and field.related_model in READABLE]
    return rows.select_related(*named).order_by("pk") if named else rows.order_by("pk")


def row_json(row: models.Model) -> dict[str, Any]:
    # not type(): who is signed in by a cookie is a lazy stand-in for the row
    return {field.name: said_by(row, field) for field in columns_of(row._meta.model)}


def columns_of(model: type[models.Model]) -> Iterator["models.Field[Any, Any]"]:
    """All that a row holds, but for secrets."""
    return (
        field
        for field in model._meta.concrete_fields
        if field.name not in LEFT_OUT and (model._meta.label_lower, field.name) != AUTHENTICATOR_SECRET
    )


def said_by(row: models.Model, field: "models.Field[Any, Any]") -> Any:
    """A person or a pose by name, any other row by its id."""
    if field.is_relation and field.related_model in READABLE:
        other = getattr(row, field.name)
        return getattr(other, READABLE[field.related_model]) if other is not None else None
    return getattr(row, field.attname)
