"""Whether this Lotse can answer people now: its database is there and of this version, its engine answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from catalog.database import Database
from catalog.upkeep.schema import is_newest

OK = "ok"
PATIENCE_S = 5.0
"""For one look. Whoever asks (systemd, a load balancer) has about that much."""
REMEMBERED_S = 1.0
"""How long a look is good for: many who ask at once cost no more than one."""


class Readiness:
    """Looks, but never twice at once: a database that hangs must not take one thread after the other."""

    def __init__(self, database: Database, engine_answers: Callable[[], Awaitable[bool]]) -> None:
        self._database = database
        self._engine_answers = engine_answers
        self._looking: asyncio.Task[dict[str, str]] | None = None
        self._looked_at = float("-inf")

    async def checks(self) -> dict[str, str]:
        """What was looked at, each ``ok`` or what is wrong with it."""
        if self._looking is None or (self._looking.done() and time.monotonic() - self._looked_at > REMEMBERED_S):
            self._looking = asyncio.create_task(self._look())
        try:
            return await asyncio.wait_for(asyncio.shield(self._looking), PATIENCE_S)
        except TimeoutError:
            return {"database": "no answer", "engine": "not asked"}

    async def _look(self) -> dict[str, str]:
        database, engine = await asyncio.gather(asyncio.to_thread(self._database_state), self._engine_answers())
        self._looked_at = time.monotonic()
        return {"database": database, "engine": OK if engine else "no answer"}

    def _database_state(self) -> str:
        try:
            return OK if is_newest(self._database) else "another schema"
        except SQLAlchemyError:
            return "no answer"
