"""The one line of a quiet morning: "24 of 28 did it this week. Nobody needs you." Counts, and no name."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _, gettext_lazy, ngettext

from accounts.models import User
from athletes.digests import digest_of
from athletes.rules.digest import Digest
from notifications import clock
from notifications.kinds import Kind, Message
from notifications.models import Delivery, Notification


class DigestMessage(Kind):
    can_be_stopped = True
    title = gettext_lazy("Your team this week")

    def path(self, notification: Notification) -> str:
        return "/coach/"

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """Not where nobody was asked for anything and nothing is open: a mail that says nothing teaches not to read them."""
        reader: User | None = delivery.notification.recipient
        if reader is None or not reader.is_active or reader.digest == "off" or delivery.channel not in reader.channels:
            return False
        return digest_of(reader, now).says_something

    def context(self, delivery: Delivery) -> dict[str, Any]:
        return {"line": line_for(delivery)}

    def written(self, delivery: Delivery) -> Message:
        """The push says the line itself: there is no more to know on most mornings."""
        return replace(super().written(delivery), body=line_for(delivery))

    def stop(self, recipient: Any) -> None:
        User.objects.filter(pk=recipient.pk).update(digest="off")


def line_for(delivery: Delivery) -> str:
    reader: User = delivery.notification.recipient  # type: ignore[assignment]
    return " ".join(sentences(digest_of(reader, clock.now())))


def sentences(digest: Digest) -> list[str]:
    """In the language of whoever reads it."""
    said = [line for line in (practised(digest), needs(digest.need_you)) if line]
    if digest.new_notes:
        said.append(ngettext("%(n)s new note to read.", "%(n)s new notes to read.", digest.new_notes) % {"n": digest.new_notes})
    if digest.still_open:
        still_open = ngettext("%(n)s answered case is not closed yet.", "%(n)s answered cases are not closed yet.", digest.still_open)
        said.append(still_open % {"n": digest.still_open})
    return said


def practised(digest: Digest) -> str:
    """Of those of whom anything was asked; nothing where nobody was."""
    if not digest.asked:
        return ""
    counts = {"did": digest.did, "asked": digest.asked}
    weekly = _("%(did)s of %(asked)s did it last week.") if digest.is_last_week else _("%(did)s of %(asked)s did it this week.")
    return weekly % counts


def needs(people: int) -> str:
    if not people:
        return _("Nobody needs you.")
    return ngettext("%(n)s person needs you.", "%(n)s people need you.", people) % {"n": people}
