"""Not for people: a worker starts it for a row that has killed workers before."""

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandParser

from notifications import poison
from notifications.models import Delivery


class Command(BaseCommand):
    help = "Send one claimed delivery in plain built-in words. Started by a worker; exits 0 once the row is marked."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("delivery", type=UUID)
        parser.add_argument("lease_token", type=UUID)

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Delivery.objects.select_related("notification__recipient", "subscription")
        poison.send_plainly(rows.get(pk=options["delivery"], lease_token=options["lease_token"]))
