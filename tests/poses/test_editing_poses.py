"""Zoe edits a pose in the admin: the words change, the version counts, the history remembers who."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse, reverse_lazy

from poses.models import CautionQuestion, Pose, PoseStep, PoseStepTranslation, PoseVariant, Review
from poses.services import read_poses
from tests import cast
from tests.cast import Person

pytestmark = pytest.mark.usefixtures("four_poses")

LIST = reverse_lazy("admin:poses_pose_changelist")


class Fields(HTMLParser):
    """What a browser would send back if nobody touched the form."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self.select = self.area = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        name = given.get("name") or ""
        if tag == "input" and name and given.get("type") not in {"submit", "button"}:
            if given.get("type") != "checkbox":
                self.values[name] = given.get("value") or ""
            elif "checked" in given:
                self.values[name] = "on"
        elif tag == "textarea":
            self.area, self.values[name] = name, ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.values.setdefault(self.select, []).append(given.get("value") or "")

    def handle_data(self, text: str) -> None:
        if self.area:
            self.values[self.area] += text

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            # HTML drops the first newline of a textarea
            self.values[self.area] = self.values[self.area].removeprefix("\n").removeprefix("\r\n")
            self.area = ""
        elif tag == "select":
            self.select = ""


def banana() -> Pose:
    return Pose.objects.get(slug="banana-pose")


def address(row: Any, language: str = "en") -> str:
    return reverse(f"admin:poses_{row._meta.model_name}_change", args=[row.pk]) + f"?language={language}"


def save(person: Person, row: Any, language: str = "en", **changes: Any) -> None:
    """Open the page, change these fields (by the end of their names), and save."""
    values = Fields(person.get(address(row, language), HTTP_ACCEPT="text/html").content.decode()).values
    for ending, value in changes.items():
        values[next(name for name in values if name.endswith(ending))] = value
    response = person.post(address(row, language), values, format="multipart", HTTP_ACCEPT="text/html")
    assert response.status_code == 302, errors(response)


def errors(response: Any) -> list[Any]:
    found = [response.context["adminform"].form.errors] + [each.formset.errors for each in response.context["inline_admin_formsets"]]
    return [each for each in found if any(each)]


def act(person: Person, action: str, *poses: Pose) -> list[str]:
    chosen = {"action": action, "_selected_action": [str(pose.pk) for pose in poses]}
    response = person.post(LIST, chosen, format="multipart", HTTP_ACCEPT="text/html", follow=True)
    said = [str(message) for message in response.context["messages"]]
    return [message for message in said if "was changed successfully" not in message]  # left over from a save before


@pytest.fixture
def yara() -> Person:
    """Another editor."""
    return Person(cast.user("Yara", is_staff=True, is_superuser=True))


def cue(language: str) -> str:
    return PoseStepTranslation.objects.get(master__pose=banana(), master__order=1, language_code=language).cue


def test_it_works(zoe: Person) -> None:
    save(zoe, banana(), **{"steps-0-cue": "Lie down, legs long."})
    assert (banana().version, banana().changed_by, cue("en")) == (2, zoe.user, "Lie down, legs long.")
    [shown] = read_poses(locale="en", poses=Pose.objects.filter(slug="banana-pose"))
    assert shown.steps[0].sides["left"].cue == "Lie down, legs long."


def test_saving_untouched_changes_nothing(zoe: Person) -> None:
    save(zoe, banana())
    save(zoe, Pose.objects.get(slug="sphinx-pelvic-tilt"), "de")
    assert set(Pose.objects.values_list("version", "changed_by")) == {(1, None)}


def test_each_language_has_its_own_tab(zoe: Person) -> None:
    save(zoe, banana(), "de", **{"steps-0-cue": "Leg dich hin."})
    assert (cue("de"), cue("en")) == ("Leg dich hin.", "Lie on your back, legs long.")
    assert banana().version == 2


def test_the_history_remembers_who(zoe: Person) -> None:
    save(zoe, banana(), **{"steps-0-cue": "Lie down, legs long."})
    last = PoseStepTranslation.history.filter(master__pose=banana(), master__order=1, language_code="en").latest()
    assert (last.cue, last.history_user) == ("Lie down, legs long.", zoe.user)
    page = zoe.get(reverse("admin:poses_pose_history", args=[banana().pk]), HTTP_ACCEPT="text/html")
    assert page.status_code == 200


def test_steps_of_a_variant_count_for_its_pose(zoe: Person) -> None:
    variant = PoseVariant.objects.get(pose=banana(), slug="smaller-curve")
    save(zoe, variant, **{"steps-0-cue": "One small step."})
    assert banana().version == 2
    assert PoseStep.objects.get(variant=variant, order=3).translations.get(language_code="en").cue == "One small step."


def test_a_question_is_edited_too(zoe: Person) -> None:
    question = CautionQuestion.objects.get(code="knee")
    save(zoe, question, question="How are your knees?")
    edited = CautionQuestion.objects.get(code="knee")
    assert edited.content_digest != question.content_digest
    assert edited.loaded_digest == question.loaded_digest


def test_a_hold_out_of_range_is_refused_on_the_page(zoe: Person) -> None:
    with pytest.raises(AssertionError, match="A hold lasts 10 to 120 seconds"):
        save(zoe, banana(), hold_max_seconds="121")
    assert banana().hold_max_seconds == 120


def test_variants_that_stay_open_are_those_of_the_pose(zoe: Person) -> None:
    page = zoe.get(address(banana()), HTTP_ACCEPT="text/html").content.decode()
    own = {str(pk) for pk in PoseVariant.objects.filter(pose=banana()).values_list("pk", flat=True)}
    others = {str(pk) for pk in PoseVariant.objects.exclude(pose=banana()).values_list("pk", flat=True)}
    assert all(pk in page for pk in own)
    assert not any(pk in page for pk in others)


def test_what_is_missing_is_said_on_the_page(zoe: Person) -> None:
    PoseStepTranslation.objects.filter(master__pose=banana(), master__order=2, language_code="de").delete()
    page = zoe.get(address(banana()), HTTP_ACCEPT="text/html").content.decode()
    assert "The cue of step 2 is missing in de." in page


def test_from_draft_to_published_by_two_people(zoe: Person, yara: Person) -> None:
    act(zoe, "take_back", banana())
    save(zoe, banana(), **{"steps-0-cue": "Lie down, legs long."})
    assert act(zoe, "send_to_review", banana()) == ["banana-pose: done."]
    assert act(zoe, "sign_off", banana()) == ["banana-pose: You changed this version. Somebody else has to sign it off."]
    assert act(zoe, "publish", banana()) == ["banana-pose: Somebody else has to sign this version off."]
    act(yara, "sign_off", banana())
    assert act(zoe, "publish", banana()) == ["banana-pose: done."]
    assert banana().state == Pose.State.PUBLISHED
    assert Review.objects.get().reviewer == yara.user


def test_one_refusal_stops_none_of_the_others(zoe: Person) -> None:
    save(zoe, banana(), **{"steps-0-cue": "Lie down, legs long."})
    said = act(zoe, "publish", *Pose.objects.order_by("order"))
    assert [message.endswith("done.") for message in said] == [False, True, True, True]


def test_a_variant_is_not_deleted(zoe: Person) -> None:
    variant = PoseVariant.objects.first()
    assert variant is not None
    assert zoe.post(reverse("admin:poses_posevariant_delete", args=[variant.pk]), HTTP_ACCEPT="text/html").status_code == 403


def test_a_new_pose_starts_as_a_draft(zoe: Person) -> None:
    page = reverse("admin:poses_pose_add")
    values = Fields(zoe.get(page, HTTP_ACCEPT="text/html").content.decode()).values
    values |= {"name": "Child's rest", "summary": "You kneel and fold forward.", "slug": "childs-rest"}
    assert zoe.post(page, values, format="multipart", HTTP_ACCEPT="text/html").status_code == 302
    pose = Pose.objects.get(slug="childs-rest")
    assert (pose.state, pose.version, pose.changed_by) == (Pose.State.DRAFT, 1, zoe.user)


@pytest.mark.parametrize(("model", "found"), [("pose", "sphinx"), ("posevariant", "wall"), ("cautionquestion", "knee")])
def test_lists_are_shown(zoe: Person, model: str, found: str) -> None:
    assert found in zoe.get(reverse(f"admin:poses_{model}_changelist"), HTTP_ACCEPT="text/html").content.decode()


def test_a_pose_is_found_by_its_name_in_any_language(zoe: Person) -> None:
    listed = zoe.get(LIST, {"q": "Liegende Vier"}, HTTP_ACCEPT="text/html").context["cl"].queryset
    assert [pose.slug for pose in listed] == ["reclined-figure-four"]


def test_an_athlete_has_no_business_here(ana: Person) -> None:
    assert ana.get(address(banana()), HTTP_ACCEPT="text/html").status_code == 302
    chosen = {"action": "take_back", "_selected_action": [str(banana().pk)]}
    assert ana.post(LIST, chosen, format="multipart", HTTP_ACCEPT="text/html").status_code == 302
    assert banana().state == Pose.State.PUBLISHED


def queries(person: Person, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert person.get(path, HTTP_ACCEPT="text/html").status_code == 200
    return len(asked)


def test_a_pose_page_asks_the_same_for_one_step_as_for_six(zoe: Person) -> None:
    many = queries(zoe, address(banana()))
    PoseStep.objects.filter(pose=banana(), order__gt=1).delete()
    banana().facts.filter(order__gt=1).delete()
    banana().cautions.exclude(code="pregnancy").delete()
    assert queries(zoe, address(banana())) == many


def test_the_list_asks_the_same_for_one_pose_as_for_four(zoe: Person) -> None:
    path = LIST
    many = queries(zoe, path)
    Pose.objects.exclude(slug="banana-pose").delete()
    assert queries(zoe, path) == many
