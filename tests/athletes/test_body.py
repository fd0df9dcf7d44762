"""The body that an athlete points at, front and back, and that a case draws."""

import json
from pathlib import Path

import pytest

from athletes.rules.vocabulary import REGIONS

BODY = json.loads(Path("static/body/regions.json").read_text())
IN_THE_MIDDLE = {"face", "neck", "abdomen", "saddle", "lower_back"}


def drawn(view: str, kind: str) -> set[str]:
    return {shape["region"] for shape in BODY["views"][view][kind]}


def test_every_place_is_drawn():
    assert {place for view in BODY["views"] for kind in ("middle", "paired") for place in drawn(view, kind)} == set(REGIONS) - {"unsure"}


def test_the_side_is_the_persons_own():
    """Who faces us has the left hand at the right of the picture."""
    assert {name: view["right_of_the_picture"] for name, view in BODY["views"].items()} == {"front": "left", "back": "right"}


@pytest.mark.parametrize("view", ["front", "back"])
def test_what_has_two_sides_is_drawn_twice(view):
    assert drawn(view, "middle") <= IN_THE_MIDDLE
    assert not drawn(view, "paired") & (IN_THE_MIDDLE - {"lower_back"})
