"""How much is tried: `make quick` little and without a database, `make test` some, `make long` everything.

Never a time limit: a slow machine is no fault.
"""

import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "reduced")
QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture], "print_blob": True}

settings.register_profile("quick", max_examples=15, **QUIET)
settings.register_profile("reduced", max_examples=50, **QUIET)
settings.register_profile("full", max_examples=1000, **QUIET)
settings.load_profile(PROFILE)

# a file that says so of all its tests is not even read
NEEDS_SERVERS = re.compile(r"^pytestmark = .*\b(django_db|browser|servers|chaos)\b", re.MULTILINE)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    is_file = PROFILE == "quick" and collection_path.suffix == ".py"
    return True if is_file and NEEDS_SERVERS.search(collection_path.read_text()) else None


def needs_database(item: pytest.Item) -> bool:
    return "db" in getattr(item, "fixturenames", ()) or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if PROFILE == "quick":
        left_out = [item for item in items if needs_database(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not needs_database(item)]
