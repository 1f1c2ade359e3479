"""A booking as iCalendar (RFC 5545, 5546): the same entry through all of its life, struck out when it is over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from catalog.bookings.reading import join_link, titled
from catalog.exchange.icalendar import LOCAL
from catalog.model import Booking
from catalog.vocabulary import BookingState, DateStatus, Format

REMINDED_BEFORE = (timedelta(days=1), timedelta(hours=1))
"""When the calendar of whoever takes the file over reminds them, as Lotse does on channels that can."""
TENTATIVE = (BookingState.WAITING, BookingState.OFFERED)


def booking_calendar(booking: Booking, language: str, *, online: str, page: str, now: datetime) -> bytes:
    """A calendar with the entry of a booking. Its ``UID`` never changes, its ``SEQUENCE`` rises with each change.

    ``online`` is what a digital date has for a place; ``page`` the address of the booking's own page. The join link is
    only in it where it is due.
    """
    is_over = booking.state in (BookingState.CANCELLED, BookingState.CALLED_OFF, BookingState.EXPIRED)
    calendar = Calendar()
    calendar.add("prodid", "-//Lotse//Buchungen//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_over else "PUBLISH")
    event = Event()
    event.add("uid", f"{booking.uid}@lotse")
    event.add("sequence", booking.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", booking.starts_at.astimezone(LOCAL))
    event.add("dtend", booking.ends_at.astimezone(LOCAL))
    title = titled(booking, language)["title"]
    event.add("summary", f"{title}: {booking.firm}" if booking.firm else title)
    link = join_link(booking, now)
    event.add("description", f"{link}\n{page}" if link else page)
    event.add("url", page)
    event.add("location", online if booking.mode == Format.DIGITAL else _place(booking))
    event.add("status", "CANCELLED" if is_over else "TENTATIVE" if _is_unsure(booking) else "CONFIRMED")
    for before in () if is_over else REMINDED_BEFORE:
        event.add_component(_alarm(title, before))
    calendar.add_component(event)
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm


def _place(booking: Booking) -> str:
    return ", ".join(part for part in (booking.told.get("place"), booking.told.get("address")) if part)


def _is_unsure(booking: Booking) -> bool:
    return booking.state in TENTATIVE or booking.told.get("status") == DateStatus.POSTPONED
