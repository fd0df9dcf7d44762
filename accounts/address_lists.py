"""A list of addresses out of a spreadsheet: read line by line, each fault with its line. Pure."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

MOST_LINES: Final = 500
SEPARATORS: Final = ",;\t"
LONGEST_ADDRESS: Final = 254
HEADINGS: Final = frozenset({"email", "e-mail", "mail", "e-mail address", "address", "adresse", "e-mail-adresse"})
ROLES: Final = {
    "": "athlete",
    "athlete": "athlete",
    "coach": "coach",
    "health contact": "health_contact",
    "health_contact": "health_contact",
}


class Fault(StrEnum):
    NO_ADDRESS = "no_address"
    TWICE = "twice"
    NO_ROLE = "no_role"
    ROLE_TOO_HIGH = "role_too_high"
    IN_TEAM = "in_team"
    INVITED = "invited"
    TOO_MANY = "too_many"


@dataclass(frozen=True)
class Line:
    """One line of the list, by its number in the file."""

    number: int
    email: str
    role: str
    fault: Fault | None = None


def read_list(text: str) -> list[Line]:
    """The address in the first column, the role in the second or nowhere. Empty lines and a line of headings are passed over."""
    seen: set[str] = set()
    lines: list[Line] = []
    for number, cells in rows_of(text):
        line = line_of(number, cells, seen)
        seen.add(line.email)
        lines.append(line if len(lines) < MOST_LINES else Line(number, line.email, line.role, Fault.TOO_MANY))
    return lines


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator_of(text))
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            is_heading = reader.line_num == 1 and stripped[:1] and stripped[0].lower() in HEADINGS
            if any(stripped) and not is_heading:
                yield reader.line_num, stripped
    except csv.Error:  # a cell without end: this is no list, from here on
        yield reader.line_num, [""]


def separator_of(text: str) -> str:
    """Whichever stands most often in the first line that has anything in it."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=first.count)


def line_of(number: int, cells: list[str], seen: set[str]) -> Line:
    email, said = cells[0].lower(), cells[1].lower().replace("_", " ") if len(cells) > 1 else ""
    role = ROLES.get(said)
    if not is_address(email):
        return Line(number, email, role or said, Fault.NO_ADDRESS)
    if email in seen:
        return Line(number, email, role or said, Fault.TWICE)
    return Line(number, email, role or said, None if role else Fault.NO_ROLE)


def is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= LONGEST_ADDRESS


def text_of(raw: bytes) -> str:
    """As a spreadsheet writes it: UTF-8 with or without its mark, or the older Western code page."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
