"""Keys for scripts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from knox.crypto import hash_token
from knox.settings import CONSTANTS, knox_settings
from rest_framework.exceptions import ValidationError

from accounts import codes
from accounts.models import PersonalToken, User
from accounts.scopes import SCOPES
from notifications import clock
from notifications.rest import Conflict
from notifications.statements import columns_of, first_row, row_of

LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class Minted:
    """A token, and its secret this one time."""

    token: PersonalToken
    secret: str


@transaction.atomic
def mint_token(*, user: User, name: str, scopes: list[str], at: datetime, expires_at: datetime | None = None) -> Minted:
    """A named key that opens only the doors of its scopes, and not for ever."""
    expires_at = expires_at or at + knox_settings.TOKEN_TTL
    if not at < expires_at <= at + LONGEST:
        raise ValidationError({"expires_at": [_("Within the next year.")]}, "out_of_range")
    if unknown := set(scopes) - SCOPES:
        raise ValidationError({"scopes": [_("There is no scope %(name)s.") % {"name": name} for name in sorted(unknown)]}, "unknown_scope")
    User.objects.select_for_update().get(pk=user.pk)  # the limit holds for two requests at once too
    if PersonalToken.objects.live(at).filter(user=user).count() >= knox_settings.TOKEN_LIMIT_PER_USER:
        raise Conflict(_("You have too many tokens. Revoke one first."), "too_many_tokens")
    secret = codes.new_secret()
    token = PersonalToken.objects.create(
        user=user,
        name=name,
        scopes=sorted(set(scopes)),
        digest=hash_token(secret),
        token_key=secret[: CONSTANTS.TOKEN_KEY_LENGTH],
        expiry=expires_at,
    )
    return Minted(token, secret)


@transaction.atomic
def revoke_token(*, token: PersonalToken) -> None:
    """It opens nothing from the next request on."""
    PersonalToken.objects.filter(pk=token.pk).delete()


def present_token(*, digest: str) -> PersonalToken | None:
    """The live token of this digest, with its person and the moment. One statement, since every request of a script begins with it."""
    row = first_row(presenting(clock.in_sql()), [digest])
    if row is None:
        return None
    width = len(PersonalToken._meta.concrete_fields)
    token = row_of(PersonalToken, row[1 : 1 + width])
    token.user, token.presented_at = row_of(User, row[1 + width :]), clock.read(row[0])
    return token if token.is_live(token.presented_at) else None


@cache
def presenting(now: str) -> str:
    columns = f"{columns_of(PersonalToken, 'token')}, {columns_of(User, 'person')}"
    token, person = PersonalToken._meta.db_table, User._meta.db_table
    return f"SELECT {now}, {columns} FROM {token} token JOIN {person} person ON person.id = token.user_id WHERE token.digest = %s"  # noqa: S608 - our own tables and columns


def note_use(*, token: PersonalToken, at: datetime) -> None:
    """When it was last used, to the minute: a script's every request need not write."""
    if token.last_used_at is None or at - token.last_used_at >= timedelta(minutes=1):
        PersonalToken.objects.filter(pk=token.pk).update(last_used_at=at)
