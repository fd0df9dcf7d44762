""" "I've got it" from a locked phone: a signed link of one purpose, good for a day, that names nobody (C16). A practice has the same.

It proves only who was told. Whether that person may still answer is decided when the button is pressed.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing

from notifications.models import Notification

GOOD_FOR = timedelta(hours=24)
SALT = "athletes.got_it"


@dataclass(frozen=True)
class Claim:
    about: UUID  # the case; of a practice, the team
    reader_id: UUID


def link_for(notification: Notification) -> str:
    return settings.BASE_URL + path_for(notification)


def path_for(notification: Notification) -> str:
    return f"/a/{token_for(notification)}/"


def token_for(notification: Notification) -> str:
    return signing.dumps([str(notification.about), str(notification.recipient_id)], salt=SALT, compress=True)


def read(token: str) -> Claim | None:
    """Whom the link was made for, or None for one that is forged, foreign or a day old."""
    try:
        about, reader = signing.loads(token, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    return Claim(UUID(about), UUID(reader))
