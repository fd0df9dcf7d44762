"""Server and phone answer alike: the vectors and random reports through both evaluators."""

import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest

from athletes.rules.facts import Facts, facts_as_json, facts_from_json
from athletes.rules.normalise import followed_up
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rules.triage import assess
from tests.athletes.rules.counts import AGREEMENTS
from tests.athletes.rules.generated import random_facts, random_report
from tests.athletes.rules.test_vectors import JUDGED

MOBILE = Path(__file__).parents[3] / "mobile"
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.skipif(not (MOBILE / "node_modules").is_dir(), reason="the phone's packages are not installed: `npm ci` in mobile/"),
    pytest.mark.skipif(NODE is None, reason="no node on PATH: the phone's side was not asked"),
]

Report = dict[str, Any]
Case = tuple[Report, Report | None, Facts]


def test_it_works() -> None:
    cases = [(vector["report"], vector.get("follow_up"), facts_from_json(vector["facts"])) for vector in JUDGED]
    assert on_the_phone(cases) == on_the_server(cases)


def test_random_reports() -> None:
    random = Random(20261122)
    cases = [(random_report(random), None, random_facts(random)) for _ in range(AGREEMENTS)]
    assert_alike(cases)


def test_random_follow_ups() -> None:
    random = Random(20261123)
    cases = [(random_report(random), random_report(random), random_facts(random)) for _ in range(AGREEMENTS // 4)]
    assert_alike(cases)


def test_thresholds_as_an_organisation_tightened_them() -> None:
    random = Random(7)
    cases = [(random_report(random), None, random_facts(random)) for _ in range(AGREEMENTS // 4)]
    assert_alike(cases, quick_minutes=1, severity_alert=4, severity_urgent=5, repeat_days=30, morning_rise=2, morning_rise_repeated=1)


def test_a_fault_is_a_fault_on_both() -> None:
    """Not a report the API would let in: it proves that neither side takes an error for an answer."""
    cases: list[Case] = [({"sensations": ["tingling"], "resolved": "yes", "severity_worst": "eight"}, None, Facts())]
    phone, server = on_the_phone(cases), on_the_server(cases)
    assert phone == server
    assert server[0]["faults"]


def assert_alike(cases: list[Case], **tighter: int) -> None:
    pairs = zip(cases, on_the_phone(cases, **tighter), on_the_server(cases, **tighter), strict=True)
    for case, phone, server in pairs:
        assert phone == server, case


def on_the_server(cases: list[Case], **tighter: int) -> list[dict[str, Any]]:
    ruleset = tighten(published_ruleset(), tighter)
    judged = [assess(report if then is None else followed_up(report, then), facts, ruleset) for report, then, facts in cases]
    answers: list[dict[str, Any]] = json.loads(json.dumps([asdict(each) for each in judged]))
    return answers


def on_the_phone(cases: list[Case], **tighter: int) -> list[dict[str, Any]]:
    """By the very code that the app is built from."""
    ruleset = tighten(published_ruleset(), tighter)
    asked = [{"report": report, "follow_up": then, "facts": facts_as_json(facts, ruleset)} for report, then, facts in cases]
    question = json.dumps({"ruleset": ruleset.as_json(), "cases": asked})
    words = [str(NODE), "--import", "tsx", "tests/agreement.ts"]
    run = subprocess.run(words, cwd=MOBILE, check=False, input=question, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    answers: list[dict[str, Any]] = json.loads(run.stdout)
    return answers
