"""Keys that the seed alone decides, in the order of their times, as version 7 keys are."""

from datetime import datetime
from random import Random
from uuid import UUID

VERSION_7 = 0x7 << 76
VARIANT = 0b10 << 62
LOW_BITS = (1 << 62) - 1


def key_at(at: datetime, luck: Random) -> UUID:
    """A version 7 UUID of this instant."""
    milliseconds = int(at.timestamp() * 1000)
    return UUID(int=milliseconds << 80 | VERSION_7 | luck.getrandbits(12) << 64 | VARIANT | luck.getrandbits(62) & LOW_BITS)
