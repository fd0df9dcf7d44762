"""After a restore: erase again whoever was erased since that backup."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.models import User
from athletes import tombstones
from athletes.services.erasure import NAMELESS, erase_person
from notifications import clock


class Command(BaseCommand):
    help = "Erases again everybody in ERASURES_FILE. Harmless when repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        back = User.objects.filter(pk__in=list(tombstones.everybody())).exclude(name=NAMELESS)
        gone = 0
        for person in list(back.values_list("pk", flat=True)):
            erase_person(person_id=person, at=clock.now())
            gone += 1
        self.stdout.write(f"erased again: {gone}")
