"""What a photo or a film is called: by its content, with its size and its kind, so that nothing has to be looked up to show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

CALLED = re.compile(r"(?P<digest>[0-9a-f]{32})-(?P<width>[1-9][0-9]{0,3})x(?P<height>[1-9][0-9]{0,3})\.(?P<ending>webp|mp4)")


class FilmRefusal(TextChoices):
    """Why a film is not taken; the values are what the decoder says."""

    CODEC = "another codec", _("Save the film as MP4 with H.264, and try again.")
    SIZE = "too large", _("This film is too large. At most 1920 pixels on its longer edge.")
    LENGTH = "too long", _("This film is too long. At most a minute.")
    UNREADABLE = "unreadable", _("This film cannot be read. Save it as MP4 with H.264, and try again.")


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
