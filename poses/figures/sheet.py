"""All figures on one page: to look at side by side, and to hang on a wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from . import painting
from .camera import SIZE

CELL, ROW, MARGIN, COLUMNS = 300, 340, 60, 7
TEXT = 'font-family="system-ui, sans-serif"'


def sheet(chapters: Iterable[tuple[str, list[list[tuple[str, str]]]]], *, dark: bool = False) -> str:
    """Chapters of rows of drawings, each with its key and already as SVG paths."""
    colours = painting.DARK if dark else painting.LIGHT
    ink = colours["ink"]
    body, y = "", float(MARGIN)
    for name, rows in chapters:
        body += f'<text x="{MARGIN}" y="{y + 30:g}" font-size="34" font-weight="600" {TEXT} fill="{ink}">{escape(words(name))}</text>'
        y += 60
        for row in filter(None, rows):
            body += "".join(cells(row, y, ink))
            y += ROW
        y += MARGIN / 2
    width, height = COLUMNS * CELL + 2 * MARGIN, y + MARGIN / 2
    tones = ";".join(f"--figure-{tone}:{colour}" for tone, colour in colours.items())
    style = f"<style>:root{{{tones}}}</style>"
    size = f'width="{width}" height="{height:g}"'
    back = f'<rect {size} fill="{colours["ground"]}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:g}" {size}>{style}{back}{body}</svg>'


def cells(row: Iterable[tuple[str, str]], y: float, ink: str) -> Iterator[str]:
    for column, (key, paths) in enumerate(row):
        x = MARGIN + column * CELL
        box = f'x="{x}" y="{y:g}" width="{CELL - 20}" height="{CELL - 20}" viewBox="0 0 {SIZE:g} {SIZE:g}"'
        yield f"<svg {box}>{painting.with_halo(paths)}</svg>"
        yield f'<text x="{x}" y="{y + CELL + 4:g}" font-size="15" {TEXT} fill="{ink}" fill-opacity=".65">{escape(words(key))}</text>'


def words(key: str) -> str:
    return key.rpartition("/")[2].replace("-", " ").capitalize()
