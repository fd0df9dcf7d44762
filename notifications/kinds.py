"""What a kind of message says, to whom it may still go, and what replaces it: its sender decides, in a class named in NOTIFICATION_KINDS.

The outbox asks these questions and knows none of the answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.conf import settings
from django.template.loader import select_template
from django.utils import translation
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from notifications import stopping
from notifications.models import Channel, Delivery, Notification, Queue


class UnknownKind(LookupError):
    """No such kind here: perhaps a newer release wrote the row."""


@dataclass(frozen=True)
class Headline:
    """The neutral words for a lock screen and the inbox: they may lie open on a table."""

    title: str
    body: str
    path: str = "/"


@dataclass(frozen=True)
class Message:
    """What one delivery carries. Never a body part, a symptom or the name of an athlete."""

    subject: str
    text: str
    html: str = ""
    path: str = "/"
    title: str = ""
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Kind:
    """The answers of a kind that has nothing special about it. A sender overrides what differs."""

    queue: Queue = Queue.BULK
    is_safety = False  # opens an alarm when nobody could be reached, and cannot be stopped by a link in a mail
    can_be_stopped = False  # one click in the mail stops it (`stop`)
    title: str | Promise = _("New message")
    body: str | Promise = _("Please open Lumbar.")
    push_ttl = timedelta(hours=4)
    retries_for: timedelta | None = timedelta(hours=24)  # None: until it is withdrawn

    def __init__(self, name: str) -> None:
        self.name = name

    def path(self, notification: Notification) -> str:
        """Where its link leads."""
        return "/"

    def headline(self, notification: Notification) -> Headline:
        """Asked for each row of an inbox, so it makes no query."""
        return Headline(str(self.title), str(self.body), self.path(notification))

    def context(self, delivery: Delivery) -> dict[str, Any]:
        """What its templates need beside the headline."""
        return {}

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """Asked just before sending, since rights, consent and the cause may have changed since the row was written."""
        return True

    def substitute(self, delivery: Delivery) -> Channel | None:
        """What to try once this channel has failed for good."""
        return None

    def on_accepted(self, delivery: Delivery, at: datetime) -> None:
        """Told in the transaction that marks it accepted; not for what stood in the inbox with its cause."""

    def on_dead(self, delivery: Delivery, at: datetime) -> None:
        """Told in the transaction that gives it up."""

    def stop(self, recipient: Any) -> None:
        """Called from the link in the mail, where `can_be_stopped`: no more of these to this person."""
        raise NotImplementedError

    def message(self, delivery: Delivery) -> Message:
        """Written in the recipient's language, from templates/notifications/<kind>/ where there are any."""
        with translation.override(language_of(delivery.notification)):
            return self.written(delivery)

    def written(self, delivery: Delivery) -> Message:
        headline = self.headline(delivery.notification)
        stop_link = self.stop_link(delivery)
        words = {
            "title": headline.title,
            "body": headline.body,
            "link": settings.BASE_URL + headline.path,
            "stop_link": stop_link,
            **self.context(delivery),
        }
        return Message(
            subject=self.rendered("subject.txt", words),
            text=self.rendered("body.txt", words),
            html=self.rendered("body.html", words),
            path=headline.path,
            title=headline.title,
            body=headline.body,
            headers=stopping.headers(stop_link) if stop_link else {},
        )

    def plain_message(self, delivery: Delivery) -> Message:
        """The built-in words, for when its own cannot be written: no template, no query, no language but the deployment's."""
        with translation.override(settings.LANGUAGE_CODE):
            title, body = str(self.title), str(self.body)
        return Message(subject=title, text=f"{title}\n\n{body}\n{settings.BASE_URL}/\n", title=title, body=body)

    def rendered(self, part: str, words: dict[str, Any]) -> str:
        template = select_template([f"notifications/{self.name}/{part}", f"notifications/message/{part}"])
        return str(template.render(words).strip())

    def stop_link(self, delivery: Delivery) -> str:
        recipient = delivery.notification.recipient_id
        if self.is_safety or not self.can_be_stopped or recipient is None:
            return ""
        return stopping.link(recipient, self.name)


class PushTest(Kind):
    """A person asks whether this phone rings."""

    queue = Queue.ACCOUNT
    title = _("Lumbar can reach you here")
    body = _("This is the test you asked for.")
    retries_for = timedelta(minutes=5)


@cache
def kind_named(name: str) -> Kind:
    try:
        return import_string(settings.NOTIFICATION_KINDS[name])(name)  # type: ignore[no-any-return]
    except (KeyError, ImportError) as missing:
        raise UnknownKind(f"There is no kind of message named {name!r}.") from missing


def language_of(notification: Notification) -> str:
    """The recipient's, or the deployment's where it is not known or not spoken here."""
    try:
        return translation.get_supported_language_variant(getattr(notification.recipient, "locale", None) or settings.LANGUAGE_CODE)
    except LookupError:
        return settings.LANGUAGE_CODE
