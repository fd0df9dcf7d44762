"""What a person says about themselves."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.age import refuse_too_young
from notifications.rest import Conflict


@transaction.atomic
def update_profile(*, person: User, changes: dict[str, Any], at: datetime) -> User:
    """Change what is named and nothing else. The month of birth is said once: staff correct it, or every minor were soon of age."""
    person = User.objects.select_for_update().get(pk=person.pk)
    year, month = changes.get("birth_year"), changes.get("birth_month")
    if year is not None and month is not None:
        if person.birth_year is not None and (person.birth_year, person.birth_month) != (year, month):
            raise Conflict(_("Your month of birth is set. Staff can correct it."), "birth_month_is_set")
        refuse_too_young(person, year, month, at)
    for name, value in changes.items():
        setattr(person, name, value)
    person.save(update_fields=[*changes])
    return person
