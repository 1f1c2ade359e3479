"""What whoever has booked is told without having asked, as keys and values of texts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.bookings.reading import shown
from catalog.model import Booking, BookingNotice, Person
from catalog.vocabulary import BookingState


def news(session: Session, notice: BookingNotice, now: datetime) -> dict[str, Any]:
    """The message of a notice: what happened, why, how the booking stands now, and what can be done."""
    booking, told = notice.booking, notice.values
    parts = [{"key": f"booking-news-{notice.kind.replace('_', '-')}", "values": {}}]
    if changes := told.get("changes"):
        parts[0] = {"key": "booking-news-changed", "values": {"changes": changes}}
    if told.get("reason"):
        parts.append({"key": "booking-reason", "values": {"description": told["reason"]}})
    return {
        "before": parts,
        "key": "booking-as-it-is",
        "values": {"booking": shown(session, booking, now)},
        "buttons": list(_buttons(booking)),
    }


def language_of_reader(session: Session, booking: Booking) -> str:
    """The language of the chat, else that in which it was booked."""
    spoken = session.scalar(select(Person.language).where(Person.pseudonym == booking.pseudonym))
    return spoken or booking.language


def _buttons(booking: Booking) -> list[dict[str, str]]:
    if not booking.is_active:
        dates = [{"key": "button-dates", "payload": f"/dates:{booking.offer.id}"}] if booking.offer else []
        return [*dates, {"key": "button-find", "payload": "/find"}]
    yes = {"key": "button-confirm", "payload": f"/confirm:{booking.id}"}
    leave = "button-leave-line" if booking.state == BookingState.WAITING else "button-unbook"
    return [
        *([yes] if booking.state == BookingState.OFFERED else []),
        {"key": leave, "payload": f"/unbook:{booking.id}"},
        {"key": "button-bookings", "payload": "/bookings"},
    ]
