"""Whether a date was of use to somebody: one answer, counted, with nothing kept but that there was one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from catalog.figures.counting import Count, count_nameless, face_key
from catalog.model import PAGE, Booking, OfferDate
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import BookingState, CountKind, Face

ASKED = (BookingState.BOOKED, BookingState.ATTENDED)
"""Those who can say it: they had a seat, and are not noted as missing."""


def can_rate(session: Session, booking: Booking, now: datetime) -> bool:
    """Whether the person can say it: once it is over, and once a date, however many talks they had there."""
    if booking.state not in ASKED or booking.ends_at > now or booking.date_id is None or booking.rated:
        return False
    return all(row.date_id != booking.date_id for row in _rated(session, booking))


def rate(session: Session, booking: Booking, face: Face, now: datetime) -> bool:
    """Count what somebody said; whether it counted. The first answer stays, however often and at once one presses."""
    if not can_rate(session, booking, now):
        return False
    before = _rated(session, booking)
    mine = update(Booking).where(Booking.id == booking.id, Booking.rated.is_(False)).values(rated=True)
    if session.scalar(mine.returning(Booking.id).execution_options(synchronize_session=False)) is None:
        return False
    session.refresh(booking, ["rated"])
    assert booking.offer  # there is a date
    offer_id, ags = booking.offer.id, booking.municipality_ags
    # Who books several talks on a page has a pseudonym for each: they count as answers, not as people.
    is_somebody = booking.channel != PAGE or booking.slot_id is None
    known = {
        str(face): any(row.municipality_ags == ags for row in before),
        face_key(face, offer_id): any(row.offer_id == offer_id for row in before),
    }
    today = now.astimezone(LOCAL).date()
    for key, is_known in known.items():
        people = int(is_somebody and not is_known)
        count_nameless(session, [Count(CountKind.FACE, key)], ags=ags, today=today, people=people)
    return True


def _rated(session: Session, booking: Booking) -> Sequence[Any]:
    """What else the person has said something about, as far as it is kept."""
    others = (Booking.pseudonym == booking.pseudonym, Booking.id != booking.id, Booking.rated)
    columns = select(Booking.date_id, Booking.municipality_ags, OfferDate.offer_id)
    return session.execute(columns.join(OfferDate, OfferDate.id == Booking.date_id).where(*others)).all()
