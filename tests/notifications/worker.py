"""A worker in a process of its own, for tests that kill it. Started by `start_worker`, told by its arguments where to die."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent

SCRIPT = """
import sys
import django
django.setup()
from tests.notifications.worker import work
work(*sys.argv[1:])
"""


def start_worker(hook: str, *, port: int, **environment: str) -> subprocess.Popen[bytes]:
    """Deliver what is due, and die by SIGKILL at `hook` ("" survives)."""
    given = {
        **os.environ,
        "DATABASE_URL": url_of_this_test(),
        "DJANGO_SETTINGS_MODULE": "tests.notifications.poison_settings",
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        **environment,
    }
    return subprocess.Popen([sys.executable, "-c", SCRIPT, hook], env=given, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def url_of_this_test() -> str:
    """The server of this run, and the database that pytest made there."""
    from django.db import connection

    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


def work(hook: str) -> None:
    from notifications import channels, delivery, outcomes
    from notifications.kinds import Kind

    places = {
        "before it is written": (Kind, "message"),
        "before it is sent": (channels, "send"),
        "after it is sent": (outcomes, "finish"),
        "while it is marked": (outcomes, "erase_sealed"),
    }
    if hook:
        setattr(*places[hook], die)
    while delivery.deliver_one(worker=delivery.worker_name()):
        pass


def die(*_: Any, **__: Any) -> None:
    """Not an exit, not an exception: what the out-of-memory killer does."""
    os.kill(os.getpid(), signal.SIGKILL)
