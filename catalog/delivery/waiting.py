"""What waits in inbox and outbox, read in parts: the oldest first, and past chats of which enough is known."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, literal_column, select
from sqlalchemy.orm import Session

from catalog.model import InboxUpdate, OutboxMessage

PART = 1_000
"""Rows that are read at once: some 2 ms. After an hour away, tens of thousands wait."""
IS_NEW: ColumnElement[str] = literal_column("'new'")
"""Written out, so that SQLite sees that an index of what waits holds all that is asked for."""


def part_of(
    session: Session,
    table: type[InboxUpdate | OutboxMessage],
    *kind: ColumnElement[bool],
    after: int = 0,
    but: Collection[str] = (),
) -> list[tuple[int, str]]:
    """The ids and chats of the oldest rows of a ``kind`` that wait, beyond the id ``after``, but for some chats.

    In order of their ids, at most ``PART``: fewer means that there are no more.
    """
    chosen = select(table.id, table.chat).where(table.state == IS_NEW, *kind, table.id > after)
    if but:
        chosen = chosen.where(table.chat.not_in(but))
    return [(row.id, row.chat) for row in session.execute(chosen.order_by(table.id).limit(PART))]
