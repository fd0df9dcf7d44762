"""What a photo or a film is called: by its content, with its size and its kind, so that nothing has to be looked up to show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

CALLED = re.compile(r"(?P<digest>[0-9a-f]{32})-(?P<width>[1-9][0-9]{0,3})x(?P<height>[1-9][0-9]{0,3})\.(?P<ending>webp|mp4)")


@dataclass(frozen=True)
class MediumName:
    digest: str
    width: int
    height: int
    ending: str

    def __str__(self) -> str:
        return f"{self.digest}-{self.width}x{self.height}.{self.ending}"

    @classmethod
    def read(cls, name: str) -> Self | None:
        found = CALLED.fullmatch(name)
        return cls(found["digest"], int(found["width"]), int(found["height"]), found["ending"]) if found else None

    @property
    def is_film(self) -> bool:
        return self.ending == "mp4"
