"""Where a date is booked; and where a booking is, for its person only, by a token that needs the key."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.bookings.booking import link_token
from catalog.model import Booking


def form_path(offer_id: int, date_id: int) -> str:
    """The path of the form for a seat at a date."""
    return f"/offer/{offer_id}/{date_id}/book"


@dataclass(frozen=True)
class BookingAddresses:
    """What they are made of: where pages are for people, without a slash at the end, and the key."""

    public_url: str
    secret: bytes

    def page(self, booking: Booking, language: str) -> str:
        """Its page."""
        return self._address(booking, "", language)

    def calendar(self, booking: Booking, language: str) -> str:
        """The same as a file for calendars."""
        return self._address(booking, ".ics", language)

    def certificate(self, booking: Booking, language: str) -> str:
        """Where a certificate is made, once it is over."""
        return self._address(booking, "/certificate", language)

    def _address(self, booking: Booking, ending: str, language: str) -> str:
        return f"{self.public_url}/booking/{link_token(self.secret, booking.uid)}{ending}?lang={language}"
