"""What a person who has booked knows of a date, and in what it is no longer true."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Any

from catalog.model import Booking, BookingSlot, OfferDate
from catalog.vocabulary import DateStatus, Format

UNKNOWN_LENGTH = timedelta(hours=1)
"""How long a date is taken to be whose end nobody has told."""


def told_of(date: OfferDate, mode: str) -> dict[str, Any]:
    """What is told beside the moments, as JSON. Of the link only a trace: it is for later."""
    told: dict[str, Any] = {"status": date.status, "note": date.note}
    if mode == Format.DIGITAL:
        link = date.digital_link
        return told | {"link": hashlib.sha256(link.encode()).hexdigest()[:12] if link else None}
    return told | {"place": date.onsite_place, "address": date.onsite_address}


def reason_of(date: OfferDate, booking: Booking) -> str | None:
    """The date's note, if it is another than when the person was told last: what to bring is no reason."""
    return date.note if date.note != booking.told.get("note") else None


def moments_of(date: OfferDate, slot: BookingSlot | None) -> tuple[datetime, datetime] | None:
    """From when to when a booking of a date, or of a talk of it, is for; None if nobody knows (any more)."""
    if slot is not None:
        return slot.starts_at, slot.ends_at
    if date.starts_at is None:
        return None
    return date.starts_at, date.ends_at or date.starts_at + UNKNOWN_LENGTH


def changes_of(date: OfferDate, booking: Booking) -> list[str]:
    """What is another than the person knows: ``when``, ``place``, ``link``. A link that was missing before is no news.

    It is for the day before to tell it.
    """
    told, now_told = booking.told, told_of(date, booking.mode)
    changed = []
    if moments_of(date, booking.slot) != (booking.starts_at, booking.ends_at):
        changed.append("when")
    if booking.mode == Format.ONSITE and any(told.get(name) != now_told[name] for name in ("place", "address")):
        changed.append("place")
    if booking.mode == Format.DIGITAL and told.get("link") and told["link"] != now_told["link"]:
        changed.append("link")
    return changed


def is_postponed_now(date: OfferDate, booking: Booking) -> bool:
    """Whether it was postponed since the person was told."""
    return bool(date.status == DateStatus.POSTPONED and booking.told.get("status") != DateStatus.POSTPONED)
