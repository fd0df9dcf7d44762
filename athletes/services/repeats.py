"""What a phone creates has an id that the phone made: a repeat finds the first, and nothing is written twice."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction

from accounts.models import Consent, User
from athletes.exceptions import ConsentNeeded, IdInUse, StoredDifferently
from notifications.statements import first_row

Row = TypeVar("Row", bound=models.Model)


class Stored(NamedTuple, Generic[Row]):
    """A row, and whether this very call made it."""

    row: Row
    is_new: bool


def earlier(model: type[Row], pk: UUID, *, athlete: User, body_hash: str) -> Row | None:
    """The row that this id already made. Raises IdInUse for somebody else's and StoredDifferently for other content."""
    row = model._default_manager.filter(pk=pk).first()
    if row is None:
        return None
    if row.athlete_id != athlete.pk:  # type: ignore[attr-defined] # every such row has it
        raise IdInUse
    if row.body_hash != body_hash:  # type: ignore[attr-defined] # every such row has it
        raise StoredDifferently(row)
    return row


def refuse_foreign(model: type[models.Model], pk: UUID | None, *, athlete: User) -> None:
    """What has not arrived yet may be named; what is another athlete's may not."""
    if pk is not None and model._default_manager.filter(pk=pk).exclude(athlete=athlete).exists():
        raise IdInUse


def lock_athlete(athlete: User) -> None:
    """One athlete's writes wait for each other: two replays of one report must not open two cases."""
    if first_row("SELECT id FROM accounts_user WHERE id = %s FOR NO KEY UPDATE", [athlete.pk]) is None:
        raise User.DoesNotExist


def insert(make: Callable[[], Row]) -> Row:
    """Two people may send the same id at the same instant: the second learns that it is taken."""
    try:
        with transaction.atomic():
            return make()
    except IntegrityError as fault:
        raise IdInUse from fault


def consent_to_keep(athlete: User) -> Consent | None:
    return athlete.consents.live().filter(kind=Consent.Kind.KEEP).first()


def demand_consent(athlete: User) -> Consent:
    consent = consent_to_keep(athlete)
    if consent is None:
        raise ConsentNeeded
    return consent
