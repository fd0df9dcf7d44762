"""Zoe writes at the desk: her words wait in a draft, a second person reads them, athletes see them once they are published."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse, reverse_lazy
from rest_framework.test import APIClient

from accounts.models import Team
from notifications import clock
from notifications.delivery import deliver_one
from notifications.models import Notification
from poses.documents import document_from_text, pose_document, text_of
from poses.models import Pose, Review, ReviewInvitation, Revision
from poses.reviewing_links import link_for
from poses.services import content_of, read_poses
from poses.tasks import forget
from routines.services import give_team_its_routine, sync_enrolments
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.poses.content import shipped
from tests.poses.desk import act, address, opened, pose_named, under_way, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]

LIST = reverse_lazy("admin:poses_pose_changelist")
TAKE_IN = reverse_lazy("admin:poses_pose_take_in")
CUE = {"steps_0_cue__en": "Lie down, legs long.", "steps_0_cue__de": "Leg dich lang hin."}


def banana() -> Pose:
    return pose_named("banana-pose")


@pytest.fixture
def yara(db: None) -> Person:
    """Another editor."""
    return Person(cast.user("Yara", is_staff=True, is_superuser=True))


def shown_cues() -> tuple[str, str]:
    only = Pose.objects.filter(slug="banana-pose")
    english, german = (read_poses(locale=each, poses=only)[0].steps[0].sides["left"].cue for each in ("en", "de"))
    return english, german


def test_it_works(zoe: Person, yara: Person) -> None:
    assert write(zoe, banana(), **CUE)["Location"] == address("going", banana())
    assert shown_cues()[0] == "Lie on your back, legs long."
    assert act(zoe, banana(), "send", when="signed") == ["Sent to review."]
    assert act(zoe, banana(), "sign") == ["You wrote some of this. Somebody else has to sign it off."]
    assert act(yara, banana(), "sign") == ["Signed off and published."]
    assert shown_cues() == ("Lie down, legs long.", "Leg dich lang hin.")
    assert (banana().version, banana().changed_by, Review.objects.get().reviewer) == (2, zoe.user, yara.user)


def test_saving_untouched_changes_nothing(zoe: Person) -> None:
    for slug in Pose.objects.published().values_list("slug", flat=True):
        assert write(zoe, pose_named(slug))["Location"] == address("change", pose_named(slug))
    assert not Revision.objects.under_way().exclude(pose__state="draft").exists()


def test_what_differs_and_whom_it_reaches_is_shown(zoe: Person) -> None:
    write(zoe, banana(), **CUE)
    page = opened(zoe, "going", banana())
    assert [(change.place, change.before, change.after) for change in page.context["changes"]] == [
        ("steps.1.cue.en", "Lie on your back, legs long.", "Lie down, legs long."),
        ("steps.1.cue.de", "Leg dich auf den Rücken, die Beine lang.", "Leg dich lang hin."),
    ]
    assert page.context["changed_languages"] == ["English", "Deutsch"]
    assert page.context["touched"].athletes == 0


def test_steps_move_and_the_variants_go_with_them(zoe: Person) -> None:
    write(zoe, banana(), **{"steps-2-ORDER": "4", "steps-3-ORDER": "3"})
    document = content_of(under_way(banana()))
    assert [step.figure for step in document.steps][2:4] == ["banana-pose/4", "banana-pose/3"]
    smaller = next(variant for variant in document.variants if variant.slug == "smaller-curve")
    assert [(step.step, "small steps" in step.text["en"]) for step in smaller.steps] == [(3, False), (4, True)]


def test_a_step_is_added_and_another_taken_out(zoe: Person) -> None:
    assert write(zoe, banana(), more="steps")["Location"].endswith("?more=steps#steps")
    page = zoe.get(address("change", banana()), {"more": "steps"}, HTTP_ACCEPT="text/html")
    assert len(page.context["forms"].lists["steps"].forms) == 7
    taken = write(zoe, banana(), facts_0_text__en="")
    assert taken.status_code == 302
    assert any("is missing in en" in each for each in opened(zoe, "change", banana()).context["missing"])


def test_a_hold_out_of_range_is_refused_on_the_page(zoe: Person) -> None:
    page = write(zoe, banana(), hold_max_seconds="121")
    assert page.context["forms"].whole.errors["hold_max_seconds"]
    assert not banana().revisions.under_way().exists()


def test_two_editors_at_once_overwrite_nothing(zoe: Person, yara: Person) -> None:
    stale = opened(zoe, "change", banana()).context["forms"].whole.initial["drawn_from"]
    write(yara, banana(), **CUE)
    page = write(zoe, banana(), drawn_from=stale, steps_0_cue__en="Mine.")
    assert page.status_code == 200
    assert content_of(under_way(banana())).steps[0].cue["en"] == "Lie down, legs long."


def test_going_back_to_an_earlier_version(zoe: Person, yara: Person) -> None:
    write(zoe, banana(), **CUE)
    act(zoe, banana(), "send", when="signed")
    act(yara, banana(), "sign")
    told = opened(zoe, "history", banana()).context["versions"]
    assert [(each["revision"].version, len(each["changes"])) for each in told] == [(2, 2), (1, 0)]
    zoe.post(address("history", banana()), {"version": "1"}, format="multipart", HTTP_ACCEPT="text/html")
    assert act(zoe, banana(), "publish") == ["Published. Athletes see it now."]
    assert shown_cues()[0] == "Lie on your back, legs long."
    assert banana().version == 3


def test_the_preview_shows_both_sides_of_what_is_not_published_yet(zoe: Person) -> None:
    write(zoe, banana(), **CUE)
    page = zoe.get(address("preview", banana()), {"language": "de"}, HTTP_ACCEPT="text/html").content.decode()
    assert "Leg dich lang hin." in page
    assert "nach rechts" in page
    assert "nach links" in page


def test_at_a_time_of_the_editors_own(zoe: Person) -> None:
    write(zoe, banana(), **CUE)
    assert act(zoe, banana(), "send", when="time") == ["Choose a day and a time."]
    assert act(zoe, banana(), "send", when="time", publish_at="2026-12-01T08:00") == ["Sent to review."]
    at = under_way(banana()).publish_at
    assert at is not None
    assert at.isoformat() == "2026-12-01T07:00:00+00:00"  # Zoe lives in Berlin


def test_a_pose_is_taken_back_at_once(zoe: Person) -> None:
    assert act(zoe, banana(), "take_back") == ["Taken back. Athletes see it no more."]
    assert banana() not in Pose.objects.published()
    assert act(zoe, banana(), "show_again") == ["Athletes see it again."]


def test_a_new_pose_starts_as_a_draft(zoe: Person) -> None:
    words = {"slug": "new-pose", "name.en": "New", "summary.en": "You lie down.", "has_sides": ""}
    page = zoe.post(reverse("admin:poses_pose_add"), words, format="multipart", HTTP_ACCEPT="text/html")
    assert page.status_code == 302
    pose = pose_named("new-pose")
    assert (pose.state, under_way(pose).changed_by) == (Pose.State.DRAFT, zoe.user)
    again = zoe.post(reverse("admin:poses_pose_add"), words, format="multipart", HTTP_ACCEPT="text/html")
    assert again.context["form"].errors["slug"] == ["There is a pose of this name."]


# Files


def test_a_file_comes_back_as_it_went() -> None:
    for document in shipped()[0]:
        assert document_from_text(text_of(document), "file") == document


def take_in(person: Person, text: str, verb: str = "look") -> Any:
    sent = {"file": SimpleUploadedFile("pose.yaml", text.encode())} if verb == "look" else {"text": text}
    return person.post(TAKE_IN, {"verb": verb, **sent}, format="multipart", HTTP_ACCEPT="text/html")


def test_a_file_is_looked_at_before_it_is_taken_in(zoe: Person) -> None:
    text = opened(zoe, "file", banana()).content.decode()
    assert take_in(zoe, text).context["changes"] == []
    changed = text.replace("Lie on your back, legs long.", "Lie down, legs long.")
    assert [change.place for change in take_in(zoe, changed).context["changes"]] == ["steps.1.cue.en"]
    assert not banana().revisions.under_way().exists()
    assert take_in(zoe, changed, "take_in").status_code == 302
    assert content_of(under_way(banana())).steps[0].cue["en"] == "Lie down, legs long."


def test_a_pose_of_another_club_becomes_a_draft(zoe: Person) -> None:
    text = text_of(shipped()[0][0]).replace("slug: banana-pose", "slug: their-pose", 1)
    take_in(zoe, text, "take_in")
    pose = pose_named("their-pose")
    assert pose not in Pose.objects.published()
    assert under_way(pose).document["slug"] == "their-pose"


@pytest.mark.parametrize("text", ["a: [", "slug: x", "- 1", "!!python/object/apply:os.system [ls]", "x: &a [*a]"])
def test_what_is_no_content_file_says_so(zoe: Person, text: str) -> None:
    page = take_in(zoe, text)
    assert page.status_code == 200
    assert page.context["form"].errors


# Somebody without an account


@pytest.fixture
def invitation(zoe: Person) -> ReviewInvitation:
    write(zoe, banana(), **CUE)
    act(zoe, banana(), "send", when="signed")
    assert act(zoe, banana(), "invite", email="Rita@example.org") == ["The link is on its way by mail."]
    return ReviewInvitation.objects.get()


def path_of(invitation: ReviewInvitation) -> str:
    return link_for(invitation).partition("//")[2].partition("/")[2].join(["/", ""])


def answer(nobody: APIClient, invitation: ReviewInvitation, verb: str = "sign", **said: str) -> Any:
    seen = {"name": "Rita Physio", "seen": Revision.objects.get(pk=invitation.about).digest, "verb": verb, **said}
    return nobody.post(path_of(invitation), seen, format="multipart", HTTP_ACCEPT="text/html")


def test_a_reviewer_without_an_account_signs_off(nobody: APIClient, invitation: ReviewInvitation) -> None:
    page = nobody.get(path_of(invitation), HTTP_ACCEPT="text/html")
    assert "Leg dich lang hin." in page.content.decode()
    assert not Review.objects.exists()
    assert answer(nobody, invitation).context["state"] == "signed"
    assert shown_cues()[0] == "Lie down, legs long."
    review = Review.objects.get()
    assert (review.reviewer, review.reviewer_name) == (None, "Rita Physio")


def test_the_link_leaves_by_mail_alone(zoe: Person, invitation: ReviewInvitation, mailoutbox: list[EmailMessage]) -> None:
    of_whom = path_of(invitation).partition(":")[0]  # behind it stands the second in which it was signed
    assert of_whom not in opened(zoe, "going", banana()).content.decode()
    assert deliver_one(worker="test")
    assert mailoutbox[0].to == ["rita@example.org"]
    assert of_whom in mailoutbox[0].body


def test_a_reviewer_sends_it_back(nobody: APIClient, invitation: ReviewInvitation) -> None:
    assert answer(nobody, invitation, "back", because="Which leg?").context["state"] == "sent_back"
    assert under_way(banana()).sent_back_because == "Rita Physio: Which leg?"
    assert nobody.get(path_of(invitation), HTTP_ACCEPT="text/html").status_code == 404


def test_words_that_were_not_shown_are_not_signed(nobody: APIClient, invitation: ReviewInvitation) -> None:
    page = answer(nobody, invitation, seen="what was there before")
    assert "has changed" in page.context["refusal"]
    assert not Review.objects.exists()


def test_a_writer_is_not_invited_to_read_their_own(zoe: Person, invitation: ReviewInvitation) -> None:
    assert act(zoe, banana(), "invite", email="ZOE@example.org") == ["You wrote some of this. Somebody else has to sign it off."]
    assert Notification.objects.filter(kind="review").count() == 1


def test_a_link_opens_nothing_when_it_is_old_or_forged(nobody: APIClient, invitation: ReviewInvitation, time: Any) -> None:
    assert nobody.get("/review/forged/", HTTP_ACCEPT="text/html").status_code == 404
    time.forward(days=15)
    assert answer(nobody, invitation).status_code == 404
    assert forget() == 0
    time.forward(days=14)
    assert forget() == 1


# The lists


def test_a_pose_is_found_by_its_name_in_any_language(zoe: Person) -> None:
    listed = zoe.get(LIST, {"q": "Liegende Vier"}, HTTP_ACCEPT="text/html").context["cl"].queryset
    assert [pose.slug for pose in listed] == ["reclined-figure-four"]


def test_what_is_missing_stands_beside_each_pose(zoe: Person) -> None:
    write(zoe, banana(), steps_1_cue__de="")
    page = zoe.get(reverse("admin:poses_pose_missing"), HTTP_ACCEPT="text/html")
    missing = {pose.slug: missing for pose, _name, missing, _covered in page.context["rows"]}
    assert missing["banana-pose"] == ["The cue of step 2 is missing in de."]
    assert missing["sphinx-pelvic-tilt"] == []


def test_order_by_drag_makes_no_version(zoe: Person) -> None:
    order = [[str(pose.pk), place] for place, pose in enumerate(Pose.objects.order_by("-order"), 1)]
    sent = zoe.post(reverse("admin:poses_pose_sortable_update"), {"updatedItems": order}, format="json")
    assert sent.status_code == 200
    assert Pose.objects.order_by("order").first() == Pose.objects.get(pk=order[0][0])
    assert not write(zoe, banana())["Location"].endswith("/going/")
    assert set(Pose.objects.published().values_list("version", flat=True)) == {1}


@pytest.mark.parametrize("page", ["change", "going", "history", "preview", "file"])
def test_an_athlete_has_no_business_here(ana: Person, page: str) -> None:
    assert opened(ana, page, banana()).status_code == 302
    assert ana.post(address("going", banana()), {"verb": "take_back"}, format="multipart").status_code == 302
    assert banana() in Pose.objects.published()


def test_an_editor_without_the_right_to_change_only_looks(db: None) -> None:
    ContentType.objects.clear_cache()
    create_permissions(apps.get_app_config("poses"), verbosity=0)  # a test that commits leaves none behind
    looker = cast.user("Lou", is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_pose"))
    lou = Person(looker)
    assert opened(lou, "change", banana()).status_code == 200
    assert lou.post(address("going", banana()), {"verb": "take_back"}, format="multipart").status_code == 403
    assert banana() in Pose.objects.published()


def queries(person: Person, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert person.get(path, HTTP_ACCEPT="text/html").status_code == 200
    return len(asked)


def test_pages_ask_the_same_however_long_they_are(zoe: Person) -> None:
    lists = (str(LIST), reverse("admin:poses_pose_missing"))
    pages = tuple(address(page, banana()) for page in ("change", "going", "preview", "history"))
    many = [queries(zoe, path) for path in lists + pages]
    Pose.objects.exclude(slug="banana-pose").delete()
    banana().steps.filter(order__gt=1).delete()
    banana().variants.exclude(slug="smaller-curve").delete()
    banana().facts.filter(order__gt=1).delete()
    assert [queries(zoe, path) for path in lists + pages] == many


def test_whom_it_reaches_is_counted(zoe: Person, carla: Person, ana: Person, harriers: Team) -> None:
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=harriers, by=carla.user, at=clock.now() - timedelta(days=1))
    sync_enrolments(now=clock.now())
    touched = opened(zoe, "going", banana()).context["touched"]
    assert (touched.teams, touched.assignments, touched.athletes) == (["Harriers"], 1, 1)
    assert touched.routines >= 1


def test_documents_and_rows_agree(zoe: Person) -> None:
    """What the desk writes, once published, is read back as the very same document."""
    write(zoe, banana(), **CUE)
    document = content_of(under_way(banana()))
    act(zoe, banana(), "send", when="hand")
    revision = under_way(banana())
    Review.objects.create(revision=revision, digest=revision.digest, reviewer_name="Rita", reviewed_at=NOON)
    act(zoe, banana(), "publish")
    assert pose_document(banana()) == document
