"""What else there is for somebody whose date does not take place, or whose seat is gone: dates with a seat left."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session

from catalog.bookings.booking import has_slots, overlapping
from catalog.bookings.reading import is_bookable, talks, ways
from catalog.bookings.told import moments_of
from catalog.model import Booking, BookingSetup, Offer, OfferDate, OfferField
from catalog.vocabulary import Audience, BookingState, DateStatus, Format, OfferStatus

LOST = (BookingState.CALLED_OFF, BookingState.EXPIRED)
"""States in which somebody has to look for something else without having wished it."""
MOST = 3
"""So many are read; whoever wants more looks for it."""
_LOOKED_AT = 12
"""Dates that are looked at for a seat: some are full, or at a time at which the person has something else."""


def alternatives(session: Session, booking: Booking, now: datetime) -> list[OfferDate]:
    """Up to ``MOST`` dates at which the person can have a seat at once, the likest first; none for who lost nothing.

    Other dates of the same offer come first, then offers of the same kind or field in the same municipality that are
    open to every age (nobody's age is known here). The way to take part is the same.
    """
    if booking.state not in LOST:
        return []
    found = [date for date in _like(session, booking, now) if _has_room(session, date, booking, now)]
    return found[:MOST]


def _like(session: Session, booking: Booking, now: datetime) -> list[OfferDate]:
    offer, ags = booking.offer, booking.municipality_ags
    chosen = (
        select(OfferDate)
        .join(Offer, Offer.id == OfferDate.offer_id)
        .join(BookingSetup, BookingSetup.offer_id == Offer.id)
        .where(BookingSetup.is_open, Offer.municipality_ags == ags, Offer.status == OfferStatus.PUBLISHED)
        .where(Offer.audience == Audience.YOUNG_PEOPLE, OfferDate.status == DateStatus.SCHEDULED)
        .where(OfferDate.starts_at > now, OfferDate.id != (booking.date_id or 0))
        .where(OfferDate.format.in_([booking.mode, Format.HYBRID]))
        .limit(_LOOKED_AT)
    )
    if offer is None:
        chosen = chosen.where(Offer.title == booking.title)
        return list(session.scalars(chosen.order_by(OfferDate.starts_at, OfferDate.id)))
    same = Offer.id == offer.id
    of_field = Offer.id.in_(select(OfferField.offer_id).where(OfferField.field.in_(offer.fields)))
    like = or_(Offer.kind == offer.kind, of_field) & Offer.age_required.is_(False)
    likeness = case((same, 0), (of_field, 1), else_=2)
    chosen = chosen.where(Offer.is_example == offer.is_example, same | like)
    return list(session.scalars(chosen.order_by(likeness, OfferDate.starts_at, OfferDate.id)))


def _has_room(session: Session, date: OfferDate, booking: Booking, now: datetime) -> bool:
    if not is_bookable(session, date, now):
        return False
    if has_slots(session, date):
        return any(not talk.is_full for talk in talks(session, date, booking.pseudonym, now))
    moments = moments_of(date, None)
    assert moments  # it has a beginning
    is_free = any(way.mode == booking.mode and not way.is_full for way in ways(session, date, now))
    return is_free and overlapping(session, booking.pseudonym, *moments) == []
