"""Offer dates as iCalendar (RFC 5545), for the calendar of a phone.

The ``UID`` of a date never changes and ``SEQUENCE`` grows with every change of its offer, so that a calendar that is
given the file again updates the entry, or strikes it out when the date is cancelled. The join link is never in it: it
is for those booked. What is open all year has no moment and no entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vGeo

from catalog.model import Offer, OfferDate
from catalog.offers.words import Words
from catalog.vocabulary import DateStatus, Format

LOCAL = ZoneInfo("Europe/Berlin")
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
"""SEQUENCE counts the minutes since then: a whole number that fits 32 bits and only grows (RFC 5545, 3.8.7.4)."""
UNKNOWN_LENGTH = timedelta(hours=1)
"""How long a date is entered for whose end nobody has told."""
STATUS = {DateStatus.SCHEDULED: "CONFIRMED", DateStatus.POSTPONED: "TENTATIVE", DateStatus.CANCELLED: "CANCELLED"}


def calendar_of(
    dates: Iterable[OfferDate], words: Mapping[int, Words], *, online: str, page: str, now: datetime, example: str = ""
) -> bytes:
    """A calendar with an entry for each of ``dates`` that has a moment.

    ``words`` are what their offers say, by id; ``online`` is what a digital date has for a place, in the reader's
    language; ``page`` the address of an offer's page, with ``{offer}`` for its id; ``example`` what is told before the
    text of an invented offer.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Lotse//Angebote//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for date in dates:
        if date.starts_at:
            calendar.add_component(
                _entry(words[date.offer_id], date, online, page.format(offer=date.offer_id), now, example)
            )
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def uid_of(offer: Offer, date: OfferDate) -> str:
    """The name of a date among all calendars: source ids are namespaced, and a date keeps its id."""
    return f"{offer.source_id}/{date.id}@lotse"


def _entry(words: Words, date: OfferDate, online: str, page: str, now: datetime, example: str) -> Event:
    event, offer = Event(), words.offer
    event.add("uid", uid_of(offer, date))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", offer.updated_at)
    event.add("sequence", max(0, int((offer.updated_at - EPOCH).total_seconds() // 60)))
    starts_at = date.starts_at or now
    event.add("dtstart", starts_at.astimezone(LOCAL))
    event.add("dtend", (date.ends_at or starts_at + UNKNOWN_LENGTH).astimezone(LOCAL))
    event.add("summary", words.title, _spoken(words))
    note = f"{example}\n" if offer.is_example and example else ""
    event.add("description", f"{note}{words.summary}\n{page}", _spoken(words))
    event.add("url", page)
    event.add("location", _location(date, online))
    event.add("status", STATUS[DateStatus(date.status)])
    if date.format != Format.DIGITAL and date.lat is not None and date.lon is not None:
        event.add("geo", vGeo((date.lat, date.lon)))
    return event


def _spoken(words: Words) -> dict[str, str]:
    """The parameter that names the language of a text (RFC 5545, 3.2.10)."""
    return {"LANGUAGE": words.language}


def _location(date: OfferDate, online: str) -> str:
    place = ", ".join(part for part in (date.onsite_place, date.onsite_address) if part)
    if date.format == Format.DIGITAL:
        return online
    return f"{place} / {online}" if date.format == Format.HYBRID else place
