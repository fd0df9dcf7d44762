"""A wire that can be cut: it carries bytes between programs and a server, until told to reset its lines or to swallow what they carry."""

import asyncio
import socket
import struct
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

ABRUPTLY = struct.pack("ii", 1, 0)  # SO_LINGER: closed by a reset, not by a farewell
CHUNK = 65_536


class Proxy:
    def __init__(self, upstream: Path) -> None:
        self.upstream = upstream
        self.swallows = False
        self.lines: set[asyncio.StreamWriter] = set()
        self.loop = asyncio.new_event_loop()
        Thread(target=self.loop.run_forever, name=f"proxy of {upstream.name}", daemon=True).start()
        self.server: asyncio.Server = self.do(asyncio.start_server(self.carry, "127.0.0.1", 0))
        self.port: int = self.server.sockets[0].getsockname()[1]

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_unix_connection(str(self.upstream))
        except OSError:
            self.cut(writer)
            return
        both = {writer, back}
        self.lines |= both
        await asyncio.wait([asyncio.ensure_future(self.pump(*way)) for way in ((reader, back), (there, writer))])
        self.lines -= both
        for end in both:
            end.close()

    async def pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while chunk := await source.read(CHUNK):
                if not self.swallows:
                    sink.write(chunk)
                    await sink.drain()
            sink.write_eof()
        except (OSError, RuntimeError):
            self.cut(sink)

    def cut(self, writer: asyncio.StreamWriter) -> None:
        line: socket.socket | None = writer.get_extra_info("socket")
        if line is not None and line.family != socket.AF_UNIX:
            with suppress(OSError):  # the other way has closed it
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABRUPTLY)
        writer.transport.abort()

    def reset(self) -> None:
        """Every line that is open now, as when a cable is pulled and put back."""

        async def all_lines() -> None:
            for writer in list(self.lines):
                self.cut(writer)

        self.do(all_lines())

    def swallow(self, on: bool) -> None:
        """What a firewall does that forgot us. A line that has lost bytes is reset in the end, since no line goes on after that."""
        self.swallows = on
        if not on:
            self.reset()

    def stop(self) -> None:
        async def leave() -> None:
            self.server.close()

        self.reset()
        self.do(leave())
        self.loop.call_soon_threadsafe(self.loop.stop)
