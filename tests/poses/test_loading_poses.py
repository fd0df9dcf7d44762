"""`manage.py load_poses`: repeatable, all or nothing, and never over somebody's edit."""

from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import CommandError, call_command

from accounts.models import User
from poses.documents import ContentError, PoseDocument, pose_document, read_pose
from poses.models import CautionQuestion, Pose, PoseStep, PoseStepTranslation, PoseTranslation, PoseVariant
from poses.services import Outcome, load_content, note_edit, note_question_edit
from tests.cast import Person
from tests.conftest import NOON
from tests.poses.content import CONTENT, load, shipped

POSES, QUESTIONS = shipped()
BANANA = POSES[0]

pytestmark = pytest.mark.django_db


def banana() -> Pose:
    return Pose.objects.get(slug="banana-pose")


def reload_banana(document: PoseDocument, **options: Any) -> tuple[Outcome, list[str]]:
    [loaded] = load_content(poses=[document], at=NOON, **options)
    return loaded.outcome, loaded.places


def with_cue(cue: str) -> PoseDocument:
    first, *others = BANANA.steps
    return replace(BANANA, steps=[replace(first, cue={**first.cue, "en": cue}), *others])


def edit_cue(cue: str, by: User | None = None) -> None:
    """As publishing does: the row, then the count of its pose's versions."""
    row = PoseStepTranslation.objects.get(master__pose=banana(), master__order=1, language_code="en")
    row.cue = cue
    row.save()
    note_edit(pose=banana(), by=by)


def cue() -> str:
    return PoseStepTranslation.objects.get(master__pose=banana(), master__order=1, language_code="en").cue


def test_it_works() -> None:
    assert set(Pose.objects.published().values_list("slug", "version")) == {(pose.slug, 1) for pose in POSES}
    assert CautionQuestion.objects.count() == len(QUESTIONS)


def test_what_was_stored_is_what_was_read() -> None:
    assert [pose_document(Pose.objects.get(slug=document.slug)) for document in POSES] == POSES


def test_the_same_content_twice_changes_nothing() -> None:
    before = list(Pose.history.values_list("pk", flat=True)), PoseStepTranslation.history.count()
    ids = set(PoseVariant.objects.values_list("pk", flat=True))
    assert {loaded.outcome for loaded in load()} == {Outcome.UNCHANGED}
    assert (list(Pose.history.values_list("pk", flat=True)), PoseStepTranslation.history.count()) == before
    assert set(PoseVariant.objects.values_list("pk", flat=True)) == ids
    assert banana().version == 1


def test_changed_content_counts_one_version() -> None:
    assert reload_banana(with_cue("Lie down, legs long.")) == (Outcome.CHANGED, ["steps 1.cue.en"])
    assert (banana().version, cue()) == (2, "Lie down, legs long.")
    assert Pose.objects.get(slug="sphinx-pelvic-tilt").version == 1


def test_history_tells_true_changes_alone() -> None:
    before = PoseStepTranslation.history.count()
    reload_banana(with_cue("Lie down, legs long."))
    assert PoseStepTranslation.history.count() == before + 1
    assert [row.cue for row in PoseStepTranslation.history.filter(master__order=1, language_code="en", master__pose=banana())] == [
        "Lie down, legs long.",
        BANANA.steps[0].cue["en"],
    ]


def test_an_edit_here_is_kept_and_reported() -> None:
    edit_cue("Edited here.")
    assert reload_banana(with_cue("New from the file.")) == (Outcome.KEPT, ["steps 1.cue.en"])
    assert (cue(), banana().version) == ("Edited here.", 2)


def test_an_edit_is_kept_though_the_file_is_the_old_one() -> None:
    edit_cue("Edited here.")
    assert reload_banana(BANANA)[0] is Outcome.KEPT
    assert cue() == "Edited here."


def test_an_edit_nobody_counted_is_kept_too() -> None:
    PoseStepTranslation.objects.filter(master__pose=banana(), master__order=1, language_code="en").update(cue="Edited behind our back.")
    assert reload_banana(BANANA)[0] is Outcome.KEPT


def test_replace_overwrites_an_edit_and_the_history_keeps_it() -> None:
    edit_cue("Edited here.")
    assert reload_banana(BANANA, replace=True)[0] is Outcome.CHANGED
    assert (cue(), banana().version) == (BANANA.steps[0].cue["en"], 3)
    assert PoseStepTranslation.history.filter(cue="Edited here.").exists()


def test_after_a_replace_the_file_leads_again() -> None:
    edit_cue("Edited here.")
    reload_banana(BANANA, replace=True)
    assert reload_banana(with_cue("New from the file."))[0] is Outcome.CHANGED


def test_an_edit_that_is_in_the_file_by_now_is_no_edit_any_more() -> None:
    edit_cue("Better words.")
    assert reload_banana(with_cue("Better words."))[0] is Outcome.UNCHANGED
    assert reload_banana(with_cue("Still better words."))[0] is Outcome.CHANGED


def test_an_edit_taken_back_is_no_edit() -> None:
    edit_cue("Edited here.")
    edit_cue(BANANA.steps[0].cue["en"])
    assert reload_banana(with_cue("New from the file."))[0] is Outcome.CHANGED


def test_a_state_is_never_loaded() -> None:
    Pose.objects.filter(slug="banana-pose").update(state=Pose.State.DRAFT)
    reload_banana(with_cue("Lie down, legs long."))
    assert banana().state == Pose.State.DRAFT


def test_a_variant_that_left_the_file_is_withdrawn_and_kept() -> None:
    reload_banana(replace(BANANA, variants=BANANA.variants[1:]))
    withdrawn = PoseVariant.objects.get(pose=banana(), slug=BANANA.variants[0].slug)
    assert withdrawn not in PoseVariant.objects.offered()
    reload_banana(BANANA)
    withdrawn.refresh_from_db()
    assert withdrawn.is_offered


def test_a_step_that_left_the_file_goes() -> None:
    last = BANANA.steps[-1]
    reload_banana(replace(BANANA, steps=BANANA.steps[:-1]))
    assert not PoseStep.objects.filter(pose=banana(), order=last.step).exists()


def test_the_hold_may_move_to_another_step() -> None:
    moved = [replace(step, is_hold=step.step == 4) for step in BANANA.steps]
    assert reload_banana(replace(BANANA, steps=moved))[0] is Outcome.CHANGED
    back = [replace(step, is_hold=step.step == 6) for step in BANANA.steps]
    assert reload_banana(replace(BANANA, steps=back))[0] is Outcome.CHANGED
    assert list(PoseStep.objects.filter(pose=banana(), is_hold=True).values_list("order", flat=True)) == [6]


def test_a_language_that_left_the_file_goes() -> None:
    only_english = {key: {"en": BANANA.__dict__[key]["en"]} for key in ("name", "summary")}
    with pytest.raises(ContentError, match="in which the pose has no name"):
        reload_banana(replace(BANANA, **only_english))
    assert PoseTranslation.objects.filter(master=banana()).count() == 2


def test_an_edited_question_is_kept() -> None:
    question = CautionQuestion.objects.get(code="knee")
    question.translations.filter(language_code="en").update(question="How are your knees?")
    note_question_edit(question=question)
    changed = [replace(each, source="OWN") for each in QUESTIONS]
    outcomes = {loaded.name: loaded.outcome for loaded in load_content(poses=[], questions=changed, at=NOON)}
    assert outcomes.pop("knee") is Outcome.KEPT
    assert set(outcomes.values()) == {Outcome.CHANGED}


# All or nothing


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ({"hold_max_seconds": 121}, "pose holds last 10 to 120 seconds"),
        ({"hold_min_seconds": 9}, "pose holds last 10 to 120 seconds"),
        ({"hold_default_seconds": 5}, "pose holds last 10 to 120 seconds"),
        ({"hold_min_seconds": -1}, "hold_min_seconds"),
        ({"stretched_side": "none"}, "pose with sides stretches one of them"),
        ({"stretched_side": "both"}, "stretched_side"),
        ({"slug": "not a slug"}, "slug"),
        ({"name": {"en": "x" * 81, "de": "y"}}, "name"),
        ({"facts": {"gossip": BANANA.facts["felt"]}}, "kind"),
        ({"cautions": [replace(BANANA.cautions[0], code="wings")]}, "code"),
        ({"cautions": [replace(BANANA.cautions[0], open_variants=["nothing"])]}, "no such variant: nothing"),
        ({"variants": [replace(BANANA.variants[0], max_seconds=121)]}, "variant is held 10 to 120 seconds"),
        ({"variants": [replace(BANANA.variants[0], complaint="mood")]}, "complaint"),
    ],
)
def test_what_cannot_be_is_refused_by_name(wrong: dict[str, Any], found: str) -> None:
    with pytest.raises(ContentError, match=found):
        load_content(poses=[replace(BANANA, **{"slug": "another-pose", **wrong})], at=NOON)


def test_one_bad_pose_stops_all(db: None) -> None:
    bad = replace(BANANA, slug="another-pose", hold_max_seconds=121)
    with pytest.raises(ContentError):
        load_content(poses=[with_cue("New from the file."), bad], at=NOON)
    assert cue() == BANANA.steps[0].cue["en"]
    assert not Pose.objects.filter(slug="another-pose").exists()


# Files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "banana-pose.yaml").write_text((CONTENT / "banana-pose.yaml").read_text())
    return tmp_path


def written(folder: Path, change: dict[str, Any]) -> Path:
    path = folder / "banana-pose.yaml"
    path.write_text(yaml.safe_dump({**yaml.safe_load(path.read_text()), **change}, allow_unicode=True))
    return path


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"colour": "yellow"}, "banana-pose.yaml: unknown: colour"),
        ({"steps": [{"step": 1}]}, "banana-pose.yaml: steps 1: missing: alt, cue, text"),
        ({"hold_min_seconds": "ten"}, "banana-pose.yaml: hold_min_seconds: int was expected"),
        ({"hold_min_seconds": True}, "banana-pose.yaml: hold_min_seconds: int was expected"),
        ({"has_sides": 1}, "banana-pose.yaml: has_sides: bool was expected"),
        ({"name": "Banana"}, "banana-pose.yaml: name: "),
        ({"name": {"en": 3}}, "banana-pose.yaml: name.en: str was expected"),
        ({"name": {False: "Banan"}}, "banana-pose.yaml: name: str was expected"),  # `no:` is how YAML spells false
        ({"steps": {"one": 1}}, "banana-pose.yaml: steps: "),
        ({"steps": ["one"]}, "banana-pose.yaml: steps 1: a mapping was expected"),
        ({"variants": [{"slug": "x", "max_seconds": 1.5}]}, "banana-pose.yaml: variants 1: missing: instruction, name"),
    ],
)
def test_a_misspelt_file_is_refused_by_its_place(folder: Path, change: dict[str, Any], found: str) -> None:
    with pytest.raises(ContentError) as refused:
        read_pose(written(folder, change))
    assert str(refused.value).startswith(found)


@pytest.mark.parametrize("content", [b"a: [", b"\xff\xfe", b"- 1", b"", b"!!python/object/apply:os.system [ls]"])
def test_what_is_no_content_file_is_refused(folder: Path, content: bytes) -> None:
    path = folder / "banana-pose.yaml"
    path.write_bytes(content)
    with pytest.raises(ContentError):
        read_pose(path)


def test_order_of_keys_and_languages_means_nothing(folder: Path) -> None:
    assert read_pose(written(folder, {})) == BANANA
    turned = {key: dict(reversed(getattr(BANANA, key).items())) for key in ("name", "summary")}
    cautions = [{"code": each.code, "source": each.source} for each in reversed(BANANA.cautions)]
    document = read_pose(written(folder, {**turned, "cautions": cautions}))
    assert reload_banana(document) == (Outcome.UNCHANGED, [])


# The command


def run(*arguments: Any, **options: Any) -> str:
    out = StringIO()
    call_command("load_poses", *arguments, stdout=out, no_color=True, **options)
    return out.getvalue()


def test_the_command_says_what_it_did() -> None:
    assert run().splitlines()[0] == "banana-pose: unchanged"


def test_the_command_names_what_it_kept(folder: Path) -> None:
    edit_cue("Edited here.")
    assert run(folder).splitlines() == [
        "banana-pose: kept",
        "  edited here since it was loaded; the file differs at:",
        "    steps 1.cue.en",
    ]
    assert run(folder, replace=True).splitlines() == ["banana-pose: changed"]


def test_the_command_says_plainly_what_is_wrong(folder: Path) -> None:
    written(folder, {"colour": "yellow"})
    with pytest.raises(CommandError, match=r"Nothing was loaded\. banana-pose\.yaml: unknown: colour"):
        run(folder)
    with pytest.raises(CommandError, match="There is no folder"):
        run(folder / "nowhere")


def test_loaded_content_has_no_author(zoe: Person) -> None:
    edit_cue("Edited here.", by=zoe.user)
    assert banana().changed_by == zoe.user
    reload_banana(BANANA, replace=True)
    assert banana().changed_by is None


def test_saving_without_a_change_makes_nobody_the_author(zoe: Person) -> None:
    edit_cue(cue(), by=zoe.user)
    assert (banana().version, banana().changed_by) == (1, None)
