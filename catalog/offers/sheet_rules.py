"""What must hold for an offer before it is kept, and before young people may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import String

from catalog.model import Offer, OfferDate
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.vocabulary import DateStatus, Format

LONGEST_DESCRIPTION = 5_000
OLDEST = 99
MOST_CENTS = 10_000_00
"""What costs more than 10,000 euros is a slip of the finger."""
MOST_NUMBER = 10_000
"""The same for seats, firms, minutes and meetings."""
MOST_DATES = 200


@dataclass(frozen=True)
class Fault:
    """Something that cannot be kept: the ``name`` of a value, of the offer or of its ``date``-th date, and why."""

    name: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    date: int | None = None


def faults_of(sheet: OfferSheet) -> list[Fault]:
    """Why a sheet cannot be kept; empty if it can."""
    found = [*_texts(Offer, sheet), *_offer(sheet)]
    for number, date in enumerate(sheet.dates):
        found += [Fault(one.name, one.key, one.values, number) for one in (*_texts(OfferDate, date), *_date(date))]
    return found + list(_doubled(sheet))


def missing_for_publishing(sheet: OfferSheet, now: datetime) -> list[str]:
    """What an offer lacks that young people could find and understand: ``summary``, ``dates``."""
    has_dates = any(
        date.status == DateStatus.SCHEDULED and (date.starts_at is None or date.starts_at > now) for date in sheet.dates
    )
    return [*([] if sheet.summary else ["summary"]), *([] if has_dates else ["dates"])]


def _texts(model: type[Offer] | type[OfferDate], sheet: OfferSheet | DateSheet) -> Iterator[Fault]:
    """Texts that are longer than their columns."""
    for column in model.__table__.columns:
        text = getattr(sheet, column.name, None)
        most = column.type.length if isinstance(column.type, String) else None
        if column.name == "description":
            most = LONGEST_DESCRIPTION
        if isinstance(text, str) and most and len(text) > most:
            yield Fault(column.name, "too-long", {"most": most, "over": len(text) - most})


def _offer(sheet: OfferSheet) -> Iterator[Fault]:
    for name in ("title", "kind"):
        if not getattr(sheet, name):
            yield Fault(name, "empty")
    if sheet.provider_id is None:
        yield Fault("provider_id", "choice")
    for name in ("age_min", "age_max"):
        if not _is_within(getattr(sheet, name), OLDEST):
            yield Fault(name, "age")
    if sheet.age_min is not None and sheet.age_max is not None and sheet.age_min > sheet.age_max:
        yield Fault("age_max", "ages-in-order")
    if not _is_within(sheet.cost_cents, MOST_CENTS):
        yield Fault("cost_cents", "cost")
    for name in ("firms", "talk_minutes", "project_meetings"):
        if not _is_within(getattr(sheet, name), MOST_NUMBER):
            yield Fault(name, "number")
    if sheet.picture_key and not sheet.picture_alt:
        yield Fault("picture_alt", "picture-alt")
    if sheet.picture_alt and not sheet.picture_key:
        yield Fault("picture_alt", "picture-missing")
    if not is_address(sheet.registration_url):
        yield Fault("registration_url", "address")
    if len(sheet.dates) > MOST_DATES:
        yield Fault("dates", "too-many-dates", {"most": MOST_DATES})


def _date(date: DateSheet) -> Iterator[Fault]:
    if date.starts_at is None and not date.opening_rule:
        yield Fault("starts_at", "start")
    if date.starts_at and date.ends_at and date.ends_at <= date.starts_at:
        yield Fault("ends_at", "end")
    for mode in ("digital", "onsite"):
        deadline: datetime | None = getattr(date, f"{mode}_deadline")
        if deadline and date.starts_at and deadline > date.starts_at:
            yield Fault(f"{mode}_deadline", "deadline")
        if not _is_within(getattr(date, f"{mode}_seats"), MOST_NUMBER):
            yield Fault(f"{mode}_seats", "number")
    if date.format == Format.ONSITE and date.digital_link:
        yield Fault("digital_link", "link-onsite")
    elif not is_address(date.digital_link):
        yield Fault("digital_link", "address")


def _doubled(sheet: OfferSheet) -> Iterator[Fault]:
    """Dates that begin at the same moment in the same format."""
    seen = Counter[tuple[datetime, str]]()
    for number, date in enumerate(sheet.dates):
        if date.starts_at:
            seen[date.starts_at, date.format] += 1
            if seen[date.starts_at, date.format] > 1:
                yield Fault("starts_at", "twice", date=number)


def _is_within(number: int | None, most: int) -> bool:
    return number is None or 0 <= number <= most


def is_address(text: str | None) -> bool:
    """Whether a text is empty or a web address that a person can open."""
    if not text:
        return True
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not set(text) & set(' "<>\\')
    except ValueError:
        return False
