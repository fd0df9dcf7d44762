"""What a browser would send back from the writing desk, and the verbs beside it."""

from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

from django.urls import reverse

from poses.models import Pose, Revision
from tests.cast import Person


class Fields(HTMLParser):
    """The values of a page's longest form, as if nobody had touched it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[dict[str, Any]] = [{}]
        self.select = self.area = ""
        self.feed(page)
        self.values = max(self.forms, key=len)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        name = given.get("name") or ""
        values = self.forms[-1]
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and name and given.get("type") not in {"submit", "button", "file"}:
            if given.get("type") not in {"checkbox", "radio"}:
                values[name] = given.get("value") or ""
            elif "checked" in given:
                values.setdefault(name, []).append(given.get("value") or "on")
        elif tag == "textarea":
            self.area, values[name] = name, ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            values.setdefault(self.select, []).append(given.get("value") or "")

    def handle_data(self, text: str) -> None:
        if self.area:
            self.forms[-1][self.area] += text

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            # HTML drops the first newline of a textarea
            self.forms[-1][self.area] = self.forms[-1][self.area].removeprefix("\r\n").removeprefix("\n")
            self.area = ""
        elif tag == "select":
            self.select = ""


def pose_named(slug: str) -> Pose:
    return Pose.objects.get(slug=slug)


def address(page: str, pose: Pose) -> str:
    return reverse(f"admin:poses_pose_{page}", args=[pose.pk])


def opened(person: Person, page: str, pose: Pose, **query: str) -> Any:
    return person.get(address(page, pose), query, HTTP_ACCEPT="text/html")


def write(person: Person, pose: Pose, *, dropped: Iterable[str] = (), **changes: Any) -> Any:
    """Open the writing page, change these fields, and save. Names are spelt `steps_0_cue__en` for `steps-0-cue.en`."""
    values = Fields(opened(person, "change", pose).content.decode()).values
    for spelt, value in changes.items():
        name = spelt.replace("__", ".").replace("_", "-") if "__" in spelt else spelt
        assert name in values or name == "more", name
        values[name] = value
    for name in dropped:
        values.pop(name)
    return person.post(address("change", pose), values, format="multipart", HTTP_ACCEPT="text/html")


def act(person: Person, pose: Pose, verb: str, **said: str) -> list[str]:
    response = person.post(address("going", pose), {"verb": verb, **said}, format="multipart", HTTP_ACCEPT="text/html", follow=True)
    return [str(message) for message in response.context["messages"]]


def under_way(pose: Pose) -> Revision:
    found: Revision = pose.revisions.under_way().get()
    return found
