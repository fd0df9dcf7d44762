"""From the bytes of an upload to what is served. Pure: keeping it is a service's part."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext as _

from poses.rules import MediumName
from poses.uploads.films import film, is_film
from poses.uploads.photos import photo, small
from poses.uploads.refusing import NotTaken

LARGEST_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class Accepted:
    name: MediumName
    content: bytes
    thumbnail: bytes


def accept(content: bytes) -> Accepted:
    """A photo or a film, told by its first bytes."""
    if len(content) > LARGEST_BYTES:
        raise NotTaken(_("This file is too large. At most 8 MB."))
    if is_film(content):
        made, width, height, still = film(content)
        return Accepted(named(made, width, height, "mp4"), made, still)
    made, width, height = photo(content)
    return Accepted(named(made, width, height, "webp"), made, small(made))


def named(content: bytes, width: int, height: int, ending: str) -> MediumName:
    return MediumName(hashlib.sha256(content).hexdigest()[:32], width, height, ending)
