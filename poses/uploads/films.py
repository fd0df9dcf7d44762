"""Films are decoded and encoded anew, by a program of its own that a hostile file may do with what it likes: decoder.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

from django.utils.translation import gettext_lazy as _

from poses.uploads.photos import photo, small
from poses.uploads.refusing import NotTaken

BRANDS = frozenset({b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"qt  "})
WEBM = bytes.fromhex("1a45dfa3")
DECODER = Path(__file__).with_name("decoder.py")
WAIT_SECONDS = 45  # proxies give up after a minute
UNREADABLE = _("This film cannot be read. Save it as MP4 with H.264, and try again.")
REASONS = {
    b"another codec": _("Save the film as MP4 with H.264, and try again."),
    b"too large": _("This film is too large. At most 1920 pixels on its longer edge."),
    b"too long": _("This film is too long. At most a minute."),
}


def is_film(content: bytes) -> bool:
    return content[4:8] == b"ftyp" or content.startswith(WEBM)


def film(content: bytes) -> tuple[bytes, int, int, bytes]:
    """The film, its size, and its still as a thumbnail."""
    if not content.startswith(WEBM) and content[8:12] not in BRANDS:
        raise NotTaken(REASONS[b"another codec"])
    written = decoded(content, "matroska" if content.startswith(WEBM) else "mov")
    still_ends = 4 + int.from_bytes(written[:4])
    still, width, height = photo(written[4:still_ends])
    return written[still_ends:], width, height, small(still)


def decoded(content: bytes, container: str) -> bytes:
    """What the decoder wrote. Any end but a good one is a refusal, in its words if it still had some."""
    command = [sys.executable, "-I", str(DECODER), container]
    with TemporaryFile() as written:  # a pipe would have no end; to a file it may write so much and no more
        try:
            ended = subprocess.run(  # noqa: S603 - our own program and one of two words
                command, input=content, stdout=written, stderr=subprocess.DEVNULL, env={}, cwd="/", timeout=WAIT_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as fault:
            raise NotTaken(UNREADABLE) from fault
        written.seek(0)
        said = written.read()
    if ended.returncode:
        raise NotTaken(REASONS.get(said, UNREADABLE))
    return said
