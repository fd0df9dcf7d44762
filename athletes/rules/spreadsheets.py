"""A cell that a spreadsheet takes for a formula runs on the machine of whoever opens the file (C25)."""

import unicodedata
from typing import Final

STARTS_A_FORMULA: Final = frozenset("=+-@\t\r\n|%")
QUOTES: Final = frozenset("\"'`´‘’“”„«»")


def safe_cell(text: str) -> str:
    """The text, behind an apostrophe where it would start a formula: at once, after spaces and quotes, or in full-width forms."""
    return f"'{text}" if starts_a_formula(text) else text


def starts_a_formula(text: str) -> bool:
    if text and text[0] in STARTS_A_FORMULA:
        return True
    first = next((letter for letter in unicodedata.normalize("NFKC", text) if not is_passed_over(letter)), "")
    return bool(first) and first in STARTS_A_FORMULA


def is_passed_over(letter: str) -> bool:
    """What an import may strip: spaces, quotes, and what cannot be seen."""
    return letter in QUOTES or letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf", "Zs"}
