"""Reads a film from its standard input and writes it anew, its still before it; or says its size. Its own program, run by films.py.

A decoder reads what strangers made to hurt it. So it runs where there is nothing to take: no secret in its environment, nothing that
it may open, an end to its time and memory. It imports nothing of this house.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from io import BytesIO
from itertools import chain

import av
import av.subtitles.codeccontext
import av.subtitles.stream  # what av would open itself later, when nothing can be opened any more
from av.container import InputContainer
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream

CODECS = ("h264", "hevc", "vp8", "vp9")
READING = {"codec_whitelist": ",".join(CODECS), "protocol_whitelist": "none", "enable_drefs": "0", "max_streams": "16"}
LARGEST_EDGE = 1920
LONGEST_SECONDS = 60
SHOWN_EDGE = 960
FASTEST = 30
STILL_SECONDS = 1
TICK = Fraction(1, 600)  # whole at 24, 25 and 30 pictures a second
# at most 8 MB a minute; and captions hidden between the pictures are not written again
WRITING = {"preset": "superfast", "crf": "26", "maxrate": "1M", "bufsize": "2M", "a53cc": "0"}
PLACED = {"movflags": "faststart", "fflags": "bitexact"}
TURNS = {-90: ["transpose", "hflip"], 90: ["transpose", "vflip"], 180: ["hflip", "vflip"], -180: ["hflip", "vflip"]}
LIMITS = {
    resource.RLIMIT_CPU: 60,
    resource.RLIMIT_AS: 512 * 1024**2,
    resource.RLIMIT_FSIZE: 20 * 1024**2,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 0,  # no file, no address: only the bytes it was given
}


class Refused(Exception):
    """Why, in words that films.py knows."""


def main(wanted: str, container: str) -> None:
    content = sys.stdin.buffer.read()
    lock_in()
    try:
        written = WANTED[wanted](content, container)
    except Refused as why:
        sys.stdout.write(str(why))
        sys.exit(1)
    sys.stdout.buffer.write(written)


def lock_in() -> None:
    """Nobody in here can take it back."""
    for what, most in LIMITS.items():
        resource.setrlimit(what, (most, most))


def opened(content: bytes, container: str) -> InputContainer:
    return av.open(BytesIO(content), "r", format=container, container_options=READING)


def size(content: bytes, container: str) -> bytes:
    """As it will be shown, by its first picture: nobody waits for more than that."""
    with opened(content, container) as film:
        first = next(timely(film.decode(picture_track(film))))
        width, height = shown_size(first)
        return b"%dx%d" % ((height, width) if abs(first.rotation) == 90 else (width, height))


def made_anew(content: bytes, container: str) -> bytes:
    with opened(content, container) as film:
        frames = timely(film.decode(picture_track(film)))
        first = next(frames)
        width, height = shown_size(first)
        still, made = written(upright(scaled(chain([first], frames), width, height), first.rotation))
        return len(still).to_bytes(4, "big") + still + made


def picture_track(opened: InputContainer) -> VideoStream:
    for track in opened.streams.video:
        if track.codec_context and track.codec_context.name in CODECS:
            track.codec_context.thread_count = 1
            return track
    raise Refused("another codec")


def timely(frames: Iterator[VideoFrame]) -> Iterator[VideoFrame]:
    """From nought on, at most thirty a second, a minute at most."""
    start, last = None, -1
    for frame in frames:
        if max(frame.width, frame.height) > LARGEST_EDGE:
            raise Refused("too large")
        start = frame.time if start is None else start
        seconds = frame.time - start
        if seconds > LONGEST_SECONDS:
            raise Refused("too long")
        place = int(seconds * FASTEST + 0.4)  # not a half, on which each second one of sixty would fall
        if place > last:
            last = place
            frame.pts, frame.time_base = round(seconds / TICK), TICK
            yield frame


def shown_size(frame: VideoFrame) -> tuple[int, int]:
    share = min(1, SHOWN_EDGE / max(frame.width, frame.height))
    width, height = (max(2, round(edge * share / 2) * 2) for edge in (frame.width, frame.height))
    return width, height


def scaled(frames: Iterable[VideoFrame], width: int, height: int) -> Iterator[VideoFrame]:
    return (frame.reformat(width, height, "yuv420p", dst_color_range="MPEG", threads=1) for frame in frames)


def upright(frames: Iterator[VideoFrame], rotation: int) -> Iterator[VideoFrame]:
    """A phone writes as it was held, and says how to turn it."""
    first = next(frames)
    graph = Graph()
    buffer = graph.add_buffer(width=first.width, height=first.height, format=first.format, time_base=TICK)
    graph.link_nodes(buffer, *(graph.add(each) for each in TURNS.get(rotation, ())), graph.add("buffersink")).configure()
    for frame in chain([first], frames):
        graph.vpush(frame)
        yield graph.vpull()


def written(frames: Iterator[VideoFrame]) -> tuple[bytes, bytes]:
    film = BytesIO()
    still = first = next(frames)
    # to bring its table to the front, the writer reads again what it has written
    with av.open(film, "w", format="mp4", options=PLACED, io_open=lambda *asked: BytesIO(film.getvalue())) as output:
        track = output.add_stream("libx264", rate=FASTEST, options=WRITING)
        track.width, track.height, track.pix_fmt, track.time_base = first.width, first.height, "yuv420p", TICK
        track.thread_count, track.color_range = 1, ColorRange.MPEG
        track.colorspace, track.color_primaries, track.color_trc = first.colorspace, first.color_primaries, first.color_trc
        for frame in chain([first], frames):
            still = frame if frame.time <= STILL_SECONDS else still
            output.mux(track.encode(frame))
        output.mux(track.encode(None))
    return picture(still), film.getvalue()


def picture(frame: VideoFrame) -> bytes:
    painter = av.CodecContext.create("png", "w")
    painter.width, painter.height, painter.pix_fmt, painter.time_base = frame.width, frame.height, "rgb24", TICK
    return b"".join(bytes(each) for each in painter.encode(frame.reformat(format="rgb24")))


WANTED = {"size": size, "film": made_anew}

if __name__ == "__main__":
    main(*sys.argv[1:])
