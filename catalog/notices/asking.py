"""Whom to ask whether a date was of use, once, some hours after it (:mod:`catalog.notices.times` says when exactly).

Only in chats: who has booked on a page is asked there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from catalog.bookings.faces import ASKED
from catalog.model import PAGE, Booking, BookingNotice
from catalog.notices.times import ask_at, ask_until, is_quiet
from catalog.vocabulary import NoticeKind

ABOUT = "faces"
LONGEST_AGO = timedelta(days=4)
"""Nothing that ended before is asked about any more (``ask_until``)."""


def to_ask(session: Session, now: datetime) -> list[dict[str, Any]]:
    """The questions that are due now and not noted yet, as rows of ``booking_notice``."""
    if is_quiet(now):
        return []
    later = aliased(Booking)
    has_later_talk = (
        select(later.id)
        .where(later.pseudonym == Booking.pseudonym, later.date_id == Booking.date_id, later.state.in_(ASKED))
        .where(or_(later.ends_at > Booking.ends_at, and_(later.ends_at == Booking.ends_at, later.id > Booking.id)))
        .exists()
    )
    is_asked = (
        select(BookingNotice.id)
        .where(BookingNotice.booking_id == Booking.id, BookingNotice.kind == NoticeKind.HOW_WAS_IT)
        .exists()
    )
    over = (Booking.state.in_(ASKED), Booking.ends_at <= now, Booking.ends_at > now - LONGEST_AGO)
    askable = (Booking.channel != PAGE, Booking.date_id.is_not(None), Booking.rated.is_(False))
    rows = session.execute(
        select(Booking.id, Booking.ends_at).where(*over, *askable, ~is_asked, ~has_later_talk).order_by(Booking.id)
    )
    return [
        {"booking_id": row.id, "kind": NoticeKind.HOW_WAS_IT, "about": ABOUT, "values": {}, "created_at": now}
        for row in rows
        if ask_at(row.ends_at) <= now < ask_until(row.ends_at)
    ]


def still_asks(booking: Booking, now: datetime) -> bool:
    """Whether the question is (still) to be asked."""
    return booking.state in ASKED and not booking.rated and now < ask_until(booking.ends_at)
