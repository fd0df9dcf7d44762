"""The ways through a session that several tests take."""

from playwright.sync_api import Page, expect

SOONER_THAN_IT_PAUSES = 19_000


def start(page: Page) -> None:
    """The reminder's two taps."""
    page.get_by_role("button", name="Start", exact=True).tap()
    page.get_by_role("button", name="No numbness, tingling or fever: start").tap()
    expect(page.get_by_role("timer")).to_be_visible()


def stage(page: Page) -> str:
    return page.locator(".pose-name").inner_text()


def go_to(page: Page, pose: str) -> None:
    """Forward, to the hold of that pose and side."""
    holding = page.get_by_role("button", name="End this hold")
    while not (pose in stage(page) and holding.count()):
        page.get_by_role("button", name="Forward").tap()
        page.clock.run_for(500)


def hold_to_the_end(page: Page) -> None:
    """Nobody touches the phone until it asks how it was. It looks at the clock as seldom as a phone in a pocket does."""
    asked = page.get_by_role("heading", name="How was it?")
    for step in range(1, 100):
        page.clock.fast_forward(SOONER_THAN_IT_PAUSES)
        if step % 8 == 0 and asked.count():
            return
    raise AssertionError("the session does not end")


def point_at(page: Page, place: str) -> None:
    """In the list below the drawing, which has the same names."""
    page.get_by_text("Choose from a list").tap()
    page.get_by_label(place, exact=True).check()
