"""Calendars of others: series, exceptions, time zones, cancellations; and what a calendar of ours carries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings

from catalog.exchange import calendars
from catalog.exchange.calendars import MOST_OCCURRENCES
from catalog.exchange.records import Record, Unreadable
from catalog.exchange.rows import Mapped
from tests.catalog.exchange.records import offers, words
from tests.factories import NOW

BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str, head: str = "") -> bytes:
    inside = "".join(f"BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}{BERLIN}{inside}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def read(content: bytes, now: datetime = NOW) -> list[Record]:
    return calendars.read(content, Mapped((), "vhs", {"kind": "kurs", "provider": "VHS"}, now)).records


def starts(record: Record) -> list[str]:
    return [f"{date.starts_at:%m-%d %H:%M}" for date in record.sheet.dates]


def test_an_event_is_an_offer_with_a_date() -> None:
    (record,) = read(
        calendar(
            "UID:77@vhs.example\nSUMMARY:Nähen\\, ganz einfach\nDESCRIPTION:Du nähst.\\nBring Stoff mit.\n"
            "DTSTART;TZID=Europe/Berlin:20261120T170000\nDTEND;TZID=Europe/Berlin:20261120T190000\n"
            "LOCATION:Weg 1\\, 34117 Kassel\nGEO:51.3;9.5\nURL:https://vhs.example/77"
        )
    )
    sheet = record.sheet
    assert (record.source_id, sheet.title, record.provider.name) == (
        "vhs:77@vhs.example",
        "Nähen, ganz einfach",
        "VHS",
    )
    assert (sheet.summary, sheet.kind, sheet.registration_url) == (
        "Du nähst.\nBring Stoff mit.",
        "kurs",
        "https://vhs.example/77",
    )
    (date,) = sheet.dates
    assert (date.starts_at, date.ends_at) == (
        datetime(2026, 11, 20, 16, tzinfo=UTC),
        datetime(2026, 11, 20, 18, tzinfo=UTC),
    )
    assert (date.onsite_address, date.lat, date.lon, date.format) == ("Weg 1, 34117 Kassel", 51.3, 9.5, "onsite")


def test_a_series_is_written_out_with_its_exceptions_and_the_change_of_clocks() -> None:
    series = (
        "UID:1\nSUMMARY:Jede Woche\nDTSTART;TZID=Europe/Berlin:20260106T170000\nDURATION:PT90M\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;TZID=Europe/Berlin:20261110T170000"
    )
    day = "RECURRENCE-ID;TZID=Europe/Berlin:202611{}T170000\nSUMMARY:Jede Woche\nDTSTART;TZID=Europe/Berlin:202611{}"
    moved = "UID:1\n" + day.format("17", "18T180000")
    off = "UID:1\nSTATUS:CANCELLED\n" + day.format("24", "24T170000")
    (record,) = read(calendar(series, moved, off))
    assert starts(record)[:4] == ["11-03 16:00", "11-18 17:00", "11-24 16:00", "12-01 16:00"]
    assert [date.status for date in record.sheet.dates][:4] == ["scheduled", "scheduled", "cancelled", "scheduled"]
    assert starts(record)[-1] == "04-27 15:00"
    assert record.sheet.dates[0].ends_at == datetime(2026, 11, 3, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("DTSTART:20261120T160000Z\nDTEND:20261120T170000Z", "20 16:00", "20 17:00"),
        ("DTSTART:20261120T170000\nDTEND:20261120T180000", "20 16:00", "20 17:00"),
        ("DTSTART;TZID=America/New_York:20261120T110000", "20 16:00", None),
        ("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261122", "19 23:00", "21 22:59"),
        ("DTSTART;VALUE=DATE:20261120", "19 23:00", "20 22:59"),
        ("DTSTART:20261120T160000Z\nDTEND:20261120T160000Z", "20 16:00", None),
    ],
)
def test_times_are_understood_in_every_zone(when: str, start: str, end: str | None) -> None:
    ((date,),) = [record.sheet.dates for record in read(calendar(f"UID:1\nSUMMARY:x\n{when}"))]
    assert (f"{date.starts_at:%d %H:%M}", date.ends_at and f"{date.ends_at:%d %H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("place", "format_", "link", "address"),
    [
        ("LOCATION:https://raum.example/1", "digital", "https://raum.example/1", None),
        ("LOCATION:Online (Zoom)", "digital", None, None),
        ("LOCATION:Rathaus\nCONFERENCE;VALUE=URI:https://raum.example/1", "digital", "https://raum.example/1", None),
        ("LOCATION:Weg 1\\, 34117 Kassel und online", "hybrid", None, "Weg 1, 34117 Kassel und online"),
        ("LOCATION:Rathaus", "onsite", None, "Rathaus"),
        ("X-A:b", "onsite", None, None),
    ],
)
def test_places_and_rooms_are_told_apart(place: str, format_: str, link: str | None, address: str | None) -> None:
    (record,) = read(calendar(f"UID:1\nSUMMARY:x\nDTSTART:20261120T160000Z\n{place}"))
    (date,) = record.sheet.dates
    assert (date.format, date.digital_link, date.onsite_address) == (format_, link, address)


def test_what_is_over_is_left_out_and_what_is_called_off_as_a_whole_is_told() -> None:
    over = "UID:1\nSUMMARY:x\nDTSTART:20261001T160000Z\nDTEND:20261001T170000Z"
    coming = "UID:2\nSUMMARY:y\nDTSTART:20261120T160000Z"
    (record,) = read(calendar(over, coming, head="METHOD:CANCEL\n"))
    assert (record.source_id, record.sheet.dates[0].status) == ("vhs:2", "cancelled")


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY;INTERVAL=2", "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=YEARLY;BYSECOND=1"],
)
def test_a_series_that_floods_is_a_fault_and_not_worked_out(rule: str) -> None:
    flood = f"UID:1\nSUMMARY:x\nDTSTART:20261101T160000Z\nRRULE:{rule}"
    flooding, sound = read(calendar(flood, "UID:2\nSUMMARY:y\nDTSTART:20261120T160000Z"))
    assert [fault.key for fault in flooding.faults] == ["series"]
    assert sound.faults == []


def test_daily_series_end_somewhere_and_impossible_ones_are_harmless() -> None:
    daily = "UID:1\nSUMMARY:x\nDTSTART:19000101T160000Z\nRRULE:FREQ=DAILY"
    never = "UID:2\nSUMMARY:y\nDTSTART:20261120T160000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    first = read(calendar(daily, never))[0]
    assert len(first.sheet.dates) == MOST_OCCURRENCES


def test_long_and_missing_uids_become_ids_that_stay() -> None:
    content = calendar(
        f"UID:{'x' * 500}\nSUMMARY:x\nDTSTART:20261120T160000Z", "SUMMARY:Ohne\nDTSTART:20261121T160000Z"
    )
    ids = [record.source_id for record in read(content)]
    assert ids == [record.source_id for record in read(content)]
    assert len(set(ids)) == 2
    assert all(len(one) <= 120 for one in ids)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"BEGIN:VCALENDAR\r\n", "broken-calendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "broken-calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no-events"),
        (b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", "broken-calendar"),
        (b"<html>", "broken-calendar"),
        (b"\xff\xfe\0", "broken-calendar"),
        (calendar(*["UID:1\nSUMMARY:x\nDTSTART:20261120T160000Z"] * 5_001), "too-many-rows"),
        (calendar(*["UID:1\nSUMMARY:x\nDTSTART:20261120T160000Z\nRRULE:FREQ=DAILY"] * 201), "too-many-series"),
    ],
)
def test_what_is_no_calendar_is_refused(content: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.key == key


@settings(max_examples=20, deadline=None)
@given(offers=offers(2))
def test_a_calendar_of_ours_carries_what_it_can(offers: list[Record]) -> None:
    """Title, text, moments, cancelled or put off, coordinates; of dates that are still to come."""
    for record in offers:
        coming = [date for date in record.sheet.dates if date.starts_at]
        for number, date in enumerate(coming):
            length = date.ends_at - date.starts_at if date.ends_at and date.starts_at else None
            date.starts_at = NOW + timedelta(days=number + 1)
            date.ends_at = date.starts_at + min(length, timedelta(days=5)) if length else None
    content = calendars.write(offers, words())
    written = [record for record in offers if any(date.starts_at for date in record.sheet.dates)]
    if not written:
        with pytest.raises(Unreadable, match="no-events"):
            read(content)
        return
    found = {record.source_id: record for record in read(content)}
    assert set(found) == {record.source_id for record in written}
    for record in written:
        again = found[record.source_id].sheet
        assert again.title == record.sheet.title
        assert again.description == (record.sheet.description or record.sheet.summary)
        assert [(date.starts_at, date.ends_at, date.status) for date in again.dates] == [
            (date.starts_at, date.ends_at, date.status) for date in record.sheet.dates if date.starts_at
        ]
