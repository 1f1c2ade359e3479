"""Offers in and out in one go, for the command line: without a page to look at in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.importer import DESK_TEXTS, GERMAN, column_shown, desk_words, fault_key
from bot.problem import Problem
from bot.texts import default_texts
from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.exchange.addresses import system_fetcher
from catalog.exchange.columns import IGNORED, guess
from catalog.exchange.formats import TABLE, WRITERS, format_of, read_offers
from catalog.exchange.jobs import remembered_columns, steps_of
from catalog.exchange.pictures import fetch_pictures
from catalog.exchange.planning import State, Step
from catalog.exchange.records import Reading, Unreadable, record_of
from catalog.exchange.rows import Mapped, count_known
from catalog.exchange.source_ids import source_name
from catalog.exchange.tables import read_table
from catalog.exchange.taking import Taken, embed_ahead, take
from catalog.model import Offer
from catalog.places.gazetteer import default_gazetteer

Progress = Callable[[int, int], None]
TELL_EVERY = 50
"""Offers between two words about how far it is."""


class Intake:
    """One file on its way in."""

    def __init__(self, database: Database, ags: str) -> None:
        self._database, self._actor = database, Actor(None, ags)
        self._desk = default_texts(DESK_TEXTS)
        self._words = desk_words(self._desk, default_texts())
        self._given: dict[str, str] = {}
        self._reading = Reading([])
        self._steps: list[Step] = []

    def read(self, content: bytes, source: str, **defaults: str | None) -> None:
        """Find out what the file would do; ``defaults`` stand where it says nothing. Raises Problem."""
        name = source_name(source)
        if not name:
            raise Problem("Say where the file is from: --source NAME.")
        try:
            mapped = Mapped((), name, {column: value for column, value in defaults.items() if value})
            if format_of(content) == TABLE:
                mapped = self._mapped(content, mapped)
            self._reading = read_offers(content, format_of(content), mapped, self._words)
        except Unreadable as problem:
            raise Problem(self._desk.say(GERMAN, f"unreadable-{problem.key}", **problem.values)) from None
        fetch_pictures(self._database, self._actor, self._reading.records, system_fetcher(), datetime.now(UTC))
        self._steps = self._planned()

    @property
    def counts(self) -> dict[str, int]:
        """How many offers are new, changed, unchanged, wrong."""
        return {str(state): sum(step.state == state for step in self._steps) for state in State}

    @property
    def faults(self) -> list[str]:
        """What is wrong, in the order of the file, in German."""
        found = sorted((fault for step in self._steps for fault in step.faults), key=lambda fault: fault.row)
        return [
            self._desk.say(GERMAN, "import-where", row=fault.row, column=column_shown(fault, self._given))
            + " "
            + self._desk.say(GERMAN, fault_key(self._desk, fault), **fault.values)
            for fault in found
        ]

    def take(self, publisher: str, progress: Progress) -> Taken:
        """Do it, in one transaction."""
        wanted = [step for step in self._steps if step.state in (State.NEW, State.CHANGED)]

        def tell(done: int) -> None:
            if done % TELL_EVERY == 0:
                progress(done, len(wanted))

        embed_ahead(wanted, tell)
        self._steps = self._planned()  # again: somebody may have changed the same meanwhile
        now = datetime.now(UTC)
        with confined(self._database, self._actor, now) as session:
            return take(session, self._steps, self._actor.municipality_ags, now, publisher)

    def _mapped(self, content: bytes, mapped: Mapped) -> Mapped:
        given = read_table(content, count_known).headings
        with confined(self._database, self._actor, datetime.now(UTC)) as session:
            columns = guess(given, remembered_columns(session))
        self._given = {name: heading for heading, name in zip(given, columns, strict=True) if name != IGNORED}
        return Mapped(columns, mapped.source, mapped.defaults)

    def _planned(self) -> list[Step]:
        now = datetime.now(UTC)
        with confined(self._database, self._actor, now) as session:
            ags = self._actor.municipality_ags
            return steps_of(session, self._database, self._reading, ags, default_gazetteer(), now)


def written_offers(database: Database, ags: str, format_: str, public_url: str) -> tuple[bytes, int]:
    """All offers of the municipality ``ags`` as a file of that format, and how many these are.

    ``public_url`` is where pictures are for people.
    """
    words = desk_words(default_texts(DESK_TEXTS), default_texts())
    with confined(database, Actor(None, ags), datetime.now(UTC)) as session:
        chosen = select(Offer).options(selectinload(Offer.dates)).order_by(Offer.source_id)
        records = [record_of(offer, public_url) for offer in session.scalars(chosen).unique()]
    return WRITERS[format_].write(records, words), len(records)
