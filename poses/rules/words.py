"""Left and right in words. A text names `{side}` and `{other_side}`; the language says how they are spoken."""

from __future__ import annotations

import re
from collections.abc import Mapping

from poses.rules.sides import OTHER_SIDE, Side

PLACEHOLDERS = frozenset({"side", "other_side"})
FALLBACK = "en"

# In German these are stems, and the text writes the ending: "{side}es Knie", "nach {side}s".
SIDE_WORDS: Mapping[str, Mapping[Side, str]] = {
    "en": {Side.LEFT: "left", Side.RIGHT: "right"},
    "de": {Side.LEFT: "link", Side.RIGHT: "recht"},
}
# not str.format: a text from an editor must not reach into Python
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def placeholders_in(text: str) -> set[str]:
    """What stands in braces; a brace without its partner counts as a placeholder that nobody knows."""
    stray = {brace for brace in "{}" if brace in PLACEHOLDER.sub("", text)}
    return set(PLACEHOLDER.findall(text)) | stray


def languages_after(language: str) -> tuple[str, ...]:
    """Where a text is looked for, best first: de-AT, then de, then English."""
    parts = language.lower().split("-")
    chain = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*chain, FALLBACK]))


def has_side_words(language: str) -> bool:
    return language.lower().split("-")[0] in SIDE_WORDS


def say(text: str, *, language: str, side: Side) -> str:
    """The text as spoken for one side of the body, in the language it was written in."""
    if side not in OTHER_SIDE:
        return text
    words = next(SIDE_WORDS[known] for known in languages_after(language) if known in SIDE_WORDS)
    return text.replace("{side}", words[side]).replace("{other_side}", words[OTHER_SIDE[side]])
