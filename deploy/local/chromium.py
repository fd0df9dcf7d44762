"""The browser for the browser tests: the one on PATH, else Debian's, else none, said loudly."""

import os
import shutil
import subprocess

from deploy.local.terminal import tell, telling
from deploy.local.trouble import Trouble

SHELL = "chromium-headless-shell"  # the same engine without a window that nobody sees: less than half the work for two cores
BESIDE = ("libatomic1", "fonts-dejavu-core")  # what Playwright's own driver stands on, and letters to draw
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def chromium() -> str | None:
    """Its path. Where tests must not be skipped, having none is Trouble."""
    found = on_path() or installed()
    if found is None and is_continuous_integration():
        raise Trouble("There is no Chromium, and on CI the browser tests are never skipped.")
    if found is None:
        tell("browser", f"NO CHROMIUM: THE BROWSER TESTS ARE SKIPPED. On Debian: apt install {SHELL} libatomic1")
    return found


def on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def installed() -> str | None:
    """From Debian, when we may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    with telling("browser", "asked Debian for Chromium"):
        ask_debian("update")
        for name in (SHELL, "chromium"):
            ask_debian("install", "-y", "--no-install-recommends", name, *BESIDE)
            if found := on_path():
                return found
    return None


def ask_debian(*words: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def is_continuous_integration() -> bool:
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")
