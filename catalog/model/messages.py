"""Messages on their way: stored before they are confirmed, gone when they are done.

These three tables are the only ones that hold what a person wrote, for as short as it takes to answer
(inbox, outbox), or until the conversation on the web page is over (transcript).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, UtcDateTime
from catalog.vocabulary import DeadReason

_WAITS = text("state = 'new'")


class InboxUpdate(Base):
    """An update of a channel, raw, stored before the channel is told that it arrived.

    ``state``: ``new`` -> ``done`` (raw emptied) or ``dead`` (could not be read or answered; raw emptied).
    ``chat`` is the channel's own chat id: the order within it is kept, by ``id``.
    """

    __tablename__ = "inbox_update"
    __table_args__ = (
        UniqueConstraint("channel", "update_key"),
        Index("ix_inbox_update_waiting", "state", "chat", "id"),
        Index("ix_inbox_update_oldest", "channel", "id", "chat", sqlite_where=_WAITS, postgresql_where=_WAITS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    update_key: Mapped[str] = mapped_column(String(80))
    chat: Mapped[str] = mapped_column(String(80))
    raw: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(String(10), default="new")
    attempts: Mapped[int] = mapped_column(default=0)
    told_to_wait: Mapped[bool] = mapped_column(default=False)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OutboxMessage(Base):
    """A message or call that a channel still has to deliver. ``call`` is emptied once it is delivered."""

    __tablename__ = "outbox_message"
    __table_args__ = (
        UniqueConstraint("channel", "effect_key"),
        Index("ix_outbox_message_waiting", "state", "chat", "id"),
        Index(
            "ix_outbox_message_oldest",
            *("channel", "is_bulk", "id", "chat"),
            sqlite_where=_WAITS,
            postgresql_where=_WAITS,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    effect_key: Mapped[str] = mapped_column(String(120))
    chat: Mapped[str] = mapped_column(String(80))
    call: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(String(10), default="new")
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None] = mapped_column(UtcDateTime)
    useless_from: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """From when on it is not delivered any more: a reminder of what has begun helps nobody."""
    tried_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it was last tried. ``not_before`` is told from there, so that a clock that is set back holds nobody up."""
    is_bulk: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether it is one of many that nobody waits for, such as a reminder: answers go first."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DeadLetter(Base):
    """That messages to or from a chat died of the same reason; none of what they said (``catalog.delivery``)."""

    __tablename__ = "dead_letter"
    __table_args__ = (UniqueConstraint("channel", "chat", "reason"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    chat: Mapped[str] = mapped_column(String(80), default="")
    """The channel's own id; empty where nobody can be written to."""
    reason: Mapped[DeadReason] = mapped_column(String(10))
    count: Mapped[int] = mapped_column(default=1)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    is_wanted_again: Mapped[bool] = mapped_column(default=False)
    """Whether somebody at a desk wants the person to be written to again."""


class TranscriptEntry(Base):
    """A line of a conversation on the web page, so that it survives a reload. Erased with the conversation."""

    __tablename__ = "transcript_entry"
    __table_args__ = (Index("ix_transcript_entry_pseudonym", "pseudonym", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    pseudonym: Mapped[str] = mapped_column(String(64))
    side: Mapped[str] = mapped_column(String(6))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
