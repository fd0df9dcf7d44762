"""Keys for scripts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from knox.crypto import hash_token
from knox.settings import CONSTANTS, knox_settings
from rest_framework.exceptions import ValidationError

from accounts import codes
from accounts.models import PersonalToken, User
from accounts.scopes import SCOPES
from notifications.rest import Conflict

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


def note_use(*, token: PersonalToken, at: datetime) -> None:
    """When it was last used, to the minute: a script's every request need not write."""
    if token.last_used_at is None or at - token.last_used_at >= timedelta(minutes=1):
        PersonalToken.objects.filter(pk=token.pk).update(last_used_at=at)
