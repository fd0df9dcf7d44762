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
# a name for each part, and what the paths of its files begin with, under each app
PARTS: Final = {
    "alerts": {
        "athletes/": "cases clearing escalation held_back paging poison settling telling watch.py api/alerts messages/cases models/alerts",
        "athletes/services/": "alerts attesting cases flags numbers pauses releasing reports watches",
        "athletes/rules/": "clearing escalation facts masking normalise ruleset system_reports triage vocabulary",
        "notifications/": "alarms backoff bounces channels delivery hints holding kinds last_resort outbox outcomes poison models",
        "notifications/services/": "dead_letters engine",
    },
    "reminders": {
        "athletes/": "messages/reminders questions reminders rules/quiet_hours schedule",
        "routines/": "rules services/enrolments services/schedule",
    },
    "permissions": {
        "accounts/": "authentication guards models/consents models/people permissions rules.py scopes",
        "athletes/": "access permissions",
        "routines/": "permissions",
    },
    "export and erasure": {
        "athletes/": "api/rights models/rights persons_data rules/spreadsheets spreadsheet.py tombstones unused",
        "athletes/services/": "erasure export retention unused",
        "notifications/": "services/retention",
    },
}
LEFT_OUT: Final = "not browser and not servers and not chaos and not long"
# a line that was walked once is walked, and looking on makes each test three times as slow
FEWER: Final = {"LUMBAR_REPORTS": "4000", "LUMBAR_AGREEMENTS": "200", "LUMBAR_EXAMPLES": "25", "LUMBAR_LIVES": "20", "LUMBAR_ANSWERS": "40"}
TESTS: Final = ("-q", "-n", "2", "--dist", "loadgroup", "-m", LEFT_OUT, "--cov", "--cov-branch")


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
        urls = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
        environment = {**os.environ, **urls, **FEWER, "HYPOTHESIS_PROFILE": "reduced"}
        command = [sys.executable, "-m", "pytest", *TESTS, f"--cov-report=json:{report}", *words]
        tests = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        return 1 if not is_told(json.loads(report.read_text())["files"]) or tests.returncode else 0


def is_told(files: dict[str, Any]) -> bool:
    """Print each part, with the files that drag it down; says whether all are well."""
    well = True
    for part, places in PARTS.items():
        beginnings = tuple(place + name for place, names in places.items() for name in names.split())
        chosen = {name: found["summary"] for name, found in files.items() if name.startswith(beginnings)}
        gone = [beginning for beginning in beginnings if not any(name.startswith(beginning) for name in files)]
        whole = Walked()
        for summary in chosen.values():
            whole.there += summary["num_statements"] + summary["num_branches"]
            whole.walked += summary["covered_lines"] + summary["covered_branches"]
        tell(part, f"{whole.percent:.1f} % of {whole.there} lines and branches in {len(chosen)} files")
        for name, summary in sorted(chosen.items(), key=lambda item: item[1]["percent_covered"]):
            if summary["percent_covered"] < LEAST_PERCENT:
                print(f"    {summary['percent_covered']:.0f} %  {name}  {files[name]['missing_lines']} {files[name]['missing_branches']}")
        if gone:
            tell(part, f"what is {', '.join(gone)} called now?")
        well &= whole.percent >= LEAST_PERCENT and not gone
    return well


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
