"""The house Lotse lives in: a small disk, and somebody who starts it again whenever it is gone, as systemd does."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import count
from pathlib import Path

import httpx
import psycopg
from sqlalchemy import Engine, NullPool, create_engine

from bot.bootstrap import seed
from bot.child import dies_with_parent
from bot.serving import free_port
from bot.settings import ROOT
from bot.trial import filled_database
from catalog.database import Database
from tests.bot.telegram.stand_in import TOKEN
from tests.chaos.fair import open_fair
from tests.chaos.product import CLOCK
from tests.chaos.proxy import proxy
from tests.chaos.reminded import book_seats, seconds_to_noon
from tests.running import CACHE
from tests.stores import postgres_server, start_redis

DISK_MB = 48
RESTART_S = 0.2
BOOKERS = 2
LONGEST_START_S = 180
KASSEL = "06611000"
SECRET = "of-all-workers-in-chaos"
WEBHOOK_SECRET = "webhook-secret-of-chaos"


@dataclass
class Worker:
    """A process of the product, with the engine it keeps."""

    folder: Path
    log_file: Path
    settings: dict[str, str]
    ports: dict[str, int] = field(default_factory=lambda: {name: free_port() for name in ("", "ENGINE_", "ACTIONS_")})
    process: asyncio.subprocess.Process | None = None
    starts: int = 0

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.ports['']}"

    @property
    def engine_url(self) -> str:
        return f"http://127.0.0.1:{self.ports['ENGINE_']}"

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

    async def keep_running(self) -> None:
        """Start it, and start it again whenever it is gone, until cancelled."""
        ports = {f"LOTSE_{name}PORT": str(port) for name, port in self.ports.items()}
        others = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
        environ = others | self.settings | ports | {"LOTSE_DATA_DIR": str(self.folder)}
        while True:
            with self.log_file.open("ab") as log:
                self.process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "tests.chaos.product"),
                    cwd=ROOT,
                    env=environ,
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            self.starts += 1
            await self.process.wait()
            await asyncio.sleep(RESTART_S)


@dataclass
class House:
    """A running Lotse and its folder: one worker, or two with what they share."""

    folder: Path
    api_url: str
    mode: str
    is_small_disk: bool
    """Whether the folder is a disk of its own; else a full one is played by a limit on the size of files."""
    stores: Stores | None = None
    """What the workers of a larger installation share."""
    workers: list[Worker] = field(default_factory=list)
    bookers: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)
    booking: list[asyncio.Task[None]] = field(default_factory=list)
    url: str = ""
    """Where its pages are: behind a proxy, if there are several workers."""
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    """The moment by its own clock, which says noon then: nobody is left in peace because it is night."""

    def __post_init__(self) -> None:
        self._to_noon = timedelta(seconds=seconds_to_noon(self.began))
        self.began += self._to_noon
        names = ("",) if self.stores is None else (".one", ".two")
        for name in names:
            folder, log_file = (self.folder.with_suffix(f"{name}{ending}") for ending in ("", ".log"))
            self.workers.append(Worker(folder, log_file, self._settings()))
        if self.stores:
            engines = ",".join(worker.engine_url for worker in self.workers)
            for worker in self.workers:
                worker.settings |= self.stores.settings | {"LOTSE_ENGINES": engines}
        self.url = self.workers[0].url

    @property
    def starts(self) -> int:
        """How often a worker was started."""
        return sum(worker.starts for worker in self.workers)

    @property
    def is_webhook(self) -> bool:
        return self.mode != "polling"

    @property
    def database_url(self) -> str:
        return self.stores.database_url if self.stores else f"sqlite:///{self.folder / 'lotse.db'}"

    @property
    def clock_file(self) -> Path:
        """Outside the folder: no full disk keeps the clock from going back."""
        return self.folder.with_suffix(".clock")

    @property
    def now(self) -> datetime:
        """What its clock says if nobody moves it."""
        return datetime.now(UTC) + self._to_noon

    def move_clock(self, by: timedelta = timedelta(0)) -> None:
        """Set its clock wrong, or right again."""
        self.clock_file.write_text(str((self._to_noon + by).total_seconds()))

    @property
    def secret_key(self) -> bytes:
        """Makes the pseudonyms."""
        return SECRET.encode() if self.stores else (self.folder / "secret.key").read_bytes().strip()

    @cached_property
    def books(self) -> Engine:
        """The product's database, to look into. No connection stays open."""
        if self.stores:
            return create_engine(self.database_url, poolclass=NullPool)
        url = f"sqlite:///file:{self.folder / 'lotse.db'}?mode=ro&uri=true"
        return create_engine(url, connect_args={"timeout": 30}, poolclass=NullPool)

    @property
    def journals(self) -> list[Path]:
        """What the bookers wrote down."""
        return [self.folder.with_suffix(f".booker{number}") for number in range(BOOKERS)]

    async def keep_booking(self, number: int) -> None:
        """Have somebody book and cancel beside the product, again and again, until cancelled."""
        for luck in count(number, BOOKERS):
            command = ("-m", "tests.chaos.booker", self.database_url, str(self.journals[number]))
            with self.workers[0].log_file.open("ab") as log:
                process = await asyncio.create_subprocess_exec(
                    sys.executable, *command, str(luck), cwd=ROOT, stdout=log, stderr=log, preexec_fn=dies_with_parent()
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

    def _settings(self) -> dict[str, str]:
        return {
            "LOTSE_TELEGRAM_TOKEN": TOKEN,
            "LOTSE_TELEGRAM_API_URL": self.api_url,
            "LOTSE_TELEGRAM_MODE": "webhook" if self.is_webhook else "polling",
            "LOTSE_TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "LOTSE_PUBLIC_URL": "https://lotse.example.org",
            "LOTSE_MUNICIPALITY": KASSEL,
            CLOCK: str(self.clock_file),
        }


async def until_ready(workers: Iterable[Worker]) -> None:
    """Return when all of them answer and their engines do. Raises TimeoutError."""
    async with httpx.AsyncClient(trust_env=False, timeout=5) as client, asyncio.timeout(LONGEST_START_S):
        for worker in workers:
            for address in (f"{worker.url}/ready", f"{worker.engine_url}/webhooks/lotse/health"):
                while not await _answers(client, address):  # noqa: ASYNC110 - other processes
                    await asyncio.sleep(0.1)


async def _answers(client: httpx.AsyncClient, address: str) -> bool:
    with suppress(httpx.HTTPError):
        return (await client.get(address)).status_code == 200
    return False


@dataclass
class Stores:
    """PostgreSQL and Redis."""

    database_url: str
    redis_port: int
    redis: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, str]:
        """What every worker has to know."""
        return {
            "LOTSE_DATABASE_URL": self.database_url,
            "LOTSE_TRACKER_URL": self.database_url,
            "LOTSE_REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0",
            "LOTSE_SECRET_KEY": SECRET,
            "LOTSE_ENGINE_SECRET": "engine" + SECRET,
        }

    async def keep_redis(self) -> None:
        """Start Redis, and start it again whenever it is gone, until cancelled."""
        try:
            while True:
                self.redis = await asyncio.to_thread(start_redis, self.redis_port)
                await asyncio.to_thread(self.redis.wait)
                await asyncio.sleep(RESTART_S)
        finally:
            if self.redis:
                self.redis.kill()


@contextmanager
def stores() -> Iterator[Stores]:
    """Both, up while the block runs (Redis with :meth:`Stores.keep_redis`)."""
    with postgres_server() as server:
        url = server.render_as_string(hide_password=False)
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute("CREATE DATABASE chaos")
        yield Stores(server.set(database="chaos").render_as_string(hide_password=False), free_port())


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
    """A house, running while the block does. In the ``mode`` "larger" it has two workers."""
    async with AsyncExitStack() as stack:
        if mode == "larger":
            folder.parent.mkdir(parents=True, exist_ok=True)
            made = House(folder, api_url, mode, False, stack.enter_context(stores()))
            made.url = await stack.enter_async_context(proxy([worker.ports[""] for worker in made.workers]))
        else:
            made = House(folder, api_url, mode, stack.enter_context(disk(folder)))
            shutil.copy(filled_database(CACHE, print), folder / "lotse.db")
        _fill(made)
        running = [asyncio.create_task(worker.keep_running()) for worker in made.workers]
        if made.stores:
            running.append(asyncio.create_task(made.stores.keep_redis()))
        made.booking = [asyncio.create_task(made.keep_booking(number)) for number in range(BOOKERS)]
        try:
            yield made
        finally:
            made.end_bookers()
            for task in running:
                task.cancel()
            await asyncio.gather(*running, *made.booking, return_exceptions=True)
            for worker in made.workers:
                if made.kill(worker.pid, signal.SIGTERM) and worker.process:
                    await worker.process.wait()


def _fill(made: House) -> None:
    database = Database(made.database_url)
    if made.stores:
        database.migrate()
        seed(database, say=lambda _: None)
    with database.session() as session:
        open_fair(session)
        book_seats(session, made.began)
    database.close()
    made.move_clock()
