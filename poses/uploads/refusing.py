from __future__ import annotations


class NotTaken(Exception):
    """Why a file is not taken, in words for the person who chose it."""
