"""After a restore: nothing but codes for signing in leaves until an admin has looked."""

from typing import Any

from django.core.management.base import BaseCommand

from notifications import clock, holding


class Command(BaseCommand):
    help = "Holds messages back until an admin resolves the alarm `restored`."

    def handle(self, *args: Any, **options: Any) -> None:
        holding.hold_messages(now=clock.now())
        self.stdout.write("held back until the alarm `restored` is resolved")
