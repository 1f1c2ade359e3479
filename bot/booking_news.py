"""What whoever has booked is told without having asked, as keys and values of texts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.booking_buttons import buttons_of, faces_of
from actions.replies import Choice, Say
from catalog.bookings.alternatives import alternatives
from catalog.bookings.reading import date_values, shown, titled
from catalog.model import Booking, BookingNotice, Person
from catalog.vocabulary import NoticeKind

REMINDERS = {NoticeKind.DAY_BEFORE, NoticeKind.HOUR_BEFORE}
"""Notices that change nothing of what stands in a calendar."""
OF_THE_ORGANISER = {NoticeKind.CALLED_OFF, NoticeKind.POSTPONED}
"""What an organiser has a reason for."""


def news(session: Session, notice: BookingNotice, now: datetime, language: str, calendar: str = "") -> dict[str, Any]:
    """The message of a notice: what happened, why, how the booking stands now, what else there is, what can be done.

    ``calendar`` is where the entry for calendars is, for who is told in a chat.
    """
    booking = notice.booking
    if notice.kind == NoticeKind.HOW_WAS_IT:
        return Say("faces-ask", titled(booking, language), buttons=faces_of(booking)).to_json()
    others = [date_values(date, language) | {"date": date.id} for date in alternatives(session, booking, now)]
    told = shown(session, booking, now, language) | {"others": others}
    if calendar and notice.kind not in REMINDERS:
        told["calendar"] = calendar
    seats = [
        Choice("button-book-other", f"/book:{one['date']}", {"number": number})
        for number, one in enumerate(others, start=1)
    ]
    buttons = [*seats, *buttons_of(booking, instead="instead" in told)]
    return Say("booking-as-it-is", {"booking": told}, before=reasons(notice), buttons=buttons).to_json()


def reasons(notice: BookingNotice) -> list[Choice]:
    """What happened, and why: also that nobody has said so, where somebody should have."""
    told = notice.values
    parts = [Choice(f"booking-news-{notice.kind.replace('_', '-')}")]
    if changes := told.get("changes"):
        parts[0] = Choice("booking-news-changed", values={"changes": changes})
    if told.get("reason"):
        parts.append(Choice("booking-reason", values={"description": told["reason"]}))
    elif notice.kind in OF_THE_ORGANISER:
        parts.append(Choice("booking-reason-none"))
    return parts


def language_of_reader(session: Session, booking: Booking) -> str:
    """The language of the chat, else that in which it was booked."""
    spoken = session.scalar(select(Person.language).where(Person.pseudonym == booking.pseudonym))
    return spoken or booking.language
