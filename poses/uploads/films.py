"""Films are not encoded anew, which would take a decoder as large as this house. They are blanked: what the one picture track plays stays.

Nothing moves, so that no offset has to be counted again. Every box that is not needed becomes an empty one of the same size; so does
every byte of the film's body that the track does not play. Sound goes too: a pose needs none, and nobody agreed to be heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from django.utils.translation import gettext as _

from poses.uploads.boxes import Box, Broken, boxes, child, number, numbers
from poses.uploads.refusing import NotTaken

BRANDS = frozenset({b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV"})
LONGEST_SECONDS = 60
LONGEST_EDGE = 1920
SELF_CONTAINED = bytes.fromhex("00000000 00000001 0000000c 75726c20 00000001")
KEPT: Mapping[bytes, frozenset[bytes]] = {
    b"": frozenset({b"ftyp", b"moov", b"mdat"}),
    b"moov": frozenset({b"mvhd", b"trak"}),
    b"trak": frozenset({b"tkhd", b"edts", b"mdia"}),
    b"edts": frozenset({b"elst"}),
    b"mdia": frozenset({b"mdhd", b"hdlr", b"minf"}),
    b"minf": frozenset({b"vmhd", b"dinf", b"stbl"}),
    b"dinf": frozenset({b"dref"}),
    b"stbl": frozenset({b"stsd", b"stts", b"ctts", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"sdtp"}),
}
TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})


def is_film(content: bytes) -> bool:
    return content[4:8] == b"ftyp"


def film(content: bytes) -> tuple[bytes, int, int]:
    try:
        return blanked(content)
    except Broken as fault:
        raise NotTaken(_("This film cannot be read. Save it as MP4 with H.264, and try again.")) from fault


def blanked(content: bytes) -> tuple[bytes, int, int]:
    whole = Box(b"", 0, 0, len(content))
    if content[8:12] not in BRANDS:
        raise NotTaken(_("Save the film as MP4 with H.264, and try again."))
    movie = child(content, whole, b"moov")
    refuse_long(content, child(content, movie, b"mvhd"))
    track = picture_track(content, movie)
    width, height = size_of(content, track)
    made = bytearray(content)
    blank_boxes(made, content, whole, track)
    blank_body(made, content, whole, track)
    return bytes(made), width, height


def refuse_long(content: bytes, header: Box) -> None:
    wide = is_wide(content, header)
    scale, duration = header.body + (20 if wide else 12), header.body + (24 if wide else 16)
    if number(content, header, duration, 8 if wide else 4) > LONGEST_SECONDS * number(content, header, scale, 4):
        raise NotTaken(_("This film is too long. At most a minute."))


def picture_track(content: bytes, movie: Box) -> Box:
    for track in boxes(content, movie):
        if track.kind == b"trak":
            handler = child(content, child(content, track, b"mdia"), b"hdlr")
            if content[handler.body + 8 : handler.body + 12] == b"vide":
                return track
    raise Broken


def table_of(content: bytes, track: Box) -> Box:
    inside = child(content, child(content, track, b"mdia"), b"minf")
    references = child(content, child(content, inside, b"dinf"), b"dref")
    if content[references.body : references.end] != SELF_CONTAINED:
        raise Broken  # it would play what lies somewhere else
    return child(content, inside, b"stbl")


def size_of(content: bytes, track: Box) -> tuple[int, int]:
    described = child(content, table_of(content, track), b"stsd")
    if number(content, described, described.body + 4, 4) != 1 or content[described.body + 12 : described.body + 16] != b"avc1":
        raise NotTaken(_("Save the film as MP4 with H.264, and try again."))
    width, height = (number(content, described, described.body + 8 + place, 2) for place in (32, 34))
    if not 0 < max(width, height) <= LONGEST_EDGE or not min(width, height):
        raise NotTaken(_("This film is too large. At most 1920 pixels on its longer edge."))
    return width, height


def blank_boxes(made: bytearray, content: bytes, around: Box, track: Box) -> None:
    for box in boxes(content, around):
        if box.kind not in KEPT[around.kind] or (box.kind == b"trak" and box != track):
            made[box.start + 4 : box.start + 8] = b"free"
            zero(made, box, box.body, box.end)
        elif box.kind in KEPT:
            blank_boxes(made, content, box, track)
        elif box.kind in TIMED:
            zero(made, box, box.body + 4, box.body + (20 if is_wide(content, box) else 12))  # when it was taken
        elif box.kind == b"hdlr":
            zero(made, box, box.body + 24, box.end)  # with what


def zero(made: bytearray, box: Box, start: int, end: int) -> None:
    if not box.body <= start <= end <= box.end:
        raise Broken
    made[start:end] = bytes(end - start)


def is_wide(content: bytes, box: Box) -> bool:
    """The version of a box with times says how many bytes they take."""
    return number(content, box, box.body, 1) == 1


def blank_body(made: bytearray, content: bytes, whole: Box, track: Box) -> None:
    """Where the other tracks lay, a place on the map among them, and whatever a stranger may have hidden there."""
    bodies = [box for box in boxes(content, whole) if box.kind == b"mdat"]
    for box in bodies:
        zero(made, box, box.body, box.end)
    shown = list(played(content, table_of(content, track)))
    if not shown:
        raise Broken
    for start, end in shown:
        if not any(box.body <= start <= end <= box.end for box in bodies):
            raise Broken
        made[start:end] = content[start:end]


def played(content: bytes, table: Box) -> Iterator[tuple[int, int]]:
    """Where each chunk of the track begins and ends."""
    offsets = offsets_of(content, table)
    sizes = sizes_of(content, child(content, table, b"stsz"))
    first = 0
    for offset, samples in zip(offsets, samples_in(content, child(content, table, b"stsc"), len(offsets)), strict=True):
        yield offset, offset + sum(sizes[first : first + samples])
        first += samples


def offsets_of(content: bytes, table: Box) -> list[int]:
    wide = any(box.kind == b"co64" for box in boxes(content, table))
    found = child(content, table, b"co64" if wide else b"stco")
    return numbers(content, found, found.body + 8, number(content, found, found.body + 4, 4), 8 if wide else 4)


def sizes_of(content: bytes, found: Box) -> list[int]:
    same, count = (number(content, found, found.body + place, 4) for place in (4, 8))
    if same and same * count > len(content):
        raise Broken
    return [same] * count if same else numbers(content, found, found.body + 12, count, 4)


def samples_in(content: bytes, found: Box, chunks: int) -> list[int]:
    """How many samples each chunk has; written as runs that begin at a chunk."""
    runs = numbers(content, found, found.body + 8, 3 * number(content, found, found.body + 4, 4), 4)
    begins = [*runs[::3], chunks + 1]
    if begins[0] != 1 or begins != sorted(begins):
        raise Broken
    return [samples for (begin, end), samples in zip(pairwise(begins), runs[1::3], strict=True) for _chunk in range(end - begin)]
