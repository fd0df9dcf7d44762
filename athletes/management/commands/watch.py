"""`manage.py watch`: run two or more. It stops after its round on TERM or Ctrl-C."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand

from athletes.watch import Watch


class Command(BaseCommand):
    help = "Fires due steps, decides settling reports, and sends what no worker took. Run two or more; they need no leader."
    requires_system_checks = ()  # they read every page's code; a watch that was killed should be back at once

    def handle(self, *args: Any, **options: Any) -> None:
        over = threading.Event()
        for stop in (signal.SIGTERM, signal.SIGINT):
            signal.signal(stop, lambda *_: over.set())
        Watch().run(over.is_set)
