"""Messages that young people had passed on to a coordination, and what it answered. Gone 30 days after the last one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.model.base import Base, UtcDateTime

LONGEST_HANDOFF = 1000
"""Characters of a message that is passed on."""
LONGEST_ANSWER = 2000
"""Characters of a coordination's answer."""


class Handoff(Base):
    """A conversation between a person and a coordination.

    Who it is nobody at the desk can see: ``pseudonym`` leads back into the chat, ``chat`` is the channel's own id where
    it takes that to write there, and both are never shown. ``details`` is what the person agreed to tell beside the
    question, in German words.
    """

    __tablename__ = "handoff"
    __table_args__ = (Index("ix_handoff_municipality_ags", "municipality_ags", "changed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"))
    pseudonym: Mapped[str] = mapped_column(String(64), index=True)
    channel: Mapped[str] = mapped_column(String(20), index=True)
    chat: Mapped[str] = mapped_column(String(80), default="")
    language: Mapped[str] = mapped_column(String(12))
    details: Mapped[str | None] = mapped_column(String(300))
    is_waiting: Mapped[bool] = mapped_column(default=True)
    """Whether the last word is the person's."""
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    texts: Mapped[list[HandoffText]] = relationship(
        order_by="HandoffText.id", cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )


class HandoffText(Base):
    """What one side wrote. ``is_delivered``: an answer has been put into the chat."""

    __tablename__ = "handoff_text"
    __table_args__ = (
        CheckConstraint("side IN ('person', 'desk')", name="side"),
        CheckConstraint(f"length(text) BETWEEN 1 AND {LONGEST_ANSWER}", name="text"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    handoff_id: Mapped[int] = mapped_column(ForeignKey("handoff.id", ondelete="CASCADE"), index=True)
    side: Mapped[str] = mapped_column(String(6))
    text: Mapped[str] = mapped_column(String(LONGEST_ANSWER))
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    is_delivered: Mapped[bool] = mapped_column(default=False)
