"""The same messages through what ``rasa init`` makes: DIET and TED, no actions, no database, Rasa's REST channel."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import httpx

from bench.lines import new_lines
from bench.whole_way import memory_mb
from bot.evaluation.rasa import rasa_server, run_rasa

MESSAGES = 240


def main() -> None:
    """Print training, start-up, times per message and memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = perf_counter()
        run_rasa(folder, "init", "--no-prompt", "--init-dir", ".")
        print(f"stock rasa init: trained in {perf_counter() - began:.0f} s")
        began = perf_counter()
        with rasa_server(folder) as server:
            _say(server.client, "hi")
            print(f"stock start-up: {perf_counter() - began:.1f} s")
            _measure(server.client)
            print(f"stock memory: {memory_mb(server.pid)} MB")


def _measure(client: httpx.Client) -> None:
    lines = new_lines()
    times = []
    began = perf_counter()
    for _ in range(MESSAGES):
        sent = perf_counter()
        _say(client, next(lines))
        times.append((perf_counter() - sent) * 1000)
    took = perf_counter() - began
    cuts = quantiles(times, n=100)
    print(
        f"stock,  1 conversation : p50 {cuts[49]:6.1f} ms, p99 {cuts[98]:6.1f} ms, {MESSAGES / took:5.1f} messages/s"
        " (grows with the conversation: the whole history is replayed)"
    )


def _say(client: httpx.Client, text: str) -> None:
    client.post("/webhooks/rest/webhook", json={"sender": "bench", "message": text}).raise_for_status()


if __name__ == "__main__":
    main()
