import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from routines.models import Assignment, Routine
from routines.services import LibraryRoutine, StepDraft, Terms, assign_routine, give_team_its_routine, store_library_routine
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY


def content(**changes):
    written = {
        "slug": "short-one",
        "name": {"en": "Short one", "de": "Kurze"},
        "notes": {"en": "", "de": ""},
        "steps": [StepDraft(pose="banana-pose", hold_seconds=60)],
    }
    return LibraryRoutine(**{**written, **changes})


def test_it_works(back_routine):
    steps = back_routine.steps.order_by("order")
    assert [step.pose.slug for step in steps] == ["banana-pose", "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift"]
    assert sum(len(step.pose.sides()) for step in steps) == 7
    assert {step.hold_seconds for step in steps} == {60}
    assert 7 * 60 <= Routine.objects.with_steps().get().total_seconds() <= 14 * 60


def test_it_speaks_german(back_routine):
    assert back_routine.text_in("de-AT")["name"] == "Rückenroutine für Läuferinnen und Läufer"
    assert back_routine.text_in("fr")["name"] == "Lower-back routine for runners"
    with translation.override("de"):
        assert back_routine.text_in()["notes"].startswith("Vier Haltungen")


def test_loading_again_changes_nothing(back_routine):
    call_command("load_routines", verbosity=0)
    assert list(Routine.objects.all()) == [back_routine]
    assert Routine.objects.get().steps.count() == 4


def test_a_routine_nobody_was_given_changes_in_place(back_routine):
    first = store_library_routine(content=content(), at=NOON)
    again = store_library_routine(content=content(steps=[StepDraft(pose="banana-pose", hold_seconds=30)]), at=NOON)
    assert (again, again.version) == (first, 1)
    assert [step.hold_seconds for step in again.steps.all()] == [30]


def test_what_was_assigned_stays_and_the_change_is_its_next_version(back_routine, harriers, carla):
    first = store_library_routine(content=content(), at=NOON)
    assign_routine(routine=first, team=harriers, terms=Terms(per_week=3, starts_on=TUESDAY), by=carla.user, at=NOON)
    second = store_library_routine(content=content(steps=[StepDraft(pose="banana-pose", hold_seconds=30)]), at=NOON)
    assert (second.family, second.version) == (first.family, 2)
    assert [step.hold_seconds for step in first.steps.all()] == [60]


def test_a_better_translation_reaches_what_was_assigned(back_routine, harriers, carla):
    first = store_library_routine(content=content(), at=NOON)
    assign_routine(routine=first, team=harriers, terms=Terms(per_week=3, starts_on=TUESDAY), by=carla.user, at=NOON)
    again = store_library_routine(content=content(name={"en": "Short one", "de": "Kurzprogramm"}), at=NOON)
    assert again == first
    assert Routine.objects.get(pk=first.pk).text_in("de")["name"] == "Kurzprogramm"


def test_a_new_team_comes_with_the_article_s_routine(back_routine, harriers, carla):
    given = give_team_its_routine(team=harriers, by=carla.user, at=NOON)
    assert (given.routine, given.per_week, given.for_whole_team, given.starts_on) == (back_routine, 3, True, TUESDAY)


def test_it_comes_once(back_routine, harriers, carla):
    given = give_team_its_routine(team=harriers, by=carla.user, at=NOON)
    assert give_team_its_routine(team=harriers, by=carla.user, at=NOON) == given
    assert Assignment.objects.count() == 1


def test_an_empty_library_gives_nothing(harriers, carla):
    assert give_team_its_routine(team=harriers, by=carla.user, at=NOON) is None


def test_a_pose_that_is_not_there_loads_nothing(db, tmp_path):
    (tmp_path / "lonely.yaml").write_text("slug: lonely\nname: {en: a}\nnotes: {en: b}\nsteps: [{pose: no-such-pose, hold_seconds: 60}]")
    with pytest.raises(CommandError, match="Were the poses loaded"):
        call_command("load_routines", directory=tmp_path)
    assert not Routine.objects.exists()


@pytest.mark.parametrize(
    "text", ["slug: x", "- a list", "slug: [", "slug: x\nname: {en: a}\nnotes: {en: b}\nsteps: [{pose: a, seconds: 3}]"]
)
def test_a_broken_file_is_named(back_routine, tmp_path, text):
    (tmp_path / "broken.yaml").write_text(text)
    with pytest.raises(CommandError, match="broken"):
        call_command("load_routines", directory=tmp_path)
