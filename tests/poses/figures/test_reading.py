"""What the eye needs at 120 pixels: hands that are seen, arrows beside the body, and small movements large enough."""

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, degrees, dist

import pytest

from poses import figures
from poses.figures import library
from poses.figures.camera import SIZE, Camera, Point
from poses.figures.composing import camera
from poses.figures.drawing import Stroke
from poses.figures.keyframes import posture
from poses.figures.outline import Contour
from poses.figures.painting import middle
from poses.figures.skeleton import Joint, stand

BARE = ("mat", "wall", "shadow", "ghost", "felt", "arrow")
ARROWS = [key for key in library.every_key() if library.keyframe(key).get("arrows")]


def seen(key: str) -> tuple[dict[str, Joint], Camera]:
    frame = library.keyframe(key)
    return stand(posture(frame)), camera(frame["camera"])


def share(one: Point, other: Point) -> float:
    """How far apart, as a share of the picture."""
    return dist(one, other) / SIZE


def covers(contour: Contour, point: Point) -> bool:
    x, y = point
    crossed = [(bx - ax) * (y - ay) / (by - ay) + ax > x for (ax, ay), (bx, by) in pairwise((*contour, contour[0])) if (ay > y) != (by > y)]
    return sum(crossed) % 2 == 1


def along(line: Contour) -> Iterator[Point]:
    """The points of an arrow's curve, which its written points bend but do not lie on."""
    if len(line) < 3:
        yield from line
        return
    inner = line[1:-1]
    knots = [line[0], *(middle(a, b) for a, b in pairwise(inner)), line[-1]]
    for start, bend, end in zip(knots, inner, knots[1:], strict=False):
        for step in range(11):
            t = step / 10
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            yield a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]


def arrows(key: str) -> list[Contour]:
    return [stroke.contours[0] for stroke in figures.scene(key) if stroke.name == "arrow" and stroke.tone == "ink"]


@pytest.mark.parametrize("key", ARROWS)
def test_it_works(key: str) -> None:
    """An arrow stands beside the body, so that neither hides the other."""
    body = [stroke for stroke in figures.scene(key) if stroke.filled and stroke.name not in BARE]
    points = [point for line in arrows(key) for point in along(line)]
    hit = {stroke.name for stroke in body for point in points if any(covers(contour, point) for contour in stroke.contours)}
    assert hit == set()


def painted_over(strokes: tuple[Stroke, ...], name: str) -> float:
    """How much of a part's outline lies under what is painted later."""
    last = max(index for index, stroke in enumerate(strokes) if stroke.name == name and stroke.halo)
    points = [point for contour in strokes[last].contours for point in contour]
    later = [contour for stroke in strokes[last + 1 :] if stroke.filled and stroke.name != name for contour in stroke.contours]
    return sum(any(covers(contour, point) for contour in later) for point in points) / len(points)


@pytest.mark.parametrize("step", [3, 4, 5])
def test_the_hand_that_holds_behind_the_thigh_is_seen_through_the_4(step: int) -> None:
    key = f"reclined-figure-four/{step}"
    assert painted_over(figures.scene(key), "right_hand") < 0.2
    joints, view = seen(key)
    knees = [view.point(joints[f"{side}_shin"].at) for side in ("left", "right")]
    assert share(*knees) > 0.2, "the 4 is open"
    hips = view.point(joints["pelvis"].at)
    heel = view.point(joints["left_foot"].at)
    assert share(knees[0], heel) > 0.15, "the shin does not hide the thigh"
    assert min(share(knee, hips) for knee in knees) > 0.2


def test_the_lift_of_the_leg_is_seen() -> None:
    lying, lifted = "supine-twist-lift/4", "supine-twist-lift/5"
    heels = [view.point(joints["left_foot"].at) for joints, view in (seen(lying), seen(lifted))]
    assert share(*heels) > 0.055
    assert heels[1][1] < heels[0][1], "upwards"
    drawn = {stroke.name for stroke in figures.scene(lifted)}
    assert {"ghost", "shadow", "arrow"} <= drawn, "where it lay, and where it goes"


def test_the_tilt_of_the_pelvis_is_seen() -> None:
    before, tilted = "sphinx-pelvic-tilt/3", "sphinx-pelvic-tilt/4"
    angles = []
    for key in (before, tilted):
        joints, view = seen(key)
        x, y = view.flat(joints["pelvis"].frame[1])
        angles.append(degrees(atan2(-y, x)))
    assert 8 < abs(angles[1] - angles[0]) < 15
    above, below = arrows(tilted)
    assert above[0][0] > above[-1][0], "the back of the pelvis towards the feet"
    assert below[0][0] < below[-1][0], "its front towards the navel"
    assert min(share(line[0], line[-1]) for line in (above, below)) > 0.12
