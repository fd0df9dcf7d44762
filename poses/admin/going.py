"""What can be done with a text that waits, each verb with the sentence that says it was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _, gettext_lazy

from notifications import clock
from poses import services
from poses.models import Pose, Revision

Done = Callable[[Pose, Revision | None, Any, Mapping[str, Any]], str]
LARGEST_FILE = 200_000


class GoingForm(forms.Form):
    """What the verbs may need to know. Each takes what concerns it."""

    when = forms.ChoiceField(
        choices=[
            ("signed", gettext_lazy("As soon as it is signed off")),
            ("time", gettext_lazy("Not before")),
            ("hand", gettext_lazy("When somebody presses “Publish”")),
        ],
        widget=forms.RadioSelect,
        initial="signed",
        required=False,
    )
    publish_at = forms.CharField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}), required=False)
    email = forms.CharField(required=False)
    because = forms.CharField(required=False, max_length=400, label=gettext_lazy("What is wrong"))

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_publish_at(self) -> datetime | None:
        written = self.cleaned_data["publish_at"]
        if not written or self.data.get("when") != "time":
            return None
        try:
            return datetime.fromisoformat(written).replace(tzinfo=zone_of(self.user))
        except ValueError as fault:
            raise ValidationError(_("Choose a day and a time.")) from fault

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("when") == "time" and cleaned.get("publish_at") is None and "publish_at" not in self.errors:
            self.add_error("publish_at", _("Choose a day and a time."))
        return cleaned


class TakeInForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("A content file"), required=False)
    text = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """The file's text, or the one that was shown the last time."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if isinstance(file, UploadedFile):
            if (file.size or 0) > LARGEST_FILE:
                raise ValidationError(_("This file is too large for a pose."))
            try:
                cleaned["text"] = file.read().decode("utf-8")
            except UnicodeDecodeError as fault:
                raise ValidationError(_("This is not a text file.")) from fault
        if not cleaned.get("text"):
            raise ValidationError(_("Choose a file."))
        return cleaned


def zone_of(user: Any) -> ZoneInfo:
    try:
        return ZoneInfo(user.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def there(revision: Revision | None) -> Revision:
    if revision is None:
        raise services.Refused(_("Nothing is under way here."))
    return revision


def send(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    at = {"signed": clock.now(), "time": said["publish_at"]}.get(said["when"])
    services.send_to_review(revision=there(revision), publish_at=at)
    return _("Sent to review.")


def sign(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    signed = services.sign_off(revision=there(revision), by=by, at=clock.now())
    return _("Signed off and published.") if signed.state == Revision.State.PUBLISHED else _("Signed off.")


def back(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.send_back(revision=there(revision), because=said["because"])
    return _("Sent back to be written again.")


def invite(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.invite_reviewer(kind="pose", about=there(revision).pk, email=said["email"], by=by, at=clock.now())
    return _("The link is on its way by mail.")


def publish(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.publish(revision=there(revision), at=clock.now())
    return _("Published. Athletes see it now.")


def discard(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.discard(pose=pose)
    return _("Thrown away. Athletes see what they saw.")


def take_back(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.take_back(pose=pose)
    return _("Taken back. Athletes see it no more.")


def show_again(pose: Pose, revision: Revision | None, by: Any, said: Mapping[str, Any]) -> str:
    services.show_again(pose=pose)
    return _("Athletes see it again.")


GOING: Mapping[str, Done] = {each.__name__: each for each in (send, sign, back, invite, publish, discard, take_back, show_again)}
