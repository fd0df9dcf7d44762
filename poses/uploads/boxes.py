"""An MP4 is boxes within boxes, each with its length and its kind. They must fill the file to the last byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


class Broken(Exception):
    """A length that cannot be, or a box that is missing."""


@dataclass(frozen=True)
class Box:
    kind: bytes
    start: int
    body: int
    end: int


def boxes(content: bytes, around: Box) -> Iterator[Box]:
    start = around.body
    while start < around.end:
        length, body = number(content, around, start, 4), start + 8
        if length == 1:  # the length itself comes behind the kind
            length, body = number(content, around, body, 8), body + 8
        box = Box(content[start + 4 : start + 8], start, body, start + length)
        if not body <= box.end <= around.end:
            raise Broken
        yield box
        start = box.end


def child(content: bytes, around: Box, kind: bytes) -> Box:
    """The one of this kind: two of what there is one of are one too many to trust."""
    found = [box for box in boxes(content, around) if box.kind == kind]
    if len(found) != 1:
        raise Broken
    return found[0]


def number(content: bytes, box: Box, place: int, width: int) -> int:
    if place < box.body or place + width > box.end:
        raise Broken
    return int.from_bytes(content[place : place + width])


def numbers(content: bytes, box: Box, place: int, count: int, width: int) -> list[int]:
    if place + count * width > box.end:
        raise Broken
    return [number(content, box, place + each * width, width) for each in range(count)]
