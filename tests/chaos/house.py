"""The house Lotse lives in: a small disk, and somebody who starts it again whenever it is gone, as systemd does."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine

from bot.child import dies_with_parent
from bot.serving import free_port
from bot.settings import ROOT
from bot.trial import filled_database
from catalog.database import Database
from tests.bot.telegram.stand_in import TOKEN
from tests.chaos.fair import open_fair
from tests.chaos.product import CLOCK
from tests.running import CACHE

DISK_MB = 48
RESTART_S = 0.2
BOOKERS = 2
LONGEST_START_S = 180
KASSEL = "06611000"
WEBHOOK_SECRET = "webhook-secret-of-chaos"


@dataclass
class House:
    """A running Lotse and its folder."""

    folder: Path
    api_url: str
    mode: str
    is_small_disk: bool
    """Whether the folder is a disk of its own; else a full one is played by a limit on the size of files."""
    ports: dict[str, int] = field(default_factory=lambda: {name: free_port() for name in ("", "ENGINE_", "ACTIONS_")})
    process: asyncio.subprocess.Process | None = None
    bookers: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)
    booking: list[asyncio.Task[None]] = field(default_factory=list)
    starts: int = 0

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.ports['']}"

    @property
    def pid(self) -> int | None:
        """The product's process, if there is one now."""
        return self.process.pid if self.process and self.process.returncode is None else None

    @property
    def engine_pid(self) -> int | None:
        """The engine's process, if there is one now: the product's child."""
        with suppress(OSError, ValueError, IndexError):
            return int(Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()[0])
        return None

    @property
    def database_file(self) -> Path:
        return self.folder / "lotse.db"

    @property
    def clock_file(self) -> Path:
        """Outside the folder: no full disk keeps the clock from going back."""
        return self.folder.with_suffix(".clock")

    @property
    def log_file(self) -> Path:
        return self.folder.with_suffix(".log")

    @cached_property
    def books(self) -> Engine:
        """The product's database, to look into. No connection stays open."""
        url = f"sqlite:///file:{self.database_file}?mode=ro&uri=true"
        return create_engine(url, connect_args={"timeout": 30}, poolclass=NullPool)

    async def keep_running(self) -> None:
        """Start it, and start it again whenever it is gone, until cancelled."""
        while True:
            with self.log_file.open("ab") as log:
                self.process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "tests.chaos.product"),
                    cwd=ROOT,
                    env=self._environ(),
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            self.starts += 1
            await self.process.wait()
            await asyncio.sleep(RESTART_S)

    @property
    def journals(self) -> list[Path]:
        """What the bookers wrote down."""
        return [self.folder.with_suffix(f".booker{number}") for number in range(BOOKERS)]

    async def keep_booking(self, number: int) -> None:
        """Have somebody book and cancel beside the product, again and again, until cancelled."""
        for seed in count(number, BOOKERS):
            command = ("-m", "tests.chaos.booker", f"sqlite:///{self.database_file}", str(self.journals[number]))
            with self.log_file.open("ab") as log:
                process = await asyncio.create_subprocess_exec(
                    sys.executable, *command, str(seed), cwd=ROOT, stdout=log, stderr=log, preexec_fn=dies_with_parent()
                )
            self.bookers[number] = process
            await process.wait()
            await asyncio.sleep(RESTART_S)

    def end_bookers(self) -> None:
        """Nobody books any more."""
        for task in self.booking:
            task.cancel()
        for booker in self.bookers.values():
            self.kill(booker.pid)

    def kill(self, pid: int | None, what: signal.Signals = signal.SIGKILL) -> bool:
        """Send a signal to one of its processes; whether there was one."""
        if pid is None:
            return False
        try:
            os.kill(pid, what)
        except ProcessLookupError:
            return False
        return True

    async def until_ready(self) -> None:
        """Return when it answers and its engine does."""
        import httpx

        end = time.monotonic() + LONGEST_START_S
        async with httpx.AsyncClient(base_url=self.url, trust_env=False, timeout=5) as client:
            while time.monotonic() < end:
                with suppress(httpx.HTTPError):
                    if (await client.get("/ready")).status_code == 200:
                        return
                await asyncio.sleep(0.1)
        raise AssertionError(f"Lotse did not start; see {self.log_file}")

    def _environ(self) -> dict[str, str]:
        own = {
            "LOTSE_DATA_DIR": str(self.folder),
            "LOTSE_TELEGRAM_TOKEN": TOKEN,
            "LOTSE_TELEGRAM_API_URL": self.api_url,
            "LOTSE_TELEGRAM_MODE": self.mode,
            "LOTSE_TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "LOTSE_PUBLIC_URL": "https://lotse.example.org",
            "LOTSE_MUNICIPALITY": KASSEL,
            CLOCK: str(self.clock_file),
        }
        ports = {f"LOTSE_{name}PORT": str(port) for name, port in self.ports.items()}
        others = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
        return others | own | ports


@contextmanager
def disk(folder: Path) -> Iterator[bool]:
    """A small disk of its own, where we may mount one; whether we may. Afterwards its content is left in the folder."""
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(folder)]
    is_mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            left = folder.with_suffix(".left")
            shutil.copytree(folder, left)
            subprocess.run(["umount", "-l", str(folder)], check=True)
            folder.rmdir()
            left.rename(folder)


@asynccontextmanager
async def house(folder: Path, api_url: str, mode: str) -> AsyncIterator[House]:
    """A house, running while the block does."""
    with disk(folder) as is_small_disk:
        shutil.copy(filled_database(CACHE, print), folder / "lotse.db")
        database = Database(f"sqlite:///{folder / 'lotse.db'}")
        with database.session() as session:
            open_fair(session)
        database.close()
        made = House(folder, api_url, mode, is_small_disk)
        running = asyncio.create_task(made.keep_running())
        made.booking = [asyncio.create_task(made.keep_booking(number)) for number in range(BOOKERS)]
        try:
            yield made
        finally:
            made.end_bookers()
            running.cancel()
            await asyncio.gather(running, *made.booking, return_exceptions=True)
            if made.kill(made.pid, signal.SIGTERM) and made.process:
                await made.process.wait()
