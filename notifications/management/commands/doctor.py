"""Is it well?"""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from notifications.doctor import examine


class Command(BaseCommand):
    help = "Look at database, clocks, broker, mail, keys, disk and engine. Ends with 1 if any is not well."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        findings = list(examine())
        for finding in findings:
            mark = self.style.SUCCESS("well") if finding.is_well else self.style.ERROR("ILL ")
            self.stdout.write(f"  {mark}  {finding.organ:<10} {finding.words}")
        if not all(finding.is_well for finding in findings):
            sys.exit(1)
