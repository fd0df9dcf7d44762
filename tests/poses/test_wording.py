"""Words that no text about a pose may use, in each language we ship."""

import pytest

from poses.rules import Forbidden, said_wrongly


def test_it_works() -> None:
    found = said_wrongly("This pose improves your posture.", "en")
    assert [(each.words, each.why) for each in found] == [("posture", Forbidden.PROMISE)]


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("Builds resilience and keeps your back healthy.", "en", Forbidden.PROMISE),
        ("It prevents injury.", "en", Forbidden.PROMISE),
        ("A little tingling is normal.", "en", Forbidden.ALL_CLEAR),
        ("You are fine.", "en", Forbidden.ALL_CLEAR),
        ("It is SAFE for everybody.", "en", Forbidden.ALL_CLEAR),
        ("Good for sciatica.", "en", Forbidden.CONDITION),
        ("It presses on a nerve.", "en", Forbidden.CONDITION),
        ("Push through the pain.", "en", Forbidden.PUSHING),
        ("Take a painkiller first.", "en", Forbidden.TREATMENT),
        ("Verbessert deine Körperhaltung.", "de", Forbidden.PROMISE),
        ("Beugt vor und hält gesund.", "de", Forbidden.PROMISE),
        ("Das Kribbeln ist harmlos.", "de", Forbidden.ALL_CLEAR),
        ("Gut bei Ischias.", "de", Forbidden.CONDITION),
        ("Beiß die Zähne zusammen.", "de", Forbidden.PUSHING),
        ("Verbessert deine Haltung.", "de-AT", Forbidden.PROMISE),
    ],
)
def test_what_may_not_be_said_is_found(text: str, language: str, why: Forbidden) -> None:
    assert why in {each.why for each in said_wrongly(text, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ask a health professional first.", "en"),
        ("Find a place on the floor, and refine the curve.", "en"),
        ("Discover how far it goes.", "en"),
        ("Nur so weit, wie es von allein geht.", "de"),
        ("Halte den Oberschenkel.", "de"),
    ],
)
def test_what_only_sounds_alike_is_left_alone(text: str, language: str) -> None:
    assert said_wrongly(text, language) == []


def test_a_language_without_a_list_is_not_judged() -> None:
    assert said_wrongly("posture", "fr") == []
