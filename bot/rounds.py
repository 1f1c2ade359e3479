"""Work that is done again and again as long as the process runs, from what the database says is due."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from bot.lanes import place_of

log = logging.getLogger(__name__)


async def now_and_then(what: str, work: Callable[[], object], every_s: float, rest: float = 0) -> None:
    """Do ``work`` in a thread every ``every_s`` seconds, the first time at once, until cancelled.

    After work that took long is waited at least ``rest`` times as long. What fails is tried again the next time; the
    log says that ``what`` failed and where.
    """
    while True:
        began = time.perf_counter()
        try:
            await asyncio.to_thread(work)
        except Exception as error:  # the database is away: next time
            log.warning("%s failed: %s.", what, place_of(error))
        await asyncio.sleep(max(every_s, rest * (time.perf_counter() - began)))
