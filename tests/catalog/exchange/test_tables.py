"""Tables of offers: nothing lost on the way out and in, nothing harmful either way, every fault with its row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.exchange import tables
from catalog.exchange.columns import columns, guess
from catalog.exchange.records import Reading, Record, Unreadable
from catalog.exchange.rows import Mapped, count_known, read_rows, sheet_to_write, template
from catalog.exchange.tables import DANGEROUS, defused, plain, read_table, write_csv, write_xlsx
from catalog.offers.sheet_rules import faults_of
from tests.catalog.exchange.records import HOSTILE, offers, said, words

WRITERS = {"csv": write_csv, "xlsx": write_xlsx}


def read(content: bytes, **defaults: str) -> Reading:
    table = read_table(content, count_known)
    return read_rows(table, Mapped(guess(table.headings, {}), "ihk-kassel", defaults), words())


def csv_of(*rows: str, head: str = "Kennung;Titel;Art;Anbieter;Tag;Beginn") -> bytes:
    return "\n".join([head, *rows]).encode()


def xlsx_of(rows: Sequence[Sequence[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def told(reading: Reading) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.key) for record in reading.records for fault in record.faults]


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)
@settings(max_examples=15, deadline=None)
@given(offers=offers())
def test_nothing_is_lost_in_a_table(writer: Callable[[tables.Sheet], bytes], offers: list[Record]) -> None:
    reading = read(writer(sheet_to_write(offers, words())))
    assert [said(record) for record in reading.records] == [said(record) for record in offers]
    assert told(reading) == []


@given(st.text(max_size=8) | st.sampled_from(HOSTILE))
def test_what_is_defused_is_harmless_and_read_back(text: str) -> None:
    assert plain(defused(text)) == text
    assert not defused(text).startswith(DANGEROUS)


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)
def test_no_cell_of_a_file_of_ours_is_a_formula(writer: Callable[[tables.Sheet], bytes]) -> None:
    (record,) = read(csv_of('1;=HYPERLINK("http://x");Kurs;@Firma;;')).records
    assert (record.sheet.title, record.provider.name) == ('=HYPERLINK("http://x")', "@Firma")
    content = writer(sheet_to_write([record], words()))
    if writer is write_csv:
        assert "'=HYPERLINK" in content.decode("utf-8-sig")
        assert ";'@Firma;" in content.decode("utf-8-sig")
    else:
        cells = [cell for row in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
    assert said(read(content).records[0]) == said(record)


def test_a_formula_in_a_file_is_refused_with_its_cell() -> None:
    content = xlsx_of([["Titel", "Art", "Anbieter"], ["=1+1", "Kurs", "Firma"], ["Gut", "Kurs", "Firma"]])
    reading = read(content)
    assert told(reading) == [(2, "title", "formula")]
    assert reading.records[0].sheet.title == ""


@pytest.mark.parametrize("content", [write_csv(template(words())), write_xlsx(template(words()))], ids=["csv", "xlsx"])
def test_the_template_explains_itself_and_its_examples_are_not_taken(content: bytes) -> None:
    table = read_table(content, count_known)
    assert list(table.headings) == [column.heading for column in columns()]
    reading = read(content)
    assert (reading.records, reading.examples) == ([], 3)
    as_own = read(content.replace(b"beispiel:", b"b:")) if content[:2] != b"PK" else None
    if as_own:
        assert told(as_own) == []
        for record in as_own.records:
            record.sheet.provider_id = 1
            assert faults_of(record.sheet) == []
        assert [len(record.sheet.dates) for record in as_own.records] == [2, 1]


def test_the_headings_of_others_are_understood() -> None:
    theirs = {
        "Kurs-Nr.": "source_id",
        "Veranstaltung": "title",
        "Veranstalter": "provider",
        "Datum": "day",
        "Uhrzeit von": "start",
        "Uhrzeit bis": "end",
        "Kosten (EUR)": "cost_cents",
        "Veranstaltungsort": "onsite_place",
        "Anschrift": "onsite_address",
        "max. Teilnehmer": "onsite_seats",
        "Anmeldeschluß": "onsite_deadline",
        "Interne Notiz XY": "",
        "": "",
    }
    assert guess(list(theirs), {}) == list(theirs.values())
    assert guess(["Irgendwas", "Titel"], {"irgendwas": "title", "titel": ""}) == ["title", ""]
    assert guess(["Titel", "Titel"], {}) == ["title", ""]


def test_an_address_may_stand_in_several_cells_and_nothing_said_is_lost() -> None:
    head = "Titel;Art;Anbieter;Datum;Uhrzeit von;Straße;PLZ;Stadt;Gebühr"
    assert guess(["Straße", "PLZ", "Stadt"], {}) == ["onsite_address", "onsite_zip", "onsite_town"]
    reading = read(
        csv_of(
            "A;Kurs;Firma;3.11.2026;17:00;Weg 1;34117;Kassel;frei",
            "B;Kurs;Firma;3.11.2026;17:00;;34117;Kassel;5",
            "C;Kurs;Firma;3.11.2026;17:00;Weg 1, 34117 Kassel;34117;Kassel;",
            "D;Kurs;Firma;3.11.2026;17:00;;;;",
            head=head,
        )
    )
    assert told(reading) == []
    assert [record.sheet.dates[0].onsite_address for record in reading.records] == [
        "Weg 1, 34117 Kassel",
        "34117 Kassel",
        "Weg 1, 34117 Kassel",
        None,
    ]
    assert [record.sheet.cost_cents for record in reading.records] == [0, 500, None, None]
    assert {"onsite_address"} == {name for one in reading.records for name in one.told_dates if "onsite" in name}


def test_a_fault_of_an_offer_is_told_for_the_row_in_which_it_stands() -> None:
    """Also where its rows are torn apart, and the first of them is right."""
    rows = ("1;A;Kurs;Firma;3.11.2026;9:00;", "2;B;Kurs;Firma;3.11.2026;9:00;3", "1;;;;10.11.2026;9:00;viel")
    reading = read(csv_of(*rows, head="Kennung;Titel;Art;Anbieter;Tag;Beginn;Kosten"))
    assert told(reading) == [(4, "cost_cents", "euros")]
    book = [["Unsere Termine"], [], ["Kennung", "Titel", "Art", "Anbieter", "Tag", "Beginn", "Alter von"]]
    book += [["1", "A", "Kurs", "Firma", "3.11.2026", "9:00", ""], [], ["1", "", "", "", "10.11.2026", "9:00", "alt"]]
    assert told(read(xlsx_of(book))) == [(6, "age_min", "number")]


LINE = "4711;Führung für Mädchen;Kurs;Käse & Co;3.11.2026;17 Uhr"
HEAD = ["Kennung", "Titel", "Art", "Anbieter", "Tag", "Beginn"]
CELLS = ["Führung für Mädchen", "Kurs", "Käse & Co"]
SAVED = {
    "windows": csv_of(LINE).decode().encode("cp1252"),
    "mark": csv_of(LINE).decode().encode("utf-8-sig"),
    "unicode": csv_of(LINE).decode().encode("utf-16"),
    "commas": csv_of(LINE, head=";".join(HEAD)).replace(b";", b","),
    "tabs": csv_of(LINE.replace("3.11.2026", "2026-11-03")).replace(b";", b"\t"),
    "told": b"sep=|\n" + csv_of(LINE.replace("3.11.2026", "Di, 03.11.26")).replace(b";", b"|"),
    "title above": b"Unsere Termine;;\n;;\n" + csv_of(LINE),
    "moment in one cell": csv_of(LINE.replace(";17 Uhr", " 17:00;")),
    "quoted": csv_of(LINE.replace("Käse & Co", '"Käse & Co"')),
    "excel": xlsx_of([HEAD, [4711, *CELLS, datetime(2026, 11, 3), time(17)]]),
    "excel, one cell": xlsx_of([[*HEAD[:4], "Beginn"], [4711.0, *CELLS, datetime(2026, 11, 3, 17)]]),
}


@pytest.mark.parametrize("content", SAVED.values(), ids=SAVED)
def test_tables_are_read_however_they_were_saved(content: bytes) -> None:
    reading = read(content)
    assert told(reading) == []
    (record,) = reading.records
    assert (record.source_id, record.sheet.title) == ("ihk-kassel:4711", "Führung für Mädchen")
    assert (record.sheet.kind, record.provider.name) == ("kurs", "Käse & Co")
    assert [date.starts_at for date in record.sheet.dates] == [datetime(2026, 11, 3, 16, tzinfo=UTC)]


def test_every_fault_has_its_row_and_its_column() -> None:
    reading = read(
        csv_of(
            "1;Gut;Kurs;Firma;3.11.2026;17:00",
            "2;Schlecht;Quatsch;Firma;31.2.2026;25:00",
            "3;Ohne Tag;Kurs;Firma;;9:00",
            "1;Anders;Kurs;Firma;4.11.2026;17:00",
            "4;Ohne Beginn;Kurs;Firma;4.11.2026;",
        )
    )
    assert sorted(told(reading)) == [
        (3, "day", "day"),
        (3, "kind", "not-listed"),
        (3, "start", "time"),
        (4, "start", "row-no-day"),
        (5, "title", "differs"),
        (6, "day", "row-start"),
    ]


def test_what_has_no_id_gets_one_that_stays() -> None:
    first, again = (read(csv_of(f";Tag der Technik;Kurs;Firma;{day}.11.2026;9:00")).records[0] for day in (3, 4))
    assert first.source_id == again.source_id
    assert first.source_id.startswith("ihk-kassel:tag-der-technik-")
    (other,) = read(csv_of(";Tag der Technik;Kurs;Andere;3.11.2026;9:00")).records
    assert other.source_id != first.source_id


def bomb(size: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * size)
    return target.getvalue()


def with_entity() -> bytes:
    """A workbook whose sheet defines an entity in terms of others, a million times over."""
    target = io.BytesIO()
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(io.BytesIO(xlsx_of([["Titel"], ["x"]]))) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            content = source.read(name)
            packed.writestr(name, declared + content if name.endswith("sheet1.xml") else content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"a" * (tables.LARGEST + 1), "too-large"),
        (bomb(tables.LARGEST_UNPACKED + 1), "too-large-unpacked"),
        (with_entity(), "broken-xlsx"),
        (b"PK\x03\x04 and nothing more", "broken-xlsx"),
        (xlsx_of([["Titel"]])[:-200], "broken-xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old-excel"),
        (b"", "empty"),
        (b"\n\n;;;\n", "empty"),
        (b"Titel;Art", "no-rows"),
        (b"Titel\n\0\0\0", "encoding"),
        (b"Titel;Art\n" + b"x;Kurs\n" * (tables.MOST_ROWS + 1), "too-many-rows"),
        (b"Titel" + b";x" * tables.MOST_COLUMNS + b"\nx", "too-many-columns"),
        (b'Titel;Art\n"' + b"x" * 200_000 + b"\n", "broken-csv"),
    ],
)
def test_what_is_no_table_of_offers_is_refused(content: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.key == key


def test_rows_far_below_are_not_overlooked() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["A2"] = "Titel", "x"
    book.worksheets[0][f"A{tables.LAST_ROW + 5}"] = "weit unten"
    target = io.BytesIO()
    book.save(target)
    with pytest.raises(Unreadable, match="too-many-rows"):
        read(target.getvalue())
