"""What editors upload, and what somebody uploads who means no good. All of it is made here, byte by byte."""

import zlib
from functools import cache
from io import BytesIO
from typing import Any

import av
from PIL import Image

BERLIN = {1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)}  # a place on the map, as cameras write it
LATER_ON_THE_MAP = b"+52.5200+013.4050/"
STRAIGHT = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
CLOCKWISE = (0, 0x10000, 0, 0xFFFF0000, 0, 0, 48 << 16, 0, 0x40000000)
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


@cache
def film(
    *,
    container: str = "mp4",
    codec: str = "libx264",
    pictures: int = 20,
    rate: int = 10,
    size: tuple[int, int] = (64, 48),
    colours: str = "yuv420p",
    leap: int = 0,
) -> bytes:
    """Dark, then light but for a corner; with a sound, a title and a place. `leap` is how many pictures the last one comes too late."""
    written = BytesIO()
    with av.open(written, "w", format=container) as output:
        output.metadata.update(title=HIDDEN.decode(), artist=LATER_ON_THE_MAP.decode(), comment="Canary Phone")
        seen = output.add_stream(codec, rate=rate)
        seen.width, seen.height, seen.pix_fmt = *size, colours
        heard = output.add_stream("libopus" if container == "webm" else "aac", rate=48000)
        for number in range(pictures):
            frame = av.VideoFrame.from_image(drawn(size, "black" if number < rate / 2 else "white"))
            frame.pts = number + (leap if number == pictures - 1 else 0)
            output.mux(seen.encode(frame))
        output.mux(seen.encode(None))
        output.mux(heard.encode(silence()))
        output.mux(heard.encode(None))
    return written.getvalue()


def drawn(size: tuple[int, int], colour: str) -> Image.Image:
    """Its upper left is always black."""
    sheet = Image.new("RGB", size, colour)
    sheet.paste("black", (0, 0, size[0] // 2, size[1] // 2))
    return sheet


def silence() -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=4800)
    frame.planes[0].update(bytes(frame.planes[0].buffer_size))
    frame.sample_rate = 48000
    return frame


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return (len(body) + 8).to_bytes(4) + kind + body


def turned(content: bytes) -> bytes:
    """As a phone writes it that was held upright: on its side, with the matrix that turns it."""
    straight, clockwise = (b"".join(each.to_bytes(4) for each in nine) for nine in (STRAIGHT, CLOCKWISE))
    place = content.index(straight, content.index(b"tkhd"))
    return content[:place] + clockwise + content[place + len(clockwise) :]


def from_elsewhere(content: bytes, path: bytes) -> bytes:
    """A film that says: what I play lies in that file."""
    alias = box(b"alis", bytes(4), bytes(150), (2).to_bytes(2), len(path).to_bytes(2), path + bytes(len(path) % 2), b"\xff\xff", bytes(2))
    own = box(b"url ", (1).to_bytes(4))
    place = content.index(own)
    for kind in (b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref"):
        at = content.rindex(kind, 0, place) - 4
        content = content[:at] + (int.from_bytes(content[at : at + 4]) + len(alias) - len(own)).to_bytes(4) + content[at + 4 :]
    return content[:place] + alias + content[place + len(own) :]


def with_tracks(content: bytes, count: int) -> bytes:
    """The first track, over and over."""
    movie, first = content.index(b"moov") - 4, content.index(b"trak") - 4
    track = content[first : first + int.from_bytes(content[first : first + 4])]
    return content[:movie] + box(b"moov", content[movie + 8 : first], track * count)


def vast(content: bytes) -> bytes:
    """A VP8 picture of a few bytes that says it is twelve thousand pixels wide and high."""
    start = content.index(b"\x9d\x01\x2a") + 3
    return content[:start] + b"\x00\x30\x00\x30" + content[start + 4 :]
