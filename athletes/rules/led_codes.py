"""Names that every phone works out alone: a led session's code for the QR, and whose check-in is whose, before anything was sent."""

from base64 import b32decode, b32encode
from uuid import UUID, uuid5

LENGTH = 26
PADDING = "=" * 6


def code_of(led_session: UUID) -> str:
    """The session's id in 26 letters and digits (RFC 4648 base32, small, without padding)."""
    return b32encode(led_session.bytes).decode().rstrip("=").lower()


def led_session_of(code: str) -> UUID | None:
    """The session's id back, in either case; None for what is no such code."""
    if len(code) != LENGTH or not code.isascii():
        return None
    try:
        led_session = UUID(bytes=b32decode(code.upper() + PADDING))
    except ValueError:
        return None
    # the last letter carries two bits too many: only one spelling is the session's
    return led_session if code_of(led_session) == code.lower() else None


def check_in_of(led_session: UUID, athlete: UUID) -> UUID:
    """The id of this athlete's check-in: UUIDv5 with the session as namespace and the athlete's id as name."""
    return uuid5(led_session, str(athlete))
