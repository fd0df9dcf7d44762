"""GET /poses/: what anyone reads, in their own language, spoken out for both sides."""

import base64
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from poses.models import Pose, PoseFact, PoseStepTranslation, PoseVariant
from poses.serializers import PoseSerializer
from poses.services import read_poses
from tests.cast import Person

POSES = "/api/v1/poses/"
FOUR = ["banana-pose", "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift"]

pytestmark = pytest.mark.django_db


def read(client: APIClient, slug: str, language: str = "en") -> Any:
    return client.get(f"{POSES}{slug}/", headers={"accept-language": language}).json()


def variant(pose: Any, slug: str) -> Any:
    return next(each for each in pose["variants"] if each["slug"] == slug)


def cues(steps: Any, side: str) -> list[str]:
    return [step["sides"][side]["cue"] for step in steps]


def test_it_works(nobody: APIClient) -> None:
    response = nobody.get(POSES)
    assert response.status_code == 200
    page = response.json()
    assert [pose["slug"] for pose in page["results"]] == FOUR
    assert page["next"] is None
    assert page["previous"] is None


def test_one_pose_is_what_the_list_says_of_it(nobody: APIClient) -> None:
    assert read(nobody, "banana-pose") == nobody.get(POSES).json()["results"][0]


def test_what_is_sent_is_what_is_described(nobody: APIClient) -> None:
    for shown in read_poses(locale="de"):
        assert read(nobody, shown.slug, "de") == PoseSerializer(shown).data


def test_both_sides_are_spoken_out(nobody: APIClient) -> None:
    step = read(nobody, "banana-pose")["steps"][2]
    assert step["sides"]["right"]["cue"] == "Buttocks heavy. Walk your feet to the right."
    assert step["sides"]["left"]["cue"] == "Buttocks heavy. Walk your feet to the left."


def test_german_sides_carry_their_endings(nobody: APIClient) -> None:
    steps = read(nobody, "supine-twist-lift", "de")["steps"]
    assert steps[1]["sides"]["right"]["cue"] == "Das rechte Knie zur Brust."
    assert steps[1]["sides"]["left"]["cue"] == "Das linke Knie zur Brust."
    assert steps[2]["sides"]["left"]["cue"] == "Führ das Knie nach rechts. Schultern unten."


def test_no_braces_reach_an_athlete(nobody: APIClient) -> None:
    for language in ("en", "de"):
        assert "{side}" not in (said := str(nobody.get(POSES, headers={"accept-language": language}).json()))
        assert "{other_side}" not in said


def test_a_pose_without_sides_has_one_hold(nobody: APIClient) -> None:
    sphinx = read(nobody, "sphinx-pelvic-tilt")
    assert sphinx["sides"] == ["none"]
    assert sphinx["stretch_sides"] == {"none": "none"}
    assert {tuple(step["sides"]) for step in sphinx["steps"]} == {("none",)}


def test_the_banana_stretches_the_other_side(nobody: APIClient) -> None:
    assert read(nobody, "banana-pose")["stretch_sides"] == {"right": "left", "left": "right"}
    assert read(nobody, "supine-twist-lift")["stretch_sides"] == {"right": "right", "left": "left"}


def test_a_variant_comes_with_all_its_steps(nobody: APIClient) -> None:
    twist = read(nobody, "supine-twist-lift")
    bent = variant(twist, "without-head-turn")
    own, changed = cues(twist["steps"], "right"), cues(bent["steps"], "right")
    assert len(changed) == len(own) == 7
    assert changed[:3] == own[:3]
    assert changed[3] == "Head stays in the middle. Look up."
    assert own[3] == "Turn your head to the right."


def test_a_variant_is_held_where_its_pose_is(nobody: APIClient) -> None:
    for pose in nobody.get(POSES).json()["results"]:
        holds = [step["number"] for step in pose["steps"] if step["is_hold"]]
        assert len(holds) == 1
        assert all([step["number"] for step in each["steps"] if step["is_hold"]] == holds for each in pose["variants"])


def test_a_variant_says_what_it_answers(nobody: APIClient) -> None:
    pillow = variant(read(nobody, "reclined-figure-four"), "pillow-under-knee")
    assert (pillow["complaint"], pillow["complaint_text"]) == ("knee", "My knee does not like it")
    assert pillow["caution"] is None
    assert variant(read(nobody, "reclined-figure-four"), "foot-on-wall")["max_seconds"] == 60


def test_a_caution_names_what_stays_open(nobody: APIClient) -> None:
    cautions = {each["code"]: each["open_variants"] for each in read(nobody, "supine-twist-lift")["cautions"]}
    assert cautions["neck"] == ["without-head-turn"]
    assert cautions["back_nerve"] == []


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("de", "Bananen-Pose"),
        ("de-AT,de;q=0.8", "Bananen-Pose"),
        ("en-GB", "Banana pose"),
        ("sv, de;q=0.5", "Bananen-Pose"),
        ("sv", "Banana pose"),
        ("*", "Banana pose"),
        ("%%%;q=x", "Banana pose"),
    ],
)
def test_the_nearest_language_answers(nobody: APIClient, asked: str, name: str) -> None:
    assert read(nobody, "banana-pose", asked)["name"] == name


def test_a_text_not_yet_translated_falls_back_and_says_so(nobody: APIClient) -> None:
    PoseStepTranslation.objects.filter(master__pose__slug="banana-pose", master__order=3, language_code="de").delete()
    steps = read(nobody, "banana-pose", "de")["steps"]
    assert [step["language"] for step in steps] == ["de", "de", "en", "de", "de", "de"]
    assert steps[2]["sides"]["left"]["cue"] == "Buttocks heavy. Walk your feet to the left."  # not "to the link"


def test_any_language_is_better_than_none(nobody: APIClient) -> None:
    PoseStepTranslation.objects.filter(master__pose__slug="banana-pose", master__order=3, language_code="en").delete()
    assert read(nobody, "banana-pose", "en")["steps"][2]["language"] == "de"


def test_unchanged_is_304_and_changed_is_not(nobody: APIClient) -> None:
    tag = nobody.get(POSES)["ETag"]
    assert nobody.get(POSES, headers={"if-none-match": tag}).status_code == 304
    assert nobody.get(POSES, headers={"if-none-match": tag, "accept-language": "de"}).status_code == 200
    PoseStepTranslation.objects.filter(language_code="en", master__order=1).update(cue="Lie down.")
    assert nobody.get(POSES, headers={"if-none-match": tag}).status_code == 200


def test_a_cache_on_the_way_keeps_languages_apart(nobody: APIClient) -> None:
    response = nobody.get(POSES, headers={"accept-language": "de"})
    assert "Accept-Language" in response["Vary"]
    assert response["Content-Language"] == "de"


def test_a_draft_is_not_there(nobody: APIClient) -> None:
    Pose.objects.filter(slug="banana-pose").update(state=Pose.State.DRAFT)
    assert [pose["slug"] for pose in nobody.get(POSES).json()["results"]] == FOUR[1:]
    assert nobody.get(f"{POSES}banana-pose/").status_code == 404


def test_a_withdrawn_variant_is_not_offered(nobody: APIClient) -> None:
    PoseVariant.objects.filter(slug="foot-on-wall").update(is_offered=False)
    assert "foot-on-wall" not in {each["slug"] for each in read(nobody, "reclined-figure-four")["variants"]}


def test_pages_follow_the_order_of_the_poses(nobody: APIClient) -> None:
    first = nobody.get(POSES, {"limit": 3}).json()
    rest = nobody.get(first["next"]).json()
    assert [pose["slug"] for pose in first["results"] + rest["results"]] == FOUR
    assert rest["next"] is None


@pytest.mark.parametrize("position", ["p=abc", "p=-1", "p=\x00", "p=²", "p=99999999999999999999", "o=99999999", "r=1"])
def test_a_made_up_cursor_is_never_our_fault(nobody: APIClient, position: str) -> None:
    cursor = base64.b64encode(position.encode()).decode()
    assert nobody.get(POSES, {"cursor": cursor}).status_code in {200, 404}


def test_it_is_read_only(zoe: Person) -> None:
    for method in ("post", "put", "patch", "delete"):
        assert getattr(zoe, method)(POSES).status_code == 405
        assert getattr(zoe, method)(f"{POSES}banana-pose/").status_code == 405


def test_a_session_that_ran_out_still_reads(nobody: APIClient) -> None:
    assert nobody.get(POSES, headers={"x-session-token": "gone", "authorization": "Bearer gone"}).status_code == 200


@pytest.mark.parametrize("slug", ["nothing", "BANANA-POSE", "banana-pose%00", "..%2f", "ü"])
def test_what_is_not_there_is_a_plain_problem(nobody: APIClient, slug: str) -> None:
    response = nobody.get(f"{POSES}{slug}/")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_queries_do_not_grow(nobody: APIClient) -> None:
    def queries(limit: int) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert len(nobody.get(POSES, {"limit": limit}).json()["results"]) == limit
        return len(asked)

    assert queries(1) == queries(3) == 7


def test_reading_keeps_to_the_poses_it_is_given() -> None:
    drafts = Pose.objects.filter(slug="banana-pose")
    drafts.update(state=Pose.State.DRAFT)
    assert [pose.slug for pose in read_poses(locale="en", poses=drafts)] == ["banana-pose"]
    assert "banana-pose" not in [pose.slug for pose in read_poses(locale="en")]


def test_facts_stand_in_their_order() -> None:
    fact = PoseFact.objects.get(pose__slug="banana-pose", kind="felt", order=1)
    PoseFact.objects.filter(pk=fact.pk).update(order=9)
    felt = read_poses(locale="en", poses=Pose.objects.filter(slug="banana-pose"))[0].felt
    assert felt[-1].text.startswith("Along the outside of the curve")
