"""No text that this part shows may play doctor."""

from collections.abc import Iterator
from typing import Any

import pytest

from athletes.rules.advice import texts
from athletes.rules.ruleset import document
from tests.athletes.rules.wording import forbidden_words


def strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for each in content.values():
            yield from strings(each)


def in_language(content: Any, language: str) -> Iterator[str]:
    """Every text below a key that names the language."""
    for key, each in content.items() if isinstance(content, dict) else ():
        yield from strings(each) if key == language else in_language(each, language)
    for each in content if isinstance(content, list) else ():
        yield from in_language(each, language)


def telling(language: str) -> list[str]:
    parts = {name: part for name, part in texts().items() if name not in ("languages", "screen", "red_flags", "disclaimer")}
    reasons = [rule["reason"][language] for rule in document()["rules"]]
    signs = [flag[language]["sign"] for flag in texts()["red_flags"].values() if "sign" in flag[language]]
    return [*in_language(parts, language), *reasons, *signs]


def asking(language: str) -> list[str]:
    """The red flags as asked, and the disclaimer, which says whom to ask first."""
    questions = [flag[language]["question"] for flag in texts()["red_flags"].values()]
    return [*questions, *in_language(texts()["screen"], language), texts()["disclaimer"][language]]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_works(language: str) -> None:
    told, asked = telling(language), asking(language)
    assert (len(told) > 50, len(asked) > 25) == (True, True)
    assert {text: found for text in told if (found := forbidden_words(text, language))} == {}
    assert {text: found for text in asked if (found := forbidden_words(text, language, asks=True))} == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You have sciatica.", "en"),
        ("This is normal.", "en"),
        ("You are fine.", "en"),
        ("Safe to go on", "en"),
        ("A pinched nerve", "en"),
        ("It will go away", "en"),
        ("Take a painkiller", "en"),
        ("Stretch it out", "en"),
        ("All clear!", "en"),
        ("Caused by your disc", "en"),
        ("Das ist normal.", "de"),
        ("Deine Bandscheibe", "de"),
        ("Alles in Ordnung", "de"),
        ("Das wird besser", "de"),
    ],
)
def test_it_finds_what_may_not_be_said(text: str, language: str) -> None:
    assert forbidden_words(text, language)


@pytest.mark.parametrize("text", ["The safety contact knows.", "You have told us about tingling.", "Confined, discussed, nervously."])
def test_it_knows_words_within_words(text: str) -> None:
    assert forbidden_words(text) == []


def test_questions_may_name_what_they_ask_about() -> None:
    assert forbidden_words("Have you been told of a cancer?", asks=True) == []
    assert forbidden_words("Have you been told of a cancer?") == ["cancer"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_one_idea_a_sentence(language: str) -> None:
    """Short sentences in all that is told; a question about a red flag lists what to look for and may be longer."""
    sentences = [sentence for text in telling(language) for sentence in text.replace("?", ".").split(".")]
    assert [sentence for sentence in sentences if len(sentence.split()) > 27] == []
