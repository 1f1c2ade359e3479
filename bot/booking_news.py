"""What whoever has booked is told without having asked, as keys and values of texts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.booking_buttons import buttons_of, faces_of
from actions.replies import Choice, Say
from catalog.bookings.reading import shown
from catalog.model import Booking, BookingNotice, Person
from catalog.vocabulary import NoticeKind


def news(session: Session, notice: BookingNotice, now: datetime) -> dict[str, Any]:
    """The message of a notice: what happened, why, how the booking stands now, and what can be done."""
    booking, told = notice.booking, notice.values
    if notice.kind == NoticeKind.HOW_WAS_IT:
        return Say("faces-ask", {"title": booking.title}, buttons=faces_of(booking)).to_json()
    parts = [Choice(f"booking-news-{notice.kind.replace('_', '-')}")]
    if changes := told.get("changes"):
        parts[0] = Choice("booking-news-changed", values={"changes": changes})
    if told.get("reason"):
        parts.append(Choice("booking-reason", values={"description": told["reason"]}))
    values = {"booking": shown(session, booking, now)}
    return Say("booking-as-it-is", values, before=parts, buttons=buttons_of(booking)).to_json()


def language_of_reader(session: Session, booking: Booking) -> str:
    """The language of the chat, else that in which it was booked."""
    spoken = session.scalar(select(Person.language).where(Person.pseudonym == booking.pseudonym))
    return spoken or booking.language
