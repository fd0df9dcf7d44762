"""The watch: a small process without a leader, two or more of them, that does every second what is due. It never needs the broker."""

import time
from collections.abc import Callable
from datetime import datetime

import requests
import structlog
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from athletes import escalation, settling
from notifications import clock, delivery
from notifications.models import EngineBeat
from notifications.services import record_beat
from notifications.services.engine import engine_status

log = structlog.get_logger(__name__)

EVERY_SECONDS = 1.0
BEAT_EVERY_SECONDS = 10.0
PING_EVERY_SECONDS = 60.0
AT_MOST = 200  # of one kind in one round: a flood of one must not starve the others


class Watch:
    """`round` does all that is due now, job by job; what one job raises is logged, and the others go on."""

    def __init__(self) -> None:
        self.worker = f"watch:{delivery.worker_name()}"
        self.next_beat = self.next_ping = 0.0

    def run(self, is_over: Callable[[], bool]) -> None:
        while not is_over():
            began = time.monotonic()
            self.round()
            time.sleep(max(0.0, EVERY_SECONDS - (time.monotonic() - began)))

    def round(self) -> None:
        for job in (self.decide, self.escalate, self.deliver, self.give_signs_of_life):
            try:
                job(clock.now())
            except (OperationalError, InterfaceError) as fault:
                log.warning("watch_lost_database", error_class=type(fault).__name__)
                connection.close()
            except Exception as fault:  # one bad row must not end the watch, nor the jobs that come after it
                log.exception("watch_job_failed", error_class=type(fault).__name__)

    def decide(self, now: datetime) -> None:
        if not settings.RESTORE_MODE:
            self.drain(lambda: settling.decide_one(now=now))
            self.drain(lambda: settling.report_one_flag(now=now))

    def escalate(self, now: datetime) -> None:
        if not settings.RESTORE_MODE:
            self.drain(lambda: escalation.fire_one(now=now))
            self.drain(lambda: escalation.start_one_shared(now=now))

    def deliver(self, now: datetime) -> None:
        self.drain(lambda: delivery.deliver_unclaimed(worker=self.worker))

    def drain(self, work: Callable[[], bool]) -> None:
        for _ in range(AT_MOST):
            if not work():
                return

    def give_signs_of_life(self, now: datetime) -> None:
        tick = time.monotonic()
        if tick >= self.next_beat:
            self.next_beat = tick + BEAT_EVERY_SECONDS
            record_beat(role=EngineBeat.Role.WATCH, now=now)
        if tick >= self.next_ping:
            self.next_ping = tick + PING_EVERY_SECONDS
            ping_dead_man(now)


def ping_dead_man(now: datetime) -> None:
    """Only while all is well: its silence is the alarm."""
    if settings.DEAD_MAN_URL and engine_status(now).is_well:
        try:
            requests.get(settings.DEAD_MAN_URL, timeout=2, allow_redirects=False)
        except requests.RequestException as fault:
            log.warning("dead_man_not_reached", error_class=type(fault).__name__)
