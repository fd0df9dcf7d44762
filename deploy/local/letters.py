"""The letters that a platform on this machine sent, as files in a folder."""

import itertools
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

numbers = itertools.count()


@dataclass(frozen=True)
class Letter:
    name: str
    received_at: datetime
    to: str  # of the envelope, not of the header
    message: EmailMessage

    @property
    def subject(self) -> str:
        return str(self.message["Subject"] or "")

    @property
    def text(self) -> str:
        body = self.message.get_body(("plain", "html"))
        return str(body.get_content()) if body else ""


def keep(folder: Path, to: list[str], content: bytes) -> None:
    """Written under another name first: a reader must never see half a letter."""
    name = f"{time.time_ns()}-{next(numbers)}.eml"
    unfinished = folder / f".{name}"
    unfinished.write_bytes(b"X-Envelope-To: " + ", ".join(to).encode() + b"\r\n" + content)
    unfinished.replace(folder / name)


def letters_in(folder: Path, *, to: str = "") -> list[Letter]:
    """In the order in which they came; `to` keeps one reader's."""
    letters = [read(file) for file in sorted(folder.glob("*.eml"), key=lambda file: file.name)]
    return [letter for letter in letters if to in letter.to]


def read(file: Path) -> Letter:
    message = message_from_bytes(file.read_bytes(), policy=default)
    received_at = datetime.fromtimestamp(int(file.name.partition("-")[0]) / 1e9, UTC)
    return Letter(name=file.stem, received_at=received_at, to=str(message["X-Envelope-To"]), message=message)
