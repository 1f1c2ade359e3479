"""Erasing bookings, so that only counts stay: of a person who wants to be forgotten, or whichever are old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, case, delete, func, select
from sqlalchemy.orm import Session

from catalog.bookings.seats import level, lock_all, note_taken, pot_of
from catalog.model import MAIL, SEATED, Booking, BookingMail, BookingTally, OutboxMessage
from catalog.vocabulary import BookingState


@dataclass(frozen=True)
class Attendance:
    """How many had a seat at a date, and how many of them came."""

    booked: int
    attended: int


def forget_bookings(session: Session, pseudonym: str, now: datetime) -> None:
    """Erase a person's bookings. Seats that are still of use go to those who wait."""
    own = select(Booking).where(Booking.pseudonym == pseudonym)
    dates = session.scalars(own.with_only_columns(Booking.date_id).where(Booking.date_id.is_not(None)).distinct())
    locked = lock_all(session, dates)
    bookings = session.scalars(own).all()
    erase(session, bookings, now)
    pots = {pot_of(one) for one in bookings if one.date_id in locked and one.is_active and one.ends_at > now}
    for pot in sorted(pots, key=lambda one: (one.date_id, one.mode, one.slot_id or 0)):
        level(session, locked[pot.date_id], pot, now)
    for date in locked.values():
        note_taken(session, date)


def erase(session: Session, bookings: Sequence[Booking], now: datetime) -> None:
    """Count what is over, and delete all: the database what was to be told with it, we the mails on their way."""
    booked, attended = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for one in bookings:
        if one.date_id is not None and one.starts_at <= now and one.state in SEATED:
            booked[one.date_id, one.mode] += 1
            attended[one.date_id, one.mode] += one.state == BookingState.ATTENDED
    for (date_id, mode), number in sorted(booked.items()):
        tally = session.get(BookingTally, (date_id, mode))
        if tally is None:
            tally = BookingTally(date_id=date_id, mode=mode, booked=0, attended=0)
            session.add(tally)
        tally.booked += number
        tally.attended += attended[date_id, mode]
    session.flush()
    mails = select(BookingMail.handle).where(BookingMail.booking_id.in_([one.id for one in bookings]))
    session.execute(delete(OutboxMessage).where(OutboxMessage.channel == MAIL, OutboxMessage.chat.in_(mails)))
    for one in bookings:
        session.delete(one)
    session.flush()


def attendance(session: Session, date_id: int) -> Attendance:
    """The counts of a date: what is erased already, and what is still kept."""
    came = case((Booking.state == BookingState.ATTENDED, 1), else_=0)
    kept = session.execute(
        select(func.count(Booking.id), func.coalesce(func.sum(came), 0)).where(
            Booking.date_id == date_id, Booking.state.in_(SEATED)
        )
    ).one()
    gone = session.execute(
        select(
            func.coalesce(func.sum(BookingTally.booked, type_=Integer), 0),
            func.coalesce(func.sum(BookingTally.attended, type_=Integer), 0),
        ).where(BookingTally.date_id == date_id)
    ).one()
    return Attendance(int(kept[0]) + int(gone[0]), int(kept[1]) + int(gone[1]))
