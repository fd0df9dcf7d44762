"""The spans of time that pages with figures offer."""

from typing import Final

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RANGES: Final[dict[int, str | Promise]] = {28: _("4 weeks"), 84: _("12 weeks"), 182: _("Half a year"), 365: _("A year")}
UNLESS_ASKED: Final = 28


def days_asked(request: HttpRequest) -> int:
    """A page that is asked for days it does not offer shows the usual ones."""
    return next((days for days in RANGES if request.GET.get("days") == str(days)), UNLESS_ASKED)
