"""What a text about a pose must not say (F): no promise, no all-clear, no name of a condition, no pushing through."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Forbidden(models.TextChoices):
    PROMISE = "promise", _("promises something")  # GUI:S26, GUI:S36
    ALL_CLEAR = "all_clear", _("gives an all-clear")
    CONDITION = "condition", _("names a condition or a nerve")
    PUSHING = "pushing", _("asks to push through")
    TREATMENT = "treatment", _("suggests treatment")


def beginning(*words: str) -> re.Pattern[str]:
    """Words that begin like this; one that ends in `.` is meant as it stands."""
    endings = (rf"{re.escape(word.removesuffix('.'))}{'' if word.endswith('.') else '[^ ]*?'}" for word in words)
    return re.compile(rf"\b(?:{'|'.join(endings)})\b", re.IGNORECASE)


NOT_TO_BE_SAID: Mapping[str, Mapping[Forbidden, re.Pattern[str]]] = {
    "en": {
        Forbidden.PROMISE: beginning(
            "posture", "resilien", "prevent", "protect", "cure", "heal.", "heals.", "healthy", "fix", "strong back"
        ),
        Forbidden.ALL_CLEAR: beginning("safe", "normal", "fine.", "harmless", "cleared.", "all clear", "risk"),
        Forbidden.CONDITION: beginning(
            *("sciatic", "disc.", "discs.", "herniat", "stenosis", "spondylo", "nerve.", "nerves."),
            *("piriformis", "arthri", "osteopor", "syndrome"),
        ),
        Forbidden.PUSHING: beginning("push through", "work through", "no pain", "force yourself", "bear the pain"),
        Forbidden.TREATMENT: beginning("medicin", "medication", "painkill", "ibuprofen", "scan", "x-ray", "treat"),
    },
    "de": {
        Forbidden.PROMISE: beginning(
            *("haltung", "körperhaltung", "widerstandsf", "resilien", "vorbeug", "beugt vor", "schützt", "heil", "gesund"),
        ),
        Forbidden.ALL_CLEAR: beginning("sicher", "normal", "harmlos", "unbedenklich", "ungefährlich", "risik", "alles in ordnung"),
        Forbidden.CONDITION: beginning(
            *("ischias", "bandscheib", "stenos", "spondylo", "nerv.", "nerven", "piriformis", "arthr", "osteopor", "syndrom"),
        ),
        Forbidden.PUSHING: beginning("durchhalten", "beiß", "zwing", "halte den schmerz", "ohne schmerz"),
        Forbidden.TREATMENT: beginning("medikament", "schmerzmittel", "tablette", "röntg", "mrt", "behandl", "therap"),
    },
}


@dataclass(frozen=True, slots=True)
class SaidWrongly:
    words: str
    why: Forbidden


def said_wrongly(text: str, language: str) -> list[SaidWrongly]:
    """Each phrase that the wording rules forbid. Caution questions and "ask first" lists are spared: they ask, they do not tell."""
    patterns = NOT_TO_BE_SAID.get(language.split("-", maxsplit=1)[0], {})
    return [SaidWrongly(match.group(), why) for why, pattern in patterns.items() for match in pattern.finditer(text)]
