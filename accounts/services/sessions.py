"""Ending what lets a device in."""

from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction

from accounts.models import User


@transaction.atomic
def sign_out_everywhere(*, user: User, but: str | None = None) -> int:
    """End every session of this person, except the one with the key `but`. They are gone with the next request."""
    sessions = UserSession.objects.filter(user=user).exclude(session_key=but or "")
    keys = list(sessions.values_list("session_key", flat=True))
    store = import_module(settings.SESSION_ENGINE).SessionStore
    store.get_model_class().objects.filter(session_key__in=keys).delete()
    sessions.delete()
    return len(keys)


@transaction.atomic
def choose_first_password(*, user: User, password: str) -> User:
    """For who has just come in; to change one is allauth's affair."""
    if not user.has_usable_password():
        user.set_password(password)
        user.save(update_fields=["password"])
    return user
