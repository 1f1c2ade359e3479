"""Rasa as it comes, without our engine around it: its command line, and a server of a model on loopback."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from bot.child import child_environ, dies_with_parent, last_words
from bot.problem import Problem
from bot.serving import free_port
from bot.settings import ROOT

COMMAND = ROOT / "nlu" / ".venv" / "bin" / "rasa"
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "RASA_MAX_CACHE_SIZE": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
}
START_S = 300
"""How long a server may take to load its model; some 15 s on two cores, 120 were too few on a very busy machine."""


@dataclass(frozen=True)
class RasaServer:
    """A server that answers: a client of it, and its process."""

    client: httpx.Client
    pid: int


def run_rasa(folder: Path, *arguments: str) -> None:
    """A command of Rasa in ``folder``, which keeps whatever it writes. Raises :class:`Problem` with its last words."""
    if not COMMAND.exists():
        raise Problem("The engine's environment nlu/.venv is missing; run `make setup`.")
    done = subprocess.run(  # noqa: S603 - a command line of our own
        [COMMAND, *arguments],
        cwd=folder,
        env=child_environ(**QUIET),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        preexec_fn=dies_with_parent(),
    )
    if done.returncode:
        raise Problem(f"rasa {arguments[0]} failed ({done.returncode}). Its last words:\n{last_words(done.stdout)}")


@contextmanager
def rasa_server(folder: Path, *arguments: str) -> Iterator[RasaServer]:
    """``rasa run`` in ``folder``, up while the block runs. Raises :class:`Problem` if it does not come up."""
    port = free_port()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as words:
        process = subprocess.Popen(  # noqa: S603 - a command line of our own
            [COMMAND, "run", "-i", "127.0.0.1", "-p", str(port), *arguments],
            cwd=folder,
            env=child_environ(**QUIET),
            stdout=words,
            stderr=words,
            preexec_fn=dies_with_parent(),
        )
        try:
            # Loopback is no business of a proxy.
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
                if not _comes_up(client, process):
                    words.seek(0)
                    raise Problem(f"rasa run does not come up. Its last words:\n{last_words(words.read())}")
                yield RasaServer(client, process.pid)
        finally:
            process.terminate()
            process.wait(20)


def _comes_up(client: httpx.Client, process: subprocess.Popen[bytes]) -> bool:
    """Whether the server answers in time. It listens only when its model is loaded."""
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            if client.get("/").is_success:
                return True
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    return False
