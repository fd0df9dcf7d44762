"""GET /poses/{slug}/figures/{name}.svg: the drawing of a step or a variant, for the side that is asked for."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from rest_framework.test import APIClient

from poses.addresses import figure_address
from poses.models import PoseStep, PoseVariant
from poses.rules import Side
from tests.cast import Person

POSES = "/api/v1/poses/"
BANANA = f"{POSES}banana-pose/figures/5.svg"

pytestmark = pytest.mark.django_db


def test_it_works(nobody: APIClient) -> None:
    response = nobody.get(BANANA)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/svg+xml"
    assert ET.fromstring(response.content).tag.endswith("svg")


def test_the_other_side_is_another_drawing(nobody: APIClient) -> None:
    right, left = (nobody.get(BANANA, {"side": side}).content for side in ("right", "left"))
    assert right != left


def test_unchanged_is_304(nobody: APIClient) -> None:
    tag = nobody.get(BANANA)["ETag"]
    assert nobody.get(BANANA, headers={"if-none-match": tag}).status_code == 304
    assert nobody.get(BANANA, {"side": "left"}, headers={"if-none-match": tag}).status_code == 200


def test_it_moves_for_whoever_asks(nobody: APIClient) -> None:
    still, moving = nobody.get(BANANA, {"side": "left"}), nobody.get(BANANA, {"side": "left", "moving": "1"})
    assert b"prefers-reduced-motion:no-preference" in moving.content
    assert b"@keyframes" not in still.content
    assert ET.fromstring(moving.content).tag.endswith("svg")
    assert nobody.get(BANANA, {"moving": "yes"}).status_code == 400


def addresses(pose: Any) -> set[str]:
    steps = [*pose["steps"], *(step for variant in pose["variants"] for step in variant["steps"])]
    return {words["figure"] for step in steps for words in step["sides"].values()} | {
        address for variant in pose["variants"] for address in variant["figures"].values()
    }


def test_every_step_and_variant_says_where_its_drawing_is(nobody: APIClient) -> None:
    for pose in nobody.get(POSES).json()["results"]:
        found = addresses(pose)
        assert None not in found
        assert all("/figures/" in address for address in found)
        assert {nobody.get(address).status_code for address in found} == {200}


def test_a_pose_without_sides_has_one_drawing_a_step(nobody: APIClient) -> None:
    step = nobody.get(f"{POSES}sphinx-pelvic-tilt/").json()["steps"][0]
    assert step["sides"]["none"]["figure"] == f"{POSES}sphinx-pelvic-tilt/figures/1.svg"


def test_a_step_without_a_drawing_has_no_address(nobody: APIClient) -> None:
    PoseStep.objects.filter(pose__slug="banana-pose", order=1).update(figure="")
    PoseVariant.objects.filter(slug="arms-on-chest").update(figure="banana-pose/variant/never-drawn")
    pose = nobody.get(f"{POSES}banana-pose/").json()
    assert pose["steps"][0]["sides"]["left"]["figure"] is None
    assert next(each for each in pose["variants"] if each["slug"] == "arms-on-chest")["figures"] == {"right": None, "left": None}


@pytest.mark.parametrize("key", ["", "/", "body/1", "stances/1", "../data/body", "banana-pose", "banana-pose/", "banana-pose/99"])
def test_what_is_not_drawn_has_no_address(key: str) -> None:
    assert figure_address(key, Side.RIGHT) is None


@pytest.mark.parametrize(
    "path",
    [
        "banana-pose/figures/99.svg",
        "banana-pose/figures/variant/nothing.svg",
        "nothing/figures/1.svg",
        "body/figures/1.svg",
        "stances/figures/supine.svg",
    ],
)
def test_what_is_not_there_is_404(nobody: APIClient, path: str) -> None:
    response = nobody.get(POSES + path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("side", ["both", "", "LEFT", "none", "\x00"])
def test_a_side_is_left_or_right(nobody: APIClient, side: str) -> None:
    response = nobody.get(BANANA, {"side": side})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_it_is_read_only(zoe: Person) -> None:
    assert zoe.post(BANANA).status_code == 405
