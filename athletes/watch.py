"""The watch: a small process without a leader, two or more of them, that does every second what is due. It never needs the broker."""

import os
import threading
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from typing import Protocol
from uuid import UUID

import requests
import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection

from athletes import escalation, settling
from athletes.models import Alert
from athletes.poison import RowFailed, SetAside
from notifications import clock, delivery
from notifications.glance import Glance
from notifications.models import Delivery, EngineBeat, Queue
from notifications.services import is_holding, raise_alarm, record_beat
from notifications.services.engine import engine_status

log = structlog.get_logger(__name__)

EVERY_SECONDS = 1.0
BEAT_EVERY_SECONDS = 10.0
PING_EVERY_SECONDS = 60.0
STUCK_AFTER_SECONDS = 60.0  # longer than any one unit of work: a send, its mark, and a database that comes back
AT_MOST = 200  # of one kind in one round: a flood of one must not starve the others
ROW_FAILED = "watch_row_failed"

TO_DECIDE = Glance(
    settling.overdue_reports,
    settling.first_flag,
    Alert.objects.due,
    Alert.objects.unreached,
    lambda now: escalation.shared_at_last(),
    lambda now: escalation.left_alone(),
)
TO_SEND = Glance(*(Delivery.objects.first_in_line(queue).due for queue in Queue))

end_at_once = os._exit
Job = Callable[[datetime], None]


class OneRow(Protocol):
    """One unit of work, which says whether there was any, and leaves aside what it is told to."""

    def __call__(self, *, now: datetime, without: Collection[UUID]) -> bool: ...


class Pulse:
    """When each thread last got on with its work. One that hangs in a dead line raises nothing and would hang for ever."""

    def __init__(self) -> None:
        self.last: dict[str, float] = {}

    def beat(self) -> None:
        self.last[threading.current_thread().name] = time.monotonic()

    def is_lost(self) -> bool:
        return any(time.monotonic() - last > STUCK_AFTER_SECONDS for last in self.last.values())


class Watch:
    """Decides and escalates in one thread, sends in another: a mail server that hangs must not hold up the next step."""

    def __init__(self) -> None:
        self.worker = f"watch:{delivery.worker_name()}"
        self.aside = SetAside()
        self.pulse = Pulse()
        self.next_beat = self.next_ping = 0.0

    def run(self, is_over: Callable[[], bool]) -> None:
        sending = threading.Thread(target=every_second, args=(self.send_round, is_over), name="watch-sends", daemon=True)
        sending.start()
        over = threading.Event()
        threading.Thread(target=self.end_if_stuck, args=(over,), name="watch-pulse", daemon=True).start()
        # without its sender this process is no watch: it ends, and whoever started it starts it again
        every_second(self.round, lambda: is_over() or not sending.is_alive())
        sending.join(timeout=delivery.DRAIN_SECONDS)
        over.set()

    def end_if_stuck(self, over: threading.Event) -> None:
        """At once, since nothing gentler ends a thread that waits in a system call; whoever started it starts it again."""
        while not over.wait(EVERY_SECONDS):
            if self.pulse.is_lost():
                log.error("watch_is_stuck")
                end_at_once(1)

    def round(self) -> None:
        self.pulse.beat()
        work: list[Job] = [self.decide, self.escalate] if has_work(TO_DECIDE) else []
        do_each([*work, self.give_signs_of_life])

    def send_round(self) -> None:
        self.pulse.beat()
        if has_work(TO_SEND):
            do_each([self.hint, self.deliver])

    def decide(self, now: datetime) -> None:
        if not is_holding():
            self.drain(settling.decide_one, now)
            self.drain(settling.report_one_flag, now)

    def escalate(self, now: datetime) -> None:
        if not is_holding():
            self.drain(escalation.fire_one, now)
            self.drain(escalation.pass_one_unreached, now)
            self.drain(escalation.start_one_shared, now)
            self.drain(escalation.move_one_left_alone, now)

    def drain(self, work: OneRow, now: datetime) -> None:
        for _ in range(AT_MOST):
            self.pulse.beat()
            try:
                if not work(now=now, without=self.aside.rows()):
                    return
            except RowFailed as failed:
                self.set_aside(failed, now)

    def set_aside(self, failed: RowFailed, now: datetime) -> None:
        """The rows behind it go on. Where the database itself went away, no row is to blame."""
        if not connection.is_usable():
            raise OperationalError from failed
        fault = type(failed.__cause__).__name__
        self.aside.add(failed.pk)
        log.error("watch_row_failed", row=str(failed.pk), error_class=fault)
        raise_alarm(kind=ROW_FAILED, about=failed.pk, detail=fault, now=now)

    def hint(self, now: datetime) -> None:
        delivery.hint_due_lanes(now)

    def deliver(self, now: datetime) -> None:
        for _ in range(AT_MOST):
            self.pulse.beat()
            if not delivery.deliver_unclaimed(worker=self.worker):
                break
        delivery.deliver_forgotten(worker=self.worker)

    def give_signs_of_life(self, now: datetime) -> None:
        tick = time.monotonic()
        if tick >= self.next_beat:
            self.next_beat = tick + BEAT_EVERY_SECONDS
            record_beat(role=EngineBeat.Role.WATCH, now=now)
        if tick >= self.next_ping:
            self.next_ping = tick + PING_EVERY_SECONDS
            ping_dead_man(now)


def every_second(work: Callable[[], None], is_over: Callable[[], bool]) -> None:
    """In a thread of its own it has a database connection of its own, which it gives back."""
    try:
        while not is_over():
            began = time.monotonic()
            work()
            time.sleep(max(0.0, EVERY_SECONDS - (time.monotonic() - began)))
    finally:
        connection.close()


def has_work(glance: Glance) -> bool:
    """Where the glance itself fails the work is tried: it must never be why nothing is done."""
    try:
        return glance(clock.now())
    except Exception as fault:
        log.exception("watch_could_not_look", error_class=type(fault).__name__)
        return True


def do_each(jobs: list[Job]) -> None:
    """Job by job: what one raises is logged, and the others go on."""
    for job in jobs:
        try:
            job(clock.now())
        except (OperationalError, InterfaceError) as fault:
            log.warning("watch_lost_database", error_class=type(fault).__name__)
            with suppress(DatabaseError):
                connection.close()
        except Exception as fault:  # one fault must not end the watch, nor the jobs that come after it
            log.exception("watch_job_failed", job=getattr(job, "__name__", ""), error_class=type(fault).__name__)


def ping_dead_man(now: datetime) -> None:
    """Only while all is well: its silence is the alarm."""
    if settings.DEAD_MAN_URL and engine_status(now).is_well:
        try:
            requests.get(settings.DEAD_MAN_URL, timeout=2, allow_redirects=False)
        except requests.RequestException as fault:
            log.warning("dead_man_not_reached", error_class=type(fault).__name__)
