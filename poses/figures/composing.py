"""A keyframe, seen by its pose's camera, as strokes in painting order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import head, marks, props
from .camera import Camera, Ellipse
from .drawing import Stroke
from .flesh import Chain, Part, covers, leans, parts
from .keyframes import vector
from .order import painting_order
from .outline import silhouette
from .skeleton import Body


def camera(written: Mapping[str, Any]) -> Camera:
    return Camera.looking(written["azimuth"], written["elevation"], vector(written["centre"]), written["scale"])


def compose(body: Body, view: Camera, written: Mapping[str, Any], before: Body) -> list[Stroke]:
    pieces = [*parts(body), *props.parts(written.get("props", []), body)]
    return [
        *props.mat(view, written["mat"]),
        *props.wall(view, written.get("wall", {})),
        *marks.shadow(pieces, view),
        *figure([*pieces, head.part(body)], body, view, written),
        *marks.ghost(written.get("ghost", {}), before, view),
        *marks.arrows(written.get("arrows", []), body, view),
    ]


def figure(pieces: Sequence[Part], body: Body, view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    done: list[str] = []
    for piece in ordered(pieces, view, written.get("over", [])):
        yield from head.strokes(body, view) if piece.name == "head" else [stroke(piece, view)]
        done.append(piece.name)
        yield from seams(piece, pieces, done, view)
        yield from marks.felt(written.get("felt", []), done, body, view)


def ordered(pieces: Sequence[Part], view: Camera, over: Sequence[Sequence[str]]) -> list[Part]:
    """From back to front."""
    number = {piece.name: index for index, piece in enumerate(pieces)}
    ellipses = [[ellipse for chain in piece.chains for ellipse in seen(chain, view)] for piece in pieces]
    forced = [(number[above], number[below]) for above, below in [*covers(), *over]]
    leaning = {(number[above], number[below]): near * view.scale for (above, below), near in leans().items()}
    return [pieces[index] for index in painting_order(ellipses, forced, leaning)]


def stroke(piece: Part, view: Camera) -> Stroke:
    contours = (silhouette(seen(chain, view), piece.roundness if len(chain) > 3 else 2) for chain in piece.chains)
    return Stroke(piece.name, piece.tone, tuple(contours), halo=True)


def seen(chain: Chain, view: Camera) -> list[Ellipse]:
    return [view.ellipse(ellipsoid) for ellipsoid in chain]


def seams(piece: Part, pieces: Sequence[Part], done: Sequence[str], view: Camera) -> Iterator[Stroke]:
    """As soon as both are painted, the line between a part and what it joins disappears."""
    for other in pieces:
        if other.seam and piece.name in (other.name, other.joins) and {other.name, other.joins} <= set(done):
            yield Stroke(other.name, other.tone, (silhouette(seen(other.seam, view), 2),))
