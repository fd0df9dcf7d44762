"""What an operator asks when something seems wrong: each organ by itself, told in a sentence with what to do."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import redis
from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from notifications import clock
from notifications.channels import email, vapid
from notifications.models import OperationsAlarm
from notifications.services.engine import engine_status

TOLERATED_DRIFT_SECONDS = 2.0
ENOUGH_BYTES = 1_000_000_000


@dataclass(frozen=True)
class Finding:
    organ: str
    is_well: bool
    words: str


def database() -> Iterator[tuple[bool, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        yield True, f"PostgreSQL {cursor.fetchone()[0]}"
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    yield not waiting, f"{waiting} migrations have not run: manage.py migrate" if waiting else "every migration has run"


def broker() -> Iterator[tuple[bool, str]]:
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1)
    try:
        policy = client.info("memory")["maxmemory_policy"]
    except redis.RedisError as fault:
        yield False, f"does not answer ({type(fault).__name__}); nothing is lost, messages go out by the watch, a few seconds later"
        return
    finally:
        client.close()
    words = "answers" if policy == "noeviction" else f"throws hints away when full ({policy}): set maxmemory-policy noeviction"
    yield policy == "noeviction", words


def mail() -> Iterator[tuple[bool, str]]:
    backend = email.backend()
    try:
        backend.open()
        backend.close()
    except OSError as fault:  # smtplib's errors are among them
        yield False, f"the server of EMAIL_URL does not take mail: {type(fault).__name__}"
        return
    yield True, "the server of EMAIL_URL answers"


def push_keys() -> Iterator[tuple[bool, str]]:
    if not vapid.is_configured():
        yield False, "VAPID_PRIVATE_KEY is not set, so no phone can be rung: manage.py vapid_keys makes one"
        return
    try:
        vapid.application_server_key()
    except (ValueError, TypeError):
        yield False, "VAPID_PRIVATE_KEY is not a key; put back the one that browsers subscribed to"
        return
    yield True, "VAPID_PRIVATE_KEY is a key"


def clocks() -> Iterator[tuple[bool, str]]:
    """Leases and timers use the database's; sign-in codes and signed links use this machine's."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {clock.NOW}")
        drift = abs((datetime.now(UTC) - cursor.fetchone()[0]).total_seconds())  # noqa: TID251 - the two are compared
    words = f"this machine and the database differ by {drift:.1f} s"
    yield drift <= TOLERATED_DRIFT_SECONDS, words if drift <= TOLERATED_DRIFT_SECONDS else f"{words}: let both follow one time server"


def disk() -> Iterator[tuple[bool, str]]:
    place = next(folder for folder in [Path(settings.MEDIA_ROOT), *Path(settings.MEDIA_ROOT).parents] if folder.exists())
    free = shutil.disk_usage(place).free
    yield free >= ENOUGH_BYTES, f"{free / 1e9:.1f} GB are free where {place} lies"


def engine() -> Iterator[tuple[bool, str]]:
    status = engine_status(clock.now())
    for role in status.silent_roles:
        yield False, f"no {role} has been heard of for a minute: is it running?"
    age = status.oldest_due_alert
    if age is not None and not status.silent_roles and not status.is_well:
        yield False, f"an alert has been waiting for {age.total_seconds():.0f} s"
    if status.is_well:
        yield True, "workers, beat and watch are alive, and no alert is waiting"


def alarms() -> Iterator[tuple[bool, str]]:
    count = OperationsAlarm.objects.open().count()
    yield not count, f"{count} are open; the admin lists them" if count else "none is open"


ORGANS: dict[str, Callable[[], Iterator[tuple[bool, str]]]] = {
    "database": database,
    "clocks": clocks,
    "broker": broker,
    "mail": mail,
    "push keys": push_keys,
    "disk": disk,
    "engine": engine,
    "alarms": alarms,
}


def examine() -> Iterator[Finding]:
    """Every organ, also when another is ill."""
    for organ, look in ORGANS.items():
        try:
            for is_well, words in look():
                yield Finding(organ, is_well, words)
        except OperationalError:
            yield Finding(organ, False, "the database of DATABASE_URL does not answer")
