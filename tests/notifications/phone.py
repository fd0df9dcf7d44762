"""A browser's half of web push: its keys, and what it can read."""

import base64
import json
import os
from typing import Any
from uuid import uuid4

import http_ece  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def unpadded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


class Phone:
    def __init__(self, origin: str = "https://fcm.googleapis.com") -> None:
        self.private_key = ec.generate_private_key(ec.SECP256R1())
        self.secret = os.urandom(16)
        self.path = f"/send/{uuid4()}"
        self.endpoint = origin + self.path

    @property
    def p256dh(self) -> str:
        return unpadded(self.private_key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))

    @property
    def auth(self) -> str:
        return unpadded(self.secret)

    @property
    def subscription(self) -> dict[str, Any]:
        """What the browser hands to the page."""
        return {"endpoint": self.endpoint, "expirationTime": None, "keys": {"p256dh": self.p256dh, "auth": self.auth}}

    def read(self, sealed: bytes) -> dict[str, Any]:
        words = http_ece.decrypt(sealed, private_key=self.private_key, auth_secret=self.secret, version="aes128gcm")
        found: dict[str, Any] = json.loads(words)
        return found
