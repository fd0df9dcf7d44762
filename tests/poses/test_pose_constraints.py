"""What must never be false of a pose is refused by the database, whoever writes."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from poses.models import Pose, PoseCaution, PoseFact, PoseStep, PoseTranslation, PoseVariant

pytestmark = pytest.mark.django_db


@pytest.fixture
def pose() -> Pose:
    return Pose.objects.create(slug="pose")


@pytest.fixture
def variant(pose: Pose) -> PoseVariant:
    return PoseVariant.objects.create(pose=pose, slug="variant")


def refused(rule: str, model: Any, **fields: Any) -> None:
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        create(model, fields)


def create(model: Any, fields: dict[str, Any]) -> None:
    model.objects.create(**fields)
    connection.check_constraints()  # those that wait for the end of the transaction


def test_it_works(pose: Pose, variant: PoseVariant) -> None:
    PoseStep.objects.create(pose=pose, order=1, is_hold=True)
    PoseStep.objects.create(variant=variant, order=1)
    assert (pose.hold_min_seconds, pose.hold_default_seconds, pose.hold_max_seconds) == (10, 60, 120)


@pytest.mark.parametrize("holds", [(9, 60, 120), (10, 60, 121), (30, 20, 120), (10, 90, 60)])
def test_holds_last_10_to_120_seconds(holds: tuple[int, int, int]) -> None:
    names = ("hold_min_seconds", "hold_default_seconds", "hold_max_seconds")
    refused("pose_holds_last_10_to_120_seconds", Pose, slug="x", **dict(zip(names, holds, strict=True)))


@pytest.mark.parametrize(("has_sides", "stretched_side"), [(True, "none"), (False, "same"), (False, "opposite")])
def test_sides_and_stretched_side_agree(has_sides: bool, stretched_side: str) -> None:
    refused("pose_with_sides_stretches_one_of_them", Pose, slug="x", has_sides=has_sides, stretched_side=stretched_side)


def test_a_slug_names_one_pose(pose: Pose) -> None:
    refused("slug", Pose, slug=pose.slug)


@pytest.mark.parametrize("seconds", [9, 121])
def test_a_variant_is_held_10_to_120_seconds(pose: Pose, seconds: int) -> None:
    refused("variant_is_held_10_to_120_seconds", PoseVariant, pose=pose, slug="x", max_seconds=seconds)


def test_one_variant_per_pose_and_slug(pose: Pose, variant: PoseVariant) -> None:
    refused("one_variant_per_pose_and_slug", PoseVariant, pose=pose, slug=variant.slug)


def test_a_step_belongs_to_one_of_the_two(pose: Pose, variant: PoseVariant) -> None:
    refused("step_belongs_to_a_pose_or_to_a_variant", PoseStep, pose=pose, variant=variant, order=1)
    refused("step_belongs_to_a_pose_or_to_a_variant", PoseStep, order=1)


def test_steps_are_counted_from_one(pose: Pose) -> None:
    refused("steps_are_counted_from_one", PoseStep, pose=pose, order=0)


def test_one_step_per_number(pose: Pose, variant: PoseVariant) -> None:
    PoseStep.objects.create(pose=pose, order=1)
    PoseStep.objects.create(variant=variant, order=1)
    refused("one_step_per_pose_and_number", PoseStep, pose=pose, order=1)
    refused("one_step_per_variant_and_number", PoseStep, variant=variant, order=1)


def test_two_steps_may_change_places(pose: Pose) -> None:
    first, second = (PoseStep.objects.create(pose=pose, order=number) for number in (1, 2))
    first.order, second.order = 2, 1
    first.save()
    second.save()
    connection.check_constraints()


def test_one_hold_and_only_on_the_pose(pose: Pose, variant: PoseVariant) -> None:
    PoseStep.objects.create(pose=pose, order=1, is_hold=True)
    refused("one_hold_per_pose", PoseStep, pose=pose, order=2, is_hold=True)
    refused("hold_is_marked_on_the_pose_alone", PoseStep, variant=variant, order=1, is_hold=True)


def test_one_fact_per_kind_and_number(pose: Pose) -> None:
    PoseFact.objects.create(pose=pose, kind="felt", order=1)
    PoseFact.objects.create(pose=pose, kind="breath", order=1)
    refused("one_fact_per_pose_kind_and_number", PoseFact, pose=pose, kind="felt", order=1)


def test_one_caution_per_code(pose: Pose) -> None:
    PoseCaution.objects.create(pose=pose, code="knee")
    refused("one_caution_per_pose_and_code", PoseCaution, pose=pose, code="knee")


def test_one_translation_per_language(pose: Pose) -> None:
    PoseTranslation.objects.create(master=pose, language_code="en", name="Pose", summary="A pose.")
    refused("language_code", PoseTranslation, master=pose, language_code="en", name="Pose", summary="Again.")
