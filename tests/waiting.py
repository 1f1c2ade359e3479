"""Waiting for what happens in another task, thread or process, or in a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def until(met: Callable[[], object], timeout_s: float = 20) -> None:
    """Wait until ``met`` is true. Raises TimeoutError."""
    async with asyncio.timeout(timeout_s):
        while not met():  # noqa: ASYNC110 - nobody tells us
            await asyncio.sleep(0.01)
