"""Django's SMTP backend in a hurry: ten seconds in all, 64 kB of replies, and a failed farewell does not undo a delivery."""

import smtplib
import socket
from contextlib import suppress
from typing import Any, BinaryIO

from django.core.mail.backends.smtp import EmailBackend

from notifications.channels import hurry
from notifications.channels.hurry import MAX_REPLY_BYTES, Deadline

FAREWELL_SECONDS = 1.0


class CappedReplies:
    """Reads a server's replies up to a limit: a reply of endless lines is not a reply."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.left = MAX_REPLY_BYTES

    def readline(self, limit: int) -> bytes:
        line = self.stream.readline(limit)
        self.left -= len(line)
        if self.left < 0:
            raise OSError("The server talks too much.")
        return line

    def close(self) -> None:
        self.stream.close()


class HurriedMixin:
    """Goes before a class of smtplib: what it overrides is there when the two are one, which the checker cannot know."""

    sock: socket.socket | None
    file: Any

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        self.deadline = Deadline(lambda: self.sock)
        return super()._get_socket(host, port, timeout)  # type: ignore[misc,no-any-return]

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:
            self.file = CappedReplies(self.sock.makefile("rb"))
        return super().getreply()  # type: ignore[misc,no-any-return]

    def close(self) -> None:
        if hasattr(self, "deadline"):
            self.deadline.met()
        super().close()  # type: ignore[misc]


class HurriedSMTP(HurriedMixin, smtplib.SMTP):
    pass


class HurriedSMTPOverTLS(HurriedMixin, smtplib.SMTP_SSL):
    pass


class HurriedBackend(EmailBackend):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "timeout": hurry.CONNECT_SECONDS})

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return HurriedSMTPOverTLS if self.use_ssl else HurriedSMTP

    def _close_connection(self, connection: smtplib.SMTP) -> None:
        # the mail was accepted or refused before this; what goes wrong now says nothing about it
        with suppress(OSError, smtplib.SMTPException):
            if connection.sock is not None:
                connection.sock.settimeout(FAREWELL_SECONDS)
            connection.quit()
        with suppress(OSError):
            connection.close()
