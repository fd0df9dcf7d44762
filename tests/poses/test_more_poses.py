"""Two poses beyond the four, added as files alone: the library takes any pose, and no code knows one by name."""

from pathlib import Path

import pytest

import poses
from poses.documents import PoseDocument, problems, read_directory
from poses.figures.library import keys
from poses.models import Pose
from poses.services import is_signed, publish, read_poses
from tests.conftest import NOON
from tests.poses.content import CONTENT, load
from tests.poses.desk import pose_named, under_way

HOUSE = Path(poses.__file__).parent.parent
DRAFTS, _NONE = read_directory(CONTENT / "drafts")
SLUGS = {path.stem for path in CONTENT.rglob("*.yaml")} - {"cautions"}
ROOMS = ("accounts", "athletes", "config", "notifications", "poses", "routines")
# who plays through a season with the four of the article, and may name them
MAY_NAME_THEM = {"athletes/demo"}

each_draft = pytest.mark.parametrize("document", DRAFTS, ids=lambda each: each.slug)


@each_draft
def test_it_works(document: PoseDocument, db: None) -> None:
    pose = pose_named(document.slug)
    assert pose not in Pose.objects.published()
    assert is_signed(under_way(pose))  # it came with the software
    assert publish(revision=under_way(pose), at=NOON) in Pose.objects.published()
    [shown] = read_poses(locale="de", poses=Pose.objects.filter(pk=pose.pk))
    assert (shown.name, shown.language) == (document.name["de"], "de")


@each_draft
def test_it_is_complete_and_drawn(document: PoseDocument) -> None:
    assert problems(document) == []
    steps = [*document.steps, *(step for variant in document.variants for step in variant.steps)]
    shown = [*(step.figure for step in steps), *(variant.figure for variant in document.variants)]
    assert set(shown) == set(keys(document.slug))


def test_loaded_again_a_draft_stays_a_draft(db: None) -> None:
    load(drafts=DRAFTS)
    assert {loaded.outcome.value for loaded in load(drafts=DRAFTS)} == {"unchanged"}
    assert set(Pose.objects.exclude(state="published").values_list("slug", flat=True)) == {each.slug for each in DRAFTS}


def test_no_code_knows_a_pose_by_name() -> None:
    lines = [
        f"{path.relative_to(HOUSE)}:{number}"
        for room in ROOMS
        for path in (HOUSE / room).rglob("*.py")
        if not any(str(path.relative_to(HOUSE)).startswith(allowed) for allowed in MAY_NAME_THEM)
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if any(f'"{slug}"' in line or f"'{slug}'" in line or f'"{slug}/' in line for slug in SLUGS)
    ]
    assert len(SLUGS) == 6
    assert lines == []
