"""The engine's process under watch, with real processes that behave well and badly."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.serving import free_port
from bot.settings import ROOT
from bot.supervisor import EngineFailed, EngineProcess, Patience
from tests.waiting import until

STAND_IN = Path(__file__).parent / "stand_in.py"
QUICK = Patience(start=10, poll=0.02, look=0.05, answer=0.2, misses=2, stop=0.5, first_pause=0.05, longest_pause=0.1)


@pytest.fixture
def engine(tmp_path: Path) -> Callable[..., EngineProcess]:
    def make(way: str, patience: Patience = QUICK) -> EngineProcess:
        port = free_port()
        return EngineProcess(
            [sys.executable, str(STAND_IN), str(port), way, str(tmp_path / "child.json")],
            health_url=f"http://127.0.0.1:{port}/",
            log_file=tmp_path / "engine.log",
            environ={"LOTSE_ENGINE_SECRET": "between-us-two"},
            patience=patience,
        )

    return make


def is_alive(pid: int) -> bool:
    """Whether the process runs (one that has ended but was not collected counts as ended)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def test_ready_means_that_it_answers(engine: Callable[..., EngineProcess]) -> None:
    began = time.monotonic()
    async with engine("slow") as process:
        assert not process.is_ready
        await process.wait_ready()
        assert process.is_ready
        assert time.monotonic() - began > 0.5


async def test_it_ends_with_the_block(engine: Callable[..., EngineProcess]) -> None:
    async with engine("good") as process:
        await process.wait_ready()
        pid = process.pid
        assert pid
        assert is_alive(pid)
    assert not is_alive(pid)
    assert process.pid is None
    assert not process.is_ready


async def test_one_that_does_not_want_to_end_is_killed(engine: Callable[..., EngineProcess]) -> None:
    async with engine("deaf") as process:
        await process.wait_ready()
        pid = process.pid
        began = time.monotonic()
    assert pid
    assert not is_alive(pid)
    assert QUICK.stop <= time.monotonic() - began < QUICK.stop + 1


async def test_it_is_started_again_when_it_dies(engine: Callable[..., EngineProcess]) -> None:
    async with engine("good") as process:
        await process.wait_ready()
        first = process.pid
        assert first
        os.kill(first, signal.SIGKILL)
        await until(lambda: process.starts == 2 and process.is_ready)
        assert process.pid != first


async def test_it_is_started_again_when_it_hangs(engine: Callable[..., EngineProcess]) -> None:
    async with engine("hangs") as process:
        await process.wait_ready()
        await until(lambda: process.starts == 2)


async def test_one_that_never_comes_up_is_given_up_with_its_last_words(engine: Callable[..., EngineProcess]) -> None:
    async with engine("dies") as process:
        with pytest.raises(EngineFailed, match="my last word"):
            await process.wait_ready()
        assert process.starts == QUICK.tries


async def test_one_that_never_gets_healthy_is_given_up(engine: Callable[..., EngineProcess]) -> None:
    impatient = Patience(start=0.2, poll=0.02, tries=2, first_pause=0.01, stop=0.5)
    async with engine("slow", impatient) as process:
        with pytest.raises(EngineFailed):
            await process.wait_ready()


async def test_it_can_be_stopped_while_it_starts(engine: Callable[..., EngineProcess]) -> None:
    process = engine("slow")
    await process.start()
    await until(lambda: process.pid is not None)
    pid = process.pid
    assert pid
    await process.stop()
    assert not is_alive(pid)


async def test_the_engine_is_told_its_secret_and_none_of_ours(
    engine: Callable[..., EngineProcess], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOTSE_TELEGRAM_TOKEN", "hush")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    async with engine("good") as process:
        await process.wait_ready()
    environ = json.loads((tmp_path / "child.json").read_text())["environ"]
    assert environ["LOTSE_ENGINE_SECRET"] == "between-us-two"
    assert not {"LOTSE_TELEGRAM_TOKEN", "PYTHONPATH"} & set(environ)
    assert (tmp_path / "engine.log").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_no_orphan_stays_when_the_parent_is_killed(tmp_path: Path) -> None:
    port, note = free_port(), tmp_path / "child.json"
    program = f"""
import asyncio
from pathlib import Path
from bot.supervisor import EngineProcess

async def main():
    command = [{sys.executable!r}, {str(STAND_IN)!r}, "{port}", "deaf", {str(note)!r}]
    async with EngineProcess(command, "http://127.0.0.1:{port}/", Path({str(tmp_path / "log")!r})) as engine:
        await engine.wait_ready()
        print("ready", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert parent.stdout
        assert parent.stdout.readline() == "ready\n"
        child = json.loads(note.read_text())["pid"]
        assert is_alive(child)
    finally:
        parent.kill()
        parent.wait()
    asyncio.run(until(lambda: not is_alive(child)))


def test_the_pause_grows_to_its_longest_and_a_week_of_deaths_breaks_nothing() -> None:
    pauses = [Patience().pause_after(deaths) for deaths in (1, 2, 3, 6, 20_000)]
    assert pauses == [1, 2, 4, 30, 30]


async def test_one_that_cannot_be_started_for_a_while_is_tried_again(
    engine: Callable[..., EngineProcess], tmp_path: Path
) -> None:
    """As on a full disk: its log cannot be opened."""
    async with engine("good") as process:
        await process.wait_ready()
        (tmp_path / "engine.log").rename(tmp_path / "away")
        (tmp_path / "engine.log").mkdir()
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        await until(lambda: not process.is_ready)
        await asyncio.sleep(3 * QUICK.longest_pause)
        assert (process.starts, process.pid) == (1, None)
        (tmp_path / "engine.log").rmdir()
        await until(lambda: process.starts == 2 and process.is_ready)


async def test_a_program_that_is_not_there_is_given_up_with_a_sentence(tmp_path: Path) -> None:
    process = EngineProcess([str(tmp_path / "no")], "http://127.0.0.1:1/", tmp_path / "log", patience=QUICK)
    await process.start()
    with pytest.raises(EngineFailed, match="does not come up"):
        await process.wait_ready()
    await process.stop()
