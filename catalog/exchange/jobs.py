"""Imports at work: what takes long happens here, a step at a time, and can be watched and stopped.

A run is checked (what would it do?) and taken (do it). Its row says how far that is. Nothing is written before all is
known; then everything is, in one transaction that ends the run, too: a run that was cut off is simply done again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from catalog.accounts.accounts import may
from catalog.database import Database
from catalog.desk.tenancy import Actor, ConfinedSession, confined
from catalog.exchange.addresses import Fetcher, system_fetcher
from catalog.exchange.columns import folded_heading, guess
from catalog.exchange.formats import TABLE, format_of, read_offers
from catalog.exchange.pictures import fetch_pictures, settle_pictures
from catalog.exchange.planning import Setting, State, Step, plan, taken_elsewhere, vanished
from catalog.exchange.records import Reading, Unreadable
from catalog.exchange.reports import report_of, report_of_failure, with_taken
from catalog.exchange.rows import Mapped, count_known
from catalog.exchange.tables import Table, read_table
from catalog.exchange.taking import embed_ahead, take
from catalog.exchange.undoing import texts_before, undo_import
from catalog.exchange.values import Words
from catalog.meaning.embedding import embed
from catalog.model import Account, ColumnChoice, ImportRun, Municipality
from catalog.places.gazetteer import Gazetteer
from catalog.vocabulary import ImportStatus, Role
from catalog.wish import Place

AT_WORK = (ImportStatus.CHECKING, ImportStatus.TAKING)
LONGEST_SAMPLE = 80
STEP = 10
"""Offers between two looks at whether to go on."""
KEPT = timedelta(days=90)
"""How long the report of an import is kept after it came."""
LEFT = timedelta(days=14)
"""How long a file waits for somebody to decide."""


class Stopped(Exception):
    """Somebody has cancelled the import."""


class Interrupted(Exception):
    """The product ends. The import is taken up again at the next start."""


@dataclass(frozen=True)
class Job:
    """A run that has work to be done."""

    run_id: int
    actor: Actor


@dataclass(frozen=True)
class Worker:
    """What all imports need."""

    database: Database
    words: Words
    gazetteer: Gazetteer
    now: Callable[[], datetime]
    fetcher: Fetcher = field(default_factory=system_fetcher)
    """Fetches the pictures that files name."""
    ending: threading.Event = field(default_factory=threading.Event)
    """Set when the product ends: nobody waits for an import then."""

    def waiting(self) -> list[Job]:
        """The runs that have work to be done, in the order they came."""
        chosen = select(ImportRun.id, ImportRun.account_id, ImportRun.municipality_ags)
        with self.database.session() as session:
            rows = session.execute(chosen.where(ImportRun.status.in_(AT_WORK)).order_by(ImportRun.id)).all()
        return [Job(number, Actor(account, ags)) for number, account, ags in rows]

    def work_off(self, job: Job) -> None:
        """Check or take a run, whichever it waits for. Problems end up in its row."""
        try:
            with self._confined(job) as session:
                run = session.get(ImportRun, job.run_id)
                status = run.status if run else None
            if status == ImportStatus.CHECKING:
                self._check(job)
            elif status == ImportStatus.TAKING and run and run.is_undone:
                self._undo(job)
            elif status == ImportStatus.TAKING:
                self._take(job)
        except Stopped:
            self._end(job, ImportStatus.CANCELLED)
        except Unreadable as problem:
            self._end(job, ImportStatus.FAILED, report_of_failure(problem))
        except Interrupted:
            return
        except StaleDataError:
            return  # somebody changed one of the offers in the same moment: it is done again at the next look
        except Exception:
            self._end(job, ImportStatus.FAILED, report_of_failure(Unreadable("unexpected")))
            raise

    def _check(self, job: Job) -> None:
        reading = self._read(job)
        with self._confined(job) as session:
            run = session.get_one(ImportRun, job.run_id)
            steps = self._plan(session, reading, job)
            run.report, run.wrong = report_of(steps, reading.examples), _wrong(steps)
            run.status = ImportStatus.CANCELLED if run.is_cancelled else ImportStatus.CHECKED

    def _take(self, job: Job) -> None:
        reading = self._read(job)
        with self._confined(job) as session:
            steps = self._plan(session, reading, job)
        wanted = [step for step in steps if step.state in (State.NEW, State.CHANGED)]
        self._note(job, 0, len(wanted))
        embed_ahead(wanted, lambda done: self._note(job, done, len(wanted)))
        with self._confined(job, import_id=job.run_id) as session:
            run = session.get_one(ImportRun, job.run_id)
            steps = self._plan(session, reading, job)  # again: somebody may have changed the same meanwhile
            run.report, run.wrong = report_of(steps, reading.examples), _wrong(steps)
            if run.is_cancelled:
                raise Stopped
            if run.wrong and not run.only_right:
                run.status = ImportStatus.CHECKED
                return
            taken = take(session, steps, job.actor.municipality_ags, self.now(), _publisher(session, run))
            run.report = with_taken(run.report, taken)
            run.status, run.done, run.content = ImportStatus.DONE, run.total, None

    def _undo(self, job: Job) -> None:
        """Take a run back that has been done."""
        with self._confined(job) as session:
            texts = texts_before(session, job.run_id)
        for number, text in enumerate(texts, start=1):  # takes longest: while nothing is written, nobody has to wait
            embed(text)
            self._note(job, number, len(texts))
        with self._confined(job) as session:
            run = session.get_one(ImportRun, job.run_id)
            reverted = undo_import(session, job.run_id, self.now())
            run.report = (run.report or {}) | {"reverted": asdict(reverted)}
            run.status, run.done = ImportStatus.DONE, run.total

    def _read(self, job: Job) -> Reading:
        with self._confined(job) as session:
            run = session.get_one(ImportRun, job.run_id)
            content, format_ = run.content or b"", run.format
            mapped = Mapped(run.columns, run.source, run.defaults, self.now())
            whole_source = run.source if run.feed_id is not None else ""
        reading = replace(read_offers(content, format_, mapped, self.words), whole_source=whole_source)
        noting = partial(self._note, job)
        fetch_pictures(self.database, job.actor, reading.records, self.fetcher, self.now(), noting)
        return reading

    def _plan(self, session: ConfinedSession, reading: Reading, job: Job) -> list[Step]:
        return steps_of(session, self.database, reading, job.actor.municipality_ags, self.gazetteer, self.now())

    def _note(self, job: Job, done: int, total: int) -> None:
        """Let others see how far it is. Raises Stopped or Interrupted."""
        if self.ending.is_set():
            raise Interrupted
        if done % STEP and done != total:
            return
        with self._confined(job) as session:
            run = session.get_one(ImportRun, job.run_id)
            if run.is_cancelled:
                raise Stopped
            run.done, run.total = done, total

    def _end(self, job: Job, status: ImportStatus, report: dict[str, Any] | None = None) -> None:
        with self._confined(job) as session:
            run = session.get(ImportRun, job.run_id)
            if run:
                run.status, run.content = status, None
                run.report = report or run.report

    @contextmanager
    def _confined(self, job: Job, import_id: int | None = None) -> Iterator[ConfinedSession]:
        with confined(self.database, replace(job.actor, import_id=import_id), self.now()) as session:
            yield session


def steps_of(
    session: ConfinedSession, database: Database, reading: Reading, ags: str, gazetteer: Gazetteer, now: datetime
) -> list[Step]:
    """What is to be done with the offers of a file in the municipality ``ags``. Reads only."""
    records = reading.records
    settle_pictures(session, records)
    if reading.whole_source:
        for record in records:
            record.cancels_missing = True
        records = records + vanished(session, reading.whole_source, {one.source_id for one in records}, now)
    town = session.get_one(Municipality, ags)
    home = Place(town.ags, town.name, town.name, town.lat, town.lon, town.state)
    elsewhere = taken_elsewhere(database, records, ags)
    return plan(session, records, Setting(home, gazetteer, elsewhere, now))


def begin(
    session: Session, actor: Actor, words: Words, *, name: str, content: bytes, source: str, now: datetime
) -> ImportRun:
    """A new run of a file. It waits for its columns to be mapped, or to be checked if they are clear.

    Raises Unreadable.
    """
    format_ = format_of(content)
    run = ImportRun(
        municipality_ags=actor.municipality_ags,
        account_id=actor.account_id,
        file_name=name[:200],
        format=format_,
        source=source,
        content=content,
        headings=[],
        samples=[],
        columns=[],
        status=ImportStatus.CHECKING,
        created_at=now,
    )
    if format_ == TABLE:
        table = read_table(content, count_known)
        run.headings = list(table.headings)
        run.samples = [_sample(table, number) for number in range(len(table.headings))]
        remembered = remembered_columns(session)
        run.columns = guess(run.headings, remembered)
        if not _is_clear(run, remembered):
            run.status = ImportStatus.MAPPING
    elif _lacks_something(content, format_, Mapped((), source, now=now), words):
        run.status = ImportStatus.MAPPING
    session.add(run)
    session.flush()
    return run


def remembered_columns(session: Session) -> dict[str, str]:
    """What was decided about headings, by their folded form."""
    return {choice.heading: choice.name for choice in session.scalars(select(ColumnChoice))}


def take_back(run: ImportRun) -> None:
    """Have a run that is done taken back."""
    run.status, run.is_undone, run.is_cancelled, run.done, run.total = ImportStatus.TAKING, True, False, 0, 0


def can_be_taken_back(run: ImportRun) -> bool:
    """Whether it is done, and not by a calendar that would bring all of it again."""
    return run.status == ImportStatus.DONE and not run.is_undone and run.feed_id is None


def map_columns(session: Session, run: ImportRun, columns: list[str], defaults: dict[str, str]) -> None:
    """Take over which column is what, remember it for the next file, and have the run checked."""
    run.columns, run.defaults = columns, defaults
    run.status, run.report = ImportStatus.CHECKING, None
    for heading, name in zip(run.headings, columns, strict=True):
        key = folded_heading(heading)
        choice = session.get(ColumnChoice, (run.municipality_ags, key)) if key else None
        if choice is not None:
            choice.name = name
        elif key:
            session.add(ColumnChoice(municipality_ags=run.municipality_ags, heading=key, name=name))
            session.flush()


def clean_imports(session: Session, now: datetime) -> None:
    """Delete what nobody needs any more: files that nobody decided about, then the reports."""
    undecided = (ImportStatus.MAPPING, ImportStatus.CHECKED)
    session.execute(
        update(ImportRun)
        .where(ImportRun.status.in_(undecided), ImportRun.created_at < now - LEFT)
        .values(status=ImportStatus.CANCELLED, content=None)
    )
    session.execute(delete(ImportRun).where(ImportRun.created_at < now - KEPT))


def _is_clear(run: ImportRun, remembered: dict[str, str]) -> bool:
    """Whether every column is ours, or was decided about before, and nothing that is needed is missing."""
    keys = [folded_heading(heading) for heading in run.headings]
    known = all(name or not key or key in remembered for key, name in zip(keys, run.columns, strict=True))
    return known and {"title", "kind", "provider"} <= set(run.columns)


def _sample(table: Table, column: int) -> str:
    return next((cells[column] for _, cells in table.rows if cells[column]), "")[:LONGEST_SAMPLE]


def _lacks_something(content: bytes, format_: str, mapped: Mapped, words: Words) -> bool:
    """Whether an offer of a file without columns does not say of what kind it is, or whose."""
    records = read_offers(content, format_, mapped, words).records
    return any(not record.sheet.kind or not record.provider.name for record in records)


def _wrong(steps: list[Step]) -> int:
    return sum(step.state == State.WRONG for step in steps)


def _publisher(session: ConfinedSession, run: ImportRun) -> str:
    """The name of who vouches for new offers; empty if they are to stay drafts."""
    account = session.get(Account, run.account_id) if run.account_id is not None else None
    is_allowed = account is not None and account.is_active and may(account.role, Role.COORDINATOR)
    return account.name if run.publish and account and is_allowed else ""
