"""Loaded before the tests (`-p tests.grouping`): which tests a worker of a parallel run takes together, and in which order.

Those of one file stay together, for what they share. Those that commit come last: each leaves an empty database, and whoever
comes after would load the poses again.
"""

import pytest

COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}


def commits(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction")) or not COMMITTING.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(f"{item.path}{', committing' if commits(item) else ''}"))
