"""Why something is not done, in words for the person who asked."""

from __future__ import annotations


class Refused(Exception):
    """Why not, in words for the person who asked."""


class CannotPublish(Refused):
    """Something still keeps the pose back; `reasons` are sentences."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class OwnWork(Refused):
    """Whoever wrote a text does not sign it off."""


class Overtaken(Refused):
    """Somebody else was faster; nothing was written."""
