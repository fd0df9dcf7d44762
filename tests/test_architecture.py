"""What the floors do not say by themselves: which doors of another app are open, and what nobody does at all."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APPS = ("accounts", "athletes", "notifications", "poses", "routines")
OPEN_TO_ALL = {"models", "services", "rules", "permissions"}
# the clock, the encrypted field, how a secret is kept, what is agreed to, and the pieces an app plugs into:
# what a message kind derives from, what an API door is made of, SQL by hand
ALSO_OPEN = {
    "accounts": {"codes", "consent_texts", "fields", "guards"},
    "notifications": {"alarms", "clock", "delivery", "exceptions", "glance", "hints", "holding", "kinds", "rest", "statements"},
}
FORBIDDEN_ROOMS = {"common", "core", "helpers", "utils", "util", "misc"}
LONGEST_MODULE = 300


def modules(app: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts)


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Every imported (package, room): ("notifications", "clock")."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            for name in node.names:
                package, _, rest = name.name.partition(".")
                yield package, rest.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            package, _, rest = node.module.partition(".")
            yield from ((package, rest.partition(".")[0] or name.name) for name in node.names)


def queries(path: Path) -> Iterator[str]:
    """Where it reaches for a manager, a connection or a transaction."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr == "objects":
            yield f"line {node.lineno} asks for objects"
        if isinstance(node, ast.ImportFrom) and node.module == "django.db":
            yield from (f"imports {name.name}" for name in node.names if name.name in {"connection", "connections", "transaction"})


@pytest.mark.parametrize("app", APPS)
def test_from_another_app_only_its_open_rooms_are_imported(app):
    closed = [
        f"{path.relative_to(ROOT)} imports {package}.{room}"
        for path in modules(app)
        for package, room in imports(path)
        if package in APPS and package != app and room not in OPEN_TO_ALL | ALSO_OPEN.get(package, set())
    ]
    assert closed == []


@pytest.mark.parametrize("app", APPS)
def test_no_room_for_everything(app):
    rooms = [path for path in modules(app) if path.stem in FORBIDDEN_ROOMS or path.parent.name in FORBIDDEN_ROOMS]
    assert rooms == []


@pytest.mark.parametrize("app", [*APPS, "config", "deploy"])
def test_modules_stay_small(app):
    long = {str(path.relative_to(ROOT)): lines for path in modules(app) if (lines := path.read_text().count("\n")) > LONGEST_MODULE}
    assert {name for name in long if name != "config/settings.py"} == set()


@pytest.mark.parametrize("app", APPS)
def test_rules_are_pure(app):
    """A rule asks neither the database nor a clock; what it needs is an argument."""
    impure = [
        f"{path.relative_to(ROOT)} {fault}"
        for path in modules(app)
        if "rules" in path.parts or path.stem == "rules"
        for fault in [*(f"imports {package}.{room}" for package, room in imports(path) if room in {"clock", "services"}), *queries(path)]
    ]
    assert impure == []


@pytest.mark.parametrize("app", APPS)
def test_hints_carry_no_time(app):
    """When something is due stands in a row. A task with an eta is forgotten with its broker, or done twice."""
    timed = [
        f"{path.relative_to(ROOT)}:{node.lineno} {keyword.arg}"
        for path in modules(app)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"apply_async", "retry", "signature", "s"}
        for keyword in node.keywords
        if keyword.arg in {"eta", "countdown"}
    ]
    assert timed == []
