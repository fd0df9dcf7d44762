"""What a text about a pose must not say (F): no promise, no all-clear, no name of a condition, no pushing through."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Patterns = Mapping[str, re.Pattern[str]]


def any_of(*beginnings: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(beginnings)})\w*", re.IGNORECASE)


NOT_TO_BE_SAID: Mapping[str, Patterns] = {
    "en": {
        "promises something": any_of("posture", "resilien", "prevent", "protect", "cures?", "heals?", "fix", "healthy", "strong back"),
        "gives an all-clear": any_of("safe", "normal", "fine", "harmless", "cleared", "all clear", "risk"),
        "names a condition or a nerve": any_of(
            "sciatic", "discs?\\b", "herniat", "stenosis", "spondylo", "nerves?\\b", "piriformis", "arthri", "osteopor", "syndrome"
        ),
        "asks to push through": any_of("push through", "no pain", "force yourself", "bear the pain", "work through"),
        "suggests treatment": any_of("medicin", "medication", "painkill", "ibuprofen", "scan", "x-ray", "treat"),
    },
    "de": {
        "promises something": any_of(
            "haltung", "körperhaltung", "widerstandsf", "resilien", "vorbeug", "beugt vor", "schützt", "heil", "gesund"
        ),
        "gives an all-clear": any_of("sicher", "normal", "harmlos", "unbedenklich", "ungefährlich", "risik", "alles in ordnung"),
        "names a condition or a nerve": any_of(
            "ischias", "bandscheib", "stenos", "spondylo", "nerv(?:en)?\\b", "piriformis", "arthr", "osteopor", "syndrom"
        ),
        "asks to push through": any_of("durchhalten", "beiß", "zwing", "halte den schmerz", "ohne schmerz"),
        "suggests treatment": any_of("medikament", "schmerzmittel", "tablette", "röntg", "mrt", "behandl", "therap"),
    },
}


@dataclass(frozen=True, slots=True)
class SaidWrongly:
    words: str
    why: str


def said_wrongly(text: str, language: str) -> list[SaidWrongly]:
    """Each phrase that the wording rules forbid. Caution questions and "ask first" lists are spared: they ask, they do not tell."""
    patterns = NOT_TO_BE_SAID.get(language.split("-", maxsplit=1)[0], {})
    return [SaidWrongly(match.group(), why) for why, pattern in patterns.items() for match in pattern.finditer(text)]
