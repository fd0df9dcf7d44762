"""What an athlete's door may answer beside yes. Shapes only: no error ever quotes an answer."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import status
from rest_framework.exceptions import APIException

from notifications.rest import Conflict


class IdInUse(Conflict):
    """Somebody else's id, and not a word more."""

    def __init__(self) -> None:
        super().__init__(_("This id is taken. Make another one."), "id_in_use")


class StoredDifferently(Exception):
    """The same id came with other content. Whoever opens the door shows the stored row (409)."""

    def __init__(self, row: Any) -> None:
        super().__init__("stored differently")
        self.row = row


class ConsentNeeded(APIException):
    """Nothing was kept. The phone has judged the report itself and says that nobody has been told."""

    status_code = status.HTTP_403_FORBIDDEN
    default_code = "consent_needed"
    default_detail = _("You have not asked us to keep your health answers, so nothing was stored and nobody has been told.")


class StillMissing(Conflict):
    """What a close still demands, as codes that a screen can explain (B)."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(_("This case cannot be closed yet."), "still_missing", missing=[str(code) for code in missing])
