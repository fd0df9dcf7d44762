"""How the story reads: a chapter, what happens in it, and the platform's own answers, indented."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from deploy.local.trouble import Trouble

Found = TypeVar("Found")
WIDEST = 150


@contextmanager
def chapter(number: int, title: str) -> Iterator[None]:
    """Says how long it took, so that a slow machine shows."""
    print(f"\n{number}. {title}", flush=True)
    began = time.monotonic()
    yield
    print(f"   ({time.monotonic() - began:.1f} s)", flush=True)


def say(words: str) -> None:
    print(f"   {words}", flush=True)


def quote(words: str) -> None:
    for line in words.strip().splitlines():
        print(f"   | {line}".rstrip(), flush=True)


def shortened(answer: Any) -> str:
    text = json.dumps(answer, ensure_ascii=False)
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def insist(holds: object, otherwise: str) -> None:
    """The story stops where it does not go as told."""
    if not holds:
        raise Trouble(f"The story did not go as told: {otherwise}")


def wait_for(found: Callable[[], Found | None], seconds: float, otherwise: str) -> Found:
    """The first thing found that is something, asked again and again for so long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if thing := found():
            return thing
        time.sleep(0.05)
    raise Trouble(f"The story did not go as told: {otherwise} ({seconds:.0f} s waited)")
