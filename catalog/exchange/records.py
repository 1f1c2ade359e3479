"""An offer on its way between Lotse and the files of others: its sheet, whose it is, and what a file says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from catalog.model import Offer
from catalog.offers.sheets import DATE_VALUES, OFFER_VALUES, DateSheet, OfferSheet, sheet_of
from catalog.pictures.keeping import path_of
from catalog.vocabulary import ProviderKind

WHOLE = frozenset({*OFFER_VALUES, "fields", "languages"}) - {"provider_id"}
"""Names of all values of an offer that a file can tell; those of its dates are ``DATE_VALUES``."""


UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters and half characters, which no database takes."""
LONGEST_SUMMARY = 300
"""Characters of ``Offer.summary``."""


class Unreadable(Exception):
    """Nothing can be read of a file. The text ``unreadable-`` with ``key`` says why and what to do."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class RowFault:
    """What is wrong in a file: where, and the text ``wrong-`` with ``key``. ``column`` is the name of a column of ours.

    ``row`` is the number of the row as the program shows it that the file was made with; of files without rows, the
    number of the offer in it, from 1.
    """

    row: int
    column: str
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class ProviderRecord:
    """Who runs an offer. Without a ``source_id`` its name is what it is known by."""

    name: str = ""
    kind: str = ProviderKind.FIRM
    website: str | None = None
    source_id: str | None = None


@dataclass
class Record:
    """One offer of a file, or for one.

    ``told`` and ``told_dates`` are the names of the values that the file speaks of: all others stay as they are where
    the offer is known already. The sheet has no provider; ids of its dates, if there are any, only name them.
    """

    source_id: str
    sheet: OfferSheet
    provider: ProviderRecord
    status: str | None = None
    """An :class:`OfferStatus`, where the file says so."""
    assured_date: date | None = None
    assurer: str | None = None
    told: frozenset[str] = WHOLE
    told_dates: frozenset[str] = frozenset(DATE_VALUES)
    lenient_places: bool = False
    """Whether a place that is not found is no fault: where people write what they like."""
    cancels_missing: bool = False
    """Whether dates to come that the file does not have are called off instead of deleted."""
    row: int = 1
    """Where it begins in the file."""
    value_rows: Mapping[str, int] = field(default_factory=dict)
    """Where its values stand that are elsewhere, by the names of their columns."""
    date_rows: list[int] = field(default_factory=list)
    """Where each of its dates stands."""
    faults: list[RowFault] = field(default_factory=list)

    def row_of(self, column: str) -> int:
        """Where the value of a column stands, or would stand."""
        return self.value_rows.get(column, self.row)


@dataclass
class Reading:
    """What a file says."""

    records: list[Record]
    examples: int = 0
    """Rows of our own template that were left in it."""
    whole_source: str = ""
    """The name of a source whose offers are all in it: what of it is not there any more is called off."""


def record_of(offer: Offer, public_url: str = "") -> Record:
    """A stored offer, whole. ``public_url`` is where its picture is for people, without a slash at the end."""
    sheet = sheet_of(offer)
    sheet.provider_id = None
    sheet.picture_key = f"{public_url}{path_of(sheet.picture_key)}" if sheet.picture_key else None
    provider = offer.provider
    return Record(
        source_id=offer.source_id,
        sheet=sheet,
        provider=ProviderRecord(provider.name, provider.kind, provider.website, provider.source_id),
        status=offer.status,
        assured_date=offer.assured_date,
        assurer=offer.assurer,
    )


def fill_in(record: Record, defaults: Mapping[str, str]) -> None:
    """Put in what somebody said for all offers of a file (``kind``, ``provider``) that do not say it themselves.

    It is for new offers: known ones keep what they have.
    """
    if not record.sheet.kind and "kind" in defaults:
        record.sheet.kind = defaults["kind"]
    if not record.provider.name and "provider" in defaults:
        record.provider.name = defaults["provider"]
        record.told -= {"provider_id"}


def beginning(text: str) -> str:
    """As much of a text as fits on a card, in whole words."""
    if len(text) <= LONGEST_SUMMARY:
        return text
    return text[: LONGEST_SUMMARY - 1].rsplit(None, 1)[0] + "…"


def clean(record: Record) -> None:
    """Take out of all texts what no database takes."""
    record.source_id = UNFIT.sub("", record.source_id)
    things: list[OfferSheet | ProviderRecord | DateSheet] = [record.sheet, record.provider, *record.sheet.dates]
    for thing in things:
        for one in fields(thing):
            value = getattr(thing, one.name)
            if isinstance(value, str):
                setattr(thing, one.name, UNFIT.sub("", value))
