"""An account that nobody gets into any more. Its rows stay: what was answered is for its person to take along or erase."""

from django.db import transaction

from accounts.models import User
from accounts.services.sessions import sign_out_everywhere


@transaction.atomic
def close_account(*, person: User) -> User:
    """No device comes in, and no message is for this person: cases go to who is left. Closing twice is closing once."""
    sign_out_everywhere(user=person)
    return with_door(person, is_open=False)


@transaction.atomic
def open_account(*, person: User) -> User:
    return with_door(person, is_open=True)


def with_door(person: User, *, is_open: bool) -> User:
    person = User.objects.select_for_update().get(pk=person.pk)
    person.is_active = is_open
    person.save(update_fields=["is_active"])
    return person
