"""A mail provider tells which of our mails came back (B13). The door is shut until a provider and its secret are named."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from anymail.webhooks.base import AnymailBaseWebhookView
from anymail.webhooks.brevo import BrevoTrackingWebhookView
from anymail.webhooks.mailgun import MailgunTrackingWebhookView
from anymail.webhooks.mailjet import MailjetTrackingWebhookView
from anymail.webhooks.postmark import PostmarkTrackingWebhookView
from anymail.webhooks.sendgrid import SendGridTrackingWebhookView
from anymail.webhooks.sparkpost import SparkPostTrackingWebhookView
from django.conf import settings

from notifications.services import record_bounce

PROVIDERS: Final[dict[str, type[AnymailBaseWebhookView]]] = {
    "brevo": BrevoTrackingWebhookView,
    "mailgun": MailgunTrackingWebhookView,
    "mailjet": MailjetTrackingWebhookView,
    "postmark": PostmarkTrackingWebhookView,
    "sendgrid": SendGridTrackingWebhookView,
    "sparkpost": SparkPostTrackingWebhookView,
}
CAME_BACK: Final = frozenset({"bounced", "rejected", "failed"})
ID: Final = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)


def listener() -> AnymailBaseWebhookView | None:
    """Whoever understands this provider. One that signs (Mailgun) signs with the same secret that the others send as a password."""
    kind = PROVIDERS.get(settings.MAIL_EVENTS_PROVIDER)
    if kind is None or not settings.MAIL_EVENTS_SECRET:
        return None
    if kind is MailgunTrackingWebhookView:
        return kind(webhook_signing_key=settings.MAIL_EVENTS_SECRET)
    return kind(webhook_secret=settings.MAIL_EVENTS_SECRET)


def note_bounces(events: Iterable[Any], now: datetime) -> int:
    """How many were news. What is about no mail of ours, or about its arrival, is passed over."""
    news = 0
    for event in events:
        delivery = delivery_of(event)
        if event.event_type in CAME_BACK and delivery is not None:
            news += record_bounce(delivery_id=delivery, detail=str(event.reject_reason or event.event_type), now=now)
    return news


def delivery_of(event: Any) -> UUID | None:
    """The Message-ID that we gave it; where a provider puts its own in that place, what we sent along."""
    for words in ((event.metadata or {}).get("delivery"), event.message_id):
        found = ID.search(str(words or ""))
        if found:
            return UUID(found.group())
    return None
