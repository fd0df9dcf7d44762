"""A hint tells a worker to look now. Losing one costs a second or three, never a message, so publishing may fail but never wait."""

import time
from collections.abc import Iterable
from functools import partial
from uuid import UUID

import structlog
from celery import current_app
from django.db import transaction

from notifications import tracing
from notifications.models import Queue

log = structlog.get_logger(__name__)

HINT_VERSION = 1
HINT_SECONDS = 30  # an older hint is about rows that the watch has long seen
CIRCUIT_OPEN_SECONDS = 30.0
# beyond this, one hint for a whole lane: a worker then takes rows until none is left
MOST_SINGLE_HINTS = 20

LANES: dict[str, tuple[Queue, ...]] = {
    "alerts": (Queue.ALERTS, Queue.ACCOUNT),
    "reminders": (Queue.REMINDERS,),
    "bulk": (Queue.BULK,),
}
LANE_OF = {queue: lane for lane, queues in LANES.items() for queue in queues}


class Circuit:
    """Once a publish has failed, the next thirty seconds do not try: a hung broker may cost one request a second, not each of them."""

    def __init__(self) -> None:
        self.closed_from = 0.0

    def is_open(self) -> bool:
        return time.monotonic() < self.closed_from

    def trip(self) -> None:
        self.closed_from = time.monotonic() + CIRCUIT_OPEN_SECONDS

    def reset(self) -> None:
        self.closed_from = 0.0


circuit = Circuit()


def hint_after_commit(deliveries: Iterable[tuple[UUID, Queue]]) -> None:
    """Point workers at rows once they are there to be found. Of a flood only the lanes are remembered until then."""
    fresh = list(deliveries)
    if len(fresh) <= MOST_SINGLE_HINTS:
        transaction.on_commit(partial(hint, fresh), robust=True)
        return
    for lane in {LANE_OF[queue] for _, queue in fresh}:
        transaction.on_commit(partial(hint_lane, lane), robust=True)


def hint(deliveries: Iterable[tuple[UUID, Queue]]) -> None:
    for delivery_id, queue in deliveries:
        publish("notifications.tasks.deliver", str(delivery_id), lane=LANE_OF[queue])


def hint_lane(lane: str) -> bool:
    """Point a worker at a lane: something is due there."""
    return publish("notifications.tasks.drain", lane, lane=lane)


def publish(task: str, argument: str, *, lane: str) -> bool:
    """Uuids and names only: what lies in a broker may be read by whoever reads the broker."""
    if circuit.is_open():
        return False
    try:
        with tracing.contained():
            current_app.send_task(task, args=[argument, HINT_VERSION], queue=lane, expires=HINT_SECONDS, retry=False)
    except Exception as fault:  # noqa: BLE001  the row is committed: nothing about its hint may fail the caller
        circuit.trip()
        log.warning("hint_not_published", queue=lane, error_class=type(fault).__name__)
        return False
    return True
