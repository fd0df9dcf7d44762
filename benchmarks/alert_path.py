"""From the commit of a report to the moment the mail server has the coach's mail, beside a bare Celery round trip."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from statistics import median
from typing import Any
from uuid import UUID, uuid4

import orjson
import psycopg

from athletes.rules.vocabulary import RED_FLAGS
from benchmarks.load import ask, request
from benchmarks.place import run
from deploy.local.child import Child
from deploy.local.platform import Platform
from deploy.local.throwaway import platform

TIMES = 20
PATIENCE_SECONDS = 30
COACH = "coach@lumbar.example"


def measure(times: int = TIMES) -> dict[str, float]:
    with platform(overrides={"DEMO": "0"}) as house, echoing(house) as echo:
        tokens = run(house, "benchmarks.club", str(times)).split()
        echo()  # warm
        trips, alerts = [], []
        for token in tokens:
            trips.append(echo())
            alerts.append(alert(house, token))
    return {
        "commit_to_smtp_ms": round(median(alerts) * 1000, 1),
        "slowest_ms": round(max(alerts) * 1000, 1),
        "celery_round_trip_ms": round(median(trips) * 1000, 1),
        "times_a_round_trip": round(median(alerts) / median(trips), 2),
        "alerts": times,
    }


def alert(house: Platform, token: str) -> float:
    known = {letter.name for letter in house.letters(to=COACH)}
    pk = uuid4()
    said = orjson.loads(ask(house.port, request("PUT", f"/api/v1/symptom-reports/{pk}/", token, orjson.dumps(report()))))
    assert said["triage"]["level"] == "alert", said["triage"]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        for letter in house.letters(to=COACH):
            if letter.name not in known:
                return (letter.received_at - committed_at(house, pk)).total_seconds()
        time.sleep(0.05)
    raise TimeoutError("no mail came")


def committed_at(house: Platform, report: UUID) -> datetime:
    """By PostgreSQL's own book: a report is written once and never again."""
    with psycopg.connect(house.database_url) as connection:
        found = connection.execute("SELECT pg_xact_commit_timestamp(xmin) FROM athletes_symptomreport WHERE id = %s", [report]).fetchone()
    assert found is not None
    at: datetime = found[0]
    return at


def report() -> dict[str, object]:
    """Tingling in the left foot that took three minutes to go: an alert, and a mail to the coach."""
    return {
        "pose": "reclined-figure-four",
        "pose_side": "left",
        "hold_elapsed_seconds": 22,
        "hold_target_seconds": 60,
        "onset": "during_pose",
        "sensations": ["tingling"],
        "regions": [{"region": "foot_ankle", "side": "left"}],
        "severity_worst": 3,
        "severity_now": 0,
        "resolved": "yes",
        "resolved_after_minutes": 3,
        "adjusted_and_retried": "no",
        "spread": "none",
        "back_pain_before": 0,
        "back_pain_now": 0,
        "red_flags": dict.fromkeys(RED_FLAGS, "no"),
        "reported_at": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
    }


@contextmanager
def echoing(house: Platform) -> Iterator[Callable[[], float]]:
    """A worker of its own, started with the same words as the platform's."""
    os.environ["ECHO_URL"] = url = broker_url(house.redis_url)
    from benchmarks.echo import echo

    words = ["-A", "benchmarks.echo", "worker", "-Q", "echo", "--concurrency", "2", "--without-gossip", "--without-mingle"]
    worker = Child("echo", [sys.executable, "-m", "celery", *words], house.state, {**house.environment, "ECHO_URL": url})
    worker.start()
    try:
        yield lambda: round_trip(echo)
    finally:
        worker.stop()


def round_trip(echo: Any) -> float:
    began = time.perf_counter()
    assert echo.delay("anybody").get(timeout=PATIENCE_SECONDS) == "anybody"
    return time.perf_counter() - began


def broker_url(redis_url: str) -> str:
    """Celery's spelling of a private socket; see config.settings."""
    return redis_url.replace("unix://", "redis+socket://").replace("?db=", "?virtual_host=")
