"""Loaded before the tests (`-p tests.grouping`): which tests a worker of a parallel run takes together, and in which order.

Those of one file stay together, for what they share. The longest come first, so that no worker is left with one at the end.
"""

import pytest

LONG_FIRST = ("servers", "browser")


def turn(item: pytest.Item) -> int:
    return next((place for place, name in enumerate(LONG_FIRST) if item.get_closest_marker(name)), len(LONG_FIRST))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=turn)
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
