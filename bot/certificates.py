"""Certificates of attendance: what stands on one but the name, which is typed, printed and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.letterheads import Letterhead, letterhead_of
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.bookings.attendance import Proof, proof_of
from catalog.bookings.reading import booking_of_link, shown
from catalog.database import Database
from catalog.model import ORIGINAL, Booking, Municipality
from catalog.search.eligibility import LOCAL


@dataclass(frozen=True)
class Certificate:
    """What there is to certify, in words of one language."""

    proof: Proof
    title: str
    provider: str
    """Empty where the offer is gone."""
    lines: tuple[str, ...]
    """With whom, when, where."""
    badge: str
    """That it is an example; empty for all others."""
    town: Letterhead
    whom: tuple[str, ...]
    """The coordination, and how to reach it."""
    today: date


class Certificates:
    """Certificates of bookings. Its method waits for the database: call it in a thread."""

    def __init__(self, database: Database, texts: Texts, now: Callable[[], datetime]) -> None:
        self._database = database
        self._texts = texts
        self._now = now

    def find(self, token: str, language: str) -> Certificate | None:
        """That of the booking behind a link; None if there is no such booking, or none with a seat."""
        with self._database.session() as session:
            booking, now = booking_of_link(session, token), self._now()
            proof = proof_of(booking, now) if booking else None
            if booking is None or proof is None:
                return None
            return self._of(session, booking, proof, Phrasing(self._texts, language), now)

    def _of(self, session: Session, booking: Booking, proof: Proof, phrasing: Phrasing, now: datetime) -> Certificate:
        values, offer = shown(session, booking, now, ORIGINAL), booking.offer
        head = letterhead_of(session, session.get_one(Municipality, booking.municipality_ags))
        firm = [phrasing.say("booking-firm", firm=booking.firm)] if booking.firm else []
        return Certificate(
            proof=proof,
            title=booking.title,
            provider=offer.provider.name if offer else "",
            lines=(*firm, phrasing.when(values, with_year=True), phrasing.where(values)),
            badge=phrasing.say("card-example") if values.get("is_example") else "",
            town=head,
            whom=tuple(phrasing.contact(head.contact).splitlines()),
            today=now.astimezone(LOCAL).date(),
        )
