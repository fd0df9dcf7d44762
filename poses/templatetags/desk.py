"""Pictures and headings for the pages on which a pose is written."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from poses.addresses import figure_address, medium_address, thumbnail_address
from poses.documents import PoseDocument
from poses.models import PoseFact
from poses.rules import MediumName, sides_of

register = template.Library()


@register.simple_tag
def drawings(figure: str | None, document: PoseDocument) -> SafeString:
    """The drawing for each side; nothing where nothing is drawn. What it shows is said beside it, in words."""
    addresses = [figure_address(figure or "", side) for side in sides_of(has_sides=document.has_sides)]
    found = [(address,) for address in addresses if address]
    pictures = format_html_join("", '<img src="{}" alt="" width="160" height="160" loading="lazy">', found)
    return format_html_join("", '<div class="part__drawings">{}</div>', [(pictures,)] if found else [])


@register.simple_tag
def medium_shown(file: str | None) -> SafeString | str:
    """What was uploaded before, small; a film's still leads to the film."""
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
