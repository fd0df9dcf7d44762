"""A film is decoded and encoded anew, where a hostile one reaches nothing (C22)."""

from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import av
import pytest
from PIL import Image

from poses.uploads import FilmNotTaken, accept, films
from tests.poses.uploads import HIDDEN, LATER_ON_THE_MAP, box, film, from_elsewhere, turned, vast, with_tracks


def seen(content: bytes) -> SimpleNamespace:
    with av.open(BytesIO(content)) as opened:
        track = opened.streams[0]
        return SimpleNamespace(
            codec=track.codec_context.name,
            colours=track.codec_context.pix_fmt,
            size=(track.width, track.height),
            tracks=[each.type for each in opened.streams],
            said=opened.metadata | track.metadata,
            times=[frame.time for frame in opened.decode(track)],
        )


def corners(picture: Image.Image) -> list[bool]:
    """Whether each is dark, by rows."""
    width, height = picture.size
    grey = picture.convert("L")
    return [grey.getpixel((x, y)) < 100 for y in (4, height - 4) for x in (4, width - 4)]  # type: ignore[operator] # grey has one number a pixel


def test_it_works() -> None:
    came = film()
    accepted = accept(came)
    assert (str(accepted.name)[32:], accepted.content, accepted.upload) == ("-64x48.mp4", None, came)
    content, _still = films.film(came)
    made = seen(content)
    assert (made.codec, made.colours, made.size, made.tracks) == ("h264", "yuv420p", (64, 48), ["video"])
    assert made.times == pytest.approx([number / 10 for number in range(20)])
    assert content.index(b"moov") < content.index(b"mdat"), "it plays before all of it is there"
    for traced in (HIDDEN, LATER_ON_THE_MAP, b"Canary"):
        assert traced in came
        assert traced not in content
    assert set(made.said.values()) == {"isom", "512", "isomiso2avc1mp41", "und", "VideoHandler"}


def test_its_still_is_no_black_first_picture() -> None:
    with Image.open(BytesIO(films.film(film(size=(640, 320)))[1])) as still:
        assert (still.format, still.size) == ("WEBP", (320, 160))
        assert corners(still) == [True, False, False, False]


@pytest.mark.parametrize(
    ("container", "codec", "colours"),
    [("mov", "libx264", "yuvj420p"), ("mp4", "libx265", "yuv420p10le"), ("webm", "libvpx", "yuv420p"), ("webm", "libvpx-vp9", "yuv420p")],
)
def test_what_phones_and_programs_write_is_taken(container: str, codec: str, colours: str) -> None:
    made = seen(films.film(film(container=container, codec=codec, colours=colours, pictures=4))[0])
    assert (made.codec, made.colours, len(made.times)) == ("h264", "yuv420p", 4)


def test_what_was_held_upright_stands_upright() -> None:
    content, thumbnail = films.film(turned(film()))
    assert films.size(turned(film())) == seen(content).size == (48, 64)
    with Image.open(BytesIO(thumbnail)) as still:
        assert corners(still) == [False, True, False, False]


def test_it_is_made_smaller_and_slower() -> None:
    made = seen(films.film(film(size=(1600, 400), rate=60, pictures=12))[0])
    assert made.size == (960, 240)
    assert made.times == pytest.approx([0, *(each / 60 for each in range(2, 12, 2))], abs=0.002)


def test_the_same_film_is_made_the_same() -> None:
    assert films.film(film() + HIDDEN) == films.film(film())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (film(rate=1, pictures=62), "too long"),
        (film(leap=36_000), "too long"),
        (film(size=(1936, 16), pictures=1), "too large"),
        (film(codec="mpeg4"), "MP4 with H.264"),
        (film().replace(b"ftypisom", b"ftypheic"), "MP4 with H.264"),
        (film().replace(b"avc1", b"draw"), "MP4 with H.264"),
        (vast(film(container="webm", codec="libvpx")), "too large|cannot be read"),
        (with_tracks(film(), 3_000), "cannot be read"),
        (box(b"ftyp", b"isom", bytes(4)), "cannot be read"),
        (box(b"ftyp", b"isom", bytes(4)) + b"#EXTM3U\nfile:///etc/passwd\n", "cannot be read"),
        (film()[: film().index(b"stsz")], "cannot be read"),
        (films.WEBM + HIDDEN, "cannot be read"),
    ],
)
def test_what_is_no_film_for_us_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(FilmNotTaken, match=why):
        films.film(content)


def test_a_film_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.mov"
    other.write_bytes(film(container="mov"))
    came = from_elsewhere(film(container="mov"), str(other).encode())
    with av.open(BytesIO(came), container_options={"enable_drefs": "1", "use_absolute_path": "1"}) as trusting:
        assert len(list(trusting.decode(video=0))) == 20
    with pytest.raises(FilmNotTaken, match="cannot be read"):
        films.film(came)


def test_any_cut_and_any_flipped_byte_is_refused_or_made_anew() -> None:
    came = film()
    for place in range(40, len(came), len(came) // 3):
        for spoilt in (came[:place], came[:place] + bytes([came[place] ^ 0xFF]) + came[place + 1 :]):
            try:
                made, _still = films.film(spoilt)
            except FilmNotTaken:
                continue
            assert HIDDEN not in made


ATTACKS = ["open('/etc/hostname')", "socket.socket()", "os.pipe()", "bytearray(900 * 1024**2)", "os.pwrite(1, b'x', 21 * 1024**2)"]
TAKEN_OVER = f"""
import os, socket, sys
sys.path.insert(0, {str(films.DECODER.parent)!r})
import decoder
decoder.lock_in()
for attack in {ATTACKS!r}:
    try:
        exec(attack)
    except (OSError, MemoryError):
        continue
    print(attack)
"""
NO_FILM = box(b"ftyp", b"isom")


def test_a_decoder_that_was_taken_over_reaches_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "taken_over.py"
    monkeypatch.setattr(films, "DECODER", program)
    program.write_text(TAKEN_OVER.replace("decoder.lock_in()", ""))
    assert films.decoded(NO_FILM, "film").startswith("\n".join(ATTACKS).encode()), "what it could do if it were not locked in"
    program.write_text(TAKEN_OVER)
    assert films.decoded(NO_FILM, "film") == b""


def test_it_is_told_no_secret_and_given_no_endless_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    monkeypatch.setattr(films, "DECODER", program)
    program.write_text("import os; print(sorted(os.environ), os.getcwd())")
    for asked in (films.size, films.film):
        with pytest.raises(FilmNotTaken, match="cannot be read"):
            asked(NO_FILM)
    assert b"SECRET" not in films.decoded(NO_FILM, "film")
    program.write_text("while True: pass")
    monkeypatch.setitem(films.WAIT_SECONDS, "film", 0.3)
    with pytest.raises(FilmNotTaken, match="cannot be read"):
        films.decoded(NO_FILM, "film")
