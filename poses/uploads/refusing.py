from __future__ import annotations

from poses.rules import FilmRefusal


class NotTaken(Exception):
    """Why a file is not taken, in words for the person who chose it."""


class FilmNotTaken(NotTaken):
    def __init__(self, why: FilmRefusal) -> None:
        super().__init__(why.label)
        self.why = why
