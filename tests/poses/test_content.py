"""The content that comes with the software: complete, in plain words, and true to what is known of the four poses (E)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from poses.documents import FactDocument, PoseDocument, StepDocument, problems
from poses.figures.library import keys
from poses.models import Caution, Complaint
from tests.poses.content import shipped

POSES, QUESTIONS = shipped()
BY_SLUG = {pose.slug: pose for pose in POSES}
BANANA = BY_SLUG["banana-pose"]
MARK = r"(ART|OWN|(GUI|STU|WEB):S\d+[a-e]?)"
each_pose = pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.slug)


def all_steps(pose: PoseDocument) -> Iterator[StepDocument]:
    yield from pose.steps
    for variant in pose.variants:
        yield from variant.steps


def sourced(pose: PoseDocument) -> Iterator[Any]:
    yield from all_steps(pose)
    yield from pose.variants
    yield from pose.cautions
    for facts in pose.facts.values():
        yield from facts


def every_word(pose: PoseDocument, language: str) -> str:
    texts = [text for step in all_steps(pose) for text in (step.text, step.cue, step.alt)]
    texts += [fact.text for facts in pose.facts.values() for fact in facts]
    return " ".join(text[language] for text in [pose.name, pose.summary, *texts])


def test_it_works() -> None:
    assert list(BY_SLUG) == ["banana-pose", "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift"]
    assert [question.code for question in QUESTIONS] == Caution.values


@each_pose
def test_nothing_is_missing(pose: PoseDocument) -> None:
    assert problems(pose) == []


@each_pose
def test_it_is_written_in_english_and_german(pose: PoseDocument) -> None:
    assert set(pose.name) == {"en", "de"}


@each_pose
def test_holds_are_those_of_the_article(pose: PoseDocument) -> None:
    assert (pose.hold_min_seconds, pose.hold_default_seconds, pose.hold_max_seconds) == (10, 60, 120)


def test_sides_are_those_of_the_article() -> None:
    assert {slug: (pose.has_sides, pose.stretched_side) for slug, pose in BY_SLUG.items()} == {
        "banana-pose": (True, "opposite"),
        "reclined-figure-four": (True, "same"),
        "sphinx-pelvic-tilt": (False, "none"),
        "supine-twist-lift": (True, "same"),
    }


def test_each_caution_holds_back_what_it_must() -> None:
    held = {code: {pose.slug for pose in POSES if code in {each.code for each in pose.cautions}} for code in Caution.values}
    sphinx, twist, four, banana = "sphinx-pelvic-tilt", "supine-twist-lift", "reclined-figure-four", "banana-pose"
    assert held == {
        "pregnancy": set(BY_SLUG),
        "surgery_12m": set(BY_SLUG),
        "back_nerve": {sphinx, twist},
        "hip_replacement": {four, twist, sphinx},
        "bone_density": {sphinx, twist},
        "knee": {four},
        "shoulder_rib": {banana, sphinx, twist},
        "neck": {twist},
        "ill_today": set(),
    }


def test_only_the_twist_without_the_head_turn_stays_open() -> None:
    stays_open = [(pose.slug, caution.code, caution.open_variants) for pose in POSES for caution in pose.cautions if caution.open_variants]
    assert stays_open == [("supine-twist-lift", "neck", ["without-head-turn"])]


def test_illness_stops_the_day_and_nothing_else_does() -> None:
    assert [question.code for question in QUESTIONS if question.scope == "today"] == ["ill_today"]


@each_pose
def test_numb_or_tingling_means_come_out(pose: PoseDocument) -> None:
    first = pose.facts["not_felt"][0]
    assert first == FactDocument(
        source="ART",
        text={"en": "Numbness or tingling anywhere. Come out at once.", "de": "Taubheit oder Kribbeln, egal wo. Geh sofort aus der Pose."},
    )


@each_pose
def test_every_kind_of_fact_is_told(pose: PoseDocument) -> None:
    assert set(pose.facts) == {"other_name", "breath", "felt", "not_felt", "mistake", "modification", "ask_first"}


@each_pose
def test_every_fact_says_where_it_is_known_from(pose: PoseDocument) -> None:
    assert [each for each in sourced(pose) if not re.fullmatch(rf"{MARK}(; {MARK})*", each.source)] == []


@each_pose
def test_variants_answer_something(pose: PoseDocument) -> None:
    assert len(pose.variants) >= 4
    assert {variant.complaint for variant in pose.variants} <= set(Complaint.values)


@each_pose
def test_cues_are_short_enough_to_be_heard(pose: PoseDocument) -> None:
    long = [cue for step in all_steps(pose) for cue in step.cue.values() if len(cue.split()) > 12]
    assert long == []


@each_pose
def test_sentences_are_short_enough_to_be_followed(pose: PoseDocument) -> None:
    texts = [text for step in all_steps(pose) for text in step.text.values()]
    sentences = [sentence for text in texts for sentence in re.split(r"[.!?]", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 24] == []


@each_pose
def test_every_figure_is_drawn(pose: PoseDocument) -> None:
    named = {step.figure for step in all_steps(pose)} | {variant.figure for variant in pose.variants}
    assert named <= set(keys(pose.slug))


def test_the_lift_is_short_and_a_choice() -> None:
    lift = BY_SLUG["supine-twist-lift"].steps[4]
    assert "If you like" in lift.text["en"]
    assert "5 to 10 seconds" in lift.text["en"]


# What `problems` finds


def with_cue(cue: str, language: str = "en") -> PoseDocument:
    first, *others = BANANA.steps
    return replace(BANANA, steps=[replace(first, cue={**first.cue, language: cue}), *others])


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (with_cue("Fixes your posture."), "The cue of step 1 in en promises something: “posture”."),
        (with_cue("Lie on your {side."), "The cue of step 1 in en says {{}."),
        (with_cue("Lie on your {leg}."), "The cue of step 1 in en says {leg}."),
        (with_cue("", "de"), "The cue of step 1 is missing in de."),
        (with_cue("Allonge-toi.", "fr"), "The cue of step 1 is in fr, in which the pose has no name."),
        (replace(BANANA, name={**BANANA.name, "fr": "Banane"}), "Left and right have no words in fr yet."),
        (replace(BANANA, summary={**BANANA.summary, "en": "Go {side}."}), "The summary in en says {side}."),
        (replace(BANANA, steps=BANANA.steps[1:]), "Steps are numbered 1, 2, 3 and so on."),
        (replace(BANANA, steps=[]), "Steps are numbered 1, 2, 3 and so on."),
        (replace(BANANA, steps=BANANA.steps[:4]), "Exactly one step is the hold."),
        (replace(BANANA, steps=BANANA.steps[:3]), "The variant smaller-curve changes steps that the pose has"),
        (replace(BANANA, variants=[BANANA.variants[0]] * 2), "Two variants are called smaller-curve."),
        (replace(BANANA, variants=[replace(BANANA.variants[0], steps=[])]), "The variant smaller-curve changes steps that the pose has"),
    ],
)
def test_what_is_wrong_is_said(document: PoseDocument, found: str) -> None:
    assert any(problem.startswith(found) for problem in problems(document))


def test_a_pose_without_sides_speaks_of_none() -> None:
    document = replace(BANANA, has_sides=False, stretched_side="none")
    assert "The cue of step 3 in en says {side}." in problems(document)


def test_the_ask_first_list_may_name_what_it_asks_about() -> None:
    assert "sciatica" in every_word(BY_SLUG["reclined-figure-four"], "en")
