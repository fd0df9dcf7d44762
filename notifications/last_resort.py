"""When no watch has been heard of for a minute, a web process sends what is due: slower than the engine, and better than silence (B16).

Asked by whoever looks after this house each few seconds, which is its own health check.
"""

from threading import Lock, Thread

import structlog
from django.db import DatabaseError, connection

from notifications import delivery
from notifications.models import EngineBeat
from notifications.services.engine import EngineStatus

log = structlog.get_logger(__name__)

is_sending = Lock()  # one thread a process


def help_out(status: EngineStatus) -> Thread | None:
    """Send in the background, unless a watch is alive or this process is at it already."""
    if EngineBeat.Role.WATCH not in status.silent_roles or not is_sending.acquire(blocking=False):
        return None
    sender = Thread(target=send_what_is_due, name="last-resort", daemon=True)
    sender.start()
    return sender


def send_what_is_due() -> None:
    """In a thread with a connection of its own, which it gives back."""
    try:
        while delivery.deliver_unclaimed(worker=f"web:{delivery.worker_name()}"):
            log.warning("sent_by_web")
    except DatabaseError as fault:
        log.warning("last_resort_failed", error_class=type(fault).__name__)
    finally:
        connection.close()
        is_sending.release()
