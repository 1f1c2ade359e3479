"""Offers as rows of a table, one per date, and rows back as offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from catalog.exchange.columns import IGNORED, columns, is_known
from catalog.exchange.records import ProviderRecord, Reading, Record, RowFault
from catalog.exchange.source_ids import EXAMPLE, made_id, source_id
from catalog.exchange.tables import CLOCK, DAY, NUMBER, TEXT, Sheet, Table
from catalog.exchange.values import (
    Unread,
    Words,
    read_cents,
    read_clock,
    read_day,
    read_deadline,
    read_moment,
    read_number,
    read_point,
    read_yes,
    write_clock,
    write_day,
    write_deadline,
    write_moment,
    write_yes,
)
from catalog.moments import local_day, moment_at
from catalog.money import euros
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.vocabulary import Audience, DateStatus, Format, ProviderKind

TEXTS = (
    *("title", "summary", "description", "cost_note", "project_product", "project_equipment", "registration"),
    *("registration_url", "picture_key", "picture_alt"),
)
NUMBERS = ("age_min", "age_max", "firms", "talk_minutes", "project_meetings")
YES_OR_NO = ("step_free", "questions_beforehand", "project_consent")
FALSE_IF_EMPTY = ("age_required", "is_example")
EMPTY_IF_EMPTY = ("title", "summary", "description")
"""Texts that are empty rather than unknown."""
PROVIDER = ("provider", "provider_kind", "provider_website", "provider_source_id")
ABOUT = ("status", "assured_date", "assurer")
DATE_TEXTS = ("opening_rule", "note", "digital_link", "onsite_place", "onsite_address", "onsite_ags")
DATE_NUMBERS = ("digital_seats", "onsite_seats")
POINTS = ("lat", "lon")
MOMENT_COLUMNS = ("day", "start", "end", "last_day")
TOWN_COLUMNS = ("onsite_zip", "onsite_town")
"""What others have in cells of their own, and we in that of the address."""
DATE_COLUMNS = frozenset(
    {
        *(*MOMENT_COLUMNS, *DATE_TEXTS, *DATE_NUMBERS, *POINTS, "format", "date_status"),
        *("digital_deadline", "onsite_deadline", *TOWN_COLUMNS),
    }
)
SOME_DAY = date(2000, 1, 1)
SAYS_NOTHING = frozenset({"format", "date_status", *POINTS, "onsite_ags", *TOWN_COLUMNS})
"""Columns of a date that make none by themselves."""
KINDS = {
    **dict.fromkeys((*NUMBERS, *DATE_NUMBERS, "review_days"), NUMBER),
    **dict.fromkeys(("day", "last_day", "assured_date"), DAY),
    **dict.fromkeys(("start", "end"), CLOCK),
}
CHOICES = (
    "provider_kind",
    "kind",
    "audience",
    "fields",
    "languages",
    "contact_kind",
    "status",
    "format",
    "date_status",
)
DEFAULT_REVIEW_DAYS = OfferSheet().review_days

Cells = dict[str, str]


@dataclass(frozen=True)
class Mapped:
    """How a table is to be read."""

    columns: Sequence[str]
    """For each heading of the file the name of our column, or ``IGNORED``."""
    source: str
    """The name of where it comes from, for ids."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    """What stands in a column of ours (``kind``, ``provider`` ...) where the file says nothing."""
    now: datetime | None = None
    """From when on calendars are read: what is over is left out. Default: from now on."""


def sheet_to_write(records: Iterable[Record], words: Words) -> Sheet:
    """The table of ``records``."""
    names = [column.name for column in columns()]
    rows = ([cells.get(name, "") for name in names] for record in records for cells in cells_of(record, words))
    return Sheet([column.heading for column in columns()], [KINDS.get(name, TEXT) for name in names], rows)


def template(words: Words) -> Sheet:
    """An empty table with explanations and some examples."""
    all_ = columns()
    length = max(len(column.examples) for column in all_)
    return Sheet(
        headings=[column.heading for column in all_],
        kinds=[KINDS.get(column.name, TEXT) for column in all_],
        rows=[[column.examples[number] for column in all_] for number in range(length)],
        choices=[_choices(column.name, words) for column in all_],
        explanations=[column.what for column in all_],
    )


def cells_of(record: Record, words: Words) -> list[Cells]:
    """The rows of an offer: one for each of its dates, and one if it has none."""
    offer = _offer_cells(record, words)
    return [offer | _date_cells(date, words) for date in record.sheet.dates] or [offer]


def read_rows(table: Table, mapped: Mapped, words: Words) -> Reading:
    """The offers of a table. What is wrong stands with each of them."""
    found: dict[str, _Rows] = {}
    examples = 0
    for number, texts in table.rows:
        cells = dict(mapped.defaults)
        cells |= {name: text for name, text in zip(mapped.columns, texts, strict=True) if name != IGNORED and text}
        key = _key(cells, mapped.source)
        if key.startswith(EXAMPLE):
            examples += 1
            continue
        formulas = {mapped.columns[column] for row, column in table.formulas if row == number and column < len(texts)}
        found.setdefault(key, _Rows()).add(number, cells, formulas - {IGNORED})
    told = {*mapped.columns, *mapped.defaults} - {IGNORED}
    return Reading([_record(key, rows, told, words) for key, rows in found.items()], examples)


@dataclass
class _Rows:
    """The rows of one offer."""

    rows: list[tuple[int, Cells]] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)

    def add(self, number: int, cells: Cells, formulas: set[str]) -> None:
        """One more row; it may not contradict those before."""
        self.faults += [RowFault(number, name, "formula") for name in sorted(formulas)]
        for name, text in cells.items():
            before = next((one for _, other in self.rows if (one := other.get(name))), None)
            if name not in DATE_COLUMNS and name != "source_id" and before not in (None, text):
                self.faults.append(RowFault(number, name, "differs", {"row": self.rows[0][0]}))
        self.rows.append((number, cells))

    @property
    def offer(self) -> Cells:
        """What the rows say of the offer: the first that says something counts."""
        found: Cells = {}
        for _, cells in self.rows:
            found = cells | found
        return found

    @property
    def places(self) -> dict[str, int]:
        """The row in which each of these values stands."""
        found: dict[str, int] = {}
        for number, cells in self.rows:
            found = dict.fromkeys(cells, number) | found
        return found


def _key(cells: Cells, source: str) -> str:
    """The id of the offer that a row belongs to. What has none is known by its provider and its title."""
    given = cells.get("source_id", "")
    return source_id(given, source) if given else made_id(source, cells.get("provider", ""), cells.get("title", ""))


def _record(key: str, rows: _Rows, told: set[str], words: Words) -> Record:
    first = rows.rows[0][0]
    record = Record(key, OfferSheet(), ProviderRecord(), row=first, value_rows=rows.places, faults=rows.faults)
    reader = _Reader(rows.offer, record.row_of, record.faults)
    _read_offer(reader, record, words)
    for number, cells in rows.rows:
        if any(name in DATE_COLUMNS - SAYS_NOTHING and text for name, text in cells.items()):
            record.sheet.dates.append(
                _read_date(_Reader(cells, dict.fromkeys(cells, number).__getitem__, record.faults), words)
            )
            record.date_rows.append(number)
    record.told = frozenset(told - DATE_COLUMNS - {*PROVIDER, *ABOUT, "source_id"})
    record.told |= {"provider_id"} if told & {"provider", "provider_source_id"} else set()
    record.told_dates = _told_dates(told)
    return record


def _told_dates(told: set[str]) -> frozenset[str]:
    """The values of a date that the columns of a file speak of; none if it has no dates."""
    found = told & DATE_COLUMNS - {*MOMENT_COLUMNS, *TOWN_COLUMNS, "date_status"}
    found |= {"onsite_address"} if told & {*TOWN_COLUMNS} else set()
    if not told & {"day", "start", "opening_rule"}:
        return frozenset()
    found |= {"starts_at", "opening_rule"}
    found |= {"ends_at"} if told & {"end", "last_day"} else set()
    found |= {"status"} if "date_status" in told else set()
    return frozenset(found)


class _Reader:
    """Reads the cells of a row; what cannot be read becomes a fault."""

    def __init__(self, cells: Cells, row_of: Callable[[str], int], faults: list[RowFault]) -> None:
        """``row_of`` says in which row the cell of a column stands."""
        self.cells, self._row_of, self._faults = cells, row_of, faults

    def read[T, D](self, name: str, how: Callable[[str], T], empty: D) -> T | D:
        """A cell; ``empty`` if it says nothing or nothing that can be read."""
        text = self.cells.get(name, "")
        if not text:
            return empty
        try:
            return how(text)
        except Unread as problem:
            self._faults.append(RowFault(self._row_of(name), name, problem.key, problem.values))
            return empty


def _read_offer(reader: _Reader, record: Record, words: Words) -> None:
    sheet, provider = record.sheet, record.provider
    for name in TEXTS:
        setattr(sheet, name, reader.read(name, str, "" if name in EMPTY_IF_EMPTY else None))
    for name in NUMBERS:
        setattr(sheet, name, reader.read(name, read_number, None))
    for name in YES_OR_NO:
        setattr(sheet, name, reader.read(name, read_yes, None))
    for name in FALSE_IF_EMPTY:
        setattr(sheet, name, reader.read(name, read_yes, False))
    sheet.kind = reader.read("kind", lambda text: words.read("kind", text), "")
    sheet.audience = reader.read("audience", lambda text: words.read("audience", text), Audience.YOUNG_PEOPLE)
    sheet.contact_kind = reader.read("contact_kind", lambda text: words.read("contact_kind", text), None)
    sheet.fields = tuple(sorted(reader.read("fields", lambda text: words.read_list("fields", text), ())))
    sheet.languages = reader.read("languages", lambda text: words.read_list("languages", text), None)
    sheet.cost_cents = reader.read("cost_cents", read_cents, None)
    sheet.review_days = reader.read("review_days", read_number, DEFAULT_REVIEW_DAYS)
    provider.name = reader.read("provider", str, "")
    provider.kind = reader.read("provider_kind", lambda text: words.read("provider_kind", text), ProviderKind.FIRM)
    provider.website = reader.read("provider_website", str, None)
    provider.source_id = reader.read("provider_source_id", str, None)
    record.status = reader.read("status", lambda text: words.read("status", text), None)
    record.assured_date = reader.read("assured_date", read_day, None)
    record.assurer = reader.read("assurer", str, None)


def _read_date(reader: _Reader, words: Words) -> DateSheet:
    sheet = DateSheet()
    for name in DATE_TEXTS:
        setattr(sheet, name, reader.read(name, str, None))
    for name in DATE_NUMBERS:
        setattr(sheet, name, reader.read(name, read_number, None))
    for name in POINTS:
        setattr(sheet, name, reader.read(name, read_point, None))
    sheet.format = reader.read("format", lambda text: words.read("format", text), Format.ONSITE)
    sheet.status = reader.read("date_status", lambda text: words.read("date_status", text), DateStatus.SCHEDULED)
    sheet.onsite_address = _whole_address(reader.cells)
    day = reader.read("day", _day_of, None)
    if day is None and "day" in reader.cells:
        day = SOME_DAY  # the day is wrong, and has been told: only what is wrong with the times is still to be found
    sheet.starts_at = reader.read("start", lambda text: _moment(text, day), None)
    if sheet.starts_at is None and day is not None and "start" not in reader.cells:
        sheet.starts_at = reader.read("day", _moment_in_day, None)
    last_day = reader.read("last_day", _day_of, None) or day or local_day(sheet.starts_at)
    sheet.ends_at = reader.read("end", lambda text: _moment(text, last_day), None)
    for name in ("digital_deadline", "onsite_deadline"):
        setattr(sheet, name, reader.read(name, lambda text: read_deadline(text, sheet.starts_at), None))
    return sheet


def _whole_address(cells: Cells) -> str | None:
    """The address of a row, with what of it stands in other cells."""
    address = cells.get("onsite_address", "")
    town = " ".join(text for name in TOWN_COLUMNS if (text := cells.get(name, "")) and text not in address)
    return ", ".join(part for part in (address, town) if part) or None


def _day_of(text: str) -> Any:
    """The day in a cell that may hold a time, too."""
    try:
        return read_day(text)
    except Unread:
        try:
            return local_day(read_moment(text))
        except Unread:
            raise Unread("day") from None


def _moment_in_day(text: str) -> datetime:
    """The moment in a cell that has day and time in one. Raises Unread for a mere day."""
    try:
        return read_moment(text)
    except Unread:
        raise Unread("row-start") from None


def _moment(text: str, day: Any) -> datetime:
    """The moment of a cell: a time on ``day``, or day and time in one."""
    try:
        clock = read_clock(text)
    except Unread:
        try:
            return read_moment(text)
        except Unread:
            raise Unread("time") from None
    if day is None:
        raise Unread("row-no-day")
    return moment_at(day, clock)


def _offer_cells(record: Record, words: Words) -> Cells:
    sheet, provider = record.sheet, record.provider
    found: Cells = {name: getattr(sheet, name) or "" for name in TEXTS}
    found |= {name: _number(getattr(sheet, name)) for name in NUMBERS}
    found |= {name: write_yes(getattr(sheet, name)) for name in (*YES_OR_NO, *FALSE_IF_EMPTY)}
    found |= {name: words.write(name, getattr(sheet, name)) for name in ("kind", "audience", "contact_kind")}
    return found | {
        "source_id": record.source_id,
        "fields": words.write_list("fields", sheet.fields),
        "languages": words.write_list("languages", sheet.languages),
        "cost_cents": euros(sheet.cost_cents),
        "review_days": _number(sheet.review_days),
        "provider": provider.name,
        "provider_kind": words.write("provider_kind", provider.kind),
        "provider_website": provider.website or "",
        "provider_source_id": provider.source_id or "",
        "status": words.write("status", record.status),
        "assured_date": write_day(record.assured_date) if record.assured_date else "",
        "assurer": record.assurer or "",
    }


def _date_cells(date: DateSheet, words: Words) -> Cells:
    found: Cells = {name: getattr(date, name) or "" for name in DATE_TEXTS}
    found |= {name: _number(getattr(date, name)) for name in (*DATE_NUMBERS, *POINTS)}
    found |= {"format": words.write("format", date.format), "date_status": words.write("date_status", date.status)}
    for name in ("digital_deadline", "onsite_deadline"):
        moment = getattr(date, name)
        found[name] = write_deadline(moment, date.starts_at) if moment else ""
    return found | _moment_cells(date)


def _moment_cells(date: DateSheet) -> Cells:
    """Begin and end: day and clock each in a cell of its own, in one where those would not say which moment."""
    found: Cells = {}
    start, end = date.starts_at, date.ends_at
    day, last_day = local_day(start), local_day(end)
    if start and day:
        is_plain = _moment(write_clock(start), day) == start
        found["day"] = write_day(day)
        found["start"] = write_clock(start) if is_plain else write_moment(start)
    if end and last_day:
        is_plain = day is not None and _moment(write_clock(end), last_day) == end
        found["end"] = write_clock(end) if is_plain else write_moment(end)
        if last_day != day:
            found["last_day"] = write_day(last_day)
    return found


def _choices(name: str, words: Words) -> Sequence[str]:
    if name in CHOICES:
        return list(words.labels(name).values())
    return [write_yes(True), write_yes(False)] if name in (*YES_OR_NO, *FALSE_IF_EMPTY) else ()


def _number(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else repr(value)


def count_known(cells: Sequence[str]) -> int:
    """How many of the cells of a row are headings that we know, spelt as we know them."""
    return sum(is_known(cell) for cell in cells)
