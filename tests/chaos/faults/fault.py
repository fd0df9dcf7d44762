from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.chaos.fleet import Fleet


@dataclass(frozen=True)
class Fault:
    """Something that breaks. All chance comes from the one that is handed in, so that a seed brings it back."""

    name: str
    strike: Callable[[Fleet, Random], None]
    is_possible: Callable[[], bool] = lambda: True
    why_not: str = ""
    goes_on_seconds: float = 0.0  # after `strike` has returned
