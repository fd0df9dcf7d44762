"""What the mails about accounts and invitations say, and until when they may still go."""

from datetime import datetime
from typing import Any

import orjson
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.codes import mailed
from accounts.fields import decrypt
from accounts.models import Invitation
from notifications.kinds import Kind, Message
from notifications.models import Delivery, Notification, Queue


def unsealed(notification: Notification) -> dict[str, Any]:
    words: dict[str, Any] = orjson.loads(decrypt(notification.sealed, notification.key))
    return words


class AccountMail(Kind):
    """A code, a guardian's letter, or word of a change. Written when it was asked for; sealed until it leaves. A code expires soon."""

    queue = Queue.ACCOUNT
    title = _("About your account")

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """What was sealed is gone once every delivery had ended: sent again by staff, it would be a mail without words."""
        return bool(delivery.notification.sealed)

    def written(self, delivery: Delivery) -> Message:
        words = unsealed(delivery.notification)
        html = self.rendered("body.html", {"title": words["subject"], "paragraphs": words["text"].split("\n\n"), "link": settings.BASE_URL})
        return Message(subject=words["subject"], text=words["text"], html=html)


class InvitationMail(Kind):
    """The personal link. It is told nobody but the mailbox it was meant for, and not once it was closed or used."""

    queue = Queue.ACCOUNT
    title = _("You are invited to Lumbar")
    body = _("Open the link to join.")

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        is_open = Invitation.objects.usable(now).filter(pk__in=[delivery.notification.about]).exists()
        return is_open and bool(delivery.notification.sealed)

    def context(self, delivery: Delivery) -> dict[str, Any]:
        invitation = Invitation.objects.select_related("team", "created_by").get(pk__in=[delivery.notification.about])
        secret = unsealed(delivery.notification)["secret"]
        return {"invitation": invitation, "link": join_link(mailed(secret))}


def join_link(code: str) -> str:
    """The code stands behind the #, which no browser sends and no proxy logs."""
    return f"{settings.BASE_URL}/join/#{code}"
