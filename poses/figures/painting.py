"""Drawings as SVG: small, without ids, coloured by the page's tokens and by itself where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from xml.sax.saxutils import escape

from .camera import SIZE, Point
from .drawing import Stroke
from .outline import Contour

LIGHT: Mapping[str, str] = {
    "ground": "#fbf7f0",
    "mat": "#e6dac8",
    "edge": "#cbb99d",
    "shade": "#8a765a",
    "skin": "#d29a76",
    "feature": "#8c5a40",
    "hair": "#4b3128",
    "top": "#4a8a8c",
    "leggings": "#335a70",
    "leggings-left": "#28495d",
    "prop": "#b9a6c9",
    "felt": "#f29a38",
    "ink": "#22313a",
}
DARK: Mapping[str, str] = {
    "ground": "#15191c",
    "mat": "#343a3d",
    "edge": "#50585b",
    "shade": "#000000",
    "skin": "#c98f6c",
    "feature": "#7a4c36",
    "hair": "#5b3e32",
    "top": "#62a7a7",
    "leggings": "#6390a8",
    "leggings-left": "#4a7189",
    "prop": "#8d7ba0",
    "felt": "#ffb14f",
    "ink": "#eef2f2",
}
HALO = 3
GLOW = (1.0, 0.88, 0.76, 0.64, 0.52, 0.4, 0.28)


def render(strokes: Iterable[Stroke], *, title: str = "", description: str = "") -> str:
    return frame(paths(strokes), title=title, description=description)


def frame(content: str, *, title: str = "", description: str = "", rules: str = "") -> str:
    words = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in (("title", title), ("desc", description)) if text)
    role = 'role="img"' if title else 'aria-hidden="true"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE:g} {SIZE:g}" class="pose-figure" {role}>{words}'
    return f"{head}<style>{dark()}{rules}</style>{with_halo(content)}</svg>"


def with_halo(content: str) -> str:
    """Every shape is parted from what lies behind it by a line in the colour of the ground, unless it says otherwise."""
    lines = f'stroke="{paint("ground")}" stroke-width="{HALO}" stroke-linejoin="round" stroke-linecap="round" paint-order="stroke"'
    return f"<g {lines}>{content}</g>"


def paths(strokes: Iterable[Stroke]) -> str:
    return "".join(runs(strokes))


def dark() -> str:
    """Weightless on purpose: a page that sets these on `.pose-figure` wins."""
    tones = ";".join(f"--figure-{tone}:{colour}" for tone, colour in DARK.items())
    return f"@media(prefers-color-scheme:dark){{:where(.pose-figure){{{tones}}}}}"


def paint(tone: str) -> str:
    return f"var(--figure-{tone},{LIGHT[tone]})"


def runs(strokes: Iterable[Stroke]) -> Iterator[str]:
    """Neighbours of one tone name it once."""
    for tone, run in groupby(strokes, key=lambda stroke: stroke.tone if stroke.filled else None):
        elements = "".join(element(stroke) for stroke in run)
        yield f'<g fill="{paint(tone)}">{elements}</g>' if tone else elements


def element(stroke: Stroke) -> str:
    if stroke.soft:
        return glow(stroke)
    path = "".join(outline(contour, stroke) for contour in stroke.contours)
    opacity = f' opacity="{stroke.opacity:g}"' if stroke.opacity < 1 else ""
    return f'<path d="{path}"{edge(stroke) if stroke.filled else lining(stroke)}{opacity}/>'


def edge(stroke: Stroke) -> str:
    """The picture's own stroke is the halo; a shape without one says so."""
    return "" if stroke.halo else ' stroke="none"'


def lining(stroke: Stroke) -> str:
    dashes = ' stroke-dasharray="6 7"' if stroke.dashed else ""
    return f' fill="none" stroke="{paint(stroke.tone)}" stroke-width="{stroke.width:.3g}"{dashes}'


def glow(stroke: Stroke) -> str:
    """The same line laid over itself ever thinner: needs no filter, so it prints and needs no name that could clash on a page."""
    path = "".join(outline(contour, stroke) for contour in stroke.contours)
    layers = "".join(f'<path d="{path}" stroke-width="{stroke.width * share:.3g}"/>' for share in GLOW)
    return f'<g fill="none" stroke="{paint(stroke.tone)}" stroke-opacity=".2">{layers}</g>'


def outline(contour: Contour, stroke: Stroke) -> str:
    if not stroke.smooth:
        return Pen(contour[0]).lines(contour[1:]) + ("z" if stroke.filled else "")
    return closed_curve(contour) if stroke.filled else open_curve(contour)


def closed_curve(contour: Contour) -> str:
    pen = Pen(middle(contour[-1], contour[0]))
    following = (*contour[1:], contour[0])
    return pen.curves((point, middle(point, after)) for point, after in zip(contour, following, strict=True)) + "z"


def open_curve(contour: Contour) -> str:
    pen = Pen(contour[0])
    inner = contour[1:-1]
    ends = [middle(a, b) for a, b in pairwise(inner)] + [contour[-1]]
    return pen.curves(zip(inner, ends, strict=True)) if inner else pen.lines(contour[1:])


def middle(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


class Pen:
    """Relative coordinates, counted in tenths from where the pen really stands, so that rounding never adds up."""

    def __init__(self, start: Point) -> None:
        self.x, self.y = tenths(start)
        self.start = f"M{number(self.x)}{number(self.y, 'after')}"

    def step(self, point: Point) -> tuple[int, int]:
        x, y = tenths(point)
        return x - self.x, y - self.y

    def lines(self, points: Iterable[Point]) -> str:
        path = self.start
        for point in points:
            dx, dy = self.step(point)
            path += f"l{number(dx)}{number(dy, 'after')}"
            self.x, self.y = self.x + dx, self.y + dy
        return path

    def curves(self, pieces: Iterable[tuple[Point, Point]]) -> str:
        path = self.start
        for index, (control, end) in enumerate(pieces):
            cx, cy = self.step(control)
            dx, dy = self.step(end)
            path += ("q" if index == 0 else "") + number(cx, "after" if index else "") + "".join(number(v, "after") for v in (cy, dx, dy))
            self.x, self.y = self.x + dx, self.y + dy
        return path


def tenths(point: Point) -> tuple[int, int]:
    return round(point[0] * 10), round(point[1] * 10)


def number(tenths: int, place: str = "") -> str:
    """The shortest way to write it; a minus sign parts as well as a space."""
    text = f"{tenths / 10:g}".replace("0.", ".", 1) if abs(tenths) < 10 else f"{tenths / 10:g}"
    return text if not place or text.startswith("-") else f" {text}"
