"""From step to step, for those who want motion."""

from xml.etree import ElementTree

import pytest

from poses import figures

SVG = "{http://www.w3.org/2000/svg}"


def pictures(film: str) -> list[ElementTree.Element]:
    return [group for group in ElementTree.fromstring(film).iter(f"{SVG}g") if (group.get("class") or "").startswith("figure-")]


def test_it_works() -> None:
    shown = pictures(figures.svg("banana-pose/4", "left", still=False, title="Step 4"))
    assert [group.get("class") for group in shown] == ["figure-rest", *["figure-turn"] * 5, "figure-rest"]


def test_whoever_wants_no_motion_sees_the_step_itself() -> None:
    film = figures.svg("banana-pose/4", still=False)
    assert film.count("{animation:") == film.partition("@media(prefers-reduced-motion:no-preference)")[2].count("{animation:")
    assert [group.get("visibility") for group in pictures(film)] == ["hidden"] * 6 + [None]


def test_each_picture_has_its_turn_and_none_two() -> None:
    begins = [
        float((group.get("style") or "").removeprefix("animation-delay:").removesuffix("s"))
        for group in pictures(figures.animation("banana-pose"))
    ]
    assert begins == sorted(set(begins))
    assert max(begins) < 0, "none waits"


def test_the_first_step_stands_still() -> None:
    assert len(pictures(figures.svg("banana-pose/1", still=False))) == 1


def test_a_variant_stands_still() -> None:
    assert len(pictures(figures.svg("banana-pose/variant/arms-on-chest", still=False))) == 1


def test_the_whole_pose_goes_through_all_steps() -> None:
    resting = [group for group in pictures(figures.animation("reclined-figure-four", "right")) if group.get("class") == "figure-rest"]
    assert len(resting) == 6


def test_a_pose_without_sides_has_none() -> None:
    with pytest.raises(figures.UnknownFigure):
        figures.animation("sphinx-pelvic-tilt", "left")
