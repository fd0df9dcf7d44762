"""The outbox: the row is the only truth; a broker's message about it is a droppable hint."""

from datetime import datetime, timedelta
from typing import Self
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from uuid_utils.compat import uuid7

from notifications.models.message import Notification
from notifications.models.push import PushSubscription

# longer than the longest send (10 s) and the hard limit on its task (15 s), so that two workers never hold one row
LEASE = timedelta(seconds=20)


class Channel(models.TextChoices):
    IN_APP = "in_app"
    EMAIL = "email"
    WEB_PUSH = "web_push"


class Queue(models.IntegerChoices):
    """The order in which rows are claimed. A flood in one delays nothing above it."""

    ALERTS = 1
    ACCOUNT = 2  # codes for signing in: after alerts, before everything that can wait
    REMINDERS = 3
    BULK = 4


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def live(self) -> Self:
        # by a column that is null rather than by a list of states: a prepared statement cannot match a list to the partial index
        return self.filter(done_at=None)

    def due(self, now: datetime) -> Self:
        """What may be claimed: waiting rows whose time has come, and rows whose holder's lease ran out."""
        return self.live().filter(available_at__lte=now)

    def first_in_line(self, queue: "Queue") -> Self:
        """The row of a queue that may leave before all others, found by its place in the index.

        Asked for any row that is due, the planner guesses that among so many some must be, and reads the whole table for none.
        """
        first = self.live().filter(queue=queue).order_by("available_at").values("pk")[:1]
        return self.filter(pk=models.Subquery(first))

    def dead_letters(self) -> Self:
        return self.filter(state__in=(Delivery.State.DEAD, Delivery.State.BOUNCED), dismissed_at=None)

    def held_under(self, delivery: "Delivery") -> Self:
        """The row, if it is still ours: another worker may have taken it over when our lease ran out."""
        return self.filter(pk=delivery.pk, state=Delivery.State.SENDING, lease_token=delivery.lease_token)

    @transaction.atomic
    def claim(self, *, worker: str, now: datetime) -> "Delivery | None":
        """Take the row that is due the longest, for twenty seconds. Whoever dies holding it loses nothing: the lease runs out."""
        free = self.due(now).select_for_update(skip_locked=True, of=("self",))
        delivery = free.select_related("notification__recipient", "subscription").order_by("available_at").first()
        if delivery is None:
            return None
        if delivery.state == Delivery.State.SENDING:
            delivery.blame_lost_worker(now)
        delivery.state, delivery.worker = Delivery.State.SENDING, worker
        delivery.attempts += 1
        delivery.lease_token, delivery.leased_at, delivery.available_at = uuid4(), now, now + LEASE
        delivery.save(update_fields=["state", "worker", "attempts", "crashes", "lease_token", "leased_at", "available_at"])
        return delivery


class Delivery(models.Model):
    """A message on its way through one channel."""

    class State(models.TextChoices):
        PENDING = "pending"
        SENDING = "sending"
        ACCEPTED = "accepted"  # handed over; only a person proves that it was seen
        CONFIRMED = "confirmed"
        BOUNCED = "bounced"
        DEAD = "dead"
        CANCELLED = "cancelled"  # not wanted any more, which is never counted as accepted
        MISSED = "missed"  # too late to be of use

    LIVE = (State.PENDING, State.SENDING)

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    notification = models.ForeignKey(Notification, models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=8, choices=Channel)
    subscription = models.ForeignKey(PushSubscription, models.SET_NULL, null=True, related_name="deliveries")
    step = models.PositiveSmallIntegerField(default=0)
    seq = models.PositiveSmallIntegerField(default=0)
    dedupe_key = models.CharField(max_length=400)  # message key, step, seq, channel, endpoint: as one text, since NULLs differ
    queue = models.PositiveSmallIntegerField(choices=Queue)
    state = models.CharField(max_length=9, choices=State, default=State.PENDING)
    due_at = models.DateTimeField()  # when it should have left; never moves
    available_at = models.DateTimeField()  # when it may next be claimed; while sending, the end of the lease
    leased_at = models.DateTimeField(null=True)
    lease_token = models.UUIDField(null=True)
    worker = models.CharField(max_length=64, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    crashes = models.PositiveSmallIntegerField(default=0)
    plain = models.BooleanField(default=False)  # its template failed, and the built-in words went out instead
    error_class = models.CharField(max_length=64, blank=True, default="")
    error_detail = models.CharField(max_length=300, blank=True, default="")  # a stranger's words: cut, and escaped wherever shown
    provider_ref = models.CharField(max_length=255, blank=True, default="")
    trace = models.CharField(max_length=55, blank=True, db_default="")  # the request that wrote it, where traces are kept
    done_at = models.DateTimeField(null=True)
    dismissed_at = models.DateTimeField(null=True)
    dismissed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    dismissal_note = models.CharField(max_length=500, blank=True, default="")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["dedupe_key"], name="one_delivery_per_channel_and_step"),
            models.CheckConstraint(
                condition=Q(state="sending", lease_token__isnull=False) | (~Q(state="sending") & Q(lease_token__isnull=True)),
                name="a_lease_is_held_exactly_while_sending",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("pending", "sending"), done_at__isnull=True)
                | (~Q(state__in=("pending", "sending")) & Q(done_at__isnull=False)),
                name="a_delivery_is_done_exactly_when_it_is_not_live",
            ),
        ]
        indexes = [
            # read every second by every worker and watch; holds only what still has to leave, and what is counted of it
            models.Index(fields=["queue", "available_at"], include=["state", "due_at"], condition=Q(done_at=None), name="delivery_due"),
            models.Index(fields=["done_at"], condition=Q(state__in=("dead", "bounced"), dismissed_at=None), name="dead_letters"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.state} {self.id}"

    def blame_lost_worker(self, now: datetime) -> None:
        """A lease that ran out means a worker that died or hung while holding the row."""
        self.crashes += 1
        self.attempt_rows.create(
            number=self.attempts,
            worker=self.worker,
            started_at=self.leased_at or now,
            ended_at=now,
            outcome=DeliveryAttempt.Outcome.CRASHED,
            error_class="lease_ran_out",
        )


class DeliveryAttempt(models.Model):
    """One try, append-only, without the message: what a postmortem and the health of a channel are read from."""

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted"
        POSTPONED = "postponed"
        DEAD = "dead"
        CRASHED = "crashed"
        CANCELLED = "cancelled"
        MISSED = "missed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="attempt_rows")
    number = models.PositiveSmallIntegerField()
    worker = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    outcome = models.CharField(max_length=9, choices=Outcome)
    error_class = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["ended_at"], name="oldest_attempts")]

    def __str__(self) -> str:
        return f"{self.number}. {self.outcome}"


def dedupe_key(key: str, *, channel: Channel, step: int, seq: int, subscription: UUID | None) -> str:
    return f"{key}|{step}|{seq}|{channel}|{subscription or ''}"
