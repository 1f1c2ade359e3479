"""Works off imports beside the conversations: one after the other, in a thread."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from sqlalchemy import event
from sqlalchemy.orm import Session

from bot.lanes import SWEEP_S, place_of
from bot.settings import ROOT
from bot.texts import Texts, default_texts
from catalog.database import Database
from catalog.exchange.addresses import Fetcher, system_fetcher
from catalog.exchange.columns import headings
from catalog.exchange.feeds import Feeds
from catalog.exchange.jobs import Worker
from catalog.exchange.records import RowFault
from catalog.exchange.values import Words
from catalog.places.gazetteer import default_gazetteer

DESK_TEXTS = ROOT / "data" / "desk"
GERMAN = "de"
"""The language of tables, and of those who work with them."""
log = logging.getLogger(__name__)


def desk_words(desk: Texts, chat: Texts) -> Words:
    """The names of kinds, fields and the like as tables have them: those of the desk, else those of the chat."""

    def say(key: str) -> str:
        texts = desk if desk.has(GERMAN, key) else chat
        return texts.say(GERMAN, key)

    return Words(say)


def fault_key(desk: Texts, fault: RowFault) -> str:
    """The key of the text that says what is wrong: one for tables where there is one, else that of the form."""
    key = f"wrong-row-{fault.key}"
    return key if desk.has(GERMAN, key) else f"wrong-{fault.key}"


def column_shown(fault: RowFault, given: Mapping[str, str]) -> str:
    """The heading of the column that is wrong: that of the file (``given``, by our names), else ours."""
    return given.get(fault.column) or headings().get(fault.column, fault.column)


class Importer:
    """The task behind the page for imports."""

    def __init__(
        self, database: Database, chat: Texts, now: Callable[[], datetime], fetcher: Fetcher | None = None
    ) -> None:
        """``chat`` are the texts of the chat: they name kinds, fields and languages."""
        self.texts = default_texts(DESK_TEXTS)
        self.words = desk_words(self.texts, chat)
        fetcher = fetcher or system_fetcher()
        self._worker = Worker(database, self.words, default_gazetteer(), now, fetcher)
        self._feeds = Feeds(database, fetcher, now)
        self._wakened = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def wake_after(self, session: Session) -> None:
        """Have a look as soon as what ``session`` has written is there. From whatever thread."""
        event.listen(session, "after_commit", lambda _: self._wake(), once=True)

    async def run(self, sweep_s: float = SWEEP_S) -> None:
        """Work until cancelled, beginning with what was cut off before. Every ``sweep_s`` it is looked for what others
        have asked for."""
        self._loop = asyncio.get_running_loop()
        self._worker.ending.clear()
        try:
            while True:
                self._wakened.clear()
                await self._work_off(self._feeds.due, self._feeds.look)
                await self._work_off(self._worker.waiting, self._worker.work_off)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wakened.wait(), sweep_s)
        finally:
            self._worker.ending.set()

    async def _work_off[Task](self, waiting: Callable[[], Iterable[Task]], work: Callable[[Task], None]) -> None:
        try:
            tasks = await asyncio.to_thread(waiting)
        except Exception as error:  # the database is away: next time
            log.warning("The imports cannot be read: %s.", place_of(error))
            return
        for task in tasks:
            try:
                await asyncio.to_thread(work, task)
            except Exception as error:  # whatever it is, the next one has nothing to do with it
                log.warning("An import could not be worked off: %s.", place_of(error))

    def _wake(self) -> None:
        if self._loop:
            self._loop.call_soon_threadsafe(self._wakened.set)
