"""What people asked to be told, and what waits to be told in a chat."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.model.base import Base, UtcDateTime
from catalog.model.bookings import Booking

MAIL = "mail"
"""The channel of mails in the outbox, beside those of chats."""
LONGEST_ADDRESS = 254
"""Characters of a mail address (RFC 5321, with the erratum 1690)."""
LONGEST_QUERY = 1000


class Subscription(Base):
    """News of a search that somebody asked for, in a chat or by mail. Gone when it is ended, or at ``ends_at``.

    ``handle`` is random and names it in links. ``query`` is the search as an address says it, with values of the
    catalog only. ``known`` are the ids of the offers that are no news any more;
    there are none until it has been looked for the first time. A chat has a ``pseudonym``, and ``chat``
    where it takes the channel's own id to write there; a mail has an ``address``, to which nothing but the question
    whether it is meant is written until ``is_confirmed``.
    """

    __tablename__ = "subscription"
    __table_args__ = (
        UniqueConstraint("handle"),
        CheckConstraint("rhythm IN ('weekly', 'monthly')", name="rhythm"),
        CheckConstraint("(pseudonym IS NULL) <> (address IS NULL)", name="chat_or_mail"),
        Index("ix_subscription_next_at", "next_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    handle: Mapped[str] = mapped_column(String(32))
    rhythm: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(20))
    pseudonym: Mapped[str | None] = mapped_column(String(64), index=True)
    chat: Mapped[str] = mapped_column(String(80), default="")
    address: Mapped[str | None] = mapped_column(String(LONGEST_ADDRESS), index=True)
    query: Mapped[str] = mapped_column(String(LONGEST_QUERY))
    audience: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(12))
    is_confirmed: Mapped[bool]
    known: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it is looked for news next."""
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class BookingMail(Base):
    """Where somebody wants to be written to about one booking. Gone with the booking, or when it is ended.

    As with a subscription, nothing is written but one question until it ``is_confirmed``.
    """

    __tablename__ = "booking_mail"
    __table_args__ = (UniqueConstraint("handle"),)

    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id", ondelete="CASCADE"), primary_key=True)
    handle: Mapped[str] = mapped_column(String(32))
    address: Mapped[str] = mapped_column(String(LONGEST_ADDRESS), index=True)
    language: Mapped[str] = mapped_column(String(12))
    is_confirmed: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    booking: Mapped[Booking] = relationship(lazy="joined")


class Notice(Base):
    """Something to tell in a chat whose person has not written just now. Gone once its channel has it.

    ``said`` is what an action would say: keys and values, never sentences. After ``useless_from`` it is dropped.
    """

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80))
    channel: Mapped[str] = mapped_column(String(20), index=True)
    pseudonym: Mapped[str] = mapped_column(String(64), index=True)
    chat: Mapped[str] = mapped_column(String(80), default="")
    language: Mapped[str] = mapped_column(String(12))
    said: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    useless_from: Mapped[datetime] = mapped_column(UtcDateTime)
