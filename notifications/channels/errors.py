"""A channel's error tells what to do about it."""

from datetime import timedelta


class ChannelError(Exception):
    """Temporary unless it says otherwise. `reason` is a short name of ours; `detail` may hold a stranger's words."""

    def __init__(
        self,
        reason: str,
        detail: object = "",
        *,
        permanent: bool = False,
        config: bool = False,
        gone: bool = False,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = printable(detail)
        self.permanent = permanent or gone
        self.config = config  # ours to repair: the row waits, and staff are told
        self.gone = gone  # the endpoint will never work again
        self.retry_after = retry_after


def printable(words: object) -> str:
    """A stranger's words, short and without control characters."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    return "".join(character if character.isprintable() else " " for character in text[:300])
