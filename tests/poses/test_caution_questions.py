"""What is asked with the go-ahead, and what a yes holds back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from poses.models import Caution, Pose, PoseCaution
from poses.services import ShownQuestion, read_caution_questions

pytestmark = pytest.mark.django_db


def question(code: str, locale: str = "en") -> ShownQuestion:
    return next(each for each in read_caution_questions(locale=locale) if each.code == code)


def test_it_works() -> None:
    assert [each.code for each in read_caution_questions(locale="en")] == Caution.values
    assert question("hip_replacement").question == "Do you have a replaced hip?"
    assert question("hip_replacement", "de-CH").question == "Hast du ein künstliches Hüftgelenk?"


def test_a_yes_names_what_it_holds_back_and_what_stays_open() -> None:
    assert question("neck").holds_back == {"supine-twist-lift": ["without-head-turn"]}
    assert question("knee").holds_back == {"reclined-figure-four": []}
    assert len(question("pregnancy").holds_back) == 4


def test_illness_is_for_today() -> None:
    assert (question("ill_today").scope, question("ill_today").holds_back) == ("today", {})


def test_a_draft_is_not_named() -> None:
    Pose.objects.filter(slug="supine-twist-lift").update(state=Pose.State.DRAFT)
    assert question("neck").holds_back == {}


def test_poses_are_found_by_their_cautions() -> None:
    held = Pose.objects.held_back_by("back_nerve", "bone_density")
    assert [pose.slug for pose in held] == ["sphinx-pelvic-tilt", "supine-twist-lift"]
    assert not Pose.objects.held_back_by("ill_today").exists()
    assert PoseCaution.objects.answered_by("neck", "knee").count() == 2


def test_two_queries_are_enough() -> None:
    with CaptureQueriesContext(connection) as asked:
        read_caution_questions(locale="de")
    assert len(asked) == 2
