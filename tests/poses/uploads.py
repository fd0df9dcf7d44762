"""What editors upload, and what somebody uploads who means no good. All of it is made here, byte by byte."""

import zlib
from io import BytesIO
from typing import Any

from PIL import Image

BERLIN = {1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)}  # a place on the map, as cameras write it
LATER_ON_THE_MAP = b"+52.5200+013.4050/"
HIDDEN = b"<script>alert(1)</script>"


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), mode: str = "RGB", **options: Any) -> bytes:
    written = BytesIO()
    Image.new(mode, size, "teal" if mode in ("RGB", "RGBA") else 0).save(written, kind, **options)
    return written.getvalue()


def from_a_phone(orientation: int = 6) -> bytes:
    """On its side, with the camera's name, the time and the place."""
    known = Image.Exif()
    known[0x0112], known[0x010F], known[0x0132] = orientation, "Canary Phone", "2026:11:24 08:00:00"
    known.get_ifd(0x8825).update(BERLIN)
    return picture(exif=known, comment=HIDDEN)


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few bytes that says it is 3.6 gigapixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)

    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return (len(body) + 8).to_bytes(4) + kind + body


def film(
    *,
    brand: bytes = b"isom",
    codec: bytes = b"avc1",
    seconds: int = 4,
    size: tuple[int, int] = (320, 240),
    handler: bytes = b"vide",
    frames: bytes = b"FRAMES",
    offset: int | None = None,
    extra: bytes = b"",
) -> bytes:
    """The smallest film: one chunk with one sample, then a second track that says where it was taken."""
    head = box(b"ftyp", brand, bytes(4), brand)
    place = len(head) + 8 if offset is None else offset
    body = box(b"mdat", frames, HIDDEN)
    return head + body + movie(codec, seconds, size, handler, place, len(frames)) + extra


def movie(codec: bytes, seconds: int, size: tuple[int, int], handler: bytes, place: int, length: int) -> bytes:
    taken = (3_900_000_000).to_bytes(4) * 2
    header = box(b"mvhd", bytes(4), taken, (1000).to_bytes(4), (seconds * 1000).to_bytes(4), bytes(80))
    where = box(b"udta", box(b"\xa9xyz", LATER_ON_THE_MAP))
    return box(
        b"moov", header, track(codec, size, handler, place, length, taken), track(b"mebx", size, b"meta", place, length, taken), where
    )


def track(codec: bytes, size: tuple[int, int], handler: bytes, place: int, length: int, taken: bytes) -> bytes:
    entry = box(codec, bytes(24), size[0].to_bytes(2), size[1].to_bytes(2), bytes(50))
    one = (1).to_bytes(4)
    table = box(
        b"stbl",
        box(b"stsd", bytes(4), one, entry),
        box(b"stts", bytes(4), one, one, one),
        box(b"stsc", bytes(4), one, one, one, one),
        box(b"stsz", bytes(4), length.to_bytes(4), one),
        box(b"stco", bytes(4), one, place.to_bytes(4)),
    )
    own = box(b"dinf", box(b"dref", bytes(4), one, box(b"url ", one)))
    named = box(b"hdlr", bytes(8), handler, bytes(12), b"Canary Phone\0")
    return box(
        b"trak",
        box(b"tkhd", bytes(4), taken, bytes(72)),
        box(b"mdia", box(b"mdhd", bytes(4), taken, bytes(12)), named, box(b"minf", box(b"vmhd", bytes(12)), own, table)),
    )
