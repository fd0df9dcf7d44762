"""Server and phone answer alike: the vectors and random reports through both evaluators."""

import json
import os
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest

from athletes.rules.facts import Facts, facts_as_json, facts_from_json
from athletes.rules.normalise import complete
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.triage import assess
from tests.athletes.rules.counts import AGREEMENTS
from tests.athletes.rules.generated import random_facts, random_report
from tests.athletes.rules.test_vectors import JUDGED, judged_report

ROOT = Path(__file__).parents[3]
PACKAGE = Path(os.environ.get("CEL_JS", ROOT / "mobile" / "node_modules" / "@marcbachmann" / "cel-js"))
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.skipif(not PACKAGE.is_dir(), reason=f"the phone's CEL is not installed: no {PACKAGE}; `npm ci` in mobile/, or set CEL_JS"),
    pytest.mark.skipif(NODE is None, reason="no node on PATH: the phone's side was not asked"),
]

Case = tuple[dict[str, Any], Facts]


def test_it_works() -> None:
    cases = [(judged_report(vector), facts_from_json(vector["facts"])) for vector in JUDGED]
    assert on_the_phone(cases) == on_the_server(cases)


def test_random_reports() -> None:
    random = Random(20261122)
    cases = [(random_report(random), random_facts(random)) for _ in range(AGREEMENTS)]
    assert_alike(cases)


def test_thresholds_as_an_organisation_tightened_them() -> None:
    random = Random(7)
    cases = [(random_report(random), random_facts(random)) for _ in range(AGREEMENTS // 4)]
    assert_alike(cases, quick_minutes=1, severity_alert=4, severity_urgent=5, repeat_days=30, morning_rise=2, morning_rise_repeated=1)


def test_a_fault_is_a_fault_on_both() -> None:
    """Not a report the API would let in: it proves that neither side takes an error for an answer."""
    cases = [(complete({"sensations": ["tingling"], "resolved": "yes"}) | {"severity_worst": "eight"}, Facts())]
    phone, server = on_the_phone(cases), on_the_server(cases)
    assert phone == server
    assert server[0]["faults"]


def assert_alike(cases: list[Case], **tighter: int) -> None:
    pairs = zip(cases, on_the_phone(cases, **tighter), on_the_server(cases, **tighter), strict=True)
    for (report, facts), phone, server in pairs:
        assert phone == server, (report, facts)


def on_the_server(cases: list[Case], **tighter: int) -> list[dict[str, Any]]:
    ruleset = tighten(published_ruleset(), tighter)
    answers: list[dict[str, Any]] = json.loads(json.dumps([asdict(assess(report, facts, ruleset)) for report, facts in cases]))
    return answers


def on_the_phone(cases: list[Case], **tighter: int) -> list[dict[str, Any]]:
    ruleset = tighten(published_ruleset(), tighter)
    question = {
        "ruleset": ruleset.as_json(),
        "cases": [{"report": complete(report), "facts": facts_as_json(facts, ruleset)} for report, facts in cases],
    }
    script = Path(__file__).with_name("agreement.mjs")
    run = subprocess.run([NODE, script, PACKAGE], check=False, input=json.dumps(question), capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    answers: list[dict[str, Any]] = json.loads(run.stdout)
    return answers
