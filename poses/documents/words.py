"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.4  # below it what is left between the changes is only confetti


@dataclass(frozen=True)
class Piece:
    words: str
    differs: bool


def told_apart(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces that differ and pieces that do not; two that have little in common differ as a whole."""
    left, right = (re.split(r"(\s+)", text) for text in (before, after))
    found = SequenceMatcher(str.isspace, left, right, autojunk=False)
    if found.ratio() < ALIKE:
        return whole(before), whole(after)
    steps = found.get_opcodes()
    return (
        [Piece("".join(left[start:end]), kind != "equal") for kind, start, end, _, _ in steps if start < end],
        [Piece("".join(right[start:end]), kind != "equal") for kind, _, _, start, end in steps if start < end],
    )


def whole(text: str) -> list[Piece]:
    return [Piece(text, differs=True)] if text else []
