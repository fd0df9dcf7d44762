"""The programs of a platform. Every deployment starts the same ones; here is how they are called."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from deploy.local.child import Child
from deploy.local.lan import Lan

# longer than a worker's blocking read, or each quiet second would look like a lost broker
PATIENT_WITH_BROKER = {"BROKER_TIMEOUT_SECONDS": "5"}
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel=INFO")


def web(port: int, host: str, *, workers: int = 2) -> list[str]:
    """One blocking thread each: more of them share one interpreter and only wait for each other."""
    words = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(workers), "--blocking-threads", "1", "--no-ws"]
    return [
        "granian",
        "config.wsgi:application",
        *words,
        "--respawn-failed-workers",
        "--workers-kill-timeout",
        "5",
        "--log-level",
        "warning",
    ]


def worker(name: str, queues: str, *words: str) -> list[str]:
    # the checks read every page's code: once when it is set up, not whenever a worker is started anew
    return ["celery", "-A", "config", "--skip-checks", "worker", "-n", f"{name}@%h", "-Q", queues, *words, *QUIET]


def programs(state: Path, *, port: int, host: str, environment: Mapping[str, str], lan: Lan | None = None) -> list[Child]:
    patient = {**environment, **PATIENT_WITH_BROKER}

    def child(name: str, words: list[str], environment: Mapping[str, str] = environment) -> Child:
        return Child(name, [sys.executable, "-m", *words], state, environment)

    return [
        child("web", [*web(port, host), *(lan.words_for_web if lan else [])]),
        # shorter than the lease on a delivery, so that nobody else sends what this one is still sending
        child("worker-alerts", worker("alerts", "alerts", "--concurrency", "2", "--soft-time-limit", "12", "--time-limit", "15"), patient),
        child("worker-routine", worker("routine", "reminders,bulk,films", "--concurrency", "2"), patient),
        child("beat", ["celery", "-A", "config", "beat", "--schedule", str(state / "beat"), "--loglevel=WARNING"], patient),
        child("watch-1", ["manage", "watch"]),
        child("watch-2", ["manage", "watch"]),
    ]


def mailroom(
    folder: Path, state: Path, *, smtp_port: int, page_port: int, environment: Mapping[str, str], host: str = "127.0.0.1"
) -> Child:
    words = ["-m", "deploy.local.mailroom", str(folder), str(smtp_port), str(page_port), host]
    return Child("mail", [sys.executable, *words], state, environment, grace_seconds=1)


def trust_page(lan: Lan, state: Path, *, port: int, platform: str) -> Child:
    words = ["-m", "deploy.local.trust", str(lan.authority), lan.address, str(port), platform]
    return Child("trust", [sys.executable, *words], state, os.environ, grace_seconds=1)
