"""A body that could be lived in: bones keep their length, joints fold as they can, and the pose is the one that is taught."""

from itertools import pairwise
from math import atan2, degrees, sqrt

import pytest

from poses.figures import library
from poses.figures.flesh import Ellipsoid, parts
from poses.figures.keyframes import posture
from poses.figures.reaching import middle
from poses.figures.skeleton import BONES, Joint, Posture, stand
from poses.figures.vectors import dot, length, minus

KEYS = list(library.every_key())
MOVES = [move for slug in library.slugs() for move in pairwise(library.steps(slug))]
SIDES = ("left", "right")


def held(key: str) -> Posture:
    return posture(library.keyframe(key))


def body(key: str) -> dict[str, Joint]:
    return stand(held(key))


def distance(one: Joint, other: Joint) -> float:
    return length(minus(one.at, other.at))


def lowest(solid: Ellipsoid) -> float:
    return solid.at[2] - sqrt(sum(axis[2] ** 2 for axis in solid.axes))


def lowest_points(key: str) -> dict[str, float]:
    return {part.name: min(lowest(solid) for chain in part.chains for solid in chain) for part in parts(body(key))}


def assert_lengths_kept(joints: dict[str, Joint]) -> None:
    for name, bone in BONES.items():
        if bone.carrier:
            assert distance(joints[name], joints[bone.carrier]) == pytest.approx(length(bone.start), abs=1e-6), name


@pytest.mark.parametrize("key", KEYS)
def test_it_works(key: str) -> None:
    assert_lengths_kept(body(key))


@pytest.mark.parametrize(("before", "after"), MOVES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_bones_keep_their_length_between_steps(before: str, after: str, share: float) -> None:
    assert_lengths_kept(stand(held(before).towards(held(after), share)))


@pytest.mark.parametrize(("before", "after"), MOVES)
def test_a_move_begins_and_ends_with_its_steps(before: str, after: str) -> None:
    for share, key in ((0.0, before), (1.0, after)):
        moved = stand(held(before).towards(held(after), share))
        assert all(distance(moved[name], joint) < 1e-6 for name, joint in body(key).items())


def folded(key: str, bone: str) -> float:
    """How far a knee or elbow is bent; above zero is the way it can."""
    x, y, _ = held(key).turns[bone]
    assert x == pytest.approx((1, 0, 0)), f"{bone} is a hinge and turns about nothing else"
    return degrees(atan2(y[2], y[1])) * (1 if bone.endswith("shin") else -1)


@pytest.mark.parametrize("key", KEYS)
def test_knees_and_elbows_bend_the_way_they_can(key: str) -> None:
    for side in SIDES:
        assert 0 <= folded(key, f"{side}_shin") <= 150
        assert 0 <= folded(key, f"{side}_forearm") <= 155


@pytest.mark.parametrize("key", KEYS)
def test_nothing_sinks_into_the_mat(key: str) -> None:
    sunk = {part: round(height, 1) for part, height in lowest_points(key).items() if height < -2.5}
    assert sunk == {} if key != "rest/side" else set(sunk) <= {"right_sleeve"}  # the shoulder one lies on gives way


@pytest.mark.parametrize("key", KEYS)
def test_something_carries_the_body(key: str) -> None:
    on_a_cushion = key.endswith("cushion-under-hips")
    heights = lowest_points(key)
    assert min(heights[part] for part in ("pelvis", "left_shin", "right_shin")) < (8 if on_a_cushion else 2)


@pytest.mark.parametrize(
    ("key", "resting"),
    [
        ("banana-pose/5", ("left_hand", "right_hand", "left_forearm", "right_forearm", "left_foot", "right_foot")),
        ("reclined-figure-four/1", ("left_foot", "right_foot", "left_hand", "right_hand")),
        ("reclined-figure-four/2", ("left_foot",)),
        ("sphinx-pelvic-tilt/3", ("left_forearm", "right_forearm", "left_hand", "right_hand", "left_foot", "right_foot", "pelvis")),
        ("sphinx-pelvic-tilt/5", ("left_forearm", "right_forearm", "left_hand", "right_hand", "left_foot", "right_foot", "pelvis")),
        ("supine-twist-lift/4", ("left_foot", "right_foot", "right_forearm", "right_hand", "shirt")),
        ("rest/knees-bent", ("left_foot", "right_foot")),
    ],
)
def test_what_rests_touches_the_mat(key: str, resting: tuple[str, ...]) -> None:
    heights = lowest_points(key)
    assert {part: heights[part] for part in resting if heights[part] > 2.0} == {}


def test_the_head_is_a_seventh_of_the_person() -> None:
    standing = stand(Posture((0, 0, 0), {}))
    crown, sole = standing["head"].point((0, 20, 0)), standing["left_foot"].point((0, -8, 0))
    chin = standing["head"].point((0, -2.2, 0))
    assert 6.8 < (crown[1] - sole[1]) / (crown[1] - chin[1]) < 7.9


# What each pose is, told by the bones. They are written for the right side; x points to the person's left.


def test_banana_to_the_right_takes_head_and_feet_to_the_right_and_leaves_the_hips() -> None:
    joints = body("banana-pose/5")
    for end in ("head", "left_foot", "right_foot", "left_hand", "right_hand"):
        assert joints[end].at[0] < joints["pelvis"].at[0] - 10, end


def test_figure_four_lays_the_right_ankle_across_the_left_thigh() -> None:
    for step in (2, 3, 4, 5):
        joints = body(f"reclined-figure-four/{step}")
        knee, ankle = joints["left_shin"], joints["right_foot"]
        assert distance(knee, ankle) < 15
        assert dot(minus(ankle.at, knee.at), joints["left_thigh"].frame[2]) > 5, "in front of the thigh, not through it"
        assert joints["right_shin"].at[0] < -20, "the knee points out"


def test_figure_four_is_held_behind_the_thigh_and_never_at_the_knee() -> None:
    for step in (3, 4, 5):
        joints = body(f"reclined-figure-four/{step}")
        thigh = joints["left_thigh"]
        for side in SIDES:
            fingers = minus(joints[f"{side}_fingers"].at, thigh.at)
            assert dot(fingers, thigh.frame[2]) < -4, "behind the thigh"
            assert -30 < dot(fingers, thigh.frame[1]) < -12, "between hip and knee"


def test_sphinx_lifts_the_chest_and_leaves_the_hips() -> None:
    flat, lifted = body("sphinx-pelvic-tilt/1"), body("sphinx-pelvic-tilt/3")
    assert 8 < lifted["neck"].at[2] - flat["neck"].at[2] < 30
    assert lifted["pelvis"].at == flat["pelvis"].at
    for side in SIDES:
        elbow, shoulder = lifted[f"{side}_forearm"].at, lifted[f"{side}_upper_arm"].at
        assert abs(elbow[1] - shoulder[1]) < 8, "elbows under the shoulders"


def test_the_tilt_is_small() -> None:
    before, tilted = body("sphinx-pelvic-tilt/3"), body("sphinx-pelvic-tilt/4")
    cosine = dot(before["pelvis"].frame[1], tilted["pelvis"].frame[1])
    assert 0.98 < cosine < 0.995


def test_sphinx_is_the_same_on_both_sides() -> None:
    for name, joint in body("sphinx-pelvic-tilt/5").items():
        if name.startswith("left_"):
            x, y, z = body("sphinx-pelvic-tilt/5")[name.replace("left_", "right_")].at
            assert joint.at == pytest.approx((-x, y, z), abs=1e-6)


def test_twist_takes_the_right_knee_to_the_left_and_the_face_to_the_right() -> None:
    joints = body("supine-twist-lift/4")
    assert joints["right_shin"].at[0] > 25
    assert joints["head"].frame[2][0] < -0.6
    assert abs(joints["right_upper_arm"].at[2] - joints["left_upper_arm"].at[2]) < 5, "both shoulders stay down"
    assert body("supine-twist-lift/variant/without-head-turn")["head"].frame[2][2] > 0.9


def test_the_straight_left_leg_is_lifted_a_hands_width() -> None:
    before, lifted = lowest_points("supine-twist-lift/4"), lowest_points("supine-twist-lift/5")
    assert 8 < lifted["left_foot"] - before["left_foot"] < 15
    assert folded("supine-twist-lift/5", "left_shin") < 15
    assert lowest_points("supine-twist-lift/variant/without-lift")["left_foot"] < 2


def test_what_is_out_of_reach_is_reached_for() -> None:
    elbow = middle((0, 0, 0), (0, 100, 0), (29, 25), (0, 0, -1))
    assert length(elbow) == pytest.approx(29)
    assert elbow[1] > 28
