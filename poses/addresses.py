"""Where a drawing, a photo or a film lies."""

from __future__ import annotations

from functools import cache

from django.urls import reverse

from poses.figures.library import UnknownFigure, keys
from poses.rules import MediumName, Side


@cache
def is_drawn(key: str) -> bool:
    try:
        return key in keys(key.partition("/")[0])
    except UnknownFigure:
        return False


def figure_address(key: str, side: Side) -> str | None:
    """For a key such as `banana-pose/2`; None where nothing is drawn."""
    if not is_drawn(key):
        return None
    slug, _slash, name = key.partition("/")
    address = reverse("pose-figure", kwargs={"slug": slug, "name": name})
    return address if side == Side.NONE else f"{address}?side={side}"


def medium_address(name: MediumName) -> str:
    return reverse("pose-medium", kwargs={"file": str(name)})


def thumbnail_address(name: MediumName) -> str:
    return reverse("pose-thumbnail", kwargs={"file": str(name)})
