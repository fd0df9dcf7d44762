"""The caution questions at the desk: one writes in all languages, another signs, and only then it is asked."""

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from rest_framework.test import APIClient

from poses.models import CautionQuestion, QuestionDraft, ReviewInvitation
from poses.reviewing_links import link_for
from poses.services import read_caution_questions
from tests import cast
from tests.cast import Person
from tests.poses.desk import Fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]

NEW = {"question.en": "Do you have trouble with a knee?", "question.de": "Macht dir ein Knie zu schaffen?"}


@pytest.fixture
def yara(db: None) -> Person:
    """Another editor."""
    return Person(cast.user("Yara", is_staff=True, is_superuser=True))


def knee() -> CautionQuestion:
    return CautionQuestion.objects.get(code="knee")


def opened(person: Person) -> Any:
    return person.get(reverse("admin:poses_cautionquestion_change", args=[knee().pk]), HTTP_ACCEPT="text/html")


def send(person: Person, verb: str, **said: str) -> list[str]:
    page = reverse("admin:poses_cautionquestion_change", args=[knee().pk])
    answer = person.post(page, {"verb": verb, **said}, format="multipart", HTTP_ACCEPT="text/html", follow=True)
    return [str(message) for message in answer.context["messages"]]


def write(person: Person, **changes: str) -> list[str]:
    return send(person, "save", **{**Fields(opened(person).content.decode()).values, **changes})


def asked(locale: str) -> str:
    return next(each.question for each in read_caution_questions(locale=locale) if each.code == "knee")


def test_it_works(zoe: Person, yara: Person) -> None:
    before = asked("en")
    assert write(zoe, **NEW) == ["Kept. Somebody else has to read it before it is asked."]
    assert asked("en") == before
    assert [change.place for change in opened(yara).context["changes"]] == ["question.en", "question.de"]
    assert send(zoe, "sign", seen=opened(zoe).context["seen"]) == ["You wrote some of this. Somebody else has to sign it off."]
    assert send(yara, "sign", seen=opened(yara).context["seen"]) == ["Signed off. It is asked like this from now on."]
    assert [asked("en"), asked("de")] == list(NEW.values())
    assert not QuestionDraft.objects.exists()


def test_somebody_without_an_account_signs_it(zoe: Person, nobody: APIClient) -> None:
    """A house with one admin is not stuck."""
    write(zoe, **NEW)
    assert send(zoe, "invite", email="zoe@example.org") == ["You wrote some of this. Somebody else has to sign it off."]
    assert send(zoe, "invite", email="rita@example.org") == ["The link is on its way by mail."]
    link = link_for(ReviewInvitation.objects.get()).removeprefix(settings.BASE_URL)
    page = nobody.get(link, HTTP_ACCEPT="text/html")
    assert all(words in page.content.decode() for words in NEW.values())
    seen = page.context["form"].initial["seen"]

    def answered(verb: str, seen: str = seen, because: str = "") -> Any:
        said = {"verb": verb, "seen": seen, "name": "Rita Okafor", "because": because}
        return nobody.post(link, said, format="multipart", HTTP_ACCEPT="text/html").context

    assert "has changed" in answered("sign", seen="what was there before")["refusal"]
    assert answered("back", because="Which knee?")["state"] == "sent_back"
    assert nobody.get(link, HTTP_ACCEPT="text/html").status_code == 404
    assert "Rita Okafor: Which knee?" in opened(zoe).content.decode()
    write(zoe, **{**NEW, "question.en": "Trouble with a knee?"})
    now = nobody.get(link, HTTP_ACCEPT="text/html").context["form"].initial["seen"]
    assert answered("sign", seen=now)["state"] == "signed"
    assert asked("en") == "Trouble with a knee?"
    assert knee().signed_name == "Rita Okafor"


def test_words_that_were_not_shown_are_not_signed(zoe: Person, yara: Person) -> None:
    write(zoe, **NEW)
    seen = opened(yara).context["seen"]
    write(zoe, **{**NEW, "question.en": "And now?"})
    assert "changed since you opened it" in send(yara, "sign", seen=seen)[0]
    assert asked("en") != "And now?"


def test_a_language_that_is_missing_is_refused(zoe: Person) -> None:
    assert "Deutsch is missing" in write(zoe, **{**NEW, "question.de": ""})[0]
    assert not QuestionDraft.objects.exists()


def test_who_was_overtaken_overwrites_nothing(zoe: Person, yara: Person) -> None:
    before = Fields(opened(yara).content.decode()).values
    write(zoe, **NEW)
    assert "Your words were not saved" in send(yara, "save", **{**before, "question.en": "Mine?"})[0]
    assert QuestionDraft.objects.get().document["question"]["en"] == NEW["question.en"]


def test_thrown_away_it_is_asked_as_before(zoe: Person) -> None:
    before = asked("en")
    write(zoe, **NEW)
    send(zoe, "discard")
    assert (asked("en"), QuestionDraft.objects.exists()) == (before, False)


def test_saving_untouched_keeps_nothing(zoe: Person) -> None:
    write(zoe)
    assert not QuestionDraft.objects.exists()


def test_who_may_only_look_changes_nothing(zoe: Person) -> None:
    yara = Person(cast.user("Yara", is_staff=True))
    assert opened(yara).status_code == 403
