"""From the bytes of an upload to what is kept. Pure: keeping it is a service's part."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext as _

from poses.rules import MediumName
from poses.uploads.films import is_film, size
from poses.uploads.photos import photo, small
from poses.uploads.refusing import NotTaken

LARGEST_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class Accepted:
    name: MediumName
    content: bytes | None = None
    thumbnail: bytes | None = None
    upload: bytes | None = None  # a film as it came, to be made anew when there is time


def accept(content: bytes) -> Accepted:
    """A photo or a film, told by its first bytes."""
    if len(content) > LARGEST_BYTES:
        raise NotTaken(_("This file is too large. At most 8 MB."))
    if is_film(content):
        return Accepted(named(content, *size(content), "mp4"), upload=content)
    made, width, height = photo(content)
    return Accepted(named(made, width, height, "webp"), made, small(made))


def named(content: bytes, width: int, height: int, ending: str) -> MediumName:
    return MediumName(hashlib.sha256(content).hexdigest()[:32], width, height, ending)
