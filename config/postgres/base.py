"""Django asks a kept connection `SELECT 1` before its first use in a request: one more round trip before every answer.

One that the server has ended says so by itself: its socket has something to read. Only then, and after an error, is it asked.
"""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    def is_usable(self) -> bool:
        is_sound = self.connection is not None and not self.connection.closed and not self.errors_occurred
        return (is_sound and is_quiet(self.connection.fileno())) or bool(super().is_usable())


def is_quiet(descriptor: int) -> bool:
    """Whether nothing is waiting to be read: no end of the connection, no last word of a server that is going down."""
    watched = select.poll()
    watched.register(descriptor, select.POLLIN)
    return not watched.poll(0)
