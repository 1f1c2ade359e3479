"""What stands before two workers: each connection goes to the next one that takes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import cycle

from bot.serving import free_port

CONNECT_S = 1.0


@asynccontextmanager
async def proxy(ports: Sequence[int]) -> AsyncIterator[str]:
    """Its address, while the block runs. It knows nothing of who is alive."""
    turns = cycle(range(len(ports)))

    async def connect() -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        first = next(turns)
        for port in (*ports[first:], *ports[:first]):
            with suppress(OSError, TimeoutError):
                return await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), CONNECT_S)
        return None

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if there := await connect():
                await asyncio.gather(_pass_on(reader, there[1]), _pass_on(there[0], writer))
        finally:
            writer.close()

    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        with suppress(OSError):
            while part := await reader.read(1 << 16):
                writer.write(part)
                await writer.drain()
    finally:
        writer.close()
