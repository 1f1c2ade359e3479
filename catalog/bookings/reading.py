"""Bookings as they are shown: which are somebody's, what is to be said of one, and when the join link is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from catalog.bookings.booking import Refusal, has_slots, hash_of, in_the_way, modes_in_time, setup_of
from catalog.bookings.seats import Pot, held_in, place_in_line, seats_in
from catalog.model import ACTIVE, HOLDING, SEATED, Booking, BookingSetup, BookingSlot, OfferDate
from catalog.offers.translating import words_in
from catalog.vocabulary import Audience, BookingState, DateStatus, Format, OfferStatus

LINK_BEFORE = timedelta(hours=24)
"""From so long before the date on, those who have a seat are shown the link."""

_IN_LINE = (*HOLDING, BookingState.WAITING)
"""States that leave no free seat to whoever comes next: those who wait are asked first."""
_HAS_FREE_SEAT = (
    BookingSlot.seats
    > select(func.count(Booking.id))
    .where(Booking.slot_id == BookingSlot.id, Booking.state.in_(_IN_LINE))
    .scalar_subquery()
)
_WAITED_FOR = (
    select(BookingSlot.date_id)
    .where(BookingSlot.date_id.in_(bindparam("dates", expanding=True)), BookingSlot.starts_at > bindparam("now"))
    .group_by(BookingSlot.date_id)
    .having(func.max(case((_HAS_FREE_SEAT, 1), else_=0)) == 0)
)
"""Made once: each search asks, and to build it takes longer than to run it."""
MOST_OVER = 3
"""Dates that are over and still named in a chat."""


@dataclass(frozen=True)
class Way:
    """A way to take part in a date that can still be booked. ``free``: seats left, None if nobody counts them."""

    mode: str
    free: int | None

    @property
    def is_full(self) -> bool:
        """Whether one can only wait."""
        return self.free is not None and self.free <= 0


@dataclass(frozen=True)
class Talk:
    """A talk that can still be asked for: a seat, or a place on its waiting list."""

    slot: BookingSlot
    is_full: bool


def to_come(session: Session, pseudonym: str, now: datetime) -> Sequence[Booking]:
    """What a person has booked or waits for, the next first; what is just going on included."""
    own = (Booking.pseudonym == pseudonym, Booking.state.in_({*ACTIVE, *SEATED}), Booking.ends_at > now)
    return session.scalars(select(Booking).where(*own).order_by(Booking.starts_at, Booking.id)).all()


def over(session: Session, pseudonym: str, now: datetime) -> Sequence[Booking]:
    """What a person had a seat at lately, the last one first, and no more than one looks through."""
    own = (Booking.pseudonym == pseudonym, Booking.state.in_(SEATED), Booking.ends_at <= now)
    chosen = select(Booking).where(*own).order_by(Booking.ends_at.desc(), Booking.id)
    return session.scalars(chosen.limit(MOST_OVER)).all()


def own_booking(session: Session, pseudonym: str, number: int) -> Booking | None:
    """The booking with that id, if it is the person's."""
    return session.scalar(select(Booking).where(Booking.id == number, Booking.pseudonym == pseudonym))


def booking_of_link(session: Session, token: str) -> Booking | None:
    """The booking behind a secret link."""
    return session.scalar(select(Booking).where(Booking.link_hash == hash_of(token)))


def is_bookable(session: Session, date: OfferDate, now: datetime) -> bool:
    """Whether somebody can ask for a seat at a date, be it on the waiting list."""
    return why_not_bookable(session, date, now) is None


def why_not_bookable(session: Session, date: OfferDate, now: datetime) -> Refusal | None:
    """Why nobody can ask for a seat at a date; None if somebody can."""
    offer = date.offer
    is_open = (offer.status, offer.audience) == (OfferStatus.PUBLISHED, Audience.YOUNG_PEOPLE)
    if date.starts_at is None or not is_open or setup_of(session, offer) is None:
        return Refusal.GONE
    if date.status != DateStatus.SCHEDULED:
        return Refusal.CALLED_OFF
    if date.starts_at <= now:
        return Refusal.OVER
    return None if modes_in_time(date, now) else Refusal.CLOSED


def bookable_offers(session: Session, offer_ids: Iterable[int]) -> set[int]:
    """Those of the offers whose seats are given away here."""
    chosen = select(BookingSetup.offer_id).where(BookingSetup.offer_id.in_(offer_ids), BookingSetup.is_open)
    return set(session.scalars(chosen))


def waited_for(session: Session, date_ids: Iterable[int], now: datetime) -> set[int]:
    """Those of the dates with talks to come at which each is full, so that one can only wait."""
    wanted = list(date_ids)
    return set(session.scalars(_WAITED_FOR, {"dates": wanted, "now": now})) if wanted else set()


def ways(session: Session, date: OfferDate, now: datetime) -> list[Way]:
    """The ways to take part in a date without slots, with the seats that are left."""
    return [Way(mode, _left(session, Pot(date.id, mode))) for mode in modes_in_time(date, now)]


def talks(session: Session, date: OfferDate, pseudonym: str, now: datetime) -> list[Talk]:
    """The talks that somebody can still ask for, in order: those that are free, and those that one can wait for.

    A free one at a time at which the person has something else is not among them, nor what she has already. For a full
    one she can wait all the same: when she is moved up, she chooses.
    """
    held = (
        select(func.count(Booking.id))
        .where(Booking.slot_id == BookingSlot.id, Booking.state.in_(_IN_LINE))
        .scalar_subquery()
    )
    own = select(Booking.id).where(Booking.pseudonym == pseudonym)
    busy = (
        own.where(Booking.state.in_(HOLDING))
        .where(Booking.starts_at < BookingSlot.ends_at, Booking.ends_at > BookingSlot.starts_at)
        .exists()
    )
    has_it = own.where(Booking.state.in_({*ACTIVE, *HOLDING}), Booking.slot_id == BookingSlot.id).exists()
    is_full = held >= BookingSlot.seats
    coming = (BookingSlot.date_id == date.id, BookingSlot.starts_at > now, ~has_it, or_(is_full, ~busy))
    chosen = select(BookingSlot, is_full).where(*coming)
    rows = session.execute(chosen.order_by(BookingSlot.starts_at, BookingSlot.firm, BookingSlot.id))
    return [Talk(slot, bool(full)) for slot, full in rows]


def is_full(session: Session, date: OfferDate, now: datetime) -> bool:
    """Whether at a date that can be booked one can only wait, in every way or for every talk."""
    if has_slots(session, date):
        return all(talk.is_full for talk in talks(session, date, "", now))
    return all(way.is_full for way in ways(session, date, now))


def join_link(booking: Booking, now: datetime) -> str | None:
    """The link to take part, for who has a seat, when it is due; None otherwise. Who was missed may still come."""
    is_due = booking.starts_at - now <= LINK_BEFORE and booking.ends_at > now
    if booking.state not in SEATED or booking.mode != Format.DIGITAL or not is_due or booking.date is None:
        return None
    return booking.date.digital_link


def titled(booking: Booking, language: str) -> dict[str, Any]:
    """The title of what is booked as values of a message, in a language if there is such a text.

    What the offer is called by now may be another thing than what was booked: then it is called as it was.
    """
    offer = booking.offer
    if offer is None or offer.title != booking.title:
        return {"title": booking.title}
    return words_in(offer, language).values("title")


def shown(session: Session, booking: Booking, now: datetime, language: str) -> dict[str, Any]:
    """What is to be said of a booking, as JSON: what, with whom, when, where, and how it stands."""
    date = booking.date
    postponed = date is not None and date.status == DateStatus.POSTPONED
    values = {
        **titled(booking, language),
        "firm": booking.firm,
        "starts_at": booking.starts_at.isoformat(),
        "ends_at": booking.ends_at.isoformat() if booking.slot_id or (date and date.ends_at) else None,
        "format": booking.mode,
        "place": booking.told.get("place"),
        "address": booking.told.get("address"),
        "state": booking.state,
        "postponed": postponed or None,
        "until": booking.confirm_until.isoformat() if booking.confirm_until else None,
        "instead": _instead(session, booking, now, language),
        "line": place_in_line(session, booking) if date and booking.state == BookingState.WAITING else None,
        "link": join_link(booking, now),
        "link_later": True if _will_have_link(booking, now) else None,
        "nickname": booking.nickname,
        "number": booking.number if booking.nickname is None and booking.state in SEATED else None,
        "is_example": True if booking.offer and booking.offer.is_example else None,
    }
    if values["link"]:
        values["link_later"] = None
    return {name: value for name, value in values.items() if value is not None}


def _instead(session: Session, booking: Booking, now: datetime, language: str) -> list[dict[str, Any]] | None:
    """What the person has at that time, and would give back with a yes."""
    if booking.state not in (BookingState.WAITING, BookingState.OFFERED) or booking.ends_at <= now:
        return None
    return [titled(one, language) | {"firm": one.firm} for one in in_the_way(session, booking)] or None


def _will_have_link(booking: Booking, now: datetime) -> bool:
    return booking.mode == Format.DIGITAL and booking.state in HOLDING and booking.ends_at > now


def for_others(values: dict[str, Any]) -> dict[str, Any]:
    """What may be passed on of a booking as :func:`shown` has it: what, when and where."""
    told = ("title", "version", "firm", "starts_at", "ends_at", "format", "place", "address")
    return {name: values[name] for name in told if name in values}


def date_values(date: OfferDate, language: str) -> dict[str, Any]:
    """What is to be said of a date that may be booked, as :func:`shown` has it."""
    values = {
        **words_in(date.offer, language).values("title"),
        "starts_at": date.starts_at.isoformat() if date.starts_at else None,
        "ends_at": date.ends_at.isoformat() if date.ends_at else None,
        "format": date.format,
        "place": date.onsite_place,
        "address": date.onsite_address,
        "is_example": date.offer.is_example or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _left(session: Session, pot: Pot) -> int | None:
    seats = seats_in(session, pot)
    if seats is None:
        return None
    waiting = select(func.count(Booking.id)).where(*pot.is_of, Booking.state == BookingState.WAITING)
    return 0 if session.scalar(waiting) else max(0, seats - held_in(session, pot))
