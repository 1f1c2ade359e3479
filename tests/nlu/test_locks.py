"""Two real engines that share conversations on one PostgreSQL: one at a time works on one, by a lock in Redis."""

from __future__ import annotations

import asyncio
import os
import secrets
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from signal import SIGCONT, SIGKILL, SIGSTOP, Signals

import pytest
import redis
from pydantic import SecretStr
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.bootstrap import engine_process
from bot.engine import Engine, EngineUnavailable
from bot.serving import Site, free_port, serving
from bot.supervisor import EngineProcess
from bot.training import ensure_model
from bot.trial import trial_settings
from tests.emptied import Administer
from tests.loops import held, loop_aside
from tests.stores import start_redis

pytestmark = [pytest.mark.engine, pytest.mark.postgres]

LEASE_S = AWAY_S = 1.0
"""Of nlu/locks.py, which only the engine's Python can read."""
LONGEST_START_S = 120


@dataclass
class Engines:
    """Two engines, with actions that take as long as wished."""

    tracker: URL
    redis_port: int
    redis: subprocess.Popen[bytes]
    loop: asyncio.AbstractEventLoop
    clients: list[Engine] = field(default_factory=list)
    processes: list[EngineProcess] = field(default_factory=list)
    pause_s: float = 0
    """How long the action of turn 1 takes."""
    acted: list[tuple[str, str]] = field(default_factory=list)
    """``began`` and ``ended`` of each action, with the turn it was for."""

    async def act(self, request: Request) -> JSONResponse:
        """What the engines call."""
        turn = (await request.json())["tracker"]["latest_message"]["metadata"]["turn"]
        self.acted.append(("began", turn))
        await asyncio.sleep(self.pause_s if turn == "1" else 0)
        self.acted.append(("ended", turn))
        return JSONResponse({"events": [], "responses": []})

    def both(
        self, sender: str, pause_s: float, *, other: str = "", meanwhile: Callable[[], object] = bool
    ) -> tuple[list[BaseException | None], float]:
        """Turn 1 to the first engine and, while its action pauses, turn 2 to the second one (of somebody else, if there
        is an ``other``): what was raised by each, and how long the second took."""
        self.pause_s, self.acted = pause_s, []

        async def run() -> tuple[list[BaseException | None], float]:
            first = asyncio.create_task(self._tell(0, sender, "1"))
            while not self.acted:  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.01)
            await asyncio.to_thread(meanwhile)
            began = time.monotonic()
            second = await self._tell(1, other or sender, "2")
            took_s = time.monotonic() - began
            return [await first, second], took_s

        return asyncio.run_coroutine_threadsafe(run(), self.loop).result(30)

    async def _tell(self, number: int, sender: str, turn: str) -> BaseException | None:
        metadata = {"heard": {}, "context": {"language": "de"}, "turn": turn}
        try:
            await self.clients[number].tell(sender, "", intent="register", metadata=metadata)
        except EngineUnavailable as error:
            return error
        return None

    def last_turn(self, sender: str) -> str | None:
        """The turn that was stored last."""
        made = create_engine(self.tracker)
        with made.connect() as connection:
            asked = text("SELECT turn FROM conversation WHERE sender_id = :id")
            found: str | None = connection.scalar(asked, {"id": sender})
        made.dispose()
        return found

    def keys(self) -> list[str]:
        """What is in Redis."""
        with redis.Redis(port=self.redis_port) as client:
            return [key.decode() for key in client.keys("*")]

    def back_again(self, former: int) -> None:
        """Wait until the first engine runs in another process."""
        until = time.monotonic() + LONGEST_START_S
        while not (self.processes[0].is_ready and self.processes[0].pid not in (None, former)):
            assert time.monotonic() < until, "the engine did not come back"
            time.sleep(0.1)


@pytest.fixture(scope="module")
def engines(postgres_url: URL, administer: Administer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """Both of them, running."""
    administer("CREATE DATABASE engines")
    port = free_port()
    with loop_aside("engines") as loop:
        made = Engines(postgres_url.set(database="engines"), port, start_redis(port), loop)
        try:
            with held(loop, _running(made, tmp_path_factory.mktemp("engines"))):
                yield made
        finally:
            made.redis.kill()


@asynccontextmanager
async def _running(engines: Engines, folder: Path) -> AsyncIterator[None]:
    one, other = (trial_settings(folder / name) for name in ("one", "other"))
    address = SecretStr(f"redis://127.0.0.1:{engines.redis_port}/0")
    shared = {
        **{name: getattr(one, name) for name in ("engine_secret", "actions_port")},
        **{"tracker_url": engines.tracker.render_as_string(hide_password=False), "redis_url": address},
    }
    actions = Starlette(routes=[Route("/actions", engines.act, methods=["POST"])])
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(serving(Site(actions, "127.0.0.1", one.actions_port, "PORT")))
        for settings in (one.model_copy(update=shared), other.model_copy(update=shared)):
            process = engine_process(settings, ensure_model(print))
            engines.processes.append(await stack.enter_async_context(process))
            client = Engine([settings.engine_url], settings.engine_secret.get_secret_value())
            engines.clients.append(await stack.enter_async_context(aclosing(client)))
            await process.wait_ready()
        yield


@pytest.fixture
def sender() -> str:
    """Somebody new."""
    return secrets.token_hex(16)


def test_an_engine_waits_until_the_other_one_is_done(engines: Engines, sender: str) -> None:
    held_keys: list[str] = []
    raised, took_s = engines.both(sender, 0.6, meanwhile=lambda: held_keys.extend(engines.keys()))
    assert raised == [None, None]
    assert engines.acted == [("began", "1"), ("ended", "1"), ("began", "2"), ("ended", "2")]
    assert took_s > 0.3
    assert engines.last_turn(sender) == "2"
    (key,) = held_keys
    assert sender not in key
    assert engines.keys() == [], "given back"


def test_nobody_waits_for_the_conversation_of_somebody_else(engines: Engines, sender: str) -> None:
    raised, _took_s = engines.both(sender, 0.8, other=secrets.token_hex(16))
    assert raised == [None, None]
    assert engines.acted == [("began", "1"), ("began", "2"), ("ended", "2"), ("ended", "1")]


def test_who_takes_longer_than_the_lock_lasts_is_overtaken_and_stores_nothing(engines: Engines, sender: str) -> None:
    (first, second), took_s = engines.both(sender, LEASE_S + 1.5)
    assert first, "it is told again"
    assert second is None
    assert took_s > LEASE_S / 2
    assert engines.acted == [("began", "1"), ("began", "2"), ("ended", "2"), ("ended", "1")]
    assert engines.last_turn(sender) == "2"


@pytest.mark.parametrize("blow", [SIGSTOP, SIGKILL], ids=["hangs", "is gone"])
def test_without_redis_nobody_waits_and_nothing_is_written_over(engines: Engines, sender: str, blow: Signals) -> None:
    engines.redis.send_signal(blow)
    try:
        (first, second), _took_s = engines.both(sender, 2)
    finally:
        if blow == SIGSTOP:
            engines.redis.send_signal(SIGCONT)
        else:
            engines.redis.wait()
            engines.redis = start_redis(engines.redis_port)
    assert first, "it is told again"
    assert second is None
    assert engines.acted == [("began", "1"), ("began", "2"), ("ended", "2"), ("ended", "1")]
    assert engines.last_turn(sender) == "2"
    time.sleep(AWAY_S)
    raised, _took_s = engines.both(secrets.token_hex(16), 0.6)
    assert raised == [None, None]
    assert engines.acted[1] == ("ended", "1"), "there is a lock again"


def test_the_conversation_of_an_engine_that_was_killed_is_free_within_seconds(engines: Engines, sender: str) -> None:
    former = engines.processes[0].pid
    assert former is not None
    (first, second), took_s = engines.both(sender, 2, meanwhile=lambda: os.kill(former, SIGKILL))
    assert first, "it is told again"
    assert second is None
    assert took_s < LEASE_S + 1
    assert engines.last_turn(sender) == "2"
    engines.back_again(former)
