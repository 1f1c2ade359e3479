"""HSDS and open-Qcat: nothing of ours lost on the way through them, and what others write understood."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from catalog.exchange import hsds, openqcat
from catalog.exchange.formats import HSDS, read_offers
from catalog.exchange.records import Record, Unreadable
from catalog.exchange.rows import Mapped
from tests.catalog.exchange.records import offers, said, words

FORMATS: dict[str, Any] = {"hsds": hsds, "openqcat": openqcat}
MAPPED = Mapped((), "kreis", {"kind": "kurs", "provider": "Volkshochschule"})


@pytest.mark.parametrize("format_", FORMATS.values(), ids=FORMATS)
@settings(max_examples=15, deadline=None)
@given(offers=offers())
def test_nothing_is_lost_in_a_directory(format_: Any, offers: list[Record]) -> None:
    reading = format_.read(format_.write(offers, words()), Mapped((), "x"))
    assert [said(record) for record in reading.records] == [said(record) for record in offers]
    assert [record.faults for record in reading.records] == [[] for _ in offers]


SERVICE = {
    "id": "ac148810-d857-441c-9679-408f346de14b",
    "name": "Werkstatt am Samstag",
    "status": "active",
    "description": "Du lernst sägen. " * 30,
    "url": "https://www.beispiel.de",
    "application_process": "Anrufen",
    "minimum_age": 12,
    "maximum_age": 16.0,
    "organization": {"id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", "name": "Werkhof", "description": "x"},
    "cost_options": [{"id": "1", "option": "Material", "amount": 2.5, "currency": "EUR"}],
    "languages": [{"id": "1", "code": "de"}],
    "schedules": [{"id": "1", "freq": "WEEKLY", "byday": "SA", "opens_at": "10:00", "closes_at": "12:00"}],
    "service_at_locations": [
        {
            "id": "1",
            "location": {
                "id": "1",
                "location_type": "physical",
                "name": "Werkhof",
                "latitude": 51.3,
                "longitude": 9.5,
                "addresses": [{"address_1": "Weg 1", "city": "Kassel", "postal_code": "34117"}],
            },
            "schedules": [
                {"id": "2", "dtstart": "2026-12-05", "opens_at": "09:00Z", "closes_at": "12:00:00+01:00"},
                {"id": "3", "dtstart": "2026-12-12", "opens_at": "10:00:00"},
            ],
        }
    ],
}


@pytest.mark.parametrize("shape", [SERVICE, [SERVICE], {"contents": [SERVICE], "total_items": 1}])
def test_a_service_of_others_is_understood(shape: Any) -> None:
    (record,) = hsds.read(json.dumps(shape).encode(), MAPPED).records
    assert record.source_id == "kreis:ac148810-d857-441c-9679-408f346de14b"
    assert (record.provider.name, record.provider.source_id) == (
        "Werkhof",
        "kreis:d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
    )
    sheet = record.sheet
    assert (sheet.title, sheet.kind, sheet.cost_cents, sheet.cost_note) == (
        "Werkstatt am Samstag",
        "kurs",
        250,
        "Material",
    )
    assert (sheet.age_min, sheet.age_max, sheet.languages) == (12, 16, ("de",))
    assert len(sheet.summary) <= 300
    assert [(date.opening_rule, date.starts_at, date.onsite_address) for date in sheet.dates] == [
        ("WEEKLY SA 10:00 – 12:00", None, None),
        (None, datetime(2026, 12, 5, 9, tzinfo=UTC), "Weg 1, 34117 Kassel"),
        (None, datetime(2026, 12, 12, 9, tzinfo=UTC), "Weg 1, 34117 Kassel"),
    ]
    assert sheet.dates[1].ends_at == datetime(2026, 12, 5, 11, tzinfo=UTC)
    assert {"summary", "fields", "audience"} & record.told == set()


CATALOGUE = """<?xml version="1.0" encoding="ISO-8859-1"?>
<OPENQCAT xmlns="http://www.openq-cat.de/openQ-cat/1.1" version="1.1">
 <HEADER><CATALOG><LANGUAGE>deu</LANGUAGE></CATALOG>
  <SUPPLIER><SUPPLIER_ID>7</SUPPLIER_ID><SUPPLIER_NAME>Werkhof für alle</SUPPLIER_NAME></SUPPLIER></HEADER>
 <NEW_CATALOG>
  <SERVICE mode="new"><PRODUCT_ID>A1</PRODUCT_ID><SUPPLIER_ID_REF>7</SUPPLIER_ID_REF>
   <SERVICE_DETAILS><TITLE>Sägen</TITLE><DESCRIPTION_LONG>Du lernst sägen.</DESCRIPTION_LONG>
    <SERVICE_MODULE><EDUCATION type="true"/></SERVICE_MODULE></SERVICE_DETAILS>
   <SERVICE_PRICE_DETAILS><SERVICE_PRICE><PRICE_AMOUNT>12.50</PRICE_AMOUNT></SERVICE_PRICE></SERVICE_PRICE_DETAILS>
  </SERVICE>
  <SERVICE mode="new"><PRODUCT_ID>V1</PRODUCT_ID><SERVICE_DETAILS><TITLE>Sägen</TITLE>
   <SERVICE_DATE><START_DATE>2026-12-05T10:00:00+01:00</START_DATE><END_DATE>2026-12-05</END_DATE></SERVICE_DATE>
   <SERVICE_MODULE><EDUCATION type="false"><COURSE_ID>A1</COURSE_ID><MODULE_COURSE>
    <MAX_PARTICIPANTS>8</MAX_PARTICIPANTS>
    <LOCATION><NAME>Werkhof</NAME><STREET>Weg 1</STREET><ZIP>34117</ZIP><CITY>Kassel</CITY></LOCATION>
   </MODULE_COURSE></EDUCATION></SERVICE_MODULE></SERVICE_DETAILS></SERVICE>
  <SERVICE mode="delete"><PRODUCT_ID>V2</PRODUCT_ID><SERVICE_DETAILS><TITLE>Feilen</TITLE>
   <SERVICE_DATE><START_DATE>2026-12-06</START_DATE></SERVICE_DATE>
   <SERVICE_MODULE><EDUCATION type="false"><COURSE_ID>weg</COURSE_ID></EDUCATION></SERVICE_MODULE>
  </SERVICE_DETAILS></SERVICE>
 </NEW_CATALOG>
</OPENQCAT>"""


def test_a_catalogue_of_others_is_understood() -> None:
    first, orphan = openqcat.read(CATALOGUE.encode("iso-8859-1"), MAPPED).records
    assert (first.source_id, first.sheet.title, first.sheet.summary) == ("kreis:A1", "Sägen", "Du lernst sägen.")
    assert (first.provider.name, first.provider.source_id, first.sheet.cost_cents) == (
        "Werkhof für alle",
        "kreis:7",
        1250,
    )
    (date,) = first.sheet.dates
    assert (date.starts_at, date.ends_at) == (
        datetime(2026, 12, 5, 9, tzinfo=UTC),
        datetime(2026, 12, 5, 22, 59, tzinfo=UTC),
    )
    assert (date.onsite_address, date.onsite_seats, date.status) == ("Weg 1, 34117 Kassel", 8, "scheduled")
    assert (orphan.sheet.title, orphan.provider.name, orphan.sheet.dates[0].status) == (
        "Feilen",
        "Volkshochschule",
        "cancelled",
    )


def test_offers_and_dates_are_services_of_their_own() -> None:
    reading = openqcat.read(CATALOGUE.encode("iso-8859-1"), MAPPED)
    root = ElementTree.fromstring(openqcat.write(reading.records, words()))
    kinds = [one.get("type") for one in root.iter("EDUCATION")]
    assert kinds == ["true", "false", "true", "false"]


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><OPENQCAT><SERVICE>&b;</SERVICE></OPENQCAT>'
INSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><OPENQCAT><SERVICE>&a;</SERVICE></OPENQCAT>'


@pytest.mark.parametrize(
    ("format_", "content", "key"),
    [
        (openqcat, LAUGHS, "broken-xml"),
        (openqcat, INSIDE, "broken-xml"),
        (openqcat, "<OPENQCAT>", "broken-xml"),
        (openqcat, "<html><SERVICE/></html>", "no-services"),
        (openqcat, "<OPENQCAT/>", "no-services"),
        (hsds, "{", "broken-json"),
        (hsds, "[" * 100_000, "broken-json"),
        (hsds, "[]", "no-services"),
        (hsds, '{"contents": 5}', "no-services"),
        (hsds, '[{"id": 1}]', "no-services"),
        (hsds, json.dumps([{"name": "x"}] * 4_001), "too-many-rows"),
    ],
)
def test_what_is_no_directory_is_refused(format_: Any, content: str, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        format_.read(content.encode(), MAPPED)
    assert refused.value.key == key


@pytest.mark.parametrize(
    "broken",
    [
        {"minimum_age": [], "cost_options": [{"amount": "viel"}]},
        {"schedules": [{"dtstart": "gestern", "opens_at": "x"}]},
        {"organization": "Werkhof"},
        {"assured_date": "31.2.2026"},
        {"attributes": [{"label": "title", "value": "5", "taxonomy_term": {"taxonomy": "Lotse"}}]},
        {"attributes": [{"label": "dates", "value": "}", "taxonomy_term": {"taxonomy": "Lotse"}}]},
        {"attributes": [{"label": "record.source_id", "value": "[]", "taxonomy_term": {"taxonomy": "Lotse"}}]},
        {"service_at_locations": [5]},
    ],
)
def test_a_broken_service_is_a_fault_of_its_own(broken: dict[str, Any]) -> None:
    """No number or list ends up where a text is wanted, whatever a file carries along."""
    good, bad = {"name": "Gut", "id": "1"}, {"name": "Schlecht", "id": "2"} | broken
    first, second = hsds.read(json.dumps([good, bad]).encode(), MAPPED).records
    assert first.faults == []
    assert [(fault.row, fault.key) for fault in second.faults] == [(2, "unreadable-service")]


def test_no_text_holds_what_no_database_takes() -> None:
    service = {"id": "a\0b", "name": "Sä\0gen\ud800", "description": "Du\x07 sägst.", "organization": {"name": "W\x1f"}}
    (record,) = read_offers(json.dumps([service]).encode(), HSDS, MAPPED, words()).records
    assert (record.source_id, record.sheet.title, record.sheet.summary, record.provider.name) == (
        "kreis:ab",
        "Sägen",
        "Du sägst.",
        "W",
    )
