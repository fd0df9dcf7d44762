"""What is sent: small, valid, the same every time, and mirrored by its data."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from poses import figures
from poses.figures import library, painting
from poses.figures.camera import SIZE
from poses.figures.drawing import mirrored

KEYS = list(library.every_key())
CONTENT = Path(__file__).parents[3] / "poses" / "content"
LONGEST_TEXT = "ü" * 250  # as much as a picture in words may have


def sides(key: str) -> tuple[str | None, ...]:
    return (None, "right", "left") if library.is_sided(key.partition("/")[0]) else (None,)


EVERYTHING = [(key, side) for key in KEYS for side in sides(key)]


@pytest.mark.parametrize(("key", "side"), EVERYTHING)
def test_it_works(key: str, side: str | None) -> None:
    picture = figures.svg(key, side, title="Banana pose, step 5", description=LONGEST_TEXT)
    root = ElementTree.fromstring(picture)
    assert root.get("viewBox") == "0 0 400 400"
    assert [child.text for child in root][:2] == ["Banana pose, step 5", LONGEST_TEXT]
    assert len(picture.encode()) < 12 * 1024 + len(LONGEST_TEXT.encode())


@pytest.mark.parametrize("key", [key for key in KEYS if "left" in sides(key)])
def test_left_is_right_mirrored(key: str) -> None:
    right, left = figures.scene(key, "right"), figures.scene(key, "left")
    assert [[(SIZE - x, y) for x, y in contour] for stroke in right for contour in stroke.contours] == [
        list(contour) for stroke in left for contour in stroke.contours
    ]
    assert [stroke.tone for stroke in right] == [stroke.tone for stroke in left]
    assert [stroke.name for stroke in mirrored(left)] == [stroke.name for stroke in right]


def test_words_are_never_mirrored() -> None:
    assert "<title>Rechts zuerst</title>" in figures.svg("banana-pose/5", "left", title="Rechts zuerst")


def test_without_a_side_it_is_the_right_one() -> None:
    assert figures.svg("banana-pose/5") == figures.svg("banana-pose/5", "right")


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_pose_without_sides_has_none(side: str) -> None:
    with pytest.raises(figures.UnknownFigure):
        figures.svg("sphinx-pelvic-tilt/5", side)


@pytest.mark.parametrize("key", ["banana-pose/99", "banana-pose/variant/unheard-of", "headstand/1", "body/1", "banana-pose", "../settings"])
def test_what_is_not_drawn_is_unknown(key: str) -> None:
    with pytest.raises(figures.UnknownFigure):
        figures.svg(key)


def test_words_cannot_break_out() -> None:
    root = ElementTree.fromstring(figures.svg("rest/side", title="<script>&", description="</desc><script>"))
    assert [child.text for child in root][:2] == ["<script>&", "</desc><script>"]


def test_a_picture_with_a_title_is_read_out_and_one_without_is_not() -> None:
    assert 'role="img"' in figures.svg("rest/side", title="Rest on your side")
    assert 'aria-hidden="true"' in figures.svg("rest/side")


def test_nothing_in_it_can_clash_with_another_on_the_same_page() -> None:
    for key in KEYS:
        assert not re.search(r'\bid="|url\(|href', figures.svg(key))


def test_drawn_twice_it_is_the_same() -> None:
    first = {key: figures.svg(key) for key in KEYS}
    figures.drawn.cache_clear()
    assert {key: figures.svg(key) for key in KEYS} == first


def test_every_colour_is_there_for_light_and_dark() -> None:
    used = {stroke.tone for key in KEYS for stroke in figures.scene(key)} | {"ground"}
    assert used == set(painting.LIGHT) == set(painting.DARK)


@pytest.mark.parametrize(("key", "side"), EVERYTHING)
def test_the_body_stays_in_the_picture(key: str, side: str | None) -> None:
    outside = ("mat", "wall", "shadow", "felt")
    points = [p for stroke in figures.scene(key, side) if stroke.name not in outside for contour in stroke.contours for p in contour]
    assert min(min(point) for point in points) > 0
    assert max(max(point) for point in points) < SIZE


def named(content: object) -> set[str]:
    """Every `figure:` in a content file."""
    if isinstance(content, dict):
        own = {content["figure"]} if content.get("figure") else set()
        return own.union(*(named(value) for value in content.values()))
    return set().union(*(named(item) for item in content)) if isinstance(content, list) else set()


def test_every_figure_that_the_content_names_is_drawn() -> None:
    wanted = set().union(*(named(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in CONTENT.glob("*.yaml")))
    assert "banana-pose/1" in wanted
    assert wanted <= set(KEYS)


def test_the_hold_shows_where_it_is_felt() -> None:
    for path in CONTENT.glob("*-*.yaml"):
        for step in yaml.safe_load(path.read_text(encoding="utf-8"))["steps"]:
            if step.get("is_hold"):
                assert any(stroke.name == "felt" for stroke in figures.scene(step["figure"])), step["figure"]


def test_rounding_never_adds_up() -> None:
    for stroke in figures.scene("reclined-figure-four/5"):
        for contour in stroke.contours:
            if stroke.filled and stroke.smooth:
                assert walked(painting.closed_curve(contour)) == pytest.approx(painting.middle(contour[-1], contour[0]), abs=0.11)


def walked(path: str) -> tuple[float, float]:
    """Where the pen stands at the end of a path of relative curves."""
    begin, steps = path.removesuffix("z").removeprefix("M").split("q")
    x, y = numbers(begin)
    values = numbers(steps)
    return x + sum(values[2::4]), y + sum(values[3::4])


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
