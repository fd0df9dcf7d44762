"""An editor adds a photo to a pose: in words too, read by a second person, and served as nothing but a picture."""

import contextlib
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import ProtectedError
from django.urls import reverse
from rest_framework.test import APIClient

from notifications import hints
from poses import services, uploads
from poses.documents import document_from_text, text_of
from poses.models import Medium, Pose
from poses.models.media import FILM_LEASE
from poses.rules import FilmRefusal
from poses.services import discard, forget_unused_media, keep_medium, working_copy
from poses.tasks import make_film, make_films
from poses.uploads import accept
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.poses.desk import Fields, act, address, opened, pose_named, under_way
from tests.poses.uploads import film, from_a_phone, picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]

WORDS = {"en": "A runner lies on a mat.", "de": "Eine Läuferin liegt auf einer Matte."}


def banana() -> Pose:
    return pose_named("banana-pose")


@pytest.fixture
def yara(db: None) -> Person:
    """Another editor."""
    return Person(cast.user("Yara", is_staff=True, is_superuser=True))


def add(person: Person, content: bytes, *, step: str = "2", called: str = "pose.png", words: dict[str, str] = WORDS) -> Any:
    values = Fields(opened(person, "change", banana(), more="media").content.decode()).values
    number = int(values["media-TOTAL_FORMS"]) - 1
    values |= {f"media-{number}-step": step, f"media-{number}-upload": SimpleUploadedFile(called, content, "image/png")}
    values |= {f"media-{number}-alt.{code}": text for code, text in words.items()}
    return person.post(address("change", banana()), values, format="multipart", HTTP_ACCEPT="text/html")


def shown(nobody: APIClient, language: str = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = nobody.get("/api/v1/poses/banana-pose/", headers={"accept-language": language}).json()["media"]
    return found


@pytest.fixture
def photo(zoe: Person, yara: Person, nobody: APIClient) -> dict[str, Any]:
    """As athletes get it."""
    add(zoe, from_a_phone())
    assert shown(nobody) == []
    act(zoe, banana(), "send", when="signed")
    assert act(yara, banana(), "sign") == ["Signed off and published."]
    return shown(nobody)[0]


def test_it_works(photo: dict[str, Any], nobody: APIClient) -> None:
    assert (photo["kind"], photo["step"], photo["width"], photo["height"]) == ("photo", 2, 48, 64)
    assert (photo["alt"], shown(nobody, "de")[0]["alt"]) == (WORDS["en"], WORDS["de"])
    for place in ("address", "thumbnail"):
        answer = nobody.get(photo[place])
        assert (answer.status_code, answer["Content-Type"], answer["X-Content-Type-Options"]) == (200, "image/webp", "nosniff")
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "immutable" in answer["Cache-Control"]


def test_it_is_seen_before_it_is_shown(zoe: Person) -> None:
    add(zoe, from_a_phone())
    assert WORDS["en"] in opened(zoe, "preview", banana()).content.decode()
    assert "thumbnail" in opened(zoe, "change", banana()).content.decode()


def added_film(person: Person, content: bytes | None = None) -> str:
    """Its address."""
    add(person, content or film(), called="pose.mp4")
    return reverse("pose-medium", kwargs={"file": Medium.objects.get().name})


def not_ready(person: Person) -> list[str]:
    return list(opened(person, "change", banana()).context["not_ready"].values())


def test_a_film_is_made_while_its_editor_goes_on(
    zoe: Person, nobody: APIClient, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    hinted: list[tuple[str, str, str]] = []
    monkeypatch.setattr(hints, "publish", lambda task, film, *, lane: hinted.append((task, film, lane)))
    with django_capture_on_commit_callbacks(execute=True):
        place = added_film(zoe)
    medium = Medium.objects.get()
    assert hinted == [("poses.tasks.make_film", str(medium.pk), "films")]
    assert [nobody.get(each).status_code for each in (place, f"{place}/thumbnail")] == [404, 404]
    assert "being prepared" in not_ready(zoe)[0]
    assert "being prepared" in act(zoe, banana(), "send", when="signed")[0]
    preview = opened(zoe, "preview", banana()).content.decode()
    assert "being prepared" in preview
    assert "<video" not in preview
    make_film(str(medium.pk), hints.HINT_VERSION)
    assert not_ready(zoe) == []
    assert "<video" in opened(zoe, "preview", banana()).content.decode()
    assert act(zoe, banana(), "send", when="signed") == ["Sent to review."]
    assert nobody.get(place).status_code == 200
    medium.refresh_from_db()
    assert medium.upload is None
    assert not services.make_next_film(now=NOON)


def test_what_a_killed_worker_began_is_taken_up_again(zoe: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_medium(accepted=accept(film()), by=zoe.user, at=NOON)
    killed: list[object] = []

    def killing(content: bytes) -> tuple[bytes, bytes]:
        killed.append(content)
        raise SystemExit

    monkeypatch.setattr(uploads, "film", killing)
    for late in range(4):
        at = NOON + late * FILM_LEASE * 2
        with contextlib.suppress(SystemExit):
            services.make_next_film(now=at)
        assert not services.make_next_film(now=at + FILM_LEASE / 2), "somebody is at it"
    assert len(killed) == 3
    assert Medium.objects.get().refused_because == FilmRefusal.UNREADABLE
    monkeypatch.undo()
    keep_medium(accepted=accept(film()), by=zoe.user, at=NOON)
    assert services.make_next_film(now=NOON)
    assert Medium.objects.get().content


def test_films_are_made_one_at_a_time(zoe: Person) -> None:
    for pictures in (2, 3):
        keep_medium(accepted=accept(film(pictures=pictures)), by=zoe.user, at=NOON)
    Medium.objects.filter(name=str(accept(film(pictures=2)).name)).update(taken_at=NOON)
    assert not services.make_next_film(now=NOON)


def test_who_finishes_late_writes_nothing(zoe: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_medium(accepted=accept(film()), by=zoe.user, at=NOON)

    def overtaken(content: bytes) -> tuple[bytes, bytes]:
        Medium.objects.update(content=b"first", thumbnail=b"first", upload=None)
        return b"late", b"late"

    monkeypatch.setattr(uploads, "film", overtaken)
    services.make_next_film(now=NOON)
    assert bytes(Medium.objects.get().content or b"") == b"first"


def test_why_a_film_was_not_taken_is_told(zoe: Person, nobody: APIClient) -> None:
    place = added_film(zoe, film(rate=1, pictures=62))
    make_films()
    assert "was not taken: This film is too long. At most a minute." in not_ready(zoe)[0]
    assert "too long" in zoe.get(reverse("admin:poses_medium_changelist"), HTTP_ACCEPT="text/html").content.decode()
    assert nobody.get(place).status_code == 404
    assert Medium.objects.get().upload is None


def test_a_film_is_sent_in_parts(zoe: Person, nobody: APIClient) -> None:
    place = added_film(zoe)
    make_films()
    whole = nobody.get(place)
    assert (whole["Content-Type"], whole["Accept-Ranges"]) == ("video/mp4", "bytes")
    part = nobody.get(place, headers={"range": "bytes=4-7"})
    assert (part.status_code, part.content, part["Content-Range"]) == (206, b"ftyp", f"bytes 4-7/{len(whole.content)}")
    assert nobody.get(place, headers={"range": "bytes=4-"}).content == whole.content[4:]
    assert nobody.get(place, headers={"range": "bytes=999999-"}).status_code == 416
    assert nobody.get(place, headers={"range": "lines=1-2"}).status_code == 200
    assert nobody.get(f"{place}/thumbnail")["Content-Type"] == "image/webp"


def test_without_words_in_each_language_it_is_not_sent_to_review(zoe: Person) -> None:
    add(zoe, from_a_phone(), words={"en": WORDS["en"]})
    assert "Photo 1 in words is missing in de." in act(zoe, banana(), "send", when="signed")[0]


@pytest.mark.parametrize("content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b""])
def test_what_is_no_photo_is_not_kept(zoe: Person, content: bytes) -> None:
    answer = add(zoe, content)
    assert answer.status_code == 200
    assert answer.context["forms"].lists["media"].total_error_count() == 1
    assert not Medium.objects.exists()


def test_a_step_that_is_moved_takes_its_photo_along(zoe: Person) -> None:
    add(zoe, from_a_phone())
    values = Fields(opened(zoe, "change", banana()).content.decode()).values
    values |= {"steps-0-ORDER": "2", "steps-1-ORDER": "1"}
    zoe.post(address("change", banana()), values, format="multipart", HTTP_ACCEPT="text/html")
    assert [each.step for each in working_copy(banana()).media] == [1]


def test_a_file_names_the_photo_and_does_not_bring_it(photo: dict[str, Any], zoe: Person) -> None:
    text = text_of(working_copy(banana()))
    assert document_from_text(text, "file") == working_copy(banana())
    from_elsewhere = text.replace(Medium.objects.get().name, "0" * 32 + "-48x64.webp")
    said = {"verb": "look", "text": from_elsewhere}
    page = zoe.post(reverse("admin:poses_pose_take_in"), said, format="multipart", HTTP_ACCEPT="text/html")
    assert "is not in this house" in page.context["missing"][0]


def test_what_athletes_see_cannot_be_deleted(photo: dict[str, Any]) -> None:
    with pytest.raises(ProtectedError):
        Medium.objects.get().delete()


def test_the_same_photo_twice_is_kept_once(zoe: Person, yara: Person) -> None:
    for person in (zoe, yara):
        keep_medium(accepted=accept(picture()), by=person.user, at=NOON)
    assert Medium.objects.get().added_by == zoe.user


def test_staff_look_through_them(photo: dict[str, Any], zoe: Person) -> None:
    assert photo["thumbnail"] in zoe.get(reverse("admin:poses_medium_changelist"), HTTP_ACCEPT="text/html").content.decode()


@pytest.mark.parametrize("file", ["nothing.webp", "0" * 32 + "-48x64.webp", "0" * 32 + "-48x64.svg", "%00"])
def test_what_is_not_there_is_404(nobody: APIClient, file: str) -> None:
    assert nobody.get(f"/api/v1/poses/media/{file}").status_code == 404


def test_it_goes_with_the_version_it_came_with(photo: dict[str, Any], zoe: Person) -> None:
    zoe.post(reverse("admin:poses_pose_history", args=[banana().pk]), {"version": "1"}, format="multipart", HTTP_ACCEPT="text/html")
    assert under_way(banana()).document["media"] == []


def test_what_no_version_names_is_forgotten_after_a_month(photo: dict[str, Any], zoe: Person) -> None:
    add(zoe, picture())
    later = NOON + timedelta(days=31)
    assert forget_unused_media(now=later) == 0
    discard(pose=banana())
    assert forget_unused_media(now=NOON + timedelta(days=29)) == 0
    assert forget_unused_media(now=later) == 1
    assert Medium.objects.get().name in photo["address"]
