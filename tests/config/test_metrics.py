"""What a monitor reads, with rows behind it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml
from django.db import connection
from django.test.utils import CaptureQueriesContext
from prometheus_client.parser import text_string_to_metric_families

from accounts.models import Consent
from athletes.models import Alert
from config import readings
from notifications.clock import FrozenClock
from notifications.models import Channel, Delivery, DeliveryAttempt, EngineBeat, LastBackup, Queue
from notifications.services import Planned, notify, raise_alarm, record_beat
from tests.cast import Person
from tests.conftest import NOON

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
TOKEN = "who may look"


@pytest.fixture(autouse=True)
def opened(settings: Any) -> None:
    settings.METRICS_TOKEN = TOKEN


def read(nobody: Any, token: str = TOKEN) -> dict[tuple[str, str], float]:
    answer = nobody.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200, answer.status_code
    families = text_string_to_metric_families(answer.content.decode())
    return {(sample.name, " ".join(sample.labels.values())): sample.value for family in families for sample in family.samples}


def waiting(person: Person, queue: Queue, since: timedelta, **changes: Any) -> Delivery:
    planned = [Planned(Channel.EMAIL)]
    message = notify(recipient=person.user, kind="comment", key=f"test:{uuid4()}", planned=planned, now=NOON - since)
    message.deliveries.update(queue=queue, **changes)
    return message.deliveries.get()


def left(delivery: Delivery, after: timedelta) -> None:
    at = delivery.due_at + after
    DeliveryAttempt.objects.create(delivery=delivery, number=1, worker="w", started_at=at, ended_at=at, outcome="accepted")
    Delivery.objects.filter(pk=delivery.pk).update(state="accepted", done_at=at)


def case(person: Person, level: str, waited: timedelta, acknowledged_by: Person | None = None) -> None:
    Alert.objects.create(
        athlete=person.user,
        consent=Consent.objects.get(person=person.user, kind="keep"),
        level=level,
        state="acknowledged" if acknowledged_by else "open",
        opened_at=NOON - waited,
        escalating_since=NOON - waited,
        last_reported_at=NOON - waited,
        acknowledged_by=acknowledged_by.user if acknowledged_by else None,
        acknowledged_at=NOON if acknowledged_by else None,
        policy_snapshot={},
    )


def test_it_works(nobody: Any, ana: Person, ben: Person, carla: Person, time: FrozenClock) -> None:
    waiting(ana, Queue.ALERTS, timedelta(seconds=40))
    waiting(ana, Queue.ALERTS, timedelta(seconds=90), available_at=NOON + timedelta(minutes=1))  # tried once, and in its back-off
    waiting(ana, Queue.BULK, timedelta(hours=1), state="dead", done_at=NOON)
    for late in (1, 2, 9):
        left(waiting(ana, Queue.REMINDERS, timedelta(minutes=4)), timedelta(seconds=late))
    case(ana, "alert", timedelta(minutes=6), acknowledged_by=carla)
    case(ben, "urgent", timedelta(minutes=2))
    record_beat(role=EngineBeat.Role.WATCH, now=NOON - timedelta(seconds=7))
    raise_alarm(kind="message_not_delivered", now=NOON)
    LastBackup.objects.create(taken_at=NOON - timedelta(minutes=5))

    found = read(nobody)

    assert found["lumbar_outbox_deliveries", "alerts pending"] == 2
    assert found["lumbar_outbox_deliveries", "bulk dead"] == 1
    assert found["lumbar_outbox_deliveries", "reminders pending"] == 0
    assert found["lumbar_oldest_due_seconds", "alerts pending"] == 90
    assert found["lumbar_queue_age_seconds", "alerts"] == 40
    assert found["lumbar_attempts", "accepted"] == 3
    assert found["lumbar_reminder_lateness_seconds", "0.5"] == 2
    assert found["lumbar_reminder_lateness_seconds", "1"] == 9
    assert found["lumbar_alert_acknowledgement_seconds", "0.5"] == 360
    assert found["lumbar_alerts_unacknowledged", ""] == 1
    assert found["lumbar_alert_oldest_unacknowledged_seconds", ""] == 120
    assert found["lumbar_engine_processes", "watch"] == 1
    assert found["lumbar_engine_beat_age_seconds", "watch"] == 7
    assert found["lumbar_engine_beat_age_seconds", "beat"] == 86_400
    assert found["lumbar_alarms_open", ""] == 1
    assert found["lumbar_backup_age_seconds", ""] == 300


def test_an_empty_house_has_every_line_but_that_of_its_backup(nobody: Any) -> None:
    names = {name for name, _ in read(nobody)}
    assert names == {name for reading in readings.READINGS for name in reading.names} - {"lumbar_backup_age_seconds"}


def test_it_is_shut_until_a_token_is_set(nobody: Any, settings: Any) -> None:
    settings.METRICS_TOKEN = ""
    assert nobody.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize("said", ["", "Bearer ", "Bearer who may", f"Basic {TOKEN}"])
def test_another_token_is_refused(nobody: Any, said: str) -> None:
    assert nobody.get("/metrics", headers={"Authorization": said}).status_code == 401


def test_staff_have_no_way_in_without_the_token(zoe: Person) -> None:
    assert zoe.get("/metrics").status_code == 401


def test_labels_say_nothing_of_a_person(nobody: Any, ana: Person, time: FrozenClock) -> None:
    """Not even the level of a case: in a small club one urgent case is somebody."""
    case(ana, "urgent", timedelta(minutes=2))
    waiting(ana, Queue.ALERTS, timedelta(0))
    labels = {label for reading in readings.READINGS for label in reading.labels}
    assert labels == {"queue", "state", "outcome", "quantile", "role"}
    told = nobody.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).content.decode().lower()
    assert not re.search(r"ana|urgent|harriers|reclined|tingling", told)


def test_a_scrape_is_a_few_statements_whatever_there_is(nobody: Any, ana: Person, time: FrozenClock) -> None:
    for _ in range(30):
        waiting(ana, Queue.REMINDERS, timedelta(seconds=1))
    with CaptureQueriesContext(connection) as asked:
        read(nobody)
    assert len(asked) == len(readings.READINGS)


# Requests, counted by several processes

COUNTING = """
import os
from config.counts import count
for _ in range(2):
    if os.fork() == 0:
        count("GET", "api/v1/today/", 200, 0.02)
        count("BREW", None, 404, 0.02)
        os._exit(0)
    os.wait()
"""


@pytest.fixture
def counted(tmp_path: Path, settings: Any) -> None:
    settings.COUNTS_FOLDER = str(tmp_path)
    given = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", COUNTING], cwd=ROOT, env=given, check=True)


def test_requests_of_all_processes_are_one_sum(nobody: Any, counted: None) -> None:
    found = read(nobody)
    assert found["lumbar_requests_total", "200 GET api/v1/today/"] == 2
    assert found["lumbar_requests_total", "404 other none"] == 2  # what strangers make up is one line
    assert found["lumbar_request_seconds_count", "GET api/v1/today/"] == 2


# The dashboard and the rules for alerts

NAME = re.compile(r"\blumbar_[a-z_]+")
REQUESTS = {"lumbar_requests_total", "lumbar_request_seconds_bucket", "lumbar_request_seconds_sum", "lumbar_request_seconds_count"}


def exported() -> set[str]:
    return REQUESTS | {name for reading in readings.READINGS for name in reading.names}


def strings(tree: Any, key: str) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from (value for name, value in tree.items() if name == key and isinstance(value, str))
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from strings(inner, key)


def test_the_dashboard_asks_for_what_is_exported_and_shows_all_of_it() -> None:
    asked = list(strings(json.loads((ROOT / "deploy/grafana/lumbar.json").read_text()), "expr"))
    names = {name for words in asked for name in NAME.findall(words)}
    assert all(NAME.search(words) for words in asked)
    assert names <= exported()
    assert {name for reading in readings.READINGS for name in reading.names} <= names


def test_alert_rules_ask_for_what_is_exported() -> None:
    groups = yaml.safe_load((ROOT / "deploy/grafana/alerts.yaml").read_text())
    asked = list(strings(groups, "expr"))
    assert asked
    assert {name for words in asked for name in NAME.findall(words)} <= exported()


def test_every_reading_is_explained() -> None:
    told = (ROOT / "docs" / "watching.md").read_text()
    assert set(NAME.findall(told)) >= exported() - {"lumbar_request_seconds_sum", "lumbar_request_seconds_count"}
    assert set(NAME.findall(told)) <= exported() | {"lumbar_requests", "lumbar_request_seconds"}
