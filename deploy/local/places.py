"""Where a platform keeps its state, and short private folders for its sockets."""

import hashlib
import os
import re
import shutil
import tempfile
from pathlib import Path

from deploy.local.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
ENOUGH_BYTES = 500 * 1024 * 1024
SOCKETS = "lumbar-"
LONGEST_SOCKET_FOLDER = 60  # a socket's path ends at 107 bytes, and PostgreSQL adds a name of its own


def state_folder(port: int) -> Path:
    return private(ROOT / "var" / str(port))


def private(folder: Path) -> Path:
    """This folder, made if need be, for its owner alone: below it lie keys and answers about health."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def socket_folder(state: Path, name: str, owner: int | None = None) -> Path:
    """A new private folder whose path is short and plain, however long or odd that of the checkout is. The one of a killed run goes."""
    note = state / f"{name}.sockets"
    forget_sockets(note)
    base = tempfile.gettempdir()
    if len(base) > LONGEST_SOCKET_FOLDER or not re.fullmatch(r"[\w./-]+", base, re.ASCII):
        base = "/tmp"  # noqa: S108 - the folder below it is private and its name cannot be guessed
    folder = Path(tempfile.mkdtemp(prefix=SOCKETS, dir=base))
    note.write_text(str(folder))
    if owner is not None:
        os.chown(folder, owner, -1)
    return folder


def forget_sockets(note: Path) -> None:
    if note.exists():
        folder = Path(note.read_text())
        if folder.name.startswith(SOCKETS):
            shutil.rmtree(folder, ignore_errors=True)
        note.unlink(missing_ok=True)


def short_name(folder: Path) -> str:
    """A name for this folder that is the same tomorrow and fits anywhere."""
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]


def ensure_room(folder: Path) -> None:
    """A disk that fills up while PostgreSQL writes ends in a trace; say it before."""
    free = shutil.disk_usage(folder).free
    if free < ENOUGH_BYTES:
        raise Trouble(f"Only {free // 1_000_000} MB are free where {folder} lies; {ENOUGH_BYTES // 1_000_000} MB are needed.")
