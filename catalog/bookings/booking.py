"""Booking, confirming and cancelling: what a person does, each in one transaction under the date's lock."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, exists, select, text
from sqlalchemy.orm import Session

from catalog.bookings.seats import Pot, held_in, level, lock, lock_all, note_held, pot_of
from catalog.bookings.told import moments_of, told_of
from catalog.model import ACTIVE, HOLDING, LONGEST_NICKNAME, Booking, BookingSetup, BookingSlot, Offer, OfferDate
from catalog.search.eligibility import MODES
from catalog.vocabulary import Audience, BookingState, DateStatus, Format, OfferStatus

MOST_BOOKINGS = 12
"""Bookings to come that one person may have: an evening of talks and more, too few to empty a catalogue."""


class Refusal(StrEnum):
    """Why there is no seat for somebody."""

    GONE = "gone"
    """There is no such date, or it is not booked here."""
    OVER = "over"
    CLOSED = "closed"
    """The deadline is over."""
    CALLED_OFF = "called_off"
    """Cancelled or postponed."""
    MODE = "mode"
    """It has to be said whether onsite or digital, or the date has no such mode."""
    SLOT = "slot"
    """It has to be said which of the talks."""
    NICKNAME = "nickname"
    """It has to be said what somebody wants to be called."""
    AGE = "age"
    OVERLAP = "overlap"
    """Something else is booked for that time."""
    TOO_MANY = "too_many"


class NotBooked(Exception):
    """There is no booking, or no confirmation. ``other`` is the id of a booking that stands in the way."""

    def __init__(self, why: Refusal, other: int | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.other = other


@dataclass(frozen=True)
class Asked:
    """What somebody would like to book. ``age`` is not kept; ``link_key`` is what the secret link is made with."""

    date_id: int
    pseudonym: str
    channel: str
    language: str
    link_key: bytes
    mode: str | None = None
    slot_id: int | None = None
    nickname: str | None = None
    age: int | None = None


@dataclass(frozen=True)
class Booked:
    """A booking. ``is_new``: it was not there before, as it is when a button is pressed twice."""

    booking: Booking
    is_new: bool


@dataclass(frozen=True)
class Confirmed:
    """A seat that is the person's now, and what was given back for it."""

    given_back: tuple[Booking, ...]


_OWN = (
    select(Booking)
    .where(Booking.pseudonym == bindparam("pseudonym"), Booking.state.in_({*ACTIVE, *HOLDING}))
    .order_by(Booking.id)
    .execution_options(populate_existing=True)
)
"""What a person has that is not over and done with."""
_HAS_SLOTS = select(exists().where(BookingSlot.date_id == bindparam("date_id")))


def link_token(key: bytes, uid: str) -> str:
    """What the secret link of a booking ends with: 128 bits that nobody can make without the key."""
    return hmac.new(key, f"booking:{uid}".encode(), hashlib.sha256).hexdigest()[:32]


def hash_of(token: str) -> str:
    """What is kept of a link."""
    return hashlib.sha256(token.encode()).hexdigest()


def setup_of(session: Session, offer: Offer) -> BookingSetup | None:
    """How seats of ``offer`` are given away here; None if they are not."""
    setup = session.get(BookingSetup, offer.id)
    return setup if setup and setup.is_open else None


def modes_of(date: OfferDate) -> tuple[str, ...]:
    """The ways to take part in a date."""
    return MODES if date.format == Format.HYBRID else (date.format,)


def modes_in_time(date: OfferDate, now: datetime) -> list[str]:
    """The ways to take part whose deadline is not over."""
    deadlines = {mode: getattr(date, f"{mode}_deadline") for mode in modes_of(date)}
    return [mode for mode, deadline in deadlines.items() if deadline is None or deadline > now]


def has_slots(session: Session, date: OfferDate) -> bool:
    """Whether a date is booked by talks."""
    return bool(session.scalar(_HAS_SLOTS, {"date_id": date.id}))


def book(session: Session, asked: Asked, now: datetime) -> Booked:
    """A seat, or a place on the waiting list. What is booked already is given back as it is.

    Raises NotBooked. ``session`` has written nothing before.
    """
    _lock_person(session, asked.pseudonym)
    date = lock(session, asked.date_id)
    if date is None:
        raise NotBooked(Refusal.GONE)
    own = session.scalars(_OWN, {"pseudonym": asked.pseudonym}).all()
    for one in own:
        if (one.date_id, one.slot_id) == (date.id, asked.slot_id):
            if not one.is_active:  # there already
                raise NotBooked(Refusal.OVERLAP, one.id)
            return Booked(one, is_new=False)
    setup = setup_of(session, date.offer)
    slot, mode, (starts_at, ends_at) = _checked(session, date, setup, asked, now)
    if sum(one.is_active and one.ends_at > now for one in own) >= MOST_BOOKINGS:
        raise NotBooked(Refusal.TOO_MANY)
    pot = Pot(date.id, mode, slot.id if slot else None)
    standing = level(session, date, pot, now)
    if not standing.is_full and (others := at_the_time(own, starts_at, ends_at)):
        raise NotBooked(Refusal.OVERLAP, others[0].id)
    uid = secrets.token_hex(16)
    booking = Booking(
        uid=uid,
        municipality_ags=date.offer.municipality_ags,
        date_id=date.id,
        slot_id=slot.id if slot else None,
        pseudonym=asked.pseudonym,
        channel=asked.channel,
        language=asked.language,
        link_hash=hash_of(link_token(asked.link_key, uid)),
        mode=mode,
        state=BookingState.WAITING if standing.is_full else BookingState.BOOKED,
        nickname=asked.nickname if setup and setup.nickname_purpose else None,
        booked_at=now,
        title=date.offer.title,
        firm=slot.firm if slot else None,
        starts_at=starts_at,
        ends_at=ends_at,
        told=told_of(date, mode),
        told_version=date.offer.version,
    )
    session.add(booking)
    note_held(session, date, pot, standing.held + (booking.state == BookingState.BOOKED))
    session.flush()
    return Booked(booking, is_new=True)


def cancel(session: Session, booking: Booking, now: datetime) -> bool:
    """Give the seat back, and let the next one move up. False if there was nothing to give back any more."""
    date = lock(session, booking.date_id) if booking.date_id is not None else None
    session.refresh(booking)
    if not booking.is_active or booking.ends_at <= now:
        return False
    _give_back(session, date, booking, now)
    return True


def confirm(session: Session, booking: Booking, now: datetime, *, instead: bool = False) -> Confirmed | None:
    """Take the seat one has been moved up to. None if it is too late; it may be one's own already, too.

    Raises NotBooked if something else is booked, or offered, for that time; ``instead`` of which it is taken, if the
    person says so: the other one is given back in the same transaction.
    """
    _lock_person(session, booking.pseudonym)
    moments = booking.starts_at, booking.ends_at
    at_first = overlapping(session, booking.pseudonym, *moments, but=booking.id, states=ACTIVE)
    dates = lock_all(session, (booking.date_id, *(one.date_id for one in at_first)))
    session.refresh(booking)
    if booking.state == BookingState.BOOKED:
        return Confirmed(())
    if booking.state != BookingState.OFFERED or booking.confirm_until is None or booking.confirm_until <= now:
        return None
    others = in_the_way(session, booking)
    for other in others:
        if not (instead and other.is_active and (other.date_id is None or other.date_id in dates)):
            raise NotBooked(Refusal.OVERLAP, other.id)
    booking.become(BookingState.BOOKED)
    for other in others:
        _give_back(session, dates[other.date_id] if other.date_id is not None else None, other, now)
    session.flush()
    return Confirmed(tuple(others))


def in_the_way(session: Session, booking: Booking) -> list[Booking]:
    """What the person would give back for a seat that she was moved up to."""
    return overlapping(session, booking.pseudonym, booking.starts_at, booking.ends_at, but=booking.id)


def overlapping(
    session: Session,
    pseudonym: str,
    starts_at: datetime,
    ends_at: datetime,
    *,
    but: int | None = None,
    states: Collection[str] = HOLDING,
) -> list[Booking]:
    """What a person has at that time in these states, as it is now; ``but`` is the id of one that does not count."""
    own = session.scalars(_OWN, {"pseudonym": pseudonym})
    return at_the_time([one for one in own if one.id != but], starts_at, ends_at, states)


def at_the_time(
    own: Iterable[Booking], starts_at: datetime, ends_at: datetime, states: Collection[str] = HOLDING
) -> list[Booking]:
    """Those of a person's bookings that are in these states at that time. To wait for two at once is allowed."""
    return [one for one in own if one.state in states and one.starts_at < ends_at and one.ends_at > starts_at]


def _give_back(session: Session, date: OfferDate | None, booking: Booking, now: datetime) -> None:
    booking.become(BookingState.CANCELLED)
    session.flush()
    if date is not None:
        pot = pot_of(booking)
        standing = level(session, date, pot, now)
        note_held(session, date, pot, held_in(session, pot) if standing.seats is None else standing.held)
        session.flush()


def _checked(
    session: Session, date: OfferDate, setup: BookingSetup | None, asked: Asked, now: datetime
) -> tuple[BookingSlot | None, str, tuple[datetime, datetime]]:
    """The slot and the mode that are meant, and from when to when that is. Raises NotBooked."""
    offer = date.offer
    if setup is None or date.starts_at is None:
        raise NotBooked(Refusal.GONE)
    if offer.status != OfferStatus.PUBLISHED or offer.audience != Audience.YOUNG_PEOPLE:
        raise NotBooked(Refusal.GONE)
    if date.status != DateStatus.SCHEDULED:
        raise NotBooked(Refusal.CALLED_OFF)
    slot = _slot(session, date, asked)
    moments = moments_of(date, slot)
    assert moments  # there is a beginning
    if moments[0] <= now:
        raise NotBooked(Refusal.OVER)
    mode = _mode(date, asked, now)
    if offer.age_required and asked.age is not None and not _suits(offer, asked.age):
        raise NotBooked(Refusal.AGE)
    if setup.nickname_purpose and not (asked.nickname and len(asked.nickname) <= LONGEST_NICKNAME):
        raise NotBooked(Refusal.NICKNAME)
    return slot, mode, moments


def _slot(session: Session, date: OfferDate, asked: Asked) -> BookingSlot | None:
    if asked.slot_id is not None:
        slot = session.get(BookingSlot, asked.slot_id)
        if slot is None or slot.date_id != date.id:
            raise NotBooked(Refusal.GONE)
        return slot
    if has_slots(session, date):
        raise NotBooked(Refusal.SLOT)
    return None


def _mode(date: OfferDate, asked: Asked, now: datetime) -> str:
    open_ones = modes_in_time(date, now)
    if not open_ones:
        raise NotBooked(Refusal.CLOSED)
    if asked.mode is None:
        if len(open_ones) > 1:
            raise NotBooked(Refusal.MODE)
        return open_ones[0]
    if asked.mode not in modes_of(date):
        raise NotBooked(Refusal.MODE)
    if asked.mode not in open_ones:
        raise NotBooked(Refusal.CLOSED)
    return asked.mode


def _suits(offer: Offer, age: int) -> bool:
    return (offer.age_min is None or offer.age_min <= age) and (offer.age_max is None or age <= offer.age_max)


def _lock_person(session: Session, pseudonym: str) -> None:
    """Keep the same person from booking elsewhere at once. On SQLite the date's lock keeps everybody."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": pseudonym})
