"""Loaded before the tests (`-p tests.browser`): the browser that `make test` found or installed, started once for the tests of a file."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from deploy.local.chromium import is_continuous_integration, on_path

expect.set_options(timeout=30_000)  # two cores and many processes: what matters is that it comes


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """For playwright's `executable_path`: it brings no browser of its own here."""
    path = os.environ.get("CHROMIUM") or on_path()
    if path is None and is_continuous_integration():
        pytest.fail("no Chromium on CI")
    if path is None:
        pytest.skip("no Chromium: apt install chromium-headless-shell")
    return path


@pytest.fixture(scope="module")
def running_chromium(chromium_path: str) -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's loop runs in this thread, the pages in another
        browser = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def chromium(running_chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Every test opens contexts of its own; they are closed before its server, so that no page asks while the tables are emptied."""
    if "live_server" in request.fixturenames:
        request.getfixturevalue("live_server")
    yield running_chromium
    for context in running_chromium.contexts:
        context.close()
