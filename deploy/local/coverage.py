"""`make coverage`: how much of the code that must not fail is walked by tests, branch by branch. Below 95 % of a part it is not well.

python -m deploy.local.coverage [words for pytest]
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from deploy.local.places import ROOT
from deploy.local.terminal import tell
from deploy.local.throwaway import throwaway_servers

LEAST_PERCENT: Final = 95.0
PARTS: Final = {
    "alerts": (
        *("athletes/services/alerts.py", "athletes/services/cases.py", "athletes/services/reports.py", "athletes/services/numbers.py"),
        *("athletes/services/watches.py", "athletes/services/pauses.py", "athletes/services/flags.py", "athletes/services/attesting.py"),
        *("athletes/escalation.py", "athletes/paging.py", "athletes/settling.py", "athletes/clearing.py", "athletes/cases.py"),
        *("athletes/watch.py", "athletes/telling.py", "athletes/rules/triage.py", "athletes/rules/clearing.py"),
        *("athletes/rules/escalation.py", "athletes/rules/escalation_policy.py", "athletes/rules/masking.py", "athletes/rules/facts.py"),
        *("notifications/delivery.py", "notifications/outcomes.py", "notifications/outbox.py", "notifications/holding.py"),
    ),
    "reminders": (
        "athletes/reminders.py",
        "athletes/schedule.py",
        "athletes/questions.py",
        "athletes/messages/reminders.py",
        "routines/rules/",
    ),
    "permissions": (
        *("accounts/permissions.py", "accounts/scopes.py", "accounts/rules.py", "accounts/models/people.py", "accounts/models/consents.py"),
        *("athletes/access.py", "athletes/permissions.py", "routines/permissions.py"),
    ),
    "export and erasure": (
        *("athletes/services/export.py", "athletes/services/erasure.py", "athletes/services/retention.py", "athletes/services/unused.py"),
        *(
            "athletes/persons_data.py",
            "athletes/unused.py",
            "athletes/tombstones.py",
            "athletes/api/rights.py",
            "athletes/rules/spreadsheets.py",
        ),
    ),
}
TESTS: Final = (
    "-q",
    "-n",
    "2",
    "--dist",
    "loadgroup",
    "-m",
    "not browser and not servers and not chaos and not long",
    "--cov",
    "--cov-branch",
)


@dataclass
class Walked:
    """Lines and branches of one part, together, as the tests left them."""

    there: int = 0
    walked: int = 0

    @property
    def percent(self) -> float:
        return 100.0 * self.walked / self.there if self.there else 100.0


def main(words: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory() as folder, throwaway_servers() as servers:
        report = Path(folder) / "coverage.json"
        environment = {**os.environ, "DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url, "HYPOTHESIS_PROFILE": "reduced"}
        command = [sys.executable, "-m", "pytest", *TESTS, f"--cov-report=json:{report}", *words]
        tests = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        return 1 if not is_told(json.loads(report.read_text())["files"]) or tests.returncode else 0


def is_told(files: dict[str, Any]) -> bool:
    """Print each part, with the files that drag it down; says whether all are well."""
    well = True
    for part, beginnings in PARTS.items():
        chosen = {name: found["summary"] for name, found in files.items() if name.startswith(beginnings)}
        whole = Walked()
        for summary in chosen.values():
            whole.there += summary["num_statements"] + summary["num_branches"]
            whole.walked += summary["covered_lines"] + summary["covered_branches"]
        tell(part, f"{whole.percent:.1f} % of {whole.there} lines and branches in {len(chosen)} files")
        for name, summary in sorted(chosen.items(), key=lambda item: item[1]["percent_covered"]):
            if summary["percent_covered"] < LEAST_PERCENT:
                print(f"    {summary['percent_covered']:.0f} %  {name}  {files[name]['missing_lines']} {files[name]['missing_branches']}")
        well &= whole.percent >= LEAST_PERCENT and bool(chosen)
    return well


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
