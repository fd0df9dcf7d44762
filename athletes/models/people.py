from django.utils.translation import gettext_lazy as _

from accounts.models import User


class PersonOnFile(User):
    """A person, seen from this floor: what was answered, and two accounts that are one person. No table of its own."""

    class Meta:
        proxy = True
        verbose_name = _("answers and doubles")
        verbose_name_plural = _("answers and doubles")
