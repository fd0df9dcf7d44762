"""After a new key was put first into FIELD_KEYS: everything sealed with an older one is sealed anew. Then the older one may go."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.services.keys import rotate_authenticators, rotate_fields


class Command(BaseCommand):
    help = "Seals every encrypted text with the first of FIELD_KEYS. Harmless while people work, and when repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, count in rotate_fields():
            self.stdout.write(f"{name}: {count}")
        self.stdout.write(f"second factors: {rotate_authenticators()}")
