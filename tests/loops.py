"""Event loops in threads of their own, and async context managers held open from a thread that is not the loop's."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AbstractAsyncContextManager, contextmanager

import uvloop

LONGEST_END_S = 30


@contextmanager
def loop_aside(name: str) -> Iterator[asyncio.AbstractEventLoop]:
    """A loop as the command ``run`` has it, running in a thread of that ``name`` while the block does."""
    loop = uvloop.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name=name, daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


@contextmanager
def held[T](loop: asyncio.AbstractEventLoop, manager: AbstractAsyncContextManager[T]) -> Iterator[T]:
    """What ``manager`` gives, while the block runs: entered and left in one task of ``loop``, as task groups and time
    limits within it need. Raises what it raises."""
    given, over = Future[T](), asyncio.Event()

    async def hold() -> None:
        async with manager as one:
            given.set_result(one)
            await over.wait()

    task = asyncio.run_coroutine_threadsafe(hold(), loop)
    wait([given, task], return_when=FIRST_COMPLETED)
    try:
        if not given.done():
            task.result()
        yield given.result(0)
    finally:
        loop.call_soon_threadsafe(over.set)
        task.result(LONGEST_END_S)
