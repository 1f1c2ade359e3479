"""What follows for those who have booked from what an organiser changes, and from time that passes.

A date can be changed in many ways (the desk, a provider's proposal, an import, an undo). None of them knows of
bookings: what people were told is compared with what is, wherever the offer's version has risen since.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from catalog.bookings.booking import modes_of
from catalog.bookings.notices import notify
from catalog.bookings.seats import level, lock, note_taken, pot_of
from catalog.bookings.told import changes_of, is_postponed_now, moments_of, reason_of, told_of
from catalog.database import Database
from catalog.model import ACTIVE, Booking, Offer, OfferDate
from catalog.vocabulary import BookingState, DateStatus, NoticeKind, OfferStatus


def settle_all(database: Database, now: datetime) -> int:
    """Settle all dates where there is something to settle, each in a transaction of its own; how many there were."""
    with database.session() as session:
        dates, homeless = unsettled_dates(session, now), _homeless(session, now)
    for date_id in dates:
        with database.session() as session:
            settle(session, date_id, now)
    if homeless:
        with database.session() as session:
            for booking in _homeless(session, now):
                _call_off(session, booking, None, now)
    return len(dates) + len(homeless)


def unsettled_dates(session: Session, now: datetime) -> Sequence[int]:
    """The dates whose offer has changed since those who booked were told, or where the time to confirm is over."""
    changed = and_(Booking.told_version != Offer.version, Booking.ends_at > now)
    overdue = and_(Booking.state == BookingState.OFFERED, Booking.confirm_until <= now)
    return session.scalars(
        select(OfferDate.id)
        .join(Booking, Booking.date_id == OfferDate.id)
        .join(Offer, Offer.id == OfferDate.offer_id)
        .where(Booking.state.in_(ACTIVE), or_(changed, overdue))
        .order_by(OfferDate.id)
        .distinct()
    ).all()


def settle(session: Session, date_id: int, now: datetime) -> None:
    """Tell everybody what has changed, end what was not confirmed, and give free seats to those who wait."""
    date = lock(session, date_id)
    if date is None:
        return
    active = session.scalars(
        select(Booking)
        .where(Booking.date_id == date_id, Booking.state.in_(ACTIVE))
        .order_by(Booking.id)
        .execution_options(populate_existing=True)
    ).all()
    for booking in active:
        _bring_up_to_date(session, date, booking, now)
        if booking.state == BookingState.OFFERED and booking.confirm_until and booking.confirm_until <= now:
            _expire(session, booking, now)
    session.flush()
    for pot in dict.fromkeys(pot_of(booking) for booking in active):
        level(session, date, pot, now)
    note_taken(session, date)


def _bring_up_to_date(session: Session, date: OfferDate, booking: Booking, now: datetime) -> None:
    if booking.told_version == date.offer.version or booking.ends_at <= now:
        return
    if _takes_place_without(date, booking):
        _call_off(session, booking, date, now)
        return
    changes, postponed = changes_of(date, booking), is_postponed_now(date, booking)
    if changes or postponed:
        booking.sequence += 1
        kind = NoticeKind.POSTPONED if postponed else NoticeKind.CHANGED
        notify(session, booking, kind, now, changes=changes, reason=reason_of(date, booking))
    told = told_of(date, booking.mode)
    if not (changes or postponed):
        told["note"] = booking.told.get("note")  # not told yet: it may be the reason of what comes next
    booking.title, booking.told = date.offer.title, told
    booking.starts_at, booking.ends_at = moments_of(date, booking.slot) or (booking.starts_at, booking.ends_at)
    booking.told_version = date.offer.version


def _takes_place_without(date: OfferDate, booking: Booking) -> bool:
    """Whether there is nothing left that was booked: cancelled, put away, the talk or the way to take part is gone."""
    return (
        date.status == DateStatus.CANCELLED
        or date.offer.status == OfferStatus.ARCHIVED
        or booking.mode not in modes_of(date)
        or (booking.firm is not None and booking.slot_id is None)
    )


def _homeless(session: Session, now: datetime) -> Sequence[Booking]:
    """Bookings to come whose date was deleted."""
    gone = (Booking.date_id.is_(None), Booking.state.in_(ACTIVE), Booking.ends_at > now)
    return session.scalars(select(Booking).where(*gone).order_by(Booking.id)).all()


def _call_off(session: Session, booking: Booking, date: OfferDate | None, now: datetime) -> None:
    booking.become(BookingState.CALLED_OFF)
    notify(session, booking, NoticeKind.CALLED_OFF, now, reason=reason_of(date, booking) if date else None)
    if date is not None:
        booking.told_version = date.offer.version


def _expire(session: Session, booking: Booking, now: datetime) -> None:
    booking.become(BookingState.EXPIRED)
    notify(session, booking, NoticeKind.EXPIRED, now)
