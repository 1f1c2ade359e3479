"""What can be done about a booking, as buttons: where it is shown, and where there is news of it."""

from __future__ import annotations

from actions.replies import Choice
from catalog.model import Booking, OfferDate
from catalog.vocabulary import BookingState, Face

SIGNS = {Face.GOOD: "🙂", Face.FAIR: "😐", Face.BAD: "☹️"}


def buttons_of(booking: Booking, *, instead: bool = False, among_all: bool = False) -> list[Choice]:
    """What the person can do about it; once it is over, what there is instead.

    ``instead``: with a yes she gives something else back, and has been told so. ``among_all``: it stands in the list of
    all her bookings, to which no button need lead then.
    """
    if not booking.is_active:
        return others_of(booking)
    said, act = ("button-swap", "swap") if instead else ("button-confirm", "confirm")
    yes = [Choice(said, f"/{act}:{booking.id}")] if booking.state == BookingState.OFFERED else []
    leave = "button-leave-line" if booking.state == BookingState.WAITING else "button-unbook"
    to_all = [] if among_all else [Choice("button-bookings", "/bookings")]
    return [*yes, Choice(leave, f"/unbook:{booking.id}"), *to_all]


def faces_of(booking: Booking) -> list[Choice]:
    """Whether it was of use."""
    return [Choice(f"face-{face}", f"/face:{face}.{booking.id}", sign=sign) for face, sign in SIGNS.items()]


def others_of(about: Booking | OfferDate) -> list[Choice]:
    """Other dates of the offer, if there still is one, and another search."""
    offer = about.offer
    dates = [Choice("button-dates", f"/dates:{offer.id}")] if offer else []
    return [*dates, Choice("button-find", "/find")]
