"""What the athlete is told at once: fixed, published words for a level, whom to call, and the red flags in plain language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from athletes.rules.vocabulary import CORE_FLAGS, Level, PauseScope, UrgentKind

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class EmergencyNumbers:
    """Digits to call; None where no number is known for the country."""

    emergency: str | None
    urgent_line: str | None


@dataclass(frozen=True)
class Advice:
    title: str
    body: str
    emergency_number: str
    urgent_line: str
    red_flag_list: tuple[str, ...]
    text_version: str
    language: str
    is_translation_reviewed: bool


def advice_for(
    level: Level,
    urgent_kind: UrgentKind | None,
    *,
    told: str,
    country: str | None,
    locale: str,
    rule_ids: Collection[str] = (),
    pause_scope: PauseScope = PauseScope.POSE,
) -> Advice:
    """The screen for one result. `told` is a sentence of `told_sentence`, and true at this moment."""
    language = language_for(locale)
    words = texts()["advice"][language]
    chosen = words[screen_of(level, urgent_kind)]
    names = names_to_call(country, language)
    more = [text for rule_id, text in words["more"].items() if rule_id in rule_ids]
    routine_too = pause_scope == PauseScope.ROUTINE
    return Advice(
        title=chosen.get("title_routine", chosen["title"]) if routine_too else chosen["title"],
        body=" ".join([chosen["body"].format(told=told, **names), *more]),
        emergency_number=names["emergency_number"],
        urgent_line=names["urgent_line"],
        red_flag_list=() if level == Level.NONE else red_flag_list(language),
        text_version=text_version(),
        language=language,
        is_translation_reviewed=is_translation_reviewed(language),
    )


def safety_texts(*, country: str | None, locale: str, is_minor: bool) -> dict[str, Any]:
    """Everything a phone needs to advise with no network; `{told}` is left for the phone to fill."""
    language = language_for(locale)
    numbers = emergency_numbers(country)
    return {
        "text_version": text_version(),
        "language": language,
        "translation_reviewed": is_translation_reviewed(language),
        "advice": texts()["advice"][language],
        "told": texts()["told"][language],
        "numbers": names_to_call(country, language) | {"emergency_call": numbers.emergency, "urgent_line_call": numbers.urgent_line},
        "red_flag_list": list(red_flag_list(language)),
        "red_flag_screen": red_flag_screen(language, is_minor=is_minor),
        "disclaimer": disclaimer(country=country, locale=language),
    }


def red_flag_list(locale: str) -> tuple[str, ...]:
    """The signs to get help for, in plain words: shown after any report of numbness, and on a page that needs no sign-in."""
    language = language_for(locale)
    return tuple(texts()["red_flags"][code][language]["sign"] for code in CORE_FLAGS)


def red_flag_screen(locale: str, *, is_minor: bool) -> dict[str, Any]:
    """Six lines, each of which opens its questions. What only adults are asked is left out for a minor."""
    language, screen = language_for(locale), texts()["screen"]
    lines = [
        {"text": line[language], "items": [item(code, language) for code in line["flags"] if not (is_minor and is_for_adults(code))]}
        for line in screen["lines"]
    ]
    return {"question": screen["question"][language], "lines": lines, "none": screen["none"][language], "open": screen["open"][language]}


def item(code: str, language: str) -> dict[str, Any]:
    flag = texts()["red_flags"][code]
    return {"code": code, "question": flag[language]["question"], "may_decline": flag.get("may_decline", False)}


def is_for_adults(code: str) -> bool:
    return bool(texts()["red_flags"][code].get("adults_only", False))


def told_sentence(told: Iterable[tuple[str, str]], *, locale: str) -> str:
    """Who knows, by what is true now: (name, state) with state seen, sent or sending; anything else means that person does not know."""
    words = texts()["told"][language_for(locale)]
    by_state: dict[str, list[str]] = {"seen": [], "sent": [], "sending": []}
    for name, state in told:
        by_state.get(state, []).append(name)
    sentences = [sentence_for(state, names, words) for state, names in by_state.items() if names]
    return " ".join(sentences) or str(words["nobody"])


def sentence_for(state: str, names: list[str], words: Mapping[str, str]) -> str:
    several = words.get(f"{state}_by_several", words[state])
    return (several if len(names) > 1 else words[state]).replace("{name}", listed(names, words["and"]))


def listed(names: list[str], conjunction: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


def disclaimer(*, country: str | None, locale: str) -> str:
    language = language_for(locale)
    return str(texts()["disclaimer"][language]).format(**names_to_call(country, language))


def emergency_numbers(country: str | None) -> EmergencyNumbers:
    known = numbers_by_country().get((country or "").upper(), {})
    return EmergencyNumbers(known.get("emergency"), known.get("urgent_line"))


def names_to_call(country: str | None, language: str) -> dict[str, str]:
    """The numbers, or the words that stand for them where none is known."""
    numbers, words = emergency_numbers(country), texts()["numbers"][language]
    return {
        "emergency_number": numbers.emergency or words["emergency_number"],
        "urgent_line": numbers.urgent_line or words["urgent_line"],
    }


def language_for(locale: str) -> str:
    """The language of a locale such as de-AT; English where we have no words."""
    language = locale.replace("_", "-").split("-")[0].lower()
    return language if language in texts()["languages"] else SOURCE_LANGUAGE


def is_translation_reviewed(language: str) -> bool:
    return bool(texts()["languages"][language]["translation"] != "not_reviewed")


def text_version() -> str:
    return str(texts()["text_version"])


def screen_of(level: Level, urgent_kind: UrgentKind | None) -> str:
    # a person who raises a case to urgent names no kind: the graver words are the cautious ones
    return str(urgent_kind or UrgentKind.EMERGENCY_NOW) if level == Level.URGENT else str(level)


@cache
def texts() -> Mapping[str, Any]:
    return read("advice.yaml")


@cache
def numbers_by_country() -> Mapping[str, Mapping[str, str]]:
    return read("emergency_numbers.yaml")


def read(name: str) -> Mapping[str, Any]:
    content: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return content
