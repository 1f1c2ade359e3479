"""Seats, and the one lock under which they are counted and given away.

Seats come in pots: those of a mode at a date, or those of a slot, whatever the mode. A pot is only touched by a
transaction that has locked its date: on PostgreSQL the row, on SQLite the whole database. So what is counted then is
still true when it is committed, however many come at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, event, func, select, update
from sqlalchemy.orm import Session, SessionTransaction

from catalog.bookings.notices import notify
from catalog.model import CONFIRM_HOURS, HOLDING, Booking, BookingSetup, BookingSlot, OfferDate
from catalog.vocabulary import BookingState, DateStatus, Format, NoticeKind, OfferStatus

LEAST_TO_CONFIRM = timedelta(minutes=10)
"""Nobody is moved up with less time than this to say yes."""

_BEGIN_TO_WRITE = (
    update(Booking).where(Booking.id == -1).values(sequence=0).execution_options(synchronize_session=False)
)
"""What ``BEGIN IMMEDIATE`` does, within a transaction: no row is written, but nobody else can."""

LONGEST_TURN_S = 20
"""Longer than any transaction takes: nobody waits for ever for one that hangs."""
_TURN = "booking turn"
_TURNS: WeakKeyDictionary[Any, Lock] = WeakKeyDictionary()
"""One lock per SQLite engine: whose turn it is."""


@dataclass(frozen=True)
class Pot:
    """The seats of a mode at a date, or of a slot."""

    date_id: int
    mode: str
    slot_id: int | None = None

    @property
    def is_of(self) -> tuple[ColumnElement[bool], ...]:
        """What bookings of this pot have in common."""
        if self.slot_id is not None:
            return (Booking.slot_id == self.slot_id,)
        return (Booking.date_id == self.date_id, Booking.slot_id.is_(None), Booking.mode == self.mode)


def pot_of(booking: Booking) -> Pot:
    """The pot of a booking whose date still exists."""
    assert booking.date_id is not None
    return Pot(booking.date_id, booking.mode, booking.slot_id)


def lock(session: Session, date_id: int) -> OfferDate | None:
    """Keep everybody else from the seats of a date until the transaction ends; the date as it is now, if it exists.

    Whoever locks several takes them in the order of their ids.
    """
    if session.get_bind().dialect.name == "sqlite":
        _wait_in_turn(session)
        session.execute(_BEGIN_TO_WRITE)
    else:
        session.execute(select(OfferDate.id).where(OfferDate.id == date_id).with_for_update())
    date = session.get(OfferDate, date_id, populate_existing=True)
    if date is not None:
        session.refresh(date.offer)
    return date


def _wait_in_turn(session: Session) -> None:
    """Let the transactions of this process have SQLite one after the other.

    SQLite's own waiting is no queue: of 200 at once on a busy machine, some never got their turn within 5 s.
    """
    connection = session.connection().connection.dbapi_connection
    if session.info.get(_TURN) or getattr(connection, "in_transaction", False):
        return  # it has written already: SQLite is its own
    turn = _TURNS.setdefault(session.get_bind(), Lock())
    if not turn.acquire(timeout=LONGEST_TURN_S):
        return  # then SQLite itself decides
    session.info[_TURN] = True

    def end(ended: Session, transaction: SessionTransaction) -> None:
        if transaction.parent is None and ended.info.pop(_TURN, None):
            turn.release()

    event.listen(session, "after_transaction_end", end)


def seats_in(session: Session, pot: Pot) -> int | None:
    """How many seats there are altogether; None for as many as come."""
    if pot.slot_id is not None:
        return session.scalar(select(BookingSlot.seats).where(BookingSlot.id == pot.slot_id))
    column = OfferDate.digital_seats if pot.mode == Format.DIGITAL else OfferDate.onsite_seats
    return session.scalar(select(column).where(OfferDate.id == pot.date_id))


def held_in(session: Session, pot: Pot) -> int:
    """How many seats are taken, those kept for whoever moved up included."""
    return session.scalar(select(func.count(Booking.id)).where(*pot.is_of, Booking.state.in_(HOLDING))) or 0


def place_in_line(session: Session, booking: Booking) -> int:
    """How many on the waiting list are to be moved up before ``booking`` is, itself included."""
    ahead = (Booking.state == BookingState.WAITING, Booking.id <= booking.id)
    return session.scalar(select(func.count(Booking.id)).where(*pot_of(booking).is_of, *ahead)) or 0


def level(session: Session, date: OfferDate, pot: Pot, now: datetime) -> int | None:
    """Bring those who have a seat, and those who wait, to what there is; how many are free then (None: any number).

    Free seats go to those who wait, in order, to be confirmed. Where there are more people than seats, those who came
    last wait again, before all others. ``date`` is locked.
    """
    seats, held = seats_in(session, pot), held_in(session, pot)
    if seats is not None and held > seats:
        for booking in _last(session, pot, held - seats):
            _move_back(session, booking, now)
        held = seats
    until = _to_confirm_until(session, date, pot, now)
    if until is not None:
        for booking in _next(session, pot, None if seats is None else seats - held):
            _move_up(session, booking, until, now)
            held += 1
    session.flush()
    return None if seats is None else seats - held


def note_taken(session: Session, date: OfferDate) -> None:
    """Write down at the date how many seats of each mode are taken: what searches look at. ``date`` is locked."""
    for mode in (Format.DIGITAL, Format.ONSITE):
        setattr(date, f"{mode}_taken", held_in(session, Pot(date.id, mode)))
    session.flush()


# Ids are given out under the lock: who came first has the smaller one.
def _next(session: Session, pot: Pot, most: int | None) -> Iterator[Booking]:
    waiting = select(Booking).where(*pot.is_of, Booking.state == BookingState.WAITING).order_by(Booking.id)
    yield from session.scalars(waiting if most is None else waiting.limit(most)).all()


def _last(session: Session, pot: Pot, number: int) -> Iterator[Booking]:
    outside = (Booking.state.in_(HOLDING), Booking.state != BookingState.ATTENDED)
    chosen = select(Booking).where(*pot.is_of, *outside).order_by(Booking.id.desc())
    yield from session.scalars(chosen.limit(number)).all()


def _to_confirm_until(session: Session, date: OfferDate, pot: Pot, now: datetime) -> datetime | None:
    """Until when whoever is moved up now has to say yes: at most half of what is left, so that others may follow.

    None if nobody is: it is too late, or nobody knows whether it takes place.
    """
    if date.status != DateStatus.SCHEDULED or date.offer.status != OfferStatus.PUBLISHED:
        return None
    starts_at = date.starts_at
    if pot.slot_id is not None:
        starts_at = session.scalar(select(BookingSlot.starts_at).where(BookingSlot.id == pot.slot_id))
    if starts_at is None:
        return None
    setup = session.get(BookingSetup, date.offer_id)
    hours = timedelta(hours=setup.confirm_hours if setup else CONFIRM_HOURS)
    left = min(hours, (starts_at - now) / 2)
    return now + left if left >= LEAST_TO_CONFIRM else None


def _move_up(session: Session, booking: Booking, until: datetime, now: datetime) -> None:
    booking.state, booking.confirm_until = BookingState.OFFERED, until
    notify(session, booking, NoticeKind.MOVED_UP, now, until=until.isoformat())


def _move_back(session: Session, booking: Booking, now: datetime) -> None:
    booking.become(BookingState.WAITING)
    notify(session, booking, NoticeKind.MOVED_BACK, now)
