"""The ways through a session that several tests take."""

from playwright.sync_api import Page, expect

SOONER_THAN_IT_PAUSES = 15_000  # by as much as a machine with other work may keep the page waiting in between


def start(page: Page) -> None:
    """The reminder's two taps."""
    page.get_by_role("button", name="Start", exact=True).tap()
    page.get_by_role("button", name="No numbness, tingling or fever: start").tap()
    expect(page.get_by_role("timer")).to_be_visible()


def stage(page: Page) -> str:
    return page.locator(".pose-name").inner_text()


FORWARD = """async (pose) => {
  const isHeld = () => document.querySelector('[aria-label="End this hold"]')
  const isThere = () => isHeld() && document.querySelector('.pose-name').innerText.includes(pose)
  for (let taps = 0; taps < 50 && !isThere(); taps++) {
    document.querySelector('[aria-label="Forward"]').click()
    await new Promise((drawn) => queueMicrotask(() => queueMicrotask(drawn)))
  }
  return Boolean(isThere())
}"""


def go_to(page: Page, pose: str) -> None:
    """Forward, to the hold of that pose and side; in the page itself, as twenty taps from here take their time."""
    assert page.evaluate(FORWARD, pose), f"never came to {pose}"
    page.clock.run_for(500)


def hold_to_the_end(page: Page) -> None:
    """Nobody touches the phone until it asks how it was. It looks at the clock as seldom as a phone in a pocket does."""
    asked = page.get_by_role("heading", name="How was it?")
    for step in range(1, 100):
        page.clock.fast_forward(SOONER_THAN_IT_PAUSES)
        if step % 8 == 0 and asked.count():
            return
    expect(asked).to_be_visible()


NAME_IN_FOCUS = "(document.activeElement.labels?.[0] ?? document.activeElement).innerText"
ENOUGH_TABS = 60


def point_at(page: Page, place: str) -> None:
    """With the keyboard alone, in the list below the drawing, which has the same names. What was understood is said aloud."""
    go_on_to(page, "Choose from a list")
    page.keyboard.press("Enter")
    go_on_to(page, place)
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text(place)


def go_on_to(page: Page, name: str) -> None:
    for _ in range(ENOUGH_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(NAME_IN_FOCUS) == name:
            return
    raise AssertionError(f"{name} is out of a keyboard's reach")


def open_part(page: Page, name: str) -> None:
    """One of the pages under Me."""
    page.get_by_role("link", name="Me", exact=True).tap()
    page.get_by_role("link", name=name).tap()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
