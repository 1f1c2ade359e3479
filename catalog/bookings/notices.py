"""What people who have booked are told without having asked: noted with what it is about, delivered by channels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, contains_eager

from catalog.model import Booking, BookingNotice
from catalog.vocabulary import NoticeKind

MOST_AT_ONCE = 20
"""Notices that are taken in one transaction: some 20 ms of work, in which nobody else writes to SQLite."""


def notify(
    session: Session, booking: Booking, what: NoticeKind, now: datetime, about: str | None = None, **values: Any
) -> None:
    """Have the person behind ``booking`` told, in the transaction that changes it.

    The same is told once: ``about`` names it, and is kind and sequence number of the booking if nothing is said. What
    waits to be told and is no longer true (an earlier notice of the same kind) goes. ``values`` are JSON.
    """
    session.flush()
    about = about or f"{what}:{booking.sequence}:{values.get('until', '')}"
    told = select(BookingNotice.id).where(BookingNotice.booking_id == booking.id, BookingNotice.about == about)
    if session.scalar(told) is not None:
        return
    waiting = (BookingNotice.booking_id == booking.id, BookingNotice.delivered_at.is_(None))
    session.execute(delete(BookingNotice).where(*waiting, BookingNotice.kind == what))
    session.add(BookingNotice(booking_id=booking.id, kind=what, about=about, values=values, created_at=now))


def note_chat(session: Session, pseudonym: str, chat: str) -> None:
    """Note where a person can be written to who has booked on a channel that brings news by itself."""
    session.execute(update(Booking).where(Booking.pseudonym == pseudonym, Booking.chat == "").values(chat=chat))


def last_notice(session: Session, booking: Booking) -> BookingNotice | None:
    """What a person was told last, or is to be told next."""
    own = select(BookingNotice).where(BookingNotice.booking_id == booking.id)
    return session.scalar(own.order_by(BookingNotice.id.desc()).limit(1))


def waiting_notices(
    session: Session, *, pseudonym: str | None = None, channel: str | None = None
) -> Sequence[BookingNotice]:
    """What is to be told to a person, or to all of a channel whose chats can be written to, the oldest first.

    It is read only, so that what is said can be worked out before :func:`take_notices` keeps others from writing.
    """
    chosen = select(BookingNotice).join(BookingNotice.booking).where(BookingNotice.delivered_at.is_(None))
    if pseudonym is not None:
        chosen = chosen.where(Booking.pseudonym == pseudonym)
    else:
        chosen = chosen.where(Booking.channel == channel, Booking.chat != "")
    found = chosen.options(contains_eager(BookingNotice.booking)).order_by(BookingNotice.id).limit(MOST_AT_ONCE)
    return session.scalars(found.execution_options(populate_existing=True)).all()


def take_notices(session: Session, ids: Sequence[int], now: datetime) -> set[int]:
    """Note that notices are delivered, once ``session`` is committed; which of them are ours to deliver.

    Of several workers, each takes others; what is no longer to be told meanwhile is nobody's.
    """
    taken = (
        update(BookingNotice)
        .where(BookingNotice.id.in_(ids), BookingNotice.delivered_at.is_(None))
        .values(delivered_at=now)
        .returning(BookingNotice.id)
        .execution_options(synchronize_session=False)
    )
    return set(session.scalars(taken)) if ids else set()
