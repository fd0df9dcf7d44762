"""Our name towards push services (RFC 8292): a key pair that every subscription is bound to, so it is made once and kept."""

import base64
import time
from functools import cache

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02

TOKEN_SECONDS = 12 * 3600  # push services refuse more than a day


@cache
def key_pair(private_key: str) -> Vapid02:
    return Vapid02.from_string(private_key)


def is_configured() -> bool:
    return bool(settings.VAPID_PRIVATE_KEY)


def application_server_key() -> str:
    """The public half, as a browser wants it; empty where no key is set."""
    return public_half(key_pair(settings.VAPID_PRIVATE_KEY)) if is_configured() else ""


def public_half(pair: Vapid02) -> str:
    return unpadded(pair.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def authorization(origin: str) -> str:
    """A signed word to one push service that the push is ours. Read by its clock, so a rehearsal's time has no part in it."""
    claims = {"aud": origin, "exp": int(time.time()) + TOKEN_SECONDS, "sub": settings.VAPID_SUBJECT}
    return str(key_pair(settings.VAPID_PRIVATE_KEY).sign(claims)["Authorization"])


def new_private_key() -> str:
    pair = Vapid02()
    pair.generate_keys()
    return unpadded(pair.private_key.private_numbers().private_value.to_bytes(32, "big"))


def unpadded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
