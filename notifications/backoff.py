"""When to try again. Pure."""

from datetime import timedelta

FIRST_WAITS = (2, 5, 10, 20, 40, 60)  # seconds
MINUTE_BY_MINUTE = timedelta(minutes=15)
MIN_TRIES = 12
# a provider's wish is obeyed within reason: its reply is a stranger's text, and a year is not a wish
LONGEST_WISH = timedelta(hours=1)
JITTER = 0.2


def wait_after(tries: int, age: timedelta) -> timedelta:
    """Quickly at first, every minute for a quarter of an hour, then every five minutes."""
    if tries <= len(FIRST_WAITS):
        return timedelta(seconds=FIRST_WAITS[max(tries, 1) - 1])
    return timedelta(minutes=1 if age < MINUTE_BY_MINUTE else 5)


def with_wish(wait: timedelta, retry_after: timedelta | None) -> timedelta:
    return wait if retry_after is None else max(wait, min(retry_after, LONGEST_WISH))


def with_jitter(wait: timedelta, chance: float) -> timedelta:
    """Up to a fifth earlier or later, so that a thousand rows do not come back in one second. `chance` is 0..1."""
    return wait * (1 - JITTER + 2 * JITTER * chance)


def is_worn_out(tries: int, age: timedelta, retries_for: timedelta | None) -> bool:
    """Old and often tried: after an outage of ours an old row still gets its tries."""
    return retries_for is not None and age >= retries_for and tries >= MIN_TRIES
