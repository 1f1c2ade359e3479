"""Keeps the engine running: starts its process, waits until it answers, starts it again when it dies, ends it."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from asyncio.subprocess import Process
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from bot.child import child_environ, dies_with_parent, last_words
from bot.problem import Problem

log = logging.getLogger(__name__)
CLOSE = {"Connection": "close"}
"""A connection kept open would be waited for when the engine ends."""


class EngineFailed(Problem):
    """The engine does not come up. The message ends with its last words."""


@dataclass(frozen=True)
class Patience:
    """How long what may take. All in seconds, but for ``tries`` and ``misses``."""

    start: float = 120
    """From the start of the process to the first healthy answer. Measured: 8-25 on two cores."""
    poll: float = 0.1
    """Between two looks while it starts."""
    look: float = 10
    """Between two looks while it runs."""
    answer: float = 5
    """For one answer to a look."""
    look_again: float = 1
    """Between a look without an answer and the next: one that hangs is found after 18 to 28 s, not after 45."""
    misses: int = 3
    """So many looks in a row without an answer mean that it hangs."""
    stop: float = 5
    """From the polite signal to the hard one."""
    tries: int = 3
    """Starts without ever having been healthy, before we give up. Once it was healthy we never do."""
    first_pause: float = 1
    longest_pause: float = 30
    """Before it is started again: doubling from the first to the longest."""
    doublings: int = 10
    """After so many it is the longest in any case; a day of deaths would make a number that nothing can hold."""
    steady: float = 60
    """Healthy for so long, earlier deaths are forgotten."""

    def pause_after(self, deaths: int) -> float:
        """How long to wait before the start after so many deaths in a row (1 and more)."""
        return min(self.first_pause * 2.0 ** min(deaths - 1, self.doublings), self.longest_pause)


class EngineProcess:
    """The engine's process under watch. Use it as ``async with``, or ``start`` and ``stop`` it."""

    def __init__(
        self,
        command: Sequence[str],
        health_url: str,
        log_file: Path,
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Nothing is started yet. Output goes to ``log_file``; ``environ`` is for the child only."""
        self._command = list(command)
        self._health_url = health_url
        self._log_file = log_file
        self._environ = dict(environ or {})
        self._folder = folder
        self._patience = patience or Patience()
        self._process: Process | None = None
        self._watch: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self.starts = 0
        """How often the process has been started."""

    @property
    def is_ready(self) -> bool:
        """Whether it answered when last looked at, and is running."""
        return self._ready.is_set()

    @property
    def pid(self) -> int | None:
        """The process id, or None while there is no process."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Begin to start and to watch it. Returns at once."""
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        self._log_file.unlink(missing_ok=True)
        self._log_file.touch(mode=0o600)
        self._watch = asyncio.create_task(self._keep_running(), name="engine")

    async def wait_ready(self) -> None:
        """Return when it answers. Raises :class:`EngineFailed` when it does not come up at all."""
        assert self._watch is not None, "start it first"
        ready = asyncio.create_task(self._ready.wait())
        try:
            await asyncio.wait({ready, self._watch}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ready.cancel()
        if self._watch.done():
            self._watch.result()

    async def stop(self) -> None:
        """End the watch and the process, politely first. Harmless if there is none."""
        if self._watch:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
            self._watch = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def _keep_running(self) -> None:
        deaths = 0
        was_healthy = False
        async with httpx.AsyncClient(timeout=self._patience.answer, headers=CLOSE, trust_env=False) as client:
            while True:
                healthy_for = await self._one_life(client)
                was_healthy = was_healthy or healthy_for is not None
                deaths = 1 if (healthy_for or 0) > self._patience.steady else deaths + 1
                if not was_healthy and deaths >= self._patience.tries:
                    raise EngineFailed(f"The engine does not come up. Its last words:\n{self._last_words()}")
                pause = self._patience.pause_after(deaths)
                code = self._process.returncode if self._process else None
                log.warning("The engine ended (%s); it is started again in %.0f s.", code, pause)
                await asyncio.sleep(pause)

    async def _one_life(self, client: httpx.AsyncClient) -> float | None:
        """From a start to its end; how long the engine was healthy in seconds, None if it never was."""
        try:
            process = await self._launch()
        except OSError as error:  # no memory, no disk: that may pass, and nobody else would try again
            log.error("The engine cannot be started (%s).", os.strerror(error.errno or 0))
            return None
        try:
            if not await self._comes_up(process, client):
                return None
            began = time.monotonic()
            self._ready.set()
            await self._stays_up(process, client)
            return time.monotonic() - began
        finally:
            self._ready.clear()
            await self._end(process)

    def _last_words(self) -> str:
        try:
            return last_words(self._log_file.read_text(errors="replace"))
        except OSError:
            return "(none: its log cannot be read)"

    async def _launch(self) -> Process:
        with self._log_file.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                cwd=self._folder,
                env=child_environ(**self._environ),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                # A group of its own: Ctrl-C reaches us alone, and we end it in the right order.
                start_new_session=True,
                preexec_fn=dies_with_parent(),
            )
        self.starts += 1
        return self._process

    async def _comes_up(self, process: Process, client: httpx.AsyncClient) -> bool:
        until = time.monotonic() + self._patience.start
        while process.returncode is None and time.monotonic() < until:
            if await self._answers(client):
                return True
            await asyncio.sleep(self._patience.poll)
        return False

    async def _stays_up(self, process: Process, client: httpx.AsyncClient) -> None:
        """Return when it has died, or hangs."""
        misses = 0
        ended = asyncio.create_task(process.wait())
        try:
            while misses < self._patience.misses:
                pause = self._patience.look_again if misses else self._patience.look
                done, _ = await asyncio.wait({ended}, timeout=pause)
                if done:
                    return
                misses = 0 if await self._answers(client) else misses + 1
            log.warning("The engine does not answer any more.")
        finally:
            ended.cancel()

    async def _answers(self, client: httpx.AsyncClient) -> bool:
        try:
            return (await client.get(self._health_url)).is_success
        except httpx.HTTPError:
            return False

    async def _end(self, process: Process) -> None:
        """The whole group: politely, then hard."""
        _signal_group(process, signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), self._patience.stop)
        except TimeoutError:
            log.warning("The engine does not end by itself; it is killed.")
        finally:
            _signal_group(process, signal.SIGKILL)
        await process.wait()


def _signal_group(process: Process, what: signal.Signals) -> None:
    try:
        os.killpg(process.pid, what)
    except ProcessLookupError:
        return
