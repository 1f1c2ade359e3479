"""The whole way of a message: from a channel's ``Incoming`` to phrased messages, engine and database included."""

from __future__ import annotations

import asyncio
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from bench.lines import new_lines
from bot.conversation import Conversation
from bot.engine import EngineUnavailable
from bot.messages import Incoming
from tests.running import RunningLotse, running_lotse

CONVERSATIONS = (1, 8, 32)
MESSAGES = 480
"""Per number of conversations, after a warm-up of 64."""


def main() -> None:
    """Print start-up, times per message and memory."""
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        with running_lotse(Path(folder)) as lotse:
            print(f"start-up (model and content there): {perf_counter() - began:.1f} s")
            lines = new_lines()
            lotse.run(_talk(lotse.product.conversation, "warm", [next(lines) for _ in range(64)]))
            for conversations in CONVERSATIONS:
                _measure(lotse, conversations, [next(lines) for _ in range(MESSAGES)])
            print(
                f"memory: engine {memory_mb(lotse.engine.pid)} MB, product {memory_mb(os.getpid())} MB (with the bench)"
            )


def _measure(lotse: RunningLotse, conversations: int, lines: list[str]) -> None:
    began = perf_counter()
    times = lotse.run(_together(lotse.product.conversation, conversations, lines), timeout_s=600)
    took = perf_counter() - began
    cuts = quantiles(times, n=100)
    print(
        f"{conversations:3} conversations: p50 {cuts[49]:6.1f} ms, p99 {cuts[98]:6.1f} ms, "
        f"{len(lines) / took:5.1f} messages/s"
    )


async def _together(conversation: Conversation, conversations: int, lines: list[str]) -> list[float]:
    shares = [lines[start::conversations] for start in range(conversations)]
    chats = [_talk(conversation, f"{conversations}-{number}", share) for number, share in enumerate(shares)]
    return [time for times in await asyncio.gather(*chats) for time in times]


async def _talk(conversation: Conversation, chat: str, lines: list[str]) -> list[float]:
    """Milliseconds per message, said one after the other."""
    times = []
    for line in lines:
        began = perf_counter()
        with suppress(EngineUnavailable):  # too slow for a person, who is told to wait: the time counts all the same
            await conversation.converse(Incoming("terminal", chat, line))
        times.append((perf_counter() - began) * 1000)
    return times


def memory_mb(pid: int | None) -> int:
    """Resident memory of a process in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


if __name__ == "__main__":
    main()
