"""Dead letters: that messages could not be delivered or answered, how many and why, and no word of them.

They belong to the installation, not to a municipality: nobody can tell whose they were. The chat's own id is kept where
somebody may be written to again ("my answer did not reach you, please ask again"), and for no longer than that makes
sense.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Table, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from catalog.model import DeadLetter
from catalog.vocabulary import DeadReason

KEPT = timedelta(days=14)
"""After the last message of the same kind. Whoever is written to later no longer knows what it is about."""


@dataclass(frozen=True)
class Group:
    """Dead letters of a channel with the same reason."""

    channel: str
    reason: DeadReason
    messages: int
    chats: int
    """Chats that are known and can be written to again."""
    last_at: datetime
    is_tried: bool
    """Whether all of these chats are going to be written to again."""


def note(session: Session, *, channel: str, chat: str, reason: DeadReason, now: datetime, count: int = 1) -> None:
    """Note that ``count`` messages died. ``chat`` is empty where nobody can be written to."""
    table: Table = DeadLetter.__table__  # type: ignore[assignment]  # typed as any FromClause
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(
        channel=channel, chat=chat, reason=reason, count=count, last_at=now, is_wanted_again=False
    )
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["channel", "chat", "reason"],
            set_={"count": table.c.count + statement.excluded.count, "last_at": statement.excluded.last_at},
        )
    )


def groups(session: Session) -> list[Group]:
    """All, by channel and reason."""
    found: dict[tuple[str, DeadReason], list[DeadLetter]] = {}
    for letter in session.scalars(select(DeadLetter).order_by(DeadLetter.channel, DeadLetter.reason)):
        found.setdefault((letter.channel, letter.reason), []).append(letter)
    return [_group(channel, reason, letters) for (channel, reason), letters in found.items()]


def of_group(session: Session, channel: str, reason: str) -> Sequence[DeadLetter]:
    """The dead letters of a group."""
    chosen = select(DeadLetter).where(DeadLetter.channel == channel, DeadLetter.reason == reason)
    return session.scalars(chosen.order_by(DeadLetter.id)).all()


def wanted_again(session: Session, channel: str) -> Sequence[DeadLetter]:
    """Those whose chats somebody at a desk wants to be written to again."""
    chosen = select(DeadLetter).where(DeadLetter.channel == channel, DeadLetter.is_wanted_again)
    return session.scalars(chosen.order_by(DeadLetter.id)).all()


def clean_dead_letters(session: Session, now: datetime) -> None:
    """Let go of those that are old."""
    session.execute(delete(DeadLetter).where(DeadLetter.last_at < now - KEPT))


def _group(channel: str, reason: DeadReason, letters: list[DeadLetter]) -> Group:
    known = [letter for letter in letters if letter.chat]
    return Group(
        channel,
        DeadReason(reason),
        messages=sum(letter.count for letter in letters),
        chats=len(known),
        last_at=max(letter.last_at for letter in letters),
        is_tried=bool(known) and all(letter.is_wanted_again for letter in known),
    )
