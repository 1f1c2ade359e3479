"""How many people would lose something if a date went: what whoever takes it away must know before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.model import ACTIVE, Booking


def waiting_for(session: Session, dates: Collection[int], now: datetime) -> dict[int, int]:
    """How many have a seat at each of ``dates`` (ids) that is not over, or wait for one; without those with nobody."""
    rows = session.execute(
        select(Booking.date_id, func.count(Booking.id))
        .where(Booking.date_id.in_(dates), Booking.state.in_(ACTIVE), Booking.ends_at > now)
        .group_by(Booking.date_id)
    )
    return {number: count for number, count in rows if number is not None}
