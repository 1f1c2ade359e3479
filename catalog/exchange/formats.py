"""The formats that offers come in and go out in, by name."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from catalog.exchange import calendars, hsds, openqcat
from catalog.exchange.records import Reading, Record, Unreadable, clean
from catalog.exchange.rows import Mapped, count_known, read_rows, sheet_to_write, template
from catalog.exchange.tables import read_table, write_csv, write_xlsx
from catalog.exchange.values import Words

TABLE = "table"
"""What is read of a file with rows and columns: CSV and XLSX tell themselves apart."""
LARGEST = 20 * 2**20
"""Bytes of a file that is no table: HSDS has 1.5 kB for each date."""
HSDS, OPENQCAT, CALENDAR = "hsds", "openqcat", "ics"
BEGINNINGS = {b"{": HSDS, b"[": HSDS, b"<": OPENQCAT}
"""By what a file begins with, apart from white space and a byte order mark. All else is a table."""
READERS: Mapping[str, Callable[[bytes, Mapped], Reading]] = {
    HSDS: hsds.read,
    OPENQCAT: openqcat.read,
    CALENDAR: calendars.read,
}


@dataclass(frozen=True)
class Format:
    """A format to write: its media type, the end of its file names, and how."""

    media: str
    suffix: str
    write: Callable[[Sequence[Record], Words], bytes]


WRITERS: Mapping[str, Format] = {
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        lambda records, words: write_xlsx(sheet_to_write(records, words)),
    ),
    "csv": Format("text/csv; charset=utf-8", "csv", lambda records, words: write_csv(sheet_to_write(records, words))),
    HSDS: Format("application/json", "json", hsds.write),
    OPENQCAT: Format("application/xml", "xml", openqcat.write),
    CALENDAR: Format("text/calendar; charset=utf-8", "ics", calendars.write),
}
TEMPLATES: Mapping[str, Callable[[Words], bytes]] = {
    "xlsx": lambda words: write_xlsx(template(words)),
    "csv": lambda words: write_csv(template(words)),
}


def format_of(content: bytes) -> str:
    """The format of a file that is to be read, by what it begins with."""
    begun = content.removeprefix(codecs.BOM_UTF8).lstrip()
    if begun[: len(calendars.STARTED)].upper() == calendars.STARTED.encode():
        return CALENDAR
    return BEGINNINGS.get(begun[:1], TABLE)


def read_offers(content: bytes, format_: str, mapped: Mapped, words: Words) -> Reading:
    """The offers of a file. Raises Unreadable."""
    if format_ == TABLE:
        return read_rows(read_table(content, count_known), mapped, words)
    if len(content) > LARGEST:
        raise Unreadable("too-large", most=LARGEST // 2**20)
    reading = READERS[format_](content, mapped)
    for record in reading.records:
        clean(record)
    return reading
