"""What lies in front is painted later, and an outline surrounds what it is drawn around."""

from math import hypot

import pytest

from poses import figures
from poses.figures.camera import Camera, Ellipse
from poses.figures.hair import seen
from poses.figures.order import painting_order
from poses.figures.outline import silhouette
from poses.figures.vectors import length, minus, unit


def bead(x: float, y: float, depth: float, radius: float = 5.0) -> Ellipse:
    return Ellipse((x, y), (radius**2, 0.0, radius**2), depth)


def bar(y: float, depth: float) -> list[Ellipse]:
    return [bead(x, y, depth) for x in range(0, 60, 6)]


def test_it_works() -> None:
    near, far = bar(20, depth=10), bar(22, depth=-10)
    assert painting_order([near, far]) == [1, 0]


def test_a_long_limb_is_judged_where_it_crosses() -> None:
    slanted = [bead(x, 20, depth=40 - 2 * x) for x in range(0, 60, 6)]  # near at one end, far at the other
    crossing = [bead(54, y, depth=-20) for y in range(0, 40, 5)]
    assert painting_order([slanted, crossing]) == [0, 1]


def test_what_is_said_by_hand_wins() -> None:
    assert painting_order([bar(20, 10), bar(22, -10)], over=[(1, 0)]) == [0, 1]


def test_a_lean_decides_only_where_it_is_close() -> None:
    lean = {(1, 0): 5.0}
    assert painting_order([bar(20, 1), bar(22, 0)], leans=lean) == [0, 1]
    assert painting_order([bar(20, 10), bar(22, 0)], leans=lean) == [1, 0]


def test_three_that_cover_each_other_in_a_ring_are_all_painted() -> None:
    assert sorted(painting_order([bar(20, 0), bar(20, 0), bar(20, 0)], over=[(0, 1), (1, 2), (2, 0)])) == [0, 1, 2]


def test_the_ankle_is_painted_over_the_thigh_it_lies_on() -> None:
    order = [stroke.name for stroke in figures.scene("supine-twist-lift/4", "right") if stroke.halo]
    assert order.index("right_thigh") > order.index("left_thigh")
    assert order.index("left_hand") > order.index("right_thigh")


def test_an_outline_runs_around_its_chain() -> None:
    chain = [bead(0, 0, 0, 8), bead(20, 0, 0, 4), bead(40, 10, 0, 6)]
    for x, y in silhouette(chain):
        assert min(hypot(x - one.at[0], y - one.at[1]) - one.radius for one in chain) > -1.0


def test_a_limb_that_points_at_the_viewer_is_round() -> None:
    outline = silhouette([bead(0, 0, 30, 3), bead(1, 0, 10, 8), bead(0, 1, -10, 5)])
    assert all(7.9 < hypot(x - 1, y) < 9.5 for x, y in outline)


@pytest.mark.parametrize(
    ("azimuth", "elevation", "seen"), [(0, 90, (10, 0)), (0, 0, (10, 0)), (90, 0, (0, 0)), (-90, 0, (0, 0)), (180, 0, (-10, 0))]
)
def test_the_persons_left_is_where_the_camera_puts_it(azimuth: float, elevation: float, seen: tuple[float, float]) -> None:
    view = Camera.looking(azimuth, elevation, (0, 0, 0), 1.0)
    assert view.flat((10, 0, 0)) == pytest.approx(seen, abs=1e-9)


def test_hair_frames_a_face_that_is_seen_from_the_front_and_never_covers_it() -> None:
    back_of_the_head = unit((0.0, 0.72, -0.69))
    for nudge in range(-20, 21):
        rim, hairline = seen(unit(minus((nudge / 100, 0.0, 0.0), back_of_the_head)), back_of_the_head, -0.3)
        for loop in (rim, hairline):
            assert length(minus(loop[0], loop[len(loop) // 2])) > 1.5, "a whole circle"
