"""The mail that asks somebody without an account to read a text."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from notifications.kinds import Kind, Message
from notifications.models import Delivery, Queue
from poses import services
from poses.models import ReviewInvitation
from poses.reviewing_links import link_for


class ReviewMail(Kind):
    """The link stands in this mail and nowhere else. Not sent once the text is published or being written again."""

    queue = Queue.ACCOUNT
    title = _("Please read a text for Lumbar")
    body = _("Somebody asks you to read what athletes will read.")

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        return services.open_invitation(delivery.notification.about, now=now) is not None

    def written(self, delivery: Delivery) -> Message:
        # nobody with an account: the language is that of who asks
        with translation.override(self.invitation(delivery).locale or None):
            return super().written(delivery)

    def context(self, delivery: Delivery) -> dict[str, Any]:
        invitation = self.invitation(delivery)
        return {"invitation": invitation, "link": link_for(invitation)}

    def invitation(self, delivery: Delivery) -> ReviewInvitation:
        return ReviewInvitation.objects.select_related("invited_by").get(pk__in=[delivery.notification.about])
