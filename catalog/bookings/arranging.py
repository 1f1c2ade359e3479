"""How seats of an offer are given away: switched on, with or without a nickname, and divided into talks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.model import BookingSetup, BookingSlot, Offer, OfferDate
from catalog.offers.writing import touch

MOST_FIRMS = 30
"""Firms at a date."""
MOST_TALKS = 400
"""Talks at a date: thirty firms for more than three hours."""
TALK_MINUTES = (5, 120)
"""Bounds of how long a talk is."""


class TooManyTalks(Exception):
    """Nobody could choose among so many."""


def arrange(session: Session, offer: Offer, *, is_open: bool, nickname_purpose: str | None, confirm_hours: int) -> None:
    """Settle how seats of ``offer`` are given away."""
    setup = session.get(BookingSetup, offer.id)
    if setup is None:
        setup = BookingSetup(offer_id=offer.id)
        session.add(setup)
    setup.is_open, setup.nickname_purpose, setup.confirm_hours = is_open, nickname_purpose, confirm_hours
    session.flush()


def lay_out_talks(session: Session, date: OfferDate, firms: Sequence[str], minutes: int, now: datetime) -> int:
    """Divide a date into talks, one after the other with each firm from its beginning to its end; how many there are.

    Talks that are there already stay, with those who booked them; those that are not wanted any more go. Without firms
    the date is booked as a whole. Raises TooManyTalks, and ValueError for a date without beginning or end.
    """
    if date.starts_at is None or date.ends_at is None:
        raise ValueError("talks need a beginning and an end")
    number = int((date.ends_at - date.starts_at) / timedelta(minutes=minutes))
    if number * len(firms) > MOST_TALKS or len(firms) > MOST_FIRMS:
        raise TooManyTalks
    starts = [date.starts_at + one * timedelta(minutes=minutes) for one in range(number)]
    wanted = {(firm, start, start + timedelta(minutes=minutes)) for firm in firms for start in starts}
    known = session.scalars(select(BookingSlot).where(BookingSlot.date_id == date.id)).all()
    there = {(slot.firm, slot.starts_at, slot.ends_at): slot for slot in known}
    for talk in there.keys() - wanted:
        session.delete(there[talk])
    session.flush()
    for firm, start, end in sorted(wanted - there.keys()):
        session.add(BookingSlot(date_id=date.id, firm=firm, starts_at=start, ends_at=end))
    touch(date.offer, now)  # so that those who booked a talk that is gone are told
    session.flush()
    return len(wanted)


def firms_of(session: Session, date_id: int) -> list[str]:
    """The firms of a date that is divided into talks."""
    return sorted(set(session.scalars(select(BookingSlot.firm).where(BookingSlot.date_id == date_id))))
