"""Make the key pair that browsers subscribe to."""

from typing import Any

from django.core.management.base import BaseCommand

from notifications.channels import vapid


class Command(BaseCommand):
    help = "Print a new VAPID_PRIVATE_KEY. Keep it: every browser's subscription is bound to it, and dies with it."

    def handle(self, *args: Any, **options: Any) -> None:
        private_key = vapid.new_private_key()
        self.stdout.write(f"VAPID_PRIVATE_KEY={private_key}")
        self.stdout.write(f"# its public half, which browsers are given: {vapid.public_half(vapid.key_pair(private_key))}")
