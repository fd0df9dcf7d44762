"""An account that nobody has used for two years is announced to go, a month ahead. Signing in is all it takes to keep it."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.services.mail import write_account_mail
from athletes.models import Erasure
from athletes.unused import may_go

NOTICE: Final = timedelta(days=30)


@transaction.atomic
def announce_one_unused(*, at: datetime) -> bool:
    """One of them; says whether there was any. Who has no address cannot be told, and is given the same month."""
    person = may_go(at).select_for_update(skip_locked=True, of=("self",), no_key=True).order_by("pk").first()
    if person is None:
        return False
    erasure = Erasure.objects.create(person=person.pk, because=Erasure.Because.UNUSED, asked_at=at, due_at=at + NOTICE)
    if person.email:
        day = erasure.due_at.date().isoformat()
        write_account_mail(template="unused", address=person.email, locale=person.locale, at=at, lives=None, day=day)
    return True
