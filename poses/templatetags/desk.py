"""Pictures and headings for the pages on which a pose is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _, gettext_lazy

from poses.addresses import figure_address, medium_address, thumbnail_address
from poses.admin.forms import CautionForm, FactForm, MediumForm, StepForm, VariantForm, WholeForm
from poses.admin.questions import QuestionForm
from poses.documents import Piece, PoseDocument
from poses.models import Caution, PoseFact
from poses.rules import MediumName, sides_of

register = template.Library()

FORMS = (FactForm, MediumForm, CautionForm, VariantForm, StepForm, WholeForm, QuestionForm)
SECTIONS = {
    "steps": gettext_lazy("Steps"),
    "variants": gettext_lazy("Variants"),
    "facts": gettext_lazy("Facts"),
    "cautions": gettext_lazy("Cautions"),
    "media": gettext_lazy("Photos and films"),
}


@register.simple_tag
def drawings(figure: str | None, document: PoseDocument) -> SafeString:
    """The drawing for each side; nothing where nothing is drawn. What it shows is said beside it, in words."""
    addresses = [figure_address(figure or "", side) for side in sides_of(has_sides=document.has_sides)]
    found = [(address,) for address in addresses if address]
    pictures = format_html_join("", '<img src="{}" alt="" width="160" height="160" loading="lazy">', found)
    return format_html_join("", '<div class="part__drawings">{}</div>', [(pictures,)] if found else [])


@register.simple_tag
def medium_shown(file: str | None, not_ready: Mapping[str, str]) -> SafeString | str:
    """What was uploaded before, small, or why it cannot be shown; a film's still leads to the film."""
    if why := not_ready.get(file or ""):
        return format_html('<p class="desk-note">{}</p>', why)
    name = MediumName.read(file or "")
    if name is None:
        return ""
    small = format_html('<img src="{}" alt="" height="160" loading="lazy">', thumbnail_address(name))
    if name.is_film:
        small = format_html('<a href="{}">{} {}</a>', medium_address(name), small, _("The film"))
    return format_html('<div class="part__drawings">{}</div>', small)


@register.simple_tag
def fact_heading(form: Any) -> str:
    kind = form.initial.get("kind")
    if not kind:
        return _("A new fact")
    words = next(iter(form.initial["text"].values()), "")
    return f"{PoseFact.Kind(kind).label}: {Truncator(words).chars(70)}"


@register.filter
def marked(pieces: list[Piece], mark: str) -> SafeString:
    """What differs stands in `del` or `ins`, which screen readers say; a dash where there is nothing."""
    shown = [format_html("<{0}>{1}</{0}>", mark, piece.words) if piece.differs else piece.words for piece in pieces]
    return format_html_join("", "{}", [(each,) for each in shown or "–"])


@register.filter
def place_in_words(place: str) -> str:
    """`steps.1.cue.en` as the writing page calls it: Steps · 1 · Spoken cue · English."""
    labels = {**place_labels(), **dict(settings.LANGUAGES)}
    parts = (part.partition(" ") for part in place.split("."))
    return " · ".join(f"{labels.get(name, name)}{space}{number}" for name, space, number in parts)


def place_labels() -> dict[str, Any]:
    fields = {name: field.label for form in FORMS for name, field in form.base_fields.items()}
    return {**fields, **dict(PoseFact.Kind.choices), **dict(Caution.choices), **SECTIONS}
