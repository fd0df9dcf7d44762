"""One message to one person, whatever carries it."""

from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from uuid_utils.compat import uuid7


class NotificationQuerySet(models.QuerySet["Notification"]):
    def in_inbox_of(self, user_id: UUID | None) -> Self:
        """What this person finds in the app: a row waiting for the end of quiet hours, or withdrawn, is not there."""
        from notifications.models.delivery import Channel, Delivery

        arrived = Delivery.objects.filter(notification=OuterRef("pk"), channel=Channel.IN_APP, state=Delivery.State.ACCEPTED)
        return self.filter(Exists(arrived), recipient=user_id)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def without_live_deliveries(self) -> Self:
        from notifications.models.delivery import Delivery

        return self.filter(~Exists(Delivery.objects.live().filter(notification=OuterRef("pk"))))


class Notification(models.Model):
    """One message to one person. Its words are its kind's to choose; here are only who, about what, and until when."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="notifications", db_index=False)
    address = models.EmailField(max_length=254, blank=True, default="")  # for who has no account yet, or an address still to be proved
    kind = models.CharField(max_length=64)
    about = models.UUIDField(null=True)
    key = models.CharField(max_length=255)  # one cause, one message, however often the cause is told
    # what its kind needs to write it (a code, say), encrypted by the sender and opaque here; erased once no delivery needs it
    sealed = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)  # never set on a safety message
    read_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key"], name="one_message_per_cause"),
            models.CheckConstraint(condition=Q(recipient__isnull=False) | ~Q(address=""), name="a_message_has_somebody_to_go_to"),
        ]
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="inbox"),
            models.Index(fields=["about", "kind"], name="messages_about"),
            models.Index(fields=["created_at"], name="oldest_messages"),  # for what has outlived its keeping
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
