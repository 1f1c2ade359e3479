"""A fair with too few seats, and whether in the end each seat is somebody's, and nobody's twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.bookings.seats import Pot, held_in, seats_in
from catalog.model import Booking, Offer, OfferDate
from catalog.model.bookings import ACTIVE
from tests.factories import WEINHEIM, make_bookable

TITLE = "Messe im Durcheinander"
DATES, SEATS = 3, 4
DAYS_AHEAD = 20
"""Far enough, and each date on a day of its own: nothing overlaps."""


def open_fair(session: Session) -> None:
    """Make the dates, far from the places that people look for."""
    for number in range(DATES):
        starts_at = datetime.now(UTC) + timedelta(days=DAYS_AHEAD + number)
        date = make_bookable(
            session, WEINHEIM, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), onsite_seats=SEATS
        )
        date.offer.title = TITLE


def dates(session: Session) -> list[int]:
    """Their ids."""
    chosen = select(OfferDate.id).join(Offer, Offer.id == OfferDate.offer_id).where(Offer.title == TITLE)
    return list(session.scalars(chosen.order_by(OfferDate.id)))


def faults(session: Session, journals: Iterable[Path]) -> tuple[list[str], int]:
    """What is wrong with the seats and bookings, and how many bookings and cancellations were done."""
    found, done = [], 0
    for date_id in dates(session):
        pot = Pot(date_id, "onsite")
        held, seats = held_in(session, pot), seats_in(session, pot)
        if seats is None or held > seats:
            found.append(f"{held} of {seats} seats are taken")
        if session.get_one(OfferDate, date_id).onsite_taken != held:
            found.append("the date says another number of taken seats")
    bookings = session.execute(select(Booking.pseudonym, Booking.date_id, Booking.state).order_by(Booking.id)).all()
    active = Counter((one.pseudonym, one.date_id) for one in bookings if one.state in ACTIVE)
    found += [f"{count} bookings of one person for one date" for count in active.values() if count > 1]
    last = {(one.pseudonym, one.date_id): str(one.state) for one in bookings}
    for journal in journals:
        lines = [line.split() for line in journal.read_text().splitlines()]
        done += sum(word == "done" for word, *_ in lines)
        known = {(name, int(date_id)): what for word, what, name, date_id in lines if word == "done"}
        if lines and lines[-1][0] == "try":  # nobody knows yet
            known.pop((lines[-1][2], int(lines[-1][3])), None)
        found += [
            f"{what} was done, and the booking is {last.get(whose)}"
            for whose, what in known.items()
            if not _fits(what, last.get(whose))
        ]
    return sorted(set(found)), done


def _fits(what: str, state: str | None) -> bool:
    """Whoever booked has a seat or waits, or had one and did not confirm it; whoever cancelled has none."""
    if what == "cancel":
        return state is None or state not in ACTIVE
    return state in (*ACTIVE, "expired")
