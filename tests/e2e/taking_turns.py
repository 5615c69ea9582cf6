"""Something in front of several engines that gives each request to the next one, as a load balancer would."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

LONGEST_HEAD = 64 * 1024
NOBODY = 1  # a port that refuses


@dataclass
class TakingTurns:
    """Listens on a port of its own. `engines` are the ports it goes round; `asked` counts the requests of each."""

    engines: list[int]
    port: int = 0
    asked: dict[int, int] = field(default_factory=dict)
    lose: int = 0  # so many answers of engines are thrown away, as if the engine had died after its work
    _next: int = 0

    def only(self, *ports: int) -> None:
        """From now on go round these; round none, and every engine is gone."""
        self.engines, self._next, self.asked, self.lose = list(ports), 0, {}, 0

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Hand one request to the next engine and its answer back; one connection, one request."""
        try:
            request = await _one_request(reader)
            engine = self.engines[self._next % len(self.engines)] if self.engines else NOBODY
            self._next += 1
            self.asked[engine] = self.asked.get(engine, 0) + 1
            answers, asks = await asyncio.open_connection("127.0.0.1", engine)
            asks.write(request)
            answer = await answers.read()
            if self.lose:
                self.lose -= 1
            else:
                writer.write(answer)
                await writer.drain()
            asks.close()
        except (OSError, asyncio.IncompleteReadError):
            pass  # an engine that is gone looks like this to the door as well: the line is dead
        finally:
            writer.close()


async def _one_request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if line and not line.lower().startswith(b"connection:")]
    lengths = [line.partition(b":")[2] for line in lines if line.lower().startswith(b"content-length:")]
    body = await reader.readexactly(int(lengths[0])) if lengths else b""
    return b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body


@contextmanager
def taking_turns(engines: Sequence[int] = ()) -> Iterator[TakingTurns]:
    """Run it in a thread of its own until the block ends."""
    turns = TakingTurns(list(engines))
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(turns.pass_on, "127.0.0.1", 0, limit=LONGEST_HEAD))
    turns.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield turns
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.close()
