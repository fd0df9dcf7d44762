"""What an editor changed within a sentence is found word by word."""

import pytest

from poses.documents import Change


def marked(before: str, after: str) -> tuple[str, str]:
    """What differs, in brackets."""
    change = Change("steps.1.cue.en", before, after)
    left, right = ("".join(f"[{piece.words}]" if piece.differs else piece.words for piece in pieces) for pieces in change.pieces)
    return left, right


def test_it_works() -> None:
    assert marked("Lie on your back, legs long.", "Lie on your back, both legs straight.") == (
        "Lie on your back, legs [long.]",
        "Lie on your back, [both ]legs [straight.]",
    )


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("", "Breathe.", ("", "[Breathe.]")),
        ("Breathe.", "", ("[Breathe.]", "")),
        ("✓", "", ("[✓]", "")),
        ("Lie down", "Lie down now", ("Lie down", "Lie down[ now]")),
        ("Lie down, slowly.", "Come up for air, little by little.", ("[Lie down, slowly.]", "[Come up for air, little by little.]")),
        ("one big red mat here", "one old wet mat here", ("one [big red] mat here", "one [old wet] mat here")),
    ],
)
def test_it_reads_well(before: str, after: str, found: tuple[str, str]) -> None:
    assert marked(before, after) == found
