"""Photos are decoded and painted anew: what else was in the file, a place on the map or a second file behind the first, is gone."""

from __future__ import annotations

from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from poses.uploads.refusing import NotTaken

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
LONGEST_EDGE = 1280
SMALL_EDGE = 320


def photo(content: bytes) -> tuple[bytes, int, int]:
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            refuse_by_header(opened)
            made = painted(opened)
    except NotTaken:
        raise
    except Exception as fault:  # a decoder fails in any way it likes when a file was made to hurt it
        raise NotTaken(_("This is no photo that can be read. Take a JPEG, PNG or WebP, or a film as MP4.")) from fault
    return encoded(made), made.width, made.height


def refuse_by_header(opened: Image.Image) -> None:
    """Before a single pixel is decoded: a few kilobytes can unfold to gigabytes."""
    if opened.width * opened.height > MOST_PIXELS:
        raise NotTaken(_("This photo has too many pixels. At most 40 million."))
    if getattr(opened, "is_animated", False):
        raise NotTaken(_("This picture moves. Take a still one, or a film as MP4."))


def painted(opened: Image.Image) -> Image.Image:
    """Upright and small enough, on a new sheet that knows nothing of the old one."""
    opened.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))  # a JPEG is unfolded no further than it is needed
    picture: Image.Image = opened.convert("RGBA") if opened.has_transparency_data or opened.mode == "P" else opened.convert("RGB")
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    picture = ImageOps.exif_transpose(picture)
    sheet = Image.new("RGB", picture.size, "white")
    sheet.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    return sheet


def small(content: bytes) -> bytes:
    with Image.open(BytesIO(content), formats=["WEBP"]) as opened:
        opened.thumbnail((SMALL_EDGE, SMALL_EDGE))
        return encoded(opened)


def encoded(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "WEBP", quality=82)
    return written.getvalue()
