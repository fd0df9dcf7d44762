"""Messages about a case. Not a name, not a body part, not a feeling: a link, and who signs in reads on (safety.md B)."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accounts.models import Guardian, User
from athletes import paging
from athletes.got_it import link_for, path_for
from athletes.models import Alert, AlertEvent
from athletes.models.alerts import AlertQuerySet
from notifications.glance import Asked
from notifications.kinds import Kind, Message
from notifications.models import Channel, Delivery, Notification, Queue


class AboutCase(Kind):
    """A case's message goes only to who may still read it."""

    queue = Queue.ALERTS
    is_safety = True
    title = _("New safety message")
    body = _("Please open Lumbar.")
    retries_for: timedelta | None = None

    def path(self, notification: Notification) -> str:
        return f"/coach/alerts/{notification.about}/"

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        notification = delivery.notification
        if notification.recipient is None or notification.about is None:
            return False
        return self.asked[notification.recipient.is_staff](now, notification.recipient.pk, notification.about)

    @cached_property
    def asked(self) -> dict[bool, Asked]:
        """By whether the reader is staff. Every page asks this before it leaves."""
        return {is_staff: Asked(partial(self.wanted_by, is_staff=is_staff)) for is_staff in (False, True)}

    def wanted_by(self, reader: UUID, case: UUID, *, is_staff: bool) -> AlertQuerySet:
        return Alert.objects.visible_to(User(pk=reader, is_staff=is_staff)).filter(pk=case)

    def note(self, delivery: Delivery, kind: AlertEvent.Kind, at: datetime) -> None:
        alert = Alert.objects.filter(pk__in=[delivery.notification.about]).first()
        if alert is not None:
            details = {"channel": delivery.channel}
            AlertEvent.objects.create(
                alert=alert, athlete_id=alert.athlete_id, kind=kind, by=delivery.notification.recipient, at=at, details=details
            )


class Alerting(AboutCase):
    """A page. It is withdrawn once somebody has the case; a page claimed before that may still leave (B18)."""

    def wanted_by(self, reader: UUID, case: UUID, *, is_staff: bool) -> AlertQuerySet:
        return super().wanted_by(reader, case, is_staff=is_staff).unacknowledged()

    def context(self, delivery: Delivery) -> dict[str, Any]:
        return {"got_it_link": link_for(delivery.notification)}

    def written(self, delivery: Delivery) -> Message:
        """A tap on the lock screen leads to the one button; a mail has room for both."""
        message = super().written(delivery)
        return replace(message, path=path_for(delivery.notification)) if delivery.channel == Channel.WEB_PUSH else message

    def substitute(self, delivery: Delivery) -> Channel | None:
        """A mailbox that refuses is no reason for silence: the phone, and the other way round."""
        return {Channel.EMAIL: Channel.WEB_PUSH, Channel.WEB_PUSH: Channel.EMAIL}.get(Channel(delivery.channel))

    def on_accepted(self, delivery: Delivery, at: datetime) -> None:
        if delivery.channel != Channel.IN_APP:
            self.note(delivery, AlertEvent.Kind.ACCEPTED, at)

    def on_dead(self, delivery: Delivery, at: datetime) -> None:
        self.note(delivery, AlertEvent.Kind.FAILED, at)


class Urgent(Alerting):
    title = _("Urgent safety message")
    body = _("Please open Lumbar now.")
    push_ttl = timedelta(hours=24)


class Watching(AboutCase):
    """Waits in the app; nobody is paged for it."""

    is_safety = False
    queue = Queue.BULK
    retries_for = timedelta(hours=24)


class Corrected(AboutCase):
    """Whoever was told of the first answers is told that they were corrected, also after acknowledging."""

    title = _("A safety message was corrected")


class GuardianCopy(AboutCase):
    """The guardian's page is reached by the guardian's own link; the mail says only that there is something to read (GUI:S32)."""

    def path(self, notification: Notification) -> str:
        return "/guardian/"

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        alert = Alert.objects.select_related("athlete").filter(pk__in=[delivery.notification.about]).first()
        if alert is None or not paging.is_minor(alert.athlete, now):
            return False
        return Guardian.objects.consenting().filter(minor=alert.athlete, person=delivery.notification.recipient).exists()
