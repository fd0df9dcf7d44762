"""Files sealed with AES-GCM, piece by piece: one cut short, changed, or put in another's place does not open."""

import base64
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from deploy.local.keys import write_private
from deploy.local.trouble import Trouble

MAGIC: Final = b"LUMBAR1\n"
PIECE: Final = 1 << 20
TAG: Final = 16
PREFIX: Final = 7  # of each nonce: by file, at random; then a count, and whether it is the last
SUFFIX: Final = ".sealed"


def read_key(state: Path) -> bytes:
    """BACKUP_KEY, the file that BACKUP_KEY_FILE names, or one made here on first use."""
    given = os.environ.get("BACKUP_KEY")
    file = Path(os.environ.get("BACKUP_KEY_FILE") or state / "backup.key")
    if not given and not file.exists():
        write_private(file, base64.b64encode(secrets.token_bytes(32)).decode() + "\n")
        print(f"A key was made: {file}. Without it no backup opens. Keep a copy where this machine is not.")
    try:
        key = base64.b64decode(given or file.read_text(), validate=False)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise Trouble(
            "The backup key is 32 bytes in base64: python -c 'import base64, os; print(base64.b64encode(os.urandom(32)).decode())'"
        )
    return key


def seal(source: IO[bytes], target: Path, key: bytes) -> int:
    """Everything in source, under this name: the file is there whole or not at all. Returns the bytes sealed."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    prefix, total = secrets.token_bytes(PREFIX), 0
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(MAGIC + prefix)
        for number, (piece, is_last) in enumerate(pieces(source, PIECE)):
            file.write(AESGCM(key).encrypt(nonce(prefix, number, is_last=is_last), piece, target.name.encode()))
            total += len(piece)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(target)
    return total


def unseal(source: Path, target: IO[bytes], key: bytes) -> None:
    """Raises Trouble before a byte of a false piece is written."""
    with source.open("rb") as file:
        head = file.read(len(MAGIC) + PREFIX)
        if not head.startswith(MAGIC):
            raise Trouble(f"{source} is no sealed file of ours.")
        for number, (piece, is_last) in enumerate(pieces(file, PIECE + TAG)):
            try:
                target.write(AESGCM(key).decrypt(nonce(head[len(MAGIC) :], number, is_last=is_last), piece, source.name.encode()))
            except InvalidTag:
                raise Trouble(f"{source} does not open: another key, or not the file that was written.") from None


def pieces(file: IO[bytes], size: int) -> Iterator[tuple[bytes, bool]]:
    """Each, and whether it is the last; an empty file is one empty piece."""
    piece = read_fully(file, size)
    while True:
        following = read_fully(file, size)
        yield piece, not following
        if not following:
            return
        piece = following


def read_fully(file: IO[bytes], size: int) -> bytes:
    """A pipe gives what it has; a piece is whole."""
    found = bytearray()
    while len(found) < size and (more := file.read(size - len(found))):
        found += more
    return bytes(found)


def nonce(prefix: bytes, number: int, *, is_last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([is_last])
