"""Tables as files: CSV and XLSX, read with care and written without harm.

All cells are texts here. What a spreadsheet would take for a formula is written with an apostrophe before it and read
back without (OWASP, CSV injection); a formula in a file is never worked out.
"""

from __future__ import annotations

import codecs
import csv
import io
import math
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from catalog.exchange.records import Unreadable
from catalog.exchange.values import Unread, read_clock, read_day, write_day

LARGEST = 5 * 1024 * 1024
"""Bytes of a file. 4,000 offers of a whole district are 2 MB as CSV, half of it as XLSX."""
LARGEST_UNPACKED = 30 * 1024 * 1024
"""Bytes of what an XLSX file holds: it is a ZIP file, and may be a bomb."""
MOST_PARTS = 200
"""Files in an XLSX file."""
MOST_ROWS = 4_000
"""Dates in one file: they are written in one go, and meanwhile nobody else can write to SQLite (measured: 0.8 s for
2,000 offers)."""
MOST_COLUMNS = 100
LAST_ROW = MOST_ROWS + 500
"""Of a sheet that is looked at, empty rows counted: nothing may stand below it."""
LONGEST_CELL = 10_000
"""Characters: the longest text of an offer has 5,000."""
HEADING_WITHIN = 10
"""Rows at the top among which the headings are looked for."""
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet works out."""
APOSTROPHE = "'"
TEXT, NUMBER, DAY, CLOCK = "text", "number", "day", "clock"
XLSX_FORMATS = {DAY: "DD.MM.YYYY", CLOCK: "HH:MM"}
SHEET, EXPLANATION, LISTS = "Angebote", "Erklärung", "Listen"
ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Table:
    """A table that was read: the headings, and each row that is not empty with its number in the file."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    formulas: frozenset[tuple[int, int]] = frozenset()
    """Cells that hold a formula, as (number of the row, column from 0); their text is empty."""


@dataclass(frozen=True)
class Sheet:
    """A table to write: a heading, kind (``TEXT`` ...) and, for closed vocabularies, the choices of each column."""

    headings: Sequence[str]
    kinds: Sequence[str]
    rows: Iterable[Sequence[str]]
    choices: Sequence[Sequence[str]] = ()
    explanations: Sequence[str] = ()


def defused(text: str) -> str:
    """``text`` as no spreadsheet works it out. :func:`plain` is the inverse."""
    is_ambiguous = text.startswith(APOSTROPHE) and text[1:2] in (*DANGEROUS, APOSTROPHE) and len(text) > 1
    return APOSTROPHE + text if text.startswith(DANGEROUS) or is_ambiguous else text


def plain(text: str) -> str:
    """What a defused text says."""
    is_defused = len(text) > 1 and text[0] == APOSTROPHE and text[1] in (*DANGEROUS, APOSTROPHE)
    return text[1:] if is_defused else text


def read_table(content: bytes, count_known: Callable[[Sequence[str]], int]) -> Table:
    """The table in a file, CSV or XLSX, whatever its name says. Raises Unreadable.

    ``count_known`` counts the headings among the cells of a row: that with the most, near the top, holds them.
    """
    if len(content) > LARGEST:
        raise Unreadable("too-large", most=LARGEST // (1024 * 1024))
    if content.startswith(OLD_EXCEL):
        raise Unreadable("old-excel")
    raw = _read_xlsx(content) if content.startswith(ZIP) else ((row, frozenset[int]()) for row in _read_csv(content))
    rows: list[tuple[int, tuple[str, ...]]] = []
    formulas = set[tuple[int, int]]()
    for number, (cells, calculated) in enumerate(raw, start=1):
        if any(cells) or calculated:
            if len(rows) > MOST_ROWS + HEADING_WITHIN:
                raise Unreadable("too-many-rows", most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise Unreadable("too-many-columns", most=MOST_COLUMNS)
            rows.append((number, cells))
            formulas |= {(number, column) for column in calculated}
    if not rows:
        raise Unreadable("empty")
    counts = [count_known(cells) for _, cells in rows[:HEADING_WITHIN]]
    top = counts.index(max(counts))
    if len(rows) - top - 1 > MOST_ROWS:
        raise Unreadable("too-many-rows", most=MOST_ROWS)
    if len(rows) == top + 1:
        raise Unreadable("no-rows")
    width = max((column for column, text in enumerate(rows[top][1], start=1) if text), default=0)
    headings = rows[top][1][:width]
    return Table(
        headings, tuple((number, _fitted(cells, width)) for number, cells in rows[top + 1 :]), frozenset(formulas)
    )


def write_csv(sheet: Sheet) -> bytes:
    """A CSV file as German spreadsheets open it: UTF-8 with a byte order mark, semicolons."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(sheet.headings)
    writer.writerows([defused(cell) for cell in row] for row in sheet.rows)
    return codecs.BOM_UTF8 + target.getvalue().encode()


def write_xlsx(sheet: Sheet) -> bytes:
    """A workbook: the table, with real days and numbers; what the columns mean; lists to choose from."""
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(SHEET)
    page.freeze_panes = "B2"
    for number, heading in enumerate(sheet.headings, start=1):
        page.column_dimensions[get_column_letter(number)].width = max(12, min(40, len(heading) + 4))
    if sheet.choices:
        for validation in _validations(sheet):
            page.data_validations.append(validation)
    page.append([_cell(page, heading, TEXT, bold=True) for heading in sheet.headings])
    for row in sheet.rows:
        page.append([_cell(page, text, kind) for text, kind in zip(row, sheet.kinds, strict=True)])
    if sheet.explanations:
        _add_explanations(book, sheet)
    if sheet.choices:
        _add_lists(book, sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def cell_text(value: Any) -> str:
    """What a cell of a workbook shows, in German."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float) and math.isfinite(value):
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        clock = f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
        return write_day(value.date()) if value.time() == time() else f"{write_day(value.date())} {clock}"
    if isinstance(value, date):
        return write_day(value)
    if isinstance(value, time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    return _cleaned(str(value))


def _read_csv(content: bytes) -> Iterator[tuple[str, ...]]:
    text = _decoded(content)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], rest
    else:
        delimiter = max(";,\t", key=lambda sign: _outside_quotes(text[:4000], sign))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            yield tuple(plain(_cleaned(cell)) for cell in row)
    except csv.Error:
        raise Unreadable("broken-csv", row=reader.line_num) from None


def _decoded(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, as German spreadsheets write them."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("encoding")


def _outside_quotes(text: str, sign: str) -> int:
    return sum(part.count(sign) for part in text.split('"')[::2])


def _read_xlsx(content: bytes) -> Iterator[tuple[tuple[str, ...], frozenset[int]]]:
    """The rows of the sheet of offers, or of the first one, with the columns that hold a formula."""
    _check_packed(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        page = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
        for row in page.iter_rows(max_row=LAST_ROW, max_col=MOST_COLUMNS + 1):
            calculated = frozenset(number for number, cell in enumerate(row) if cell.data_type == "f")
            texts = ("" if cell.data_type == "f" else plain(cell_text(cell.value)) for cell in row)
            yield _fitted(tuple(texts)), calculated
        if _has_more(page, LAST_ROW):
            raise Unreadable("too-many-rows", most=MOST_ROWS)
    except (
        *(zipfile.BadZipFile, ParseError, DefusedXmlException, KeyError, IndexError, ValueError, TypeError),
        *(AttributeError, EOFError, OSError, NotImplementedError, OverflowError, RecursionError, AssertionError),
        zlib.error,
    ):  # openpyxl lets through whatever its parts stumble over
        raise Unreadable("broken-xlsx") from None


def _has_more(page: Any, row: int) -> bool:
    return any(
        any(value is not None for value in values) for values in page.iter_rows(min_row=row + 1, values_only=True)
    )


def _check_packed(content: bytes) -> None:
    """Refuse what would unpack to more than a spreadsheet of offers is. ``zipfile`` reads no more than it announces."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable("broken-xlsx") from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Unreadable("too-large-unpacked")


def _cleaned(text: str) -> str:
    """A cell without what no database takes, and with line ends of one kind."""
    cut = text[:LONGEST_CELL].replace("\r\n", "\n")
    return "".join(
        sign for sign in cut if sign in "\n\t\r" or (sign >= " " and not "\ud800" <= sign <= "\udfff")
    ).strip(" \n")


def _fitted(cells: tuple[str, ...], width: int | None = None) -> tuple[str, ...]:
    """As wide as the headings; without a width, without the empty cells at the end."""
    if width is not None:
        return (*cells[:width], *("" for _ in range(width - len(cells))))
    filled = max((number for number, text in enumerate(cells, start=1) if text), default=0)
    return cells[:filled]


def _cell(page: Any, text: str, kind: str, *, bold: bool = False) -> Any:
    value: Any = defused(text)
    try:
        if (
            kind == NUMBER
            and text.isascii()
            and text.isdecimal()
            and len(text) < 10
            and (text == "0" or text[0] != "0")
        ):
            value = int(text)
        elif kind == DAY and text:
            value = read_day(text)
        elif kind == CLOCK and text:
            value = read_clock(text)
    except Unread:
        pass
    if not isinstance(value, str) and cell_text(value) != text:
        value = defused(text)
    cell = WriteOnlyCell(page, value=value or None)
    if value == 0 and isinstance(value, int):
        cell.value = 0
    if isinstance(value, date | time):
        cell.number_format = XLSX_FORMATS[kind]
    if bold:
        cell.font = Font(bold=True)
    return cell


def _validations(sheet: Sheet) -> Iterator[DataValidation]:
    """Lists to choose from, below each heading that has some. A suggestion: several names are allowed, too."""
    for number, choices in enumerate(sheet.choices, start=1):
        if choices:
            column = get_column_letter(number)
            listed = DataValidation(
                type="list", formula1=f"{LISTS}!${column}$2:${column}${len(choices) + 1}", allow_blank=True
            )
            listed.showErrorMessage = False
            listed.add(f"{column}2:{column}{MOST_ROWS + 1}")
            yield listed


def _add_explanations(book: Any, sheet: Sheet) -> None:
    page = book.create_sheet(EXPLANATION)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 32, 100
    page.append([_cell(page, "Spalte", TEXT, bold=True), _cell(page, "Was hineingehört", TEXT, bold=True)])
    for number, (heading, what) in enumerate(zip(sheet.headings, sheet.explanations, strict=True)):
        choices = sheet.choices[number] if sheet.choices else ()
        listed = f"{what} Möglich: {', '.join(choices)}." if choices else what
        explained = _cell(page, listed, TEXT)
        explained.alignment = Alignment(wrap_text=True, vertical="top")
        page.append([_cell(page, heading, TEXT), explained])


def _add_lists(book: Any, sheet: Sheet) -> None:
    page = book.create_sheet(LISTS)
    page.append([_cell(page, heading, TEXT, bold=True) for heading in sheet.headings])
    for number in range(max(map(len, sheet.choices))):
        row = [choices[number] if number < len(choices) else "" for choices in sheet.choices]
        page.append([_cell(page, text, TEXT) for text in row])
