"""The keys of one platform, made on its first start and kept in a file only its owner may read."""

import base64
import json
import os
import secrets
from pathlib import Path

# order of the curve P-256, below which the number of a VAPID key lies
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def make_keys() -> dict[str, str]:
    vapid = (secrets.randbelow(P256_ORDER - 1) + 1).to_bytes(32, "big")
    return {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "FIELD_KEYS": "1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
        "VAPID_PRIVATE_KEY": base64.urlsafe_b64encode(vapid).decode().rstrip("="),
    }


def read_keys(state: Path) -> dict[str, str]:
    """The same keys at every start: with others, nothing encrypted could be read again."""
    file = state / "keys.json"
    if not file.exists():
        write_private(file, json.dumps(make_keys(), indent=2) + "\n")
    keys: dict[str, str] = json.loads(file.read_text())
    return keys


def write_private(file: Path, words: str) -> None:
    """All of it or nothing, and never for a moment readable by others."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as stream:
        stream.write(words)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(file)
