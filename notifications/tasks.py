"""What a hint starts. Each may run twice, late or never: the rows decide."""

from typing import Any
from uuid import UUID

from celery import shared_task

from notifications import clock, delivery, hints, services
from notifications.models import EngineBeat

LIMITS: dict[str, Any] = {"soft_time_limit": 12, "time_limit": 15}  # below the lease of 20 s


@shared_task(**LIMITS)
def deliver(delivery_id: str, version: int) -> None:
    """A hint of another release is left alone: the row stays, and that release's workers or the watch send it."""
    if version == hints.HINT_VERSION:
        delivery.deliver(UUID(delivery_id), worker=delivery.worker_name())


@shared_task(**LIMITS)
def drain(lane: str, version: int) -> None:
    if version == hints.HINT_VERSION and lane in hints.LANES and delivery.drain(lane, worker=delivery.worker_name()):
        hints.hint_lane(lane)


@shared_task
def sweep() -> None:
    delivery.sweep()
    services.forget_old(clock.now())


@shared_task
def beat() -> None:
    """Sent by Celery beat and run by a worker: that it runs says that both are alive."""
    now = clock.now()
    services.record_beat(role=EngineBeat.Role.BEAT, now=now)
    services.record_beat(role=EngineBeat.Role.WORKER, now=now)
