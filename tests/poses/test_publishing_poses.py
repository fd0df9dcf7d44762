"""Draft, in review, published: what an athlete reads was read by a second person first."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from poses.documents import store_pose
from poses.models import Pose, Review
from poses.services import CannotPublish, OwnWork, note_edit, publish, send_to_review, sign_off, take_back
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.poses.content import shipped

BANANA = shipped()[0][0]

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(zoe: Person) -> Pose:
    """A pose that Zoe wrote."""
    pose = store_pose(Pose(), replace(BANANA, slug="new-pose"))
    return note_edit(pose=pose, by=zoe.user)


def edited(pose: Pose, by: Person) -> Pose:
    pose.translations.filter(language_code="en").update(name="Half-moon on the floor")
    return note_edit(pose=pose, by=by.user)


def test_it_works(draft: Pose, colin: Person) -> None:
    assert send_to_review(pose=draft).state == Pose.State.IN_REVIEW
    review = sign_off(pose=draft, by=colin.user, at=NOON)
    assert (review.version, review.reviewer, review.reviewed_at) == (1, colin.user, NOON)
    assert publish(pose=draft).state == Pose.State.PUBLISHED
    assert draft in Pose.objects.published()


def test_repeating_changes_nothing(draft: Pose, colin: Person) -> None:
    first = sign_off(pose=draft, by=colin.user, at=NOON)
    assert sign_off(pose=draft, by=colin.user, at=NOON) == first
    publish(pose=draft)
    before = Pose.history.count()
    assert publish(pose=draft).state == send_to_review(pose=draft).state == Pose.State.PUBLISHED
    assert Pose.history.count() == before


def test_without_a_sign_off_nothing_is_published(draft: Pose) -> None:
    with pytest.raises(CannotPublish, match="Somebody else has to sign this version off"):
        publish(pose=draft)
    assert draft not in Pose.objects.published()


def test_nobody_signs_off_their_own_words(draft: Pose, zoe: Person) -> None:
    with pytest.raises(OwnWork):
        sign_off(pose=draft, by=zoe.user, at=NOON)
    assert not Review.objects.exists()


def test_the_database_refuses_it_too(draft: Pose, zoe: Person) -> None:
    with pytest.raises(IntegrityError, match="sign_off_is_by_a_second_person"), transaction.atomic():
        Review.objects.create(pose=draft, version=1, author=zoe.user, reviewer=zoe.user, reviewed_at=NOON)


def test_a_sign_off_is_for_one_version(draft: Pose, zoe: Person, colin: Person) -> None:
    sign_off(pose=draft, by=colin.user, at=NOON)
    edited(draft, zoe)
    with pytest.raises(CannotPublish):
        publish(pose=draft)
    sign_off(pose=draft, by=colin.user, at=NOON)
    assert publish(pose=draft).version == 2


def test_a_reviewer_who_then_edits_needs_another_reviewer(draft: Pose, zoe: Person, colin: Person) -> None:
    sign_off(pose=draft, by=colin.user, at=NOON)
    edited(draft, colin)
    with pytest.raises(OwnWork):
        sign_off(pose=draft, by=colin.user, at=NOON)
    assert sign_off(pose=draft, by=zoe.user, at=NOON).version == 2


def test_what_is_missing_keeps_it_back(draft: Pose, colin: Person) -> None:
    draft.translations.filter(language_code="de").update(summary="Gut für die Haltung.")
    sign_off(pose=note_edit(pose=draft, by=None), by=colin.user, at=NOON)
    with pytest.raises(CannotPublish) as refused:
        publish(pose=draft)
    assert refused.value.reasons == ["The summary in de promises something: “Haltung”."]


def test_shipped_content_counts_as_signed(four_poses: None) -> None:
    assert Pose.objects.signed_off().count() == 4
    pose = take_back(pose=Pose.objects.get(slug="banana-pose"))
    assert pose not in Pose.objects.published()
    assert publish(pose=pose) in Pose.objects.published()


def test_shipped_content_that_was_edited_does_not(four_poses: None, zoe: Person) -> None:
    pose = edited(Pose.objects.get(slug="banana-pose"), zoe)
    assert pose in Pose.objects.published()  # a fix reaches everybody at once
    assert pose not in Pose.objects.signed_off()
    with pytest.raises(CannotPublish):
        publish(pose=take_back(pose=pose))


def test_several_reviewers_do_not_multiply_a_pose(draft: Pose, colin: Person, carla: Person) -> None:
    sign_off(pose=draft, by=colin.user, at=NOON)
    sign_off(pose=draft, by=carla.user, at=NOON)
    assert list(Pose.objects.signed_off().filter(slug=draft.slug)) == [draft]
    assert Review.objects.of_the_current_version().count() == 2


def test_a_reviewer_who_is_gone_leaves_the_sign_off(draft: Pose) -> None:
    rita = cast.user("Rita")
    sign_off(pose=draft, by=rita, at=NOON)
    rita.delete()
    assert draft in Pose.objects.signed_off()
