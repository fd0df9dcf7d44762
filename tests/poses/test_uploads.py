"""A photo is painted anew: nothing is kept as it came, and a file's name is believed by nobody. Films: test_films.py."""

from io import BytesIO

import pytest
from PIL import Image

from poses.uploads import LARGEST_BYTES, NotTaken, accept
from tests.poses.uploads import HIDDEN, bomb, from_a_phone, picture


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_it_works() -> None:
    accepted = accept(picture(size=(3000, 1500)))
    shown, small = opened(accepted.content), opened(accepted.thumbnail)
    assert (shown.format, shown.size, small.format, small.size) == ("WEBP", (1280, 640), "WEBP", (320, 160))
    assert str(accepted.name).endswith("-1280x640.webp")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_three_kinds_are_taken_and_one_is_made(kind: str) -> None:
    assert opened(accept(picture(kind)).content).format == "WEBP"


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "1", "I;16"])
def test_every_way_to_write_colours_becomes_one(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(accept(picture(kind, mode=mode)).content).mode == "RGB"


def test_what_shines_through_stands_on_white() -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    written = BytesIO()
    clear.save(written, "PNG")
    assert min(opened(accept(written.getvalue()).content).convert("RGB").getpixel((20, 20))) > 250  # type: ignore[type-var]


def test_the_place_on_the_map_is_gone_and_the_picture_stands_upright() -> None:
    came = from_a_phone()
    assert b"Canary Phone" in came
    accepted = accept(came)
    assert (accepted.name.width, accepted.name.height) == (48, 64)
    assert not opened(accepted.content).getexif()
    for traced in (b"Canary", b"2026:11:24", b"EXIF", HIDDEN):
        assert traced not in accepted.content + accepted.thumbnail


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_second_file_behind_the_first_is_gone(kind: str) -> None:
    assert HIDDEN not in accept(picture(kind) + HIDDEN + b"PK\x03\x04").content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 400,
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a/*" + HIDDEN,
        b"%PDF-1.7 " + HIDDEN,
        b"PK\x03\x04" + bytes(60),
        b"\x89PNG\r\n\x1a\n" + HIDDEN,
        b"\xff\xd8\xff\xe0" + HIDDEN,
        b"RIFF\x10\0\0\0WEBP" + HIDDEN,
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        picture("JPEG")[:-300],
        picture("PNG")[:60],
        picture("WEBP")[:40],
        bomb(),
        bomb(8_000, 5_001),
        b"\0" * (LARGEST_BYTES + 1),
    ],
    ids=lambda content: f"{content[:12]!r} {len(content)}",
)
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(NotTaken):
        accept(content)


def test_a_picture_that_moves_is_refused() -> None:
    still = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    written = BytesIO()
    still[0].save(written, "WEBP", save_all=True, append_images=still[1:])
    with pytest.raises(NotTaken, match="moves"):
        accept(written.getvalue())
