"""docs/poses.md names what there is: each pose with its variants, each key of a content file, each kind of fact."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from poses.documents import CautionDocument, FactDocument, PoseDocument, QuestionDocument, StepDocument, VariantDocument
from poses.models import PoseFact
from tests.poses.content import shipped

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "poses.md").read_text(encoding="utf-8")
POSES, QUESTIONS = shipped()


def named(line: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)`", line))


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.slug)
def test_it_works(pose: PoseDocument) -> None:
    [row] = [line for line in PAGE.splitlines() if line.startswith(f"| `{pose.slug}`")]
    assert named(row) == {pose.slug, *(variant.slug for variant in pose.variants)}
    assert ("two" in row) == pose.has_sides


@pytest.mark.parametrize(
    "kind", [PoseDocument, StepDocument, VariantDocument, FactDocument, CautionDocument, QuestionDocument], ids=lambda kind: kind.__name__
)
def test_every_key_of_a_content_file_is_explained(kind: type) -> None:
    assert {field.name for field in fields(kind)} <= named(PAGE)


def test_every_kind_of_fact_is_explained() -> None:
    assert set(PoseFact.Kind.values) <= named(PAGE)


def test_every_question_is_in_the_table_of_cautions() -> None:
    safety = (Path(__file__).resolve().parents[2] / "docs" / "safety.md").read_text(encoding="utf-8")
    table = {line.split("`")[1] for line in safety.splitlines() if line.startswith("| `")}
    assert {question.code for question in QUESTIONS} <= table
