"""Building a routine on a page, its versions, and handing it over."""

import pytest

from routines.models import Routine
from routines.rules.differences import StepAsked, differences
from tests.pages import page, press

pytestmark = pytest.mark.django_db


def routine_page(team, routine, rest=""):
    return f"/coach/teams/{team.pk}/routines/{routine.pk}/{rest}"


@pytest.fixture
def draft(back_routine, harriers, carla):
    press(carla, routine_page(harriers, back_routine, "copy/"))
    return Routine.objects.get(team=harriers)


def form(routine, *poses, **fields):
    steps = {
        "pose": list(poses),
        "variant": [""] * len(poses),
        "hold_seconds": ["45"] * len(poses),
        "rest_seconds": ["5"] * len(poses),
        "note": [""] * len(poses),
    }
    return {"edition": str(routine.edition), "name": "Short one", "notes": "", **steps, **fields}


def order(routine):
    return list(routine.steps.order_by("order").values_list("pose__slug", flat=True))


def test_it_works(harriers, carla, draft):
    assert "7:30 min" in page(carla, routine_page(harriers, draft))
    answer = press(carla, routine_page(harriers, draft), **form(draft, "sphinx-pelvic-tilt", "banana-pose"))
    assert "Saved." in answer.content.decode()
    draft.refresh_from_db()
    assert (draft.name, order(draft)) == ("Short one", ["sphinx-pelvic-tilt", "banana-pose"])
    shown = page(carla, routine_page(harriers, draft))
    assert "Reclined figure four; left out" in shown
    assert "hold 60 → 45 s" in shown


def test_without_a_script_the_arrows_move_and_save_nothing(harriers, carla, draft):
    moved = press(carla, routine_page(harriers, draft), **form(draft, "sphinx-pelvic-tilt", "banana-pose", act="up:1")).content.decode()
    assert moved.index('value="banana-pose"') < moved.index('value="sphinx-pelvic-tilt"')
    added = press(carla, routine_page(harriers, draft), **form(draft, "sphinx-pelvic-tilt", act="add:banana-pose")).content.decode()
    assert 'name="pose" value="banana-pose"' in added
    gone = press(carla, routine_page(harriers, draft), **form(draft, "sphinx-pelvic-tilt", "banana-pose", act="remove:0")).content.decode()
    assert gone.count('name="pose" value="sphinx-pelvic-tilt"') == 1  # in the template for adding it, and nowhere else
    draft.refresh_from_db()
    assert draft.name != "Short one"


@pytest.mark.parametrize("seconds", ["5", "121", "", "forever"])
def test_a_hold_lasts_10_to_120_seconds(harriers, carla, draft, seconds):
    answer = press(carla, routine_page(harriers, draft), **form(draft, "banana-pose", hold_seconds=[seconds]))
    assert answer.status_code == 400
    assert 'class="fault"' in answer.content.decode()
    assert f'value="{seconds}"' in answer.content.decode()  # what was typed is still there


def test_nobodys_edit_is_overwritten_unseen(harriers, carla, colin, draft):
    stale = form(draft, "banana-pose")
    press(colin, routine_page(harriers, draft), **form(draft, "sphinx-pelvic-tilt"))
    answer = press(carla, routine_page(harriers, draft), **stale)
    assert "Somebody changed this routine" in answer.content.decode()
    assert order(draft) == ["sphinx-pelvic-tilt"]


def test_once_given_it_stays_and_says_why(harriers, carla, draft, assign):
    assign(routine=draft)
    shown = page(carla, routine_page(harriers, draft))
    assert "stays as it is" in shown
    assert 'name="hold_seconds"' not in shown
    answer = press(carla, routine_page(harriers, draft), **form(Routine.objects.get(pk=draft.pk), "banana-pose"))
    assert "Copy it" in answer.content.decode()
    assert len(order(draft)) == 4


def test_pressed_twice_it_is_one_copy(harriers, carla, back_routine):
    shown = page(carla, routine_page(harriers, back_routine))
    key = shown.split('name="id" value="')[1].split('"')[0]
    for _ in range(2):
        press(carla, routine_page(harriers, back_routine, "copy/"), id=key)
    assert Routine.objects.filter(team=harriers).count() == 1


def test_another_teams_routine_is_404(harriers, striders, carla, boris, draft):
    assert carla.get(routine_page(striders, draft)).status_code == 404
    assert boris.get(routine_page(striders, draft)).status_code == 404


def test_another_coach_takes_it_over(harriers, striders, carla, boris, draft):
    press(carla, routine_page(harriers, draft), **form(draft, "banana-pose"))
    link = page(carla, routine_page(harriers, draft, "hand-over/")).split('readonly value="')[1].split('"')[0]
    path = link.removeprefix(link.split("/coach/")[0])
    assert "Short one" in page(boris, path)
    press(boris, path, team=str(striders.pk))
    taken = Routine.objects.get(team=striders)
    assert (taken.name, order(taken), taken.is_frozen) == ("Short one", ["banana-pose"], False)


def test_a_made_up_link_is_404(carla):
    assert carla.get("/coach/take/made-up/").status_code == 404


def test_on_one_printed_page(harriers, carla, back_routine):
    shown = page(carla, routine_page(harriers, back_routine, "print/"))
    assert 'class="qr"' in shown
    assert "Come out at once" in shown


def step(pose, hold=60, **changes):
    return StepAsked(**{"pose": pose, "variant": None, "hold_seconds": hold, "rest_seconds": 0, "note": "", **changes})


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([step("a"), step("b")], [step("a"), step("b")], []),
        ([step("a")], [step("a", 45)], ["changed"]),
        ([step("a"), step("b")], [step("b"), step("a")], ["moved"]),
        ([step("a")], [step("a"), step("b")], ["added"]),
        ([step("a"), step("b")], [step("a")], ["removed"]),
        ([step("a")], [step("b")], ["removed", "added"]),
    ],
)
def test_what_is_different(before, after, kinds):
    assert [one.kind for one in differences(before, after)] == kinds
