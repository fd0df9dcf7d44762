"""Figures to take along as a table. A cell that a spreadsheet would take for a formula is made harmless (C25)."""

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from athletes.rules.spreadsheets import safe_cell

Cell = str | int | float | None


def csv_response(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """With a byte order mark, since without one a spreadsheet guesses the letters."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(head)
    writer.writerows([written(cell) for cell in row] for row in rows)
    return response


def written(cell: Cell) -> str:
    if cell is None:
        return ""
    return safe_cell(cell) if isinstance(cell, str) else f"{cell:g}"
