"""What is to be told in a chat without its having asked just now: put down once, handed out once, dropped when late."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from catalog.model import Notice

PUSHING = ("telegram",)
"""Channels that bring what is told by themselves, and need the chat's own id for it. The others show it when somebody
comes back."""
MOST_AT_ONCE = 20
"""Notices that are handed out in one transaction: some 20 ms of work, in which nobody else writes to SQLite."""


def kept_chat(channel: str, chat: str) -> str:
    """The chat's own id where its channel needs it to write there; empty for all others, of which it is not kept."""
    return chat if channel in PUSHING else ""


def put(session: Session, notices: Sequence[dict[str, Any]]) -> None:
    """Store ``notices``, given as the columns of :class:`Notice`. The database refuses the same key a second time."""
    if notices:
        session.execute(insert(Notice), list(notices))


def waiting(session: Session, *, pseudonym: str | None = None, channel: str | None = None) -> Sequence[Notice]:
    """Up to ``MOST_AT_ONCE`` notices for a chat, or for all of a channel, the oldest first."""
    whose = Notice.pseudonym == pseudonym if pseudonym else Notice.channel == channel
    return session.scalars(select(Notice).where(whose).order_by(Notice.id).limit(MOST_AT_ONCE)).all()


def take(session: Session, ids: Sequence[int]) -> set[int]:
    """Hand notices out: they are gone with it. Which of them are ours; another worker may have been faster."""
    gone = delete(Notice).where(Notice.id.in_(ids)).returning(Notice.id)
    return set(session.scalars(gone.execution_options(synchronize_session=False))) if ids else set()
