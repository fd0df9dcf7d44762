"""A keyframe, seen by its pose's camera, as strokes in painting order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import face, marks, props
from .camera import Camera, Ellipse
from .drawing import Stroke
from .flesh import Chain, Part, covers, leans, parts
from .keyframes import vector
from .outline import silhouette
from .order import painting_order
from .skeleton import Body


def camera(written: Mapping[str, Any]) -> Camera:
    return Camera.looking(
        written.get("azimuth", 0), written.get("elevation", 90), written.get("roll", 0), vector(written["centre"]), written["scale"]
    )


def compose(body: Body, view: Camera, written: Mapping[str, Any], before: Body | None = None) -> list[Stroke]:
    pieces = [*parts(body), *props.parts(written.get("props", []), body)]
    return [
        *props.mat(view, written.get("mat", {})),
        *props.wall(view, written.get("wall", {})),
        *marks.shadow(pieces, view),
        *figure(pieces, body, view, written),
        *marks.ghost(written.get("ghost", {}), before or body, view),
        *marks.arrows(written.get("arrows", []), body, view),
    ]


def figure(pieces: Sequence[Part], body: Body, view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    drawn = [*pieces, face.part(body)]
    names = [piece.name for piece in drawn]
    seen = [[view.ellipse(e) for chain in piece.chains for e in chain] for piece in drawn]
    over = [(names.index(a), names.index(b)) for a, b in [*covers(), *written.get("over", [])]]
    done: list[str] = []
    leaning = {(names.index(a), names.index(b)): lean * view.scale for (a, b), lean in leans().items()}
    for index in painting_order(seen, over, leaning):
        piece = drawn[index]
        yield from face.strokes(body, view) if piece.name == "head" else [stroke(piece, view)]
        done.append(piece.name)
        yield from seams(piece, drawn, done, view)
        yield from marks.felt(written.get("felt", []), done, body, view)


def stroke(piece: Part, view: Camera) -> Stroke:
    return Stroke(piece.name, piece.tone, tuple(silhouette(seen(chain, view)) for chain in piece.chains), halo=True)


def seen(chain: Chain, view: Camera) -> list[Ellipse]:
    return [view.ellipse(ellipsoid) for ellipsoid in chain]


def seams(piece: Part, drawn: Sequence[Part], done: Sequence[str], view: Camera) -> Iterator[Stroke]:
    """As soon as both are painted, the line between a part and what it joins disappears."""
    for other in drawn:
        if other.name in done and other.seam and piece.name in (other.name, other.joins) and other.joins in done:
            yield Stroke(other.name, other.tone, (silhouette(seen(other.seam, view)),))
