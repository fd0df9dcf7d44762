"""A link as a square that a phone reads. Drawn in black on white in both themes: some readers see nothing else."""

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def qr(link: str, label: str) -> SafeString:
    """Its style sheet says how large; `label` is for who cannot see it."""
    square = segno.make(link, error="m", micro=False)
    drawn: str = square.svg_inline(scale=1, border=3, light="#fff", omitsize=True, svgclass="qr", lineclass=None, title=label)
    return mark_safe(drawn)  # noqa: S308 - segno escapes the title, and the rest is its own
