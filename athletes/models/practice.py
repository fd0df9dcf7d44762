from django.utils.translation import gettext_lazy as _

from accounts.models import Team


class PractisingTeam(Team):
    """A team, seen from this floor for the monthly practice. No table of its own."""

    class Meta:
        proxy = True
        verbose_name = _("practice")
        verbose_name_plural = _("practice")
