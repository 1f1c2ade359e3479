"""What must hold for an offer of a file beside the rules of the form, where only our own choices can be typed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from catalog.exchange.records import Record, RowFault
from catalog.exchange.source_ids import LONGEST, NAMESPACED
from catalog.exchange.values import FAMILIES
from catalog.model import Provider
from catalog.offers.sheet_rules import is_address
from catalog.offers.sheets import DateSheet

AGS = re.compile(r"\d{8}", re.ASCII)
MOST_REVIEW_DAYS = 1_000
"""Nobody looks at anything again after more than that."""
CHOSEN = ("kind", "audience", "contact_kind")
CHOSEN_OF_DATE = {"format": "format", "status": "date_status"}


def unsound(record: Record) -> Iterator[RowFault]:
    """What of a record cannot be kept, whatever the rules of the form say."""
    sheet, provider = record.sheet, record.provider
    if len(record.source_id) > LONGEST or not NAMESPACED.fullmatch(record.source_id):
        yield RowFault(record.row_of("source_id"), "source_id", "source-id", {"most": LONGEST})
    for name in CHOSEN:
        if getattr(sheet, name) and not _is_listed(name, getattr(sheet, name)):
            yield RowFault(record.row_of(name), name, "choice")
    for name in ("fields", "languages"):
        if not all(_is_listed(name, one) for one in getattr(sheet, name) or ()):
            yield RowFault(record.row_of(name), name, "choice")
    if not 1 <= sheet.review_days <= MOST_REVIEW_DAYS:
        yield RowFault(record.row_of("review_days"), "review_days", "number")
    for name, text in (("name", provider.name), ("website", provider.website), ("source_id", provider.source_id)):
        most = Provider.__table__.c[name].type.length  # type: ignore[attr-defined]  # they are Strings
        if text and len(text) > most:
            column = "provider" if name == "name" else f"provider_{name}"
            yield RowFault(record.row_of(column), column, "too-long", {"most": most, "over": len(text) - most})
    if not is_address(provider.website):
        yield RowFault(record.row_of("provider_website"), "provider_website", "address")
    if not _is_listed("provider_kind", provider.kind):
        yield RowFault(record.row_of("provider_kind"), "provider_kind", "choice")
    for number, date in enumerate(sheet.dates):
        yield from _date(date, record.date_rows[number] if number < len(record.date_rows) else record.row)


def _date(date: DateSheet, row: int) -> Iterator[RowFault]:
    for name, family in CHOSEN_OF_DATE.items():
        if not _is_listed(family, getattr(date, name)):
            yield RowFault(row, family, "choice")
    if date.onsite_ags and not AGS.fullmatch(date.onsite_ags):
        yield RowFault(row, "onsite_ags", "ags")
    for name, most in (("lat", 90), ("lon", 180)):
        degree = getattr(date, name)
        if degree is not None and not (math.isfinite(degree) and abs(degree) <= most):
            yield RowFault(row, name, "point")


def _is_listed(family: str, value: str) -> bool:
    return value in {str(one) for one in FAMILIES[family][1]}
