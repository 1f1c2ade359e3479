"""Forgetting a person: one short function per place where something of a person lives."""

from __future__ import annotations

import hashlib
import hmac
import logging
from datetime import date, datetime, timedelta

from sqlalchemy import Engine, column, delete, event, inspect, select, table
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from catalog.bookings.erasing import forget_bookings
from catalog.database import Database
from catalog.model import (
    DeadLetter,
    Handoff,
    InboxUpdate,
    Municipality,
    Notice,
    OutboxMessage,
    Person,
    ProposedWording,
    Subscription,
    TranscriptEntry,
    UnansweredQuestion,
)

log = logging.getLogger(__name__)

TRACKER = table("conversation", column("sender_id"), column("updated"))
"""The engine's table of conversations, one row each (``nlu/components/tracker_store.py``)."""

ORPHANED_AFTER = timedelta(hours=1)
"""A conversation of the engine is there before the person is stored: by then she is, or the message has failed."""
BATCH = 500
"""Ids looked for in one query."""


def pseudonym(secret: bytes, channel: str, chat: str) -> str:
    """The keyed pseudonym of a chat: 64 hex digits that nobody without the key can link to the channel's id."""
    return hmac.new(secret, f"{channel}:{chat}".encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def forget(database: Database, tracker: Engine, name: str, *, channel: str, chat: str, now: datetime) -> bool:
    """Erase all that is kept of the person with the pseudonym ``name``, to the last byte; whether there was anything.

    ``tracker`` is the database of the engine's conversations; ``channel`` and ``chat`` also empty what is finished in
    inbox and outbox.
    """
    with database.session() as session:
        return forget_in(session, tracker, name, channel=channel, chat=chat, now=now)


def forget_in(session: Session, tracker: Engine, name: str, *, channel: str, chat: str, now: datetime) -> bool:
    """As :func:`forget`, in a transaction of somebody else's.

    The engine's conversation goes once that is committed: until then the wish may have to be told again. If we die in
    between, :func:`drop_orphans` finds it.
    """
    forget_bookings(session, name, now)  # first: it waits for whoever is at the same seats
    conversation = session.scalar(select(Person.conversation_id).where(Person.pseudonym == name))
    _forget_transcript(session, name)
    _forget_handoffs(session, name)
    _forget_news(session, name)
    _forget_finished(session, channel, chat)
    session.execute(delete(Person).where(Person.pseudonym == name))
    if conversation:
        event.listen(session, "after_commit", lambda _session: _forget_tracker(tracker, conversation), once=True)
    wipe_after(session)
    return conversation is not None


def drop_orphans(session: Session, tracker: Engine, now: datetime) -> int:
    """Erase conversations of the engine that belong to nobody any more, an hour after they last changed; how many.

    They stay behind when we die while forgetting, or before the first answer to somebody is stored.
    """
    if not inspect(tracker).has_table(TRACKER.name):
        return 0
    before = (now - ORPHANED_AFTER).timestamp()
    with tracker.connect() as connection:
        idle = list(connection.scalars(select(TRACKER.c.sender_id).where(TRACKER.c.updated < before)))
    orphans = []
    for at in range(0, len(idle), BATCH):
        batch = idle[at : at + BATCH]
        known = session.scalars(select(Person.conversation_id).where(Person.conversation_id.in_(batch)))
        orphans += sorted(set(batch) - set(known))
    for conversation in orphans:
        _erase(tracker, conversation)
    if orphans:
        wipe(tracker)
    return len(orphans)


def drop_old_questions(session: Session, today: date, days: int) -> int:
    """Let go of questions and proposed wordings last asked more than ``days`` ago, whatever became of them; how many.

    A municipality may have settled for fewer days. What the coordinators made of them (an entry, a wording of one)
    stays.
    """
    last = today - timedelta(days=days)
    dropped = 0
    for kept in (UnansweredQuestion, ProposedWording):
        dropped += len(session.scalars(delete(kept).where(kept.last_day < last).returning(kept.id)).all())
    own = select(Municipality.ags, Municipality.question_days).where(Municipality.question_days.is_not(None))
    for ags, fewer in session.execute(own).all():
        until = today - timedelta(days=fewer or days)
        for kept in (UnansweredQuestion, ProposedWording):
            gone = delete(kept).where(kept.municipality_ags == ags, kept.last_day < until)
            dropped += len(session.scalars(gone.returning(kept.id)).all())
    if dropped:
        wipe_after(session)
    return dropped


def wipe_after(session: Session) -> None:
    """Leave no byte of what ``session`` erases, once it has committed."""
    engine = session.get_bind()
    if isinstance(engine, Engine):
        event.listen(session, "after_commit", lambda _session: wipe(engine), once=True)


def _forget_tracker(tracker: Engine, conversation: str) -> None:
    if not inspect(tracker).has_table(TRACKER.name):
        return  # the engine has never run on these data
    try:
        _erase(tracker, conversation)
    except OperationalError:
        log.warning("The engine's conversation could not be erased yet; it is within the hour.")
    wipe(tracker)


def _erase(tracker: Engine, conversation: str) -> None:
    with tracker.begin() as connection:
        connection.execute(delete(TRACKER).where(TRACKER.c.sender_id == conversation))


def _forget_transcript(session: Session, name: str) -> None:
    session.execute(delete(TranscriptEntry).where(TranscriptEntry.pseudonym == name))


def _forget_handoffs(session: Session, name: str) -> None:
    """What was passed on, and the answers: the database deletes those with it."""
    session.execute(delete(Handoff).where(Handoff.pseudonym == name))


def _forget_news(session: Session, name: str) -> None:
    """What the person asked to be told, and what waits to be told."""
    for model in (Subscription, Notice):
        session.execute(delete(model).where(model.pseudonym == name))


def _forget_finished(session: Session, channel: str, chat: str) -> None:
    """Finished rows go; those still under way stay, or the answer to this very wish would never arrive."""
    for model in (InboxUpdate, OutboxMessage):
        session.execute(
            delete(model).where(model.channel == channel, model.chat == chat, model.state.in_(("done", "dead")))
        )
    session.execute(delete(DeadLetter).where(DeadLetter.channel == channel, DeadLetter.chat == chat))


def wipe(engine: Engine) -> None:
    """Leave no byte of what was erased: write SQLite's file anew, and empty its log of pages as they were.

    ``secure_delete`` overwrites a row where it lies, but not copies that stay behind when the tree of pages is
    rebalanced (measured: 2 of 150 erased conversations could still be read in the file). Takes milliseconds per MB.
    """
    _on_sqlite(engine, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")


def settle(engine: Engine) -> None:
    """Write what changed into SQLite's file, and empty its log: until then, both hold messages that are answered."""
    _on_sqlite(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def _on_sqlite(engine: Engine, *statements: str) -> None:
    if engine.dialect.name != "sqlite":
        return
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    except OperationalError:  # somebody else writes for longer than we wait: what is erased stays erased
        log.warning("The database file could not be written anew; the next time does it.")
