"""Loaded before the tests (`-p tests.grouping`): the order of the files, which a parallel run hands to its workers one by one.

Those that take longest come first, so that no worker is left with one at the end.
"""

from collections import Counter
from pathlib import Path

import pytest

LONG_FIRST = ("chaos", "servers", "lengthy", "browser")


def turn(item: pytest.Item) -> int:
    return next((place for place, name in enumerate(LONG_FIRST) if item.get_closest_marker(name)), len(LONG_FIRST))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    sizes = Counter(item.path for item in items)
    turns: dict[Path, int] = {}
    for item in items:
        turns[item.path] = min(turn(item), turns.get(item.path, len(LONG_FIRST)))
    items.sort(key=lambda item: (turns[item.path], -sizes[item.path]))
