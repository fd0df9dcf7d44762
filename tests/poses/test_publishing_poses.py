"""Draft, in review, published: what an athlete reads was read by a second person first."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from poses.documents import PoseDocument, pose_document
from poses.models import Pose, PoseStepTranslation, Review, Revision
from poses.services import (
    CannotPublish,
    Overtaken,
    OwnWork,
    Refused,
    content_of,
    create_pose,
    discard,
    publish,
    publish_one_due,
    restore,
    save_draft,
    send_back,
    send_to_review,
    show_again,
    sign_off,
    take_back,
)
from poses.tasks import publish_due
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.poses.content import shipped
from tests.poses.desk import pose_named

BANANA = shipped()[0][0]
LATER = NOON + timedelta(hours=3)

pytestmark = pytest.mark.django_db


def with_cue(cue: str, document: PoseDocument = BANANA) -> PoseDocument:
    first, *others = document.steps
    return replace(document, steps=[replace(first, cue={**first.cue, "en": cue}), *others])


def shown_cue() -> str:
    return PoseStepTranslation.objects.get(master__pose__slug="banana-pose", master__order=1, language_code="en").cue


def draft(by: Person, cue: str = "Lie down, legs long.") -> Revision:
    revision = save_draft(pose=pose_named("banana-pose"), document=with_cue(cue), by=by.user, at=NOON)
    assert revision is not None
    return revision


def read_by(colin: Person, revision: Revision) -> Revision:
    return sign_off(revision=send_to_review(revision=revision), by=colin.user, at=NOON)


def test_it_works(zoe: Person, colin: Person) -> None:
    revision = read_by(colin, draft(zoe))
    assert shown_cue() == "Lie on your back, legs long."  # athletes read what was published
    pose = publish(revision=revision, at=NOON)
    assert (shown_cue(), pose.version, pose.changed_by) == ("Lie down, legs long.", 2, zoe.user)
    revision.refresh_from_db()
    assert (revision.state, revision.version, revision.published_at) == (Revision.State.PUBLISHED, 2, NOON)


def test_repeating_changes_nothing(zoe: Person, colin: Person) -> None:
    revision = draft(zoe)
    read_by(colin, revision)
    read_by(colin, revision)
    assert Review.objects.count() == 1
    publish(revision=revision, at=NOON)
    before = Pose.history.count()
    assert publish(revision=revision, at=LATER).version == 2
    assert Pose.history.count() == before


def test_without_a_sign_off_nothing_is_published(zoe: Person) -> None:
    with pytest.raises(CannotPublish, match="Somebody else has to sign this off"):
        publish(revision=send_to_review(revision=draft(zoe)), at=NOON)
    assert shown_cue() == "Lie on your back, legs long."


def test_nobody_signs_off_their_own_words(zoe: Person) -> None:
    with pytest.raises(OwnWork):
        read_by(zoe, draft(zoe))
    assert not Review.objects.exists()


def test_nor_after_a_colleague_touched_a_comma(zoe: Person, colin: Person) -> None:
    draft(zoe)
    revision = draft(colin, "Lie down, legs  long.")
    with pytest.raises(OwnWork):
        read_by(zoe, revision)


def test_the_database_refuses_it_too(zoe: Person) -> None:
    given = {"revision": draft(zoe), "digest": "x", "reviewer_name": "Zoe", "reviewed_at": NOON}
    with pytest.raises(IntegrityError, match="sign_off_is_by_a_second_person"), transaction.atomic():
        Review.objects.create(author=zoe.user, reviewer=zoe.user, **given)


def test_a_sign_off_is_for_those_very_words(zoe: Person, colin: Person) -> None:
    read_by(colin, draft(zoe))
    revision = draft(zoe, "Lie down.")
    assert revision.state == Revision.State.DRAFT
    with pytest.raises(CannotPublish):
        publish(revision=revision, at=NOON)


def test_what_nobody_sent_is_not_signed(zoe: Person, colin: Person) -> None:
    with pytest.raises(Refused, match="not waiting"):
        sign_off(revision=draft(zoe), by=colin.user, at=NOON)


def test_what_is_missing_keeps_it_from_review(zoe: Person) -> None:
    wrong = replace(BANANA, summary={**BANANA.summary, "de": "Gut für die Haltung."})
    revision = save_draft(pose=pose_named("banana-pose"), document=wrong, by=zoe.user, at=NOON)
    assert revision is not None
    with pytest.raises(CannotPublish) as refused:
        send_to_review(revision=revision)
    assert refused.value.reasons == ["The summary in de promises something: “Haltung”."]


def test_sent_back_it_is_a_draft_with_a_reason(zoe: Person) -> None:
    revision = send_back(revision=send_to_review(revision=draft(zoe)), because="Which leg?")
    assert (revision.state, revision.sent_back_because) == (Revision.State.DRAFT, "Which leg?")


def test_who_was_overtaken_overwrites_nothing(zoe: Person, colin: Person) -> None:
    seen = pose_named("banana-pose").content_digest
    draft(colin, "Colin's words.")
    with pytest.raises(Overtaken):
        save_draft(pose=pose_named("banana-pose"), document=with_cue("Zoe's words."), by=zoe.user, at=NOON, drawn_from=seen)
    assert content_of(pose_named("banana-pose").revisions.under_way().get()).steps[0].cue["en"] == "Colin's words."


def test_written_back_to_what_is_shown_nothing_is_left(zoe: Person) -> None:
    draft(zoe)
    assert save_draft(pose=pose_named("banana-pose"), document=BANANA, by=zoe.user, at=NOON) is None
    assert not Revision.objects.under_way().filter(pose__slug="banana-pose").exists()


def test_thrown_away_it_is_gone(zoe: Person) -> None:
    draft(zoe)
    discard(pose=pose_named("banana-pose"))
    assert not Revision.objects.under_way().filter(pose__slug="banana-pose").exists()


def test_going_back_needs_nobodys_second_look(zoe: Person, colin: Person) -> None:
    publish(revision=read_by(colin, draft(zoe)), at=NOON)
    first = Revision.objects.published().get(pose__slug="banana-pose", version=1)
    revision = restore(published=first, by=zoe.user, at=LATER)
    assert revision is not None
    assert publish(revision=revision, at=LATER).version == 3
    assert pose_document(pose_named("banana-pose")) == BANANA


def test_what_changed_underneath_is_not_overwritten(zoe: Person, colin: Person) -> None:
    revision = read_by(colin, draft(zoe))
    Pose.objects.filter(slug="banana-pose").update(content_digest="another")
    with pytest.raises(CannotPublish, match="has changed since"):
        publish(revision=revision, at=NOON)


def test_a_new_pose_is_seen_by_nobody_until_then(zoe: Person, colin: Person) -> None:
    revision = create_pose(document=replace(BANANA, slug="new-pose"), by=zoe.user, at=NOON)
    assert revision.pose not in Pose.objects.published()
    pose = publish(revision=read_by(colin, revision), at=NOON)
    assert pose in Pose.objects.published()
    assert pose.version == 1


def test_taken_back_and_shown_again(zoe: Person) -> None:
    pose = take_back(pose=pose_named("banana-pose"))
    assert pose not in Pose.objects.published()
    assert show_again(pose=pose) in Pose.objects.published()
    never = create_pose(document=replace(BANANA, slug="new-pose"), by=zoe.user, at=NOON).pose
    with pytest.raises(CannotPublish):
        show_again(pose=never)


# At its time


def test_as_soon_as_it_is_signed(zoe: Person, colin: Person) -> None:
    revision = send_to_review(revision=draft(zoe), publish_at=NOON)
    assert sign_off(revision=revision, by=colin.user, at=LATER).state == Revision.State.PUBLISHED
    assert shown_cue() == "Lie down, legs long."


def test_not_before_its_time(zoe: Person, colin: Person) -> None:
    revision = sign_off(revision=send_to_review(revision=draft(zoe), publish_at=LATER), by=colin.user, at=NOON)
    assert revision.state == Revision.State.IN_REVIEW
    assert not publish_one_due(now=NOON)
    assert publish_one_due(now=LATER)
    assert shown_cue() == "Lie down, legs long."
    assert not publish_one_due(now=LATER)


def test_at_its_time_unsigned_it_waits(zoe: Person, colin: Person) -> None:
    revision = send_to_review(revision=draft(zoe), publish_at=NOON)
    assert not publish_one_due(now=LATER)
    assert sign_off(revision=revision, by=colin.user, at=LATER).state == Revision.State.PUBLISHED


def test_what_cannot_be_published_any_more_is_sent_back_and_stops_nothing(zoe: Person, colin: Person, time: object) -> None:
    revision = read_by(colin, draft(zoe))
    Revision.objects.filter(pk=revision.pk).update(publish_at=NOON, based_on="another")
    assert publish_due() == 1
    revision.refresh_from_db()
    assert revision.state == Revision.State.DRAFT
    assert "has changed since" in revision.sent_back_because


def test_a_reviewer_who_is_gone_leaves_the_sign_off(zoe: Person) -> None:
    rita = cast.user("Rita")
    revision = sign_off(revision=send_to_review(revision=draft(zoe)), by=rita, at=NOON)
    rita.delete()
    assert publish(revision=revision, at=NOON).version == 2
