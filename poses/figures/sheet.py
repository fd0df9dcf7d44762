"""All figures on one page: to look at side by side, and to hang on a wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from . import painting
from .drawing import Stroke

WIDTH, MARGIN, GAP = 2760, 80, 40
SCALE = 0.75  # one for all, so that the same person lies on every mat
TEXT = 'font-family="system-ui, sans-serif"'
Picture = tuple[str, Sequence[Stroke]]
Box = tuple[float, float, float, float]


def sheet(chapters: Iterable[tuple[str, Sequence[Picture]]], *, dark: bool = False) -> str:
    """Chapters of drawings, each with its key."""
    colours = painting.DARK if dark else painting.LIGHT
    ink = colours["ink"]
    body, y = "", float(MARGIN)
    for name, pictures in chapters:
        body += f'<text x="{MARGIN}" y="{y + 30:g}" font-size="40" font-weight="600" {TEXT} fill="{ink}">{escape(name)}</text>'
        y += 70
        box = around(strokes for _key, strokes in pictures)
        for row in rows(pictures, box):
            body += "".join(cells(row, box, y, ink))
            y += box[3] * SCALE + 70
        y += MARGIN / 2
    tones = ";".join(f"--figure-{tone}:{colour}" for tone, colour in colours.items())
    style = f"<style>:root{{{tones}}}</style>"
    size = f'width="{WIDTH}" height="{y:g}"'
    back = f'<rect {size} fill="{colours["ground"]}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:g}" {size}>{style}{back}{body}</svg>'


def around(pictures: Iterable[Sequence[Stroke]]) -> Box:
    """Left, top, width and height of what is drawn in any of them: cut alike, they lie on one line."""
    points = [point for strokes in pictures for stroke in strokes for contour in stroke.contours for point in contour]
    left, right = min(x for x, _y in points), max(x for x, _y in points)
    top, bottom = min(y for _x, y in points), max(y for _x, y in points)
    edge = 2 * painting.HALO
    return left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge


def rows(pictures: Sequence[Picture], box: Box) -> Iterator[Sequence[Picture]]:
    """All in one row; or, where they are too many, the steps and then the variants."""
    columns = int((WIDTH - 2 * MARGIN + GAP) // (box[2] * SCALE + GAP))
    steps = [picture for picture in pictures if "/variant/" not in picture[0]]
    variants = [picture for picture in pictures if picture not in steps]
    for row in [pictures] if len(pictures) <= columns else [steps, variants]:
        yield from (row[start : start + columns] for start in range(0, len(row), columns))


def cells(row: Iterable[Picture], box: Box, y: float, ink: str) -> Iterator[str]:
    width, height = box[2] * SCALE, box[3] * SCALE
    cut = " ".join(f"{edge:g}" for edge in box)
    for column, (key, strokes) in enumerate(row):
        x = MARGIN + column * (width + GAP)
        place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" viewBox="{cut}"'
        yield f"<svg {place}>{painting.with_halo(painting.paths(strokes))}</svg>"
        words = f'x="{x:g}" y="{y + height + 30:g}" font-size="20" {TEXT} fill="{ink}" fill-opacity=".75"'
        yield f"<text {words}>{escape(called(key))}</text>"


def called(key: str) -> str:
    return key.rpartition("/")[2].replace("-", " ").capitalize()
