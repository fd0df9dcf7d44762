"""A figure that moves from step to step: joint angles turn, bones keep their length, and whoever wants no motion sees the last picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import painting
from .composing import camera, compose
from .drawing import Stroke, mirrored
from .keyframes import posture
from .library import keyframe
from .skeleton import Posture, stand

REST_SECONDS, TURN_SECONDS = 2.275, 0.09  # there and back in five seconds, as long as the player shows a step to who is new to it
EASED = (0.06, 0.22, 0.5, 0.78, 0.94)
BACKGROUND = ("mat", "wall")
MARKS = ("arrows", "felt", "ghost", "props")


@dataclass(frozen=True)
class Picture:
    strokes: tuple[Stroke, ...]
    seconds: float


def render(keys: Sequence[str], side: str | None, *, title: str = "", description: str = "") -> str:
    """The pictures lie upon each other, and each is seen in its turn."""
    pictures = list(reel(keys, side))
    ground = [stroke for stroke in pictures[0].strokes if stroke.name in BACKGROUND]
    moving = "".join(shown(pictures, index) for index in range(len(pictures)))
    return painting.frame(painting.paths(ground) + moving, title=title, description=description, rules=rules(pictures))


def reel(keys: Sequence[str], side: str | None) -> Iterator[Picture]:
    for before, after in pairwise(keys):
        yield picture(posture(keyframe(before)), keyframe(before), side, REST_SECONDS)
        start, end = posture(keyframe(before)), posture(keyframe(after))
        plain = {name: value for name, value in keyframe(after).items() if name not in MARKS}
        for share in EASED:
            yield picture(start.towards(end, share), plain, side, TURN_SECONDS)
    yield picture(posture(keyframe(keys[-1])), keyframe(keys[-1]), side, REST_SECONDS)


def picture(held: Posture, written: Mapping[str, Any], side: str | None, seconds: float) -> Picture:
    body = stand(held)
    strokes = tuple(compose(body, camera(written["camera"]), written, body))
    return Picture(mirrored(strokes) if side == "left" else strokes, seconds)


def shown(pictures: Sequence[Picture], index: int) -> str:
    """Hidden unless the page's animation says otherwise; the last one is what stands still."""
    paths = painting.paths([stroke for stroke in pictures[index].strokes if stroke.name not in BACKGROUND])
    # a film that has been running for a while: counted back from its end, no picture waits for its first turn
    ahead = sum(picture.seconds for picture in pictures[index:])
    kind = "rest" if pictures[index].seconds == REST_SECONDS else "turn"
    still = "" if index == len(pictures) - 1 else ' visibility="hidden"'
    return f'<g class="figure-{kind}" style="animation-delay:-{ahead:.2f}s"{still}>{paths}</g>'


def rules(pictures: Sequence[Picture]) -> str:
    total = sum(picture.seconds for picture in pictures)
    films = "".join(film(kind, seconds / total * 100) for kind, seconds in (("rest", REST_SECONDS), ("turn", TURN_SECONDS)))
    names = "".join(f".figure-{kind}{{animation:figure-{kind} {total:.2f}s step-end infinite}}" for kind in ("rest", "turn"))
    return f"{films}@media(prefers-reduced-motion:no-preference){{{names}}}"


def film(kind: str, share: float) -> str:
    return f"@keyframes figure-{kind}{{0%{{visibility:visible}}{share:.3f}%,to{{visibility:hidden}}}}"
