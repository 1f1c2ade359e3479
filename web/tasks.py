"""What runs beside the pages: tasks of this process, and the rounds that one worker of an installation does for all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from bot.booking_post import BookingPost
from bot.importer import Importer
from bot.lanes import place_of
from bot.mail import Mailer
from bot.news import News
from bot.rounds import now_and_then
from catalog.bookings.settling import settle_all
from catalog.database import Database
from catalog.notices.reminders import remind_all
from catalog.questions.sorting import sort_questions
from catalog.upkeep.retention import Retention, is_time_to_wipe
from web.desk.doors import Office
from web.desk.reminding import remind_providers

log = logging.getLogger(__name__)

CLEAN_EVERY_S = 600
"""How often it is looked for what is to be erased (``catalog.upkeep.retention``)."""
REMIND_EVERY_S = 3600
"""How often it is looked for providers that are to be reminded."""
TELL_EVERY_S = 30
"""How often it is looked for what is due to be told: one indexed query if there is nothing."""
SORT_EVERY_S = 20
"""How often new questions are put to others of the same meaning: one query if there are none."""
SORT_REST = 20
"""How many times as long as it took is waited at least: among 10,000 open questions a new one takes 3 s."""
SETTLE_EVERY_S = 5
"""How often it is looked for dates that have changed under those who booked them: one indexed query, mostly empty."""

Work = Callable[[], Coroutine[Any, Any, None]]
"""Begins when it is called, and runs until it is cancelled."""


class Tasks:
    """The tasks of this process, and which of them an error has ended."""

    def __init__(self) -> None:
        self.ended: set[str] = set()
        """Names of tasks that should run and do not any more."""

    @asynccontextmanager
    async def running(self, name: str, work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
        """A task that runs while the block does. If an error ends it before that, the log and ``ended`` say so."""

        def note_failure(task: asyncio.Task[None]) -> None:
            if not task.cancelled() and (error := task.exception()):
                self.ended.add(name)
                log.critical("The task %s ended: %s.", name, place_of(error))

        task = asyncio.create_task(work, name=name)
        task.add_done_callback(note_failure)
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task


@dataclass(frozen=True)
class Rounds:
    """What has to be looked for again and again, and who does it."""

    database: Database
    now: Callable[[], datetime]
    importer: Importer
    retention: Retention
    office: Office
    mailer: Mailer
    news: News
    booking_post: BookingPost

    def all(self, sweep_s: float) -> dict[str, Work]:
        """Each by the name of its task. ``sweep_s`` is how often it is looked for imports that nobody has told of."""
        return {
            "imports": partial(self.importer.run, sweep_s),
            "cleaning": _round("Erasing what is due", self._cleaner(), CLEAN_EVERY_S),
            "reminding": _round("Reminding providers", self._remind_providers, REMIND_EVERY_S),
            "telling": _round("Telling news", self.news.run, TELL_EVERY_S),
            "bookings": _round("Reminding of bookings", self._remind_of_bookings, TELL_EVERY_S),
            "sorting": _round("Sorting questions", self._sort_questions, SORT_EVERY_S, SORT_REST),
            "settling": _round("Settling bookings", self._settle_bookings, SETTLE_EVERY_S),
        }

    def _cleaner(self) -> Callable[[], None]:
        wiped_at = self.now()

        def clean() -> None:
            nonlocal wiped_at
            self.retention.clean(self.now())
            if is_time_to_wipe(wiped_at, self.now()):
                self.retention.wipe()
                wiped_at = self.now()

        return clean

    def _remind_providers(self) -> None:
        remind_providers(self.office, self.mailer)

    def _remind_of_bookings(self) -> None:
        remind_all(self.database, self.now())
        self.booking_post.run()

    def _sort_questions(self) -> None:
        with self.database.session() as session:
            sort_questions(session)

    def _settle_bookings(self) -> None:
        settle_all(self.database, self.now())


def _round(what: str, work: Callable[[], object], every_s: float, rest: float = 0) -> Work:
    """See ``bot.rounds``."""
    return partial(now_and_then, what, work, every_s, rest)
