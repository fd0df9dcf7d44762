"""What the person at the terminal reads: one line a thing, its name before it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


def tell(subject: str, words: str) -> None:
    print(f"  {subject:<12} {words}", flush=True)


@contextmanager
def telling(subject: str, done: str) -> Iterator[None]:
    """Says when it is done and how long that took."""
    began = time.monotonic()
    yield
    tell(subject, f"{done} in {time.monotonic() - began:.1f} s")
