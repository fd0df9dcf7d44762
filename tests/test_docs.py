"""What can be set, called, sent or decided is explained, and what is explained still exists."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver
from uuid_utils.compat import uuid7

from notifications.clock import FrozenClock
from routines.models import Routine
from tests.cast import Person

ROOT = Path(__file__).resolve().parent.parent
API = "/api/v1"


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def first_cells(text: str) -> set[str]:
    """The first cell of each table row, without its backticks."""
    return {cell.strip(" `") for cell in re.findall(r"^\|([^|\n]+)\|", text, re.MULTILINE)}


# Settings


def names_read(source: str) -> set[str]:
    """The names given to `env.anything("NAME")` and `secret("NAME")`."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    literal = [(call.func, call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant)]
    return {str(name) for function, name in literal if asks_the_environment(function)}


def asks_the_environment(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return isinstance(function.value, ast.Name) and function.value.id == "env"
    return isinstance(function, ast.Name) and function.id in {"env", "secret"}


def test_a_setting_is_found_however_it_is_read() -> None:
    source = 'A = env.bool("ONE", False)\nB = secret("TWO")\nC = f"{env.int(\'THREE\', 5)} s"\nD = env("FOUR")\nE = print("FIVE")'
    assert names_read(source) == {"ONE", "TWO", "THREE", "FOUR"}


def test_every_setting_is_explained() -> None:
    read = set().union(*(names_read(path.read_text(encoding="utf-8")) for path in (ROOT / "config").glob("*.py")))
    explained = {name for name in first_cells(page("hosting.md")) if name.isupper()}
    assert {"SECRET_KEY", "DATABASE_URL"} <= read
    assert read == explained


# Rules


def ruleset() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "athletes" / "rules" / "ruleset.yaml").read_text(encoding="utf-8"))
    return found


def rows(text: str) -> dict[str, str]:
    """Each table row by its first cell."""
    return {line.split("|")[1].strip(" `"): line for line in text.splitlines() if line.startswith("|")}


def test_every_rule_is_explained() -> None:
    ids = {rule["id"] for rule in ruleset()["rules"]}
    explained = {cell for cell in first_cells(page("safety.md")) if re.fullmatch(r"[UAWN]\d+[a-z]?", cell)}
    assert "U1" in ids
    assert ids | {"N0"} == explained  # N0 is what remains when no rule holds


def test_every_rule_is_explained_with_its_level_and_sources() -> None:
    explained = rows(page("safety.md"))
    for rule in ruleset()["rules"]:
        row = explained[rule["id"]]
        marks = {mark.split(":")[-1] for mark in rule["sources"]}
        assert marks <= set(re.findall(r"\b(?:ART|OWN|S\d+)\b", row)), rule["id"]
        assert row.split("|")[3].strip().startswith(rule["level"]), rule["id"]


def test_every_threshold_is_explained_as_shipped() -> None:
    explained = rows(page("safety.md"))
    for name, threshold in ruleset()["thresholds"].items():
        assert explained[name].startswith(f"| `{name}` | {threshold['value']} | {threshold['tighter']} | {threshold['limit']} |")


def test_every_red_flag_is_explained() -> None:
    lists = ruleset()["lists"]
    explained = {code for cell in first_cells(page("safety.md")) for code in re.findall(r"\w+", cell)}
    assert {*lists["core_flags"], *lists["other_flags"]} <= explained


def test_every_source_is_listed() -> None:
    listed = {cell for cell in first_cells(page("safety.md")) if re.fullmatch(r"S\d+", cell)}
    marks = {mark for entry in (*ruleset()["rules"], *ruleset()["thresholds"].values()) for mark in entry["sources"]}
    cited = set(re.findall(r"\bS\d+", " ".join(marks) + page("safety.md") + page("decisions.md")))
    assert cited - listed == {"S47", "S49"}  # named as missing


# Endpoints


def endpoints(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> Iterator[str]:
    """`METHOD /path/` for everything that can be called."""
    for pattern in patterns:
        path = prefix + plain(str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from endpoints(pattern.url_patterns, path)
        else:
            yield from (f"{method} {path.removeprefix(API)}" for method in methods_of(pattern.callback) if path.startswith(f"{API}/"))


def plain(pattern: str) -> str:
    """A route or a regular expression as a reader would write it: parameters are `{}`."""
    without_groups = re.sub(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)", "{}", pattern)
    return re.sub(r"<[^>]+>", "{}", without_groups).lstrip("^").replace("\\Z", "").replace("$", "").replace("\\", "")


def methods_of(view: Any) -> set[str]:
    """Those of a view set as it is routed, of a view as it is written; a bare function is read."""
    written = getattr(view, "cls", None) or getattr(view, "view_class", None)
    if written is None:
        return {"GET"}
    routed = getattr(view, "actions", None) or {name for name in written.http_method_names if hasattr(written, name)}
    return {name.upper() for name in routed if name in written.http_method_names} - {"OPTIONS", "HEAD"}


def served() -> set[str]:
    return set(endpoints(get_resolver().url_patterns))


def documented() -> tuple[set[str], tuple[str, ...]]:
    """What stands in the first column of the doors; a path that ends in an ellipsis stands for all below it."""
    cells = "\n".join(first_cells(page("api.md")))
    found = re.findall(r"^((?:(?:GET|POST|PUT|PATCH|DELETE) )*)(/[^?\s]*)", cells, re.MULTILINE)
    prefixes = tuple(path.rstrip("…") for _, path in found if path.endswith("…"))
    named = [(methods, re.sub(r"{\w+}", "{}", path)) for methods, path in found]
    return {f"{method} {path}" for methods, path in named for method in methods.split()}, prefixes


@pytest.mark.parametrize(
    ("pattern", "read"),
    [
        ("teams/<uuid:pk>/", "teams/{}/"),
        (r"^alerts/(?P<pk>[^/.]+)/clear/$", "alerts/{}/clear/"),
        (r"^a/(?P<token>[\w-]+(?:x|y))/\Z", "a/{}/"),
    ],
)
def test_a_pattern_is_read_as_a_path(pattern: str, read: str) -> None:
    assert plain(pattern) == read


def test_every_endpoint_is_explained() -> None:
    named, prefixes = documented()
    assert {door for door in served() if door not in named and not door.split()[1].startswith(prefixes)} == set()


def test_no_endpoint_is_explained_that_is_not_there() -> None:
    named, _ = documented()
    assert named - served() == set()


# The guide's two bodies


def example(heading: str, number: int = 0) -> Any:
    section = page("api.md").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return json.loads(re.findall(r"```json\n(.*?)```", section, re.DOTALL)[number])


@pytest.mark.django_db
def test_the_session_in_the_guide_is_accepted(time: FrozenClock, ana: Person) -> None:
    call_command("load_routines", verbosity=0)
    body = example("A session") | {"routine": str(Routine.objects.library().get().pk)}
    answer = ana.put(f"/api/v1/check-ins/{uuid7()}/", body)
    assert answer.status_code == 201, answer.content
    assert answer.json()["holds"][0] == body["holds"][0]


@pytest.mark.django_db
def test_the_report_in_the_guide_is_answered_as_told(time: FrozenClock, carla: Person, ana: Person) -> None:
    answer = ana.put(f"/api/v1/symptom-reports/{uuid7()}/", example("A report"))
    assert answer.status_code == 201, answer.content
    said, told = answer.json(), example("A report", 1)
    assert [said["triage"], said["told"], said["alert"]["state"]] == [told["triage"], told["told"], told["alert"]["state"]]
    assert said["advice"].keys() == told["advice"].keys()
    assert [without_ids(pause) for pause in said["pauses"]] == [without_ids(pause) for pause in told["pauses"]]


def without_ids(pause: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in pause.items() if name not in ("id", "alert")}


# Messages


def test_every_kind_of_message_is_explained() -> None:
    explained = {
        cell for cell in first_cells(page("notifications.md").split("## What a message may say")[0]) if re.fullmatch(r"[a-z_]+", cell)
    }
    assert explained - {"kind"} == set(settings.NOTIFICATION_KINDS)


# Promises


def test_every_goal_fault_and_control_has_its_line() -> None:
    """What shows it, or why it is not yet true."""
    numbered = {word for cell in first_cells(page("promises.md")) for word in re.findall(r"\b[GBC]\d+\b", cell)}
    wanted = [f"{letter}{number}" for letter, last in (("G", 18), ("B", 30), ("C", 35)) for number in range(1, last + 1)]
    assert [word for word in wanted if word not in numbered] == []


def test_what_shows_a_promise_is_there() -> None:
    named = set(re.findall(r"\btest_\w+\.py", page("promises.md") + page("../SECURITY.md")))
    assert named - {path.name for path in (ROOT / "tests").rglob("test_*.py")} == set()
