"""Where it was felt, on a drawn body: front and back, the person's own left and right. The words stand beside it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders

BODY = "body/regions.json"


@dataclass(frozen=True)
class Mark:
    """A place on the body; one half is drawn, and mirrored for the other. `is_unsure`: the side was not known."""

    path: str
    is_mirrored: bool
    is_unsure: bool


@dataclass(frozen=True)
class View:
    name: str
    view_box: str
    outline: str
    lines: list[str]
    marks: list[Mark]


def views_of(places: Iterable[Mapping[str, str]]) -> list[View]:
    """Front and back with these places marked; none where no place was named."""
    said = [place for place in places if place["region"] != "unsure"]
    if not said:
        return []
    body = drawn()
    box = " ".join(str(number) for number in body["view_box"])
    return [
        View(name, box, body["outline"], view["lines"], [mark for place in said for mark in marks_on(view, place)])
        for name, view in body["views"].items()
    ]


def marks_on(view: Mapping[str, Any], place: Mapping[str, str]) -> list[Mark]:
    side, is_unsure = place["side"], place["side"] not in ("left", "right", "both", "midline")
    middle = [shape["path"] for shape in view["middle"] if shape["region"] == place["region"]]
    halves = [shape["path"] for shape in view["paired"] if shape["region"] == place["region"]]
    if side in ("left", "right") and halves:
        return [Mark(path, is_mirrored=side != view["right_of_the_picture"], is_unsure=False) for path in halves]
    whole = [Mark(path, is_mirrored=False, is_unsure=is_unsure) for path in middle]
    if side == "midline" and middle:
        return whole
    return [*whole, *(Mark(path, is_mirrored, is_unsure) for path in halves for is_mirrored in (False, True))]


@cache
def drawn() -> Mapping[str, Any]:
    found = finders.find(BODY)
    if not found:
        raise FileNotFoundError(BODY)
    content: Mapping[str, Any] = json.loads(Path(str(found)).read_text(encoding="utf-8"))
    return content
