"""Ten seconds for everything a stranger's server does, however slowly it drips: a socket's own timeout starts anew with each byte."""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Timer

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 10.0
MAX_REPLY_BYTES = 64 * 1024


class Deadline:
    """Shuts the socket when time is up, which ends any read that waits on it."""

    def __init__(self, current_socket: Callable[[], socket.socket | None]) -> None:
        # asked for when it fires: STARTTLS puts another socket in the place of the first
        self.current_socket = current_socket
        self.timer = Timer(TOTAL_SECONDS, self.shut)
        self.timer.daemon = True
        self.timer.start()

    def shut(self) -> None:
        waiting = self.current_socket()
        if waiting is not None:
            with suppress(OSError):
                waiting.shutdown(socket.SHUT_RDWR)

    def met(self) -> None:
        self.timer.cancel()
