"""Decisions about poses: pure, no query and no clock."""

from poses.rules.holds import DEFAULT_HOLD_SECONDS, LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS, hold_within
from poses.rules.media import FilmRefusal, MediumName
from poses.rules.sides import OTHER_SIDE, Side, StretchedSide, sides_of, stretch_side
from poses.rules.wording import Forbidden, SaidWrongly, said_wrongly
from poses.rules.words import FALLBACK, PLACEHOLDERS, has_side_words, languages_after, placeholders_in, say

__all__ = [
    "DEFAULT_HOLD_SECONDS",
    "FALLBACK",
    "LONGEST_HOLD_SECONDS",
    "OTHER_SIDE",
    "PLACEHOLDERS",
    "SHORTEST_HOLD_SECONDS",
    "FilmRefusal",
    "Forbidden",
    "MediumName",
    "SaidWrongly",
    "Side",
    "StretchedSide",
    "has_side_words",
    "hold_within",
    "languages_after",
    "placeholders_in",
    "said_wrongly",
    "say",
    "sides_of",
    "stretch_side",
]
