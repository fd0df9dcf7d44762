"""The link in a reminder that stops reminders: signed, for one person and one kind, and harmless until it is posted."""

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

SALT = "notifications.stop"
# people open old mail, and a dead link makes them press "spam" instead; all it can do is stop one kind
GOOD_FOR = timedelta(days=60)


class Stop(NamedTuple):
    recipient: UUID
    kind: str


def link(recipient: UUID, kind: str) -> str:
    token = signing.dumps([recipient.hex, kind], salt=SALT)
    return settings.BASE_URL + reverse("notifications:stop", args=[token])


def read(token: str) -> Stop | None:
    """Whom and what a link stops; None for one that is forged, old or of another purpose."""
    try:
        recipient, kind = signing.loads(token, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    return Stop(UUID(recipient), kind)


def headers(stop_link: str) -> dict[str, str]:
    """One click in the mail program itself (RFC 8058)."""
    return {"List-Unsubscribe": f"<{stop_link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
