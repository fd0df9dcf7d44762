"""Which holds a pose asks for, which side they stretch, and how left and right are spoken."""

import pytest

from poses.rules import Side, StretchedSide, hold_within, languages_after, placeholders_in, say, sides_of, stretch_side


def test_it_works() -> None:
    assert say("Your {side} knee, to the {other_side}.", language="en", side=Side.RIGHT) == "Your right knee, to the left."
    assert say("Your {side} knee, to the {other_side}.", language="en", side=Side.LEFT) == "Your left knee, to the right."


@pytest.mark.parametrize(
    ("text", "right", "left"),
    [
        ("dein {side}es Knie", "dein rechtes Knie", "dein linkes Knie"),
        ("die {other_side}e Hand", "die linke Hand", "die rechte Hand"),
        ("nach {side}s", "nach rechts", "nach links"),
        ("am {side}en Fuß", "am rechten Fuß", "am linken Fuß"),
        ("mit {side}em Arm", "mit rechtem Arm", "mit linkem Arm"),
    ],
)
def test_a_german_text_writes_the_ending(text: str, right: str, left: str) -> None:
    assert say(text, language="de", side=Side.RIGHT) == right
    assert say(text, language="de-AT", side=Side.LEFT) == left


def test_a_pose_without_sides_is_read_as_written() -> None:
    assert say("Lie down.", language="en", side=Side.NONE) == "Lie down."


def test_a_text_cannot_reach_into_the_program() -> None:
    assert say("{side.__class__} {0} {side!r}", language="en", side=Side.LEFT) == "{side.__class__} {0} {side!r}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no side at all", set()),
        ("{side} and {other_side}", {"side", "other_side"}),
        ("{Side}", {"Side"}),
        ("{ side }", {" side "}),
        ("{side", {"{"}),
        ("side}", {"}"}),
        ("{}", {""}),
        ("{{side}}", {"{", "}", "side"}),
    ],
)
def test_every_brace_is_accounted_for(text: str, found: set[str]) -> None:
    assert placeholders_in(text) == found


@pytest.mark.parametrize(
    ("language", "chain"),
    [("de-AT", ("de-at", "de", "en")), ("de", ("de", "en")), ("en", ("en",)), ("zh-hant-tw", ("zh-hant-tw", "zh-hant", "zh", "en"))],
)
def test_a_language_falls_back_step_by_step(language: str, chain: tuple[str, ...]) -> None:
    assert languages_after(language) == chain


@pytest.mark.parametrize(
    ("stretched", "named", "expected"),
    [
        (StretchedSide.OPPOSITE, Side.RIGHT, Side.LEFT),
        (StretchedSide.OPPOSITE, Side.LEFT, Side.RIGHT),
        (StretchedSide.OPPOSITE, Side.UNKNOWN, Side.UNKNOWN),
        (StretchedSide.SAME, Side.RIGHT, Side.RIGHT),
        (StretchedSide.SAME, Side.UNKNOWN, Side.UNKNOWN),
        (StretchedSide.NONE, Side.NONE, Side.NONE),
        (StretchedSide.NONE, Side.RIGHT, Side.NONE),
    ],
)
def test_the_stretched_side_follows_from_the_named_one(stretched: StretchedSide, named: Side, expected: Side) -> None:
    assert stretch_side(stretched, named) == expected


def test_right_comes_first() -> None:
    assert sides_of(has_sides=True) == (Side.RIGHT, Side.LEFT)
    assert sides_of(has_sides=False) == (Side.NONE,)


@pytest.mark.parametrize(
    ("wanted", "variant_longest", "held"),
    [(60, None, 60), (5, None, 10), (300, None, 120), (120, 60, 60), (30, 60, 30), (300, 200, 120)],
)
def test_a_hold_stays_within_pose_and_variant(wanted: int, variant_longest: int | None, held: int) -> None:
    assert hold_within(wanted, shortest=10, longest=120, variant_longest=variant_longest) == held
