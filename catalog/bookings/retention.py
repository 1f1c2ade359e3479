"""How long bookings are kept after their dates."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.bookings.erasing import erase
from catalog.model import Booking, Municipality
from catalog.privacy import wipe_after


def clean_bookings(session: Session, now: datetime) -> int:
    """Erase what is older than its municipality keeps it (``Municipality.booking_days``); how many bookings."""
    erased = 0
    for days in session.scalars(select(Municipality.booking_days).distinct()).all():
        towns = select(Municipality.ags).where(Municipality.booking_days == days)
        old = (Booking.municipality_ags.in_(towns), Booking.ends_at < now - timedelta(days=days))
        if bookings := session.scalars(select(Booking).where(*old)).all():
            erase(session, bookings, now)
            erased += len(bookings)
    if erased:
        wipe_after(session)
    return erased
