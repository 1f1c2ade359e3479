"""Seats, and the one lock under which they are counted and given away.

Seats come in pots: those of a mode at a date, or those of a slot, whatever the mode. A pot is only touched by a
transaction that has locked its date: on PostgreSQL the row, on SQLite the whole database. So what is counted then is
still true when it is committed, however many come at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, select, update
from sqlalchemy.orm import Session, joinedload, lazyload

from catalog.bookings.notices import notify
from catalog.model import CONFIRM_HOURS, HOLDING, Booking, BookingSetup, BookingSlot, Offer, OfferDate
from catalog.vocabulary import BookingState, DateStatus, Format, NoticeKind, OfferStatus

LEAST_TO_CONFIRM = timedelta(minutes=10)
"""Nobody is moved up with less time than this to say yes."""

_BEGIN_TO_WRITE = "UPDATE booking SET sequence = 0 WHERE id = -1"
"""What ``BEGIN IMMEDIATE`` does, within a transaction: no row is written, but nobody else can."""
_LOCKED = (
    select(OfferDate)
    .where(OfferDate.id == bindparam("date_id"))
    .options(joinedload(OfferDate.offer, innerjoin=True).options(lazyload(Offer.provider), lazyload(Offer.field_rows)))
    .execution_options(populate_existing=True)
)
"""A date with its offer, in one statement: others wait meanwhile."""

_TOUCHED = (
    update(OfferDate)
    .where(OfferDate.id == bindparam("date_id"))
    .values(onsite_taken=OfferDate.onsite_taken)
    .execution_options(synchronize_session=False)
)
"""Writes a date as it is, so that whoever watches it (``WATCHED``) learns that what belongs to it has changed."""


@dataclass(frozen=True)
class Pot:
    """The seats of a mode at a date, or of a slot."""

    date_id: int
    mode: str
    slot_id: int | None = None

    @property
    def is_of(self) -> tuple[ColumnElement[bool], ...]:
        """What bookings of this pot have in common."""
        return _of_mode(self.date_id, self.mode) if self.slot_id is None else _of_slot(self.slot_id)


def _of_mode(date_id: Any, mode: Any) -> tuple[ColumnElement[bool], ...]:
    return (Booking.date_id == date_id, Booking.slot_id.is_(None), Booking.mode == mode)


def _of_slot(slot_id: Any) -> tuple[ColumnElement[bool], ...]:
    return (Booking.slot_id == slot_id,)


def _counting(is_of: tuple[ColumnElement[bool], ...]) -> Select[int, bool]:
    held = select(func.count(Booking.id)).where(*is_of, Booking.state.in_(HOLDING)).scalar_subquery()
    return select(held, exists().where(*is_of, Booking.state == BookingState.WAITING))


_COUNTED_OF_MODE = _counting(_of_mode(bindparam("date_id"), bindparam("mode")))
_COUNTED_OF_SLOT = _counting(_of_slot(bindparam("slot_id")))
"""How many seats are taken, and whether somebody waits. Made once: under the lock that would take as long as to ask."""


def pot_of(booking: Booking) -> Pot:
    """The pot of a booking whose date still exists."""
    assert booking.date_id is not None
    return Pot(booking.date_id, booking.mode, booking.slot_id)


@dataclass(frozen=True)
class Standing:
    """How a pot stands. ``seats`` is None for as many as come; then ``held`` is what is written down at the date."""

    held: int
    seats: int | None

    @property
    def is_full(self) -> bool:
        """Whether one can only wait."""
        return self.seats is not None and self.held >= self.seats


def lock(session: Session, date_id: int) -> OfferDate | None:
    """Keep everybody else from the seats of a date until the transaction ends; the date as it is now, if it exists.

    Whoever locks several uses :func:`lock_all`.
    """
    if session.get_bind().dialect.name == "sqlite":
        session.connection().exec_driver_sql(_BEGIN_TO_WRITE)
    else:
        session.execute(select(OfferDate.id).where(OfferDate.id == date_id).with_for_update())
    return session.scalar(_LOCKED, {"date_id": date_id})


def lock_all(session: Session, date_ids: Iterable[int | None]) -> dict[int, OfferDate]:
    """Lock the dates, those that still exist, in the order of their ids: so that nobody waits crosswise."""
    numbers = sorted({number for number in date_ids if number is not None})
    return {number: date for number in numbers if (date := lock(session, number))}


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


def level(session: Session, date: OfferDate, pot: Pot, now: datetime) -> Standing:
    """Bring those who have a seat, and those who wait, to what there is; how the pot stands then.

    Free seats go to those who wait, in order, to be confirmed. Where there are more people than seats, those who came
    last wait again, before all others. ``date`` is locked.
    """
    seats, starts_at = _given_away(session, date, pot)
    held, somebody_waits = _counted(session, date, pot, seats)
    if seats is not None and held > seats:
        for booking in _last(session, pot, held - seats):
            _move_back(session, booking, now)
        held = seats
    if somebody_waits and (seats is None or held < seats):
        following = list(_next(session, pot, None if seats is None else seats - held))
        until = _to_confirm_until(session, date, starts_at, now) if following else None
        for booking in following if until else ():
            assert until
            _move_up(session, booking, until, now)
            held += 1
    session.flush()
    return Standing(held, seats)


def note_taken(session: Session, date: OfferDate) -> None:
    """Write down at the date how many seats of each mode are taken: what searches look at. ``date`` is locked."""
    for mode in (Format.DIGITAL, Format.ONSITE):
        note_held(session, date, Pot(date.id, mode), held_in(session, Pot(date.id, mode)))
    session.execute(_TOUCHED, {"date_id": date.id})
    session.flush()


def note_held(session: Session, date: OfferDate, pot: Pot, held: int) -> None:
    """The same of one pot that has just been counted.

    Of a talk only that something has changed: its bookings are counted whenever it is shown.
    """
    if pot.slot_id is None:
        setattr(date, f"{pot.mode}_taken", held)
    else:
        session.execute(_TOUCHED, {"date_id": date.id})


def _given_away(session: Session, date: OfferDate, pot: Pot) -> tuple[int | None, datetime | None]:
    """How many seats there are, and when it begins."""
    if pot.slot_id is None:
        return getattr(date, f"{pot.mode}_seats"), date.starts_at
    talk = session.execute(select(BookingSlot.seats, BookingSlot.starts_at).where(BookingSlot.id == pot.slot_id)).one()
    return talk.seats, talk.starts_at


def _counted(session: Session, date: OfferDate, pot: Pot, seats: int | None) -> tuple[int, bool]:
    """How many seats are taken, and whether somebody (may) wait. Where nobody is turned away, nobody is counted."""
    if seats is None:
        return getattr(date, f"{pot.mode}_taken"), True
    if pot.slot_id is not None:
        held, somebody_waits = session.execute(_COUNTED_OF_SLOT, {"slot_id": pot.slot_id}).one()
    else:
        held, somebody_waits = session.execute(_COUNTED_OF_MODE, {"date_id": pot.date_id, "mode": pot.mode}).one()
    return held, somebody_waits


# Ids are given out under the lock: who came first has the smaller one.
def _next(session: Session, pot: Pot, most: int | None) -> Iterator[Booking]:
    waiting = select(Booking).where(*pot.is_of, Booking.state == BookingState.WAITING).order_by(Booking.id)
    yield from session.scalars(waiting if most is None else waiting.limit(most)).all()


def _last(session: Session, pot: Pot, number: int) -> Iterator[Booking]:
    outside = (Booking.state.in_(HOLDING), Booking.state != BookingState.ATTENDED)
    chosen = select(Booking).where(*pot.is_of, *outside).order_by(Booking.id.desc())
    yield from session.scalars(chosen.limit(number)).all()


def _to_confirm_until(session: Session, date: OfferDate, starts_at: datetime | None, now: datetime) -> datetime | None:
    """Until when whoever is moved up now has to say yes: at most half of what is left, so that others may follow.

    None if nobody is: it is too late, or nobody knows whether it takes place.
    """
    if date.status != DateStatus.SCHEDULED or date.offer.status != OfferStatus.PUBLISHED or starts_at is None:
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
