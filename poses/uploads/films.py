"""Films are decoded and encoded anew, by a program of its own that a hostile file may do with what it likes: decoder.py."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

from poses.rules import FilmRefusal
from poses.uploads.photos import photo, small
from poses.uploads.refusing import FilmNotTaken, NotTaken

BRANDS = frozenset({b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"qt  "})
WEBM = bytes.fromhex("1a45dfa3")
DECODER = Path(__file__).with_name("decoder.py")
WAIT_SECONDS = {"size": 20, "film": 90}  # a person waits for the first, a task of 110 seconds for the second
SIZE = re.compile(rb"([1-9]\d{0,2})x([1-9]\d{0,2})")
REASONS = {why.value.encode(): why for why in FilmRefusal}


def is_film(content: bytes) -> bool:
    return content[4:8] == b"ftyp" or content.startswith(WEBM)


def size(content: bytes) -> tuple[int, int]:
    """Width and height as it will be shown: known at once, while the film itself takes its time."""
    found = SIZE.fullmatch(decoded(content, "size"))
    if found is None:
        raise FilmNotTaken(FilmRefusal.UNREADABLE)
    return int(found[1]), int(found[2])


def film(content: bytes) -> tuple[bytes, bytes]:
    """The film, and its still as a thumbnail."""
    written = decoded(content, "film")
    still_ends = 4 + int.from_bytes(written[:4])
    try:
        still, _width, _height = photo(written[4:still_ends])
    except NotTaken as fault:
        raise FilmNotTaken(FilmRefusal.UNREADABLE) from fault
    return written[still_ends:], small(still)


def container_of(content: bytes) -> str:
    if content.startswith(WEBM):
        return "matroska"
    if content[8:12] in BRANDS:
        return "mov"
    raise FilmNotTaken(FilmRefusal.CODEC)


def decoded(content: bytes, wanted: str) -> bytes:
    """What the decoder wrote. Any end but a good one is a refusal, in its words if it still had some."""
    command = [sys.executable, "-I", str(DECODER), wanted, container_of(content)]
    with TemporaryFile() as written:  # a pipe would have no end; to a file it may write so much and no more
        try:
            ended = subprocess.run(  # noqa: S603 - our own program and words of ours
                command,
                input=content,
                stdout=written,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                timeout=WAIT_SECONDS[wanted],
                check=False,
            )
        except subprocess.TimeoutExpired as fault:
            raise FilmNotTaken(FilmRefusal.UNREADABLE) from fault
        written.seek(0)
        said = written.read()
    if ended.returncode:
        raise FilmNotTaken(REASONS.get(said, FilmRefusal.UNREADABLE))
    return said
