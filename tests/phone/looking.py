"""A screen as its person sees it: axe finds nothing, in light and in dark; nothing runs off the edge, and nothing moved on the way here."""

import os
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PICTURES = os.environ.get("PHONE_PICTURES")  # where to keep them, for who wants to look too
SCHEMES: dict[Any, dict[str, Any]] = {
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast"]}},  # in the dark only the colours are others
    "light": {},
}
# a colour that is still fading from one scheme into the other is neither's
STILL = (
    "Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)).then(() => null)"
)
AXE = Axe().axe_script
ASKED_OF_IT: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}  # no style sheet is fetched a second time
ASK = "(options) => axe.run(options).then((found) => found.violations)"


MOST_SHIFTED = 0.01


def look(page: Page, name: str, *, may_move: bool = False) -> None:
    """All that a session needs stands still. What only the network knows may come piece by piece, and so may pages of the desk."""
    shifts = [] if may_move else page.evaluate("shifts")
    assert sum(shift["score"] for shift in shifts) < MOST_SHIFTED, f"on the way to {name} something moved: {shifts}"
    found = []
    for scheme, options in SCHEMES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(STILL)
        if PICTURES:
            page.screenshot(path=Path(PICTURES) / f"{name}.{scheme}.png", full_page=True)
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        violations = page.evaluate(ASK, ASKED_OF_IT | options)
        found += [(name, scheme, fault["id"], node["html"], node["failureSummary"]) for fault in violations for node in fault["nodes"][:2]]
    assert not found, found
    assert page.evaluate("document.documentElement.scrollWidth <= screen.width"), f"{name} runs off the edge"
