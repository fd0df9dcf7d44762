"""Loaded before the tests (`-p tests.browser`): the browser that `make test` found or installed."""

import os

import pytest

from deploy.local.chromium import is_continuous_integration, on_path


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """For playwright's `executable_path`: it brings no browser of its own here."""
    path = os.environ.get("CHROMIUM") or on_path()
    if path is None and is_continuous_integration():
        pytest.fail("no Chromium on CI")
    if path is None:
        pytest.skip("no Chromium: apt install chromium")
    return path
