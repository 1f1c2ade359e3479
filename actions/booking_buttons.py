"""What can be done about a booking, as buttons: where it is shown, and where there is news of it."""

from __future__ import annotations

from actions.replies import Choice
from catalog.model import Booking, OfferDate
from catalog.vocabulary import BookingState


def buttons_of(booking: Booking) -> list[Choice]:
    """What the person can do about it; once it is over, what there is instead."""
    if not booking.is_active:
        return others_of(booking)
    yes = [Choice("button-confirm", f"/confirm:{booking.id}")] if booking.state == BookingState.OFFERED else []
    leave = "button-leave-line" if booking.state == BookingState.WAITING else "button-unbook"
    return [*yes, Choice(leave, f"/unbook:{booking.id}"), Choice("button-bookings", "/bookings")]


def others_of(about: Booking | OfferDate) -> list[Choice]:
    """Other dates of the offer, if there still is one, and another search."""
    offer = about.offer
    dates = [Choice("button-dates", f"/dates:{offer.id}")] if offer else []
    return [*dates, Choice("button-find", "/find")]
