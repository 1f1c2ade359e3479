"""The same messages through what ``rasa init`` makes: DIET and TED, no actions, no database, Rasa's REST channel."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import httpx

from bench.lines import new_lines
from bench.whole_way import memory_mb
from bot.child import child_environ, dies_with_parent
from bot.serving import free_port
from bot.settings import ROOT

RASA = ROOT / "nlu" / ".venv" / "bin" / "rasa"
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
MESSAGES = 240


def main() -> None:
    """Print training, start-up, times per message and memory."""
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        _run(folder, "init", "--no-prompt", "--init-dir", ".")
        print(f"stock rasa init: trained in {perf_counter() - began:.0f} s")
        port = free_port()
        began = perf_counter()
        with Path(folder, "log").open("wb") as log:
            server = subprocess.Popen(
                [RASA, "run", "-i", "127.0.0.1", "-p", str(port)],
                cwd=folder,
                env=child_environ(**QUIET),
                stdout=log,
                stderr=log,
                preexec_fn=dies_with_parent(),
            )
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
                _wait(client)
                print(f"stock start-up: {perf_counter() - began:.1f} s")
                _measure(client)
            print(f"stock memory: {memory_mb(server.pid)} MB")
        finally:
            server.terminate()
            server.wait(20)


def _run(folder: str, *arguments: str) -> None:
    subprocess.run([RASA, *arguments], cwd=folder, env=child_environ(**QUIET), check=True, capture_output=True)


def _wait(client: httpx.Client) -> None:
    for _ in range(1200):
        try:
            if client.get("/").is_success and _say(client, "hi"):
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    raise TimeoutError("the stock server does not come up")


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


def _say(client: httpx.Client, text: str) -> bool:
    answer = client.post("/webhooks/rest/webhook", json={"sender": "bench", "message": text})
    return answer.is_success


if __name__ == "__main__":
    os.environ.update(QUIET)
    main()
