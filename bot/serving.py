"""ASGI apps on ports, several in one event loop, without an access log: addresses of people are nobody's business."""

from __future__ import annotations

import asyncio
import errno
import secrets
import socket
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn

from bot.problem import Problem

FINISH_SECONDS = 3
"""How long requests that are under way may take to finish when the server ends."""
PORTS = range(20_000, 32_768)
"""Among which a free port is looked for."""
_given_out: deque[int] = deque(maxlen=1_000)
"""The last ones that were found: nobody listens on them yet, perhaps."""


@dataclass(frozen=True)
class Site:
    """An app and where it listens. ``setting`` is the variable to change when the port is taken."""

    app: Any
    host: str
    port: int
    setting: str


class _Server(uvicorn.Server):
    """Says when it is up, and leaves signals to whoever runs the event loop: two servers would fight for them."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:  # uvicorn would end the whole process when an app does not start
            self.should_exit = True
        else:
            self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(*sites: Site) -> AsyncIterator[None]:
    """All ``sites`` are up while the block runs, and end in the opposite order.

    Raises :class:`Problem` if a port cannot be had or an app does not start.
    """
    async with AsyncExitStack() as stack:
        for site in sites:
            await stack.enter_async_context(_one(site))
        yield


@asynccontextmanager
async def _one(site: Site) -> AsyncIterator[None]:
    port = listen(site.host, site.port, site.setting)
    config = uvicorn.Config(
        site.app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=FINISH_SECONDS
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[port]), name=f"port {site.port}")
    up = asyncio.create_task(server.up.wait())
    await asyncio.wait({up, task}, return_when=asyncio.FIRST_COMPLETED)
    up.cancel()
    if task.done():
        port.close()
        task.result()
        raise Problem(f"What should answer on port {site.port} does not start; the log says why.")
    try:
        yield
    finally:
        server.should_exit = True
        await task


def listen(host: str, port: int, setting: str) -> socket.socket:
    """A socket bound to ``host`` and ``port``. Raises :class:`Problem` with a sentence if it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        raise Problem(f"{host!r} is no address of this machine; mend LOTSE_HOST.") from None
    # With the protocol: asyncio sets TCP_NODELAY only where it is named, and without that each answer waits 40 ms.
    bound = socket.socket(family, kind, protocol)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
    except OSError as error:
        bound.close()
        raise Problem(
            {
                errno.EADDRINUSE: f"Port {port} is in use by another program; choose another one with {setting}.",
                errno.EACCES: f"Port {port} is for root only; choose one above 1023 with {setting}.",
                errno.EADDRNOTAVAIL: f"{host!r} is no address of this machine; mend LOTSE_HOST.",
            }.get(error.errno or 0, f"Nothing can listen on {host} port {port}: {error.strerror}.")
        ) from None
    return bound


def free_port() -> int:
    """A port of this machine's loopback that no one uses now, another one at each call.

    From below the range the system takes for outgoing connections (32768 up on Linux): a port from that range can be
    gone again before somebody listens on it.
    """
    while True:
        port = PORTS[secrets.randbelow(len(PORTS))]
        if port in _given_out:
            continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        _given_out.append(port)
        return port
