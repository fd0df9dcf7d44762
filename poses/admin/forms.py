"""The pages on which a pose is written: forms for the parts of a document, and nothing that is not in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from poses.admin.texts import TextsField
from poses.figures.library import UnknownFigure, keys
from poses.models import Caution, Complaint, PoseFact
from poses.rules import DEFAULT_HOLD_SECONDS, LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS, StretchedSide
from poses.uploads import LARGEST_BYTES, Accepted, NotTaken, accept

EMPTY = [("", "–")]


def drawn_keys(slug: str) -> list[tuple[str, str]]:
    try:
        return [*EMPTY, *((key, key.removeprefix(f"{slug}/")) for key in keys(slug))]
    except UnknownFigure:
        return EMPTY


class PartForm(forms.Form):
    """A part of a pose; it knows whose, since the drawings to choose from are the pose's own."""

    use_required_attribute = False  # a draft may have holes; what is missing is listed, not demanded

    def __init__(self, *args: Any, slug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        figure = self.fields.get("figure")
        if isinstance(figure, forms.ChoiceField):
            chosen = self.initial.get("figure") or ""
            figure.choices = [*drawn_keys(slug), *([(chosen, chosen)] if chosen and not chosen.startswith(f"{slug}/") else [])]


class WholeForm(forms.Form):
    """What is said once for a pose."""

    use_required_attribute = False
    drawn_from = forms.CharField(widget=forms.HiddenInput, required=False)
    name = TextsField(label=_("Name"), max_length=80, rows=1)
    summary = TextsField(label=_("Summary"), max_length=600, rows=4)
    has_sides = forms.BooleanField(label=_("It has a left and a right"), required=False)
    stretched_side = forms.ChoiceField(label=_("Stretched side"), choices=StretchedSide.choices)
    hold_min_seconds = forms.IntegerField(label=_("Shortest hold"), min_value=SHORTEST_HOLD_SECONDS, max_value=LONGEST_HOLD_SECONDS)
    hold_default_seconds = forms.IntegerField(label=_("Usual hold"), min_value=SHORTEST_HOLD_SECONDS, max_value=LONGEST_HOLD_SECONDS)
    hold_max_seconds = forms.IntegerField(label=_("Longest hold"), min_value=SHORTEST_HOLD_SECONDS, max_value=LONGEST_HOLD_SECONDS)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        holds: list[Any] = [cleaned.get(f"hold_{which}_seconds") for which in ("min", "default", "max")]
        if None not in holds and holds != sorted(holds):
            raise ValidationError(_("A hold lasts 10 to 120 seconds: shortest ≤ usual ≤ longest."))
        if cleaned.get("has_sides") is (cleaned.get("stretched_side") == StretchedSide.NONE):
            raise ValidationError(_("A pose with sides stretches one of them; a pose without sides stretches none."))
        return cleaned


class StepForm(PartForm):
    number = forms.IntegerField(widget=forms.HiddenInput, required=False)  # as it was before anything was moved
    text = TextsField(label=_("Text"), max_length=400, rows=3, required=False)
    cue = TextsField(label=_("Spoken cue"), max_length=120, rows=2, required=False)
    alt = TextsField(label=_("Picture in words"), max_length=250, rows=2, required=False)
    is_hold = forms.BooleanField(label=_("The hold: the clock runs here"), required=False)
    figure = forms.ChoiceField(label=_("Drawing"), required=False)
    source = forms.CharField(label=_("Source"), max_length=80, required=False)


class ChangedStepForm(PartForm):
    step = forms.IntegerField(label=_("In place of step"), min_value=1)
    text = TextsField(label=_("Text"), max_length=400, rows=3, required=False)
    cue = TextsField(label=_("Spoken cue"), max_length=120, rows=2, required=False)
    alt = TextsField(label=_("Picture in words"), max_length=250, rows=2, required=False)
    figure = forms.ChoiceField(label=_("Drawing"), required=False)
    source = forms.CharField(label=_("Source"), max_length=80, required=False)


class VariantForm(PartForm):
    slug = forms.SlugField(label=_("Short name"), max_length=50)
    name = TextsField(label=_("Name"), max_length=80, rows=1, required=False)
    instruction = TextsField(label=_("What is different, in one line"), max_length=200, required=False)
    complaint = forms.ChoiceField(label=_("Answers the complaint"), choices=[*EMPTY, *Complaint.choices], required=False)
    caution = forms.ChoiceField(label=_("Answers the caution"), choices=[*EMPTY, *Caution.choices], required=False)
    max_seconds = forms.IntegerField(
        label=_("Longest hold"), min_value=SHORTEST_HOLD_SECONDS, max_value=LONGEST_HOLD_SECONDS, required=False
    )
    figure = forms.ChoiceField(label=_("Drawing"), required=False)
    source = forms.CharField(label=_("Source"), max_length=80, required=False)

    def __init__(self, *args: Any, slug: str, **kwargs: Any) -> None:
        super().__init__(*args, slug=slug, **kwargs)
        # holds of the past name it; one that is not wanted any more is removed and stays with them
        self.fields["slug"].disabled = bool(self.initial.get("slug"))


class FactForm(PartForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=PoseFact.Kind.choices)
    text = TextsField(label=_("Text"), max_length=400, required=False)
    caution = forms.ChoiceField(label=_("For the caution"), choices=[*EMPTY, *Caution.choices], required=False)
    source = forms.CharField(label=_("Source"), max_length=80, required=False)


class CautionForm(PartForm):
    code = forms.ChoiceField(label=_("Caution"), choices=Caution.choices)
    open_variants = forms.MultipleChoiceField(label=_("Variants that stay open"), required=False, widget=forms.CheckboxSelectMultiple)
    source = forms.CharField(label=_("Source"), max_length=80, required=False)

    def __init__(self, *args: Any, slug: str, variants: list[str], **kwargs: Any) -> None:
        super().__init__(*args, slug=slug, **kwargs)
        field: Any = self.fields["open_variants"]
        field.choices = [(each, each) for each in variants]


class MediumForm(PartForm):
    """A photo or film. What was uploaded before stays unless another is chosen."""

    file = forms.CharField(label=_("photo or film"), widget=forms.HiddenInput, required=False)
    upload = forms.FileField(
        label=_("Photo (JPEG, PNG, WebP) or film (MP4, MOV, WebM; at most a minute)"),
        required=False,
        max_length=250,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm"}),
    )
    step = forms.IntegerField(label=_("Of the step"), min_value=1, required=False, help_text=_("Empty: of the whole pose."))
    alt = TextsField(label=_("Picture in words"), max_length=250, rows=2, required=False)
    source = forms.CharField(label=_("Who took it, and who agreed"), max_length=80, required=False)

    def clean_upload(self) -> Accepted | None:
        upload = self.cleaned_data["upload"]
        if upload is None:
            return None
        if upload.size > LARGEST_BYTES:
            raise ValidationError(_("This file is too large. At most 8 MB."))
        try:
            return accept(upload.read())
        except NotTaken as refusal:
            raise ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        accepted = cleaned.get("upload")
        cleaned["file"] = str(accepted.name) if accepted else cleaned.get("file", "")
        if not cleaned["file"] and "upload" not in self.errors:
            self.add_error("upload", _("Choose a file."))
        return cleaned


class NewPoseForm(forms.Form):
    slug = forms.SlugField(label=_("Short name"), max_length=50, help_text=_("Its address for good, such as childs-pose."))
    name = TextsField(label=_("Name"), max_length=80, rows=1)
    summary = TextsField(label=_("Summary"), max_length=600, rows=4)
    has_sides = forms.BooleanField(label=_("It has a left and a right"), required=False)


def new_document_values() -> dict[str, Any]:
    holds = {"min": SHORTEST_HOLD_SECONDS, "default": DEFAULT_HOLD_SECONDS, "max": LONGEST_HOLD_SECONDS}
    return {f"hold_{which}_seconds": seconds for which, seconds in holds.items()}
