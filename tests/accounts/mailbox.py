"""What lies in somebody's mailbox, as it would be sent."""

import re

from notifications.kinds import kind_named
from notifications.models import Notification


def mails_to(address: str) -> list[str]:
    """Subject and text of each, oldest first."""
    found = Notification.objects.filter(address=address).order_by("created_at", "id")
    return [text_of(notification) for notification in found]


def text_of(notification: Notification) -> str:
    written = kind_named(notification.kind).message(notification.deliveries.get(channel="email"))
    return f"{written.subject}\n\n{written.text}"


def code_for(address: str) -> str:
    """The six figures or letters of the newest mail."""
    found = re.search(r"^([0-9A-Z-]{6,})$", mails_to(address)[-1], re.MULTILINE)
    assert found is not None
    return found[1]


def link_for(address: str) -> str:
    """What stands behind the # of the newest link."""
    found = re.search(r"/#(\S+)", mails_to(address)[-1])
    assert found is not None
    return found[1]
