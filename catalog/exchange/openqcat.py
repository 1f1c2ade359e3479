"""Offers as XML of open-Qcat 1.1, the format in which German course databases exchange what they have.

What is offered is a SERVICE with ``EDUCATION type="true"`` (Angebot), each of its dates one with ``type="false"``
(Veranstaltung) that names it by COURSE_ID. What open-Qcat has no element for goes into the features of a
SERVICE_CLASSIFICATION of our own. XML is read by defusedxml, which takes neither entities nor document types.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from xml.etree import ElementTree

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from catalog.exchange.records import ProviderRecord, Reading, Record, RowFault, Unreadable, beginning, fill_in
from catalog.exchange.residue import date_with_residue, residue_of, residue_of_date, with_residue
from catalog.exchange.rows import Mapped
from catalog.exchange.source_ids import source_id
from catalog.exchange.values import Words
from catalog.moments import moment_at
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import DateStatus, Format

Element = ElementTree.Element
SPACE = "http://www.openq-cat.de/openQ-cat/1.1"
SYSTEM, FIELDS = "Lotse", "Berufsfelder"
"""Names of classifications: of what the format has no element for, and of Berufsfelder."""
MOST_SERVICES = 12_000
OF_OURS = "record.status"
"""Is in what every offer of ours carries along: the format knows of no drafts."""
TOLD = frozenset({"title", "description", "registration_url", "cost_cents", "cost_note", "languages", "provider_id"})
TOLD_DATES = frozenset(
    {
        *("starts_at", "ends_at", "opening_rule", "note", "onsite_place", "onsite_address", "onsite_ags", "lat", "lon"),
        *("onsite_seats", "onsite_deadline"),
    }
)
"""What a file of others tells, of an offer and of its dates."""


def write(records: Sequence[Record], _words: Words) -> bytes:
    """A catalogue that holds all ``records``."""
    root = Element("OPENQCAT", {"xmlns": SPACE, "version": "1.1"})
    catalog = _add(_add(root, "HEADER"), "CATALOG")
    _add(catalog, "LANGUAGE", "deu")
    _add(catalog, "CATALOG_ID", "lotse")
    _add(catalog, "CATALOG_NAME", "Lotse")
    content = _add(root, "NEW_CATALOG", FULLCATALOG="true")
    for record in records:
        service = _service(content, record)
        _add_features(service, SYSTEM, residue_of(record, _plain_record(service, "")))
        for number, date_ in enumerate(record.sheet.dates, start=1):
            dated = _dated(content, record, date_, number)
            _add_features(dated, SYSTEM, residue_of_date(date_, _plain_date(dated)))
    ElementTree.indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode").encode() + b"\n"


def read(content: bytes, mapped: Mapped) -> Reading:
    """The offers of a catalogue. Raises Unreadable."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        raise Unreadable("broken-xml") from None
    for one in root.iter():
        one.tag = str(one.tag).rpartition("}")[2]
    services = list(root.iter("SERVICE"))
    if root.tag != "OPENQCAT" or not services:
        raise Unreadable("no-services")
    if len(services) > MOST_SERVICES:
        raise Unreadable("too-many-rows", most=MOST_SERVICES)
    suppliers = {_said(one, "SUPPLIER_ID"): one for one in root.iter("SUPPLIER")}
    dated: dict[str, list[tuple[int, Element]]] = {}
    whole: list[tuple[int, Element]] = []
    for number, service in enumerate(services, start=1):
        education = service.find(".//EDUCATION")
        course = _said(service, "COURSE_ID")
        if education is not None and education.get("type") == "false" and course:
            dated.setdefault(course, []).append((number, service))
        else:
            whole.append((number, service))
    records = []
    for number, service in whole:
        dates = dated.pop(_said(service, "PRODUCT_ID"), [])
        records.append(_record(service, dates, number, mapped, suppliers))
    for orphans in dated.values():  # a date whose offer is not in the file is an offer of its own
        records += [_record(service, [(number, service)], number, mapped, suppliers) for number, service in orphans]
    return Reading(records)


def _service(content: Element, record: Record) -> Element:
    """The offer as far as open-Qcat goes."""
    sheet, provider = record.sheet, record.provider
    service = _add(content, "SERVICE", mode="new")
    _add(service, "PRODUCT_ID", record.source_id)
    _add(service, "SUPPLIER_ID_REF", provider.source_id, type="supplier_specific")
    details = _add(service, "SERVICE_DETAILS")
    _add(details, "TITLE", sheet.title)
    _add(details, "DESCRIPTION_LONG", sheet.description or sheet.summary)
    contact = _add(details, "CONTACT")
    _add(contact, "NAME", provider.name)
    _add(contact, "URL", provider.website)
    for code in sheet.languages or ():
        _add(details, "LANGUAGE", code)
    _add(details, "REGISTRATION_URL", sheet.registration_url)
    _add(_add(details, "SERVICE_MODULE"), "EDUCATION", type="true")
    if sheet.cost_cents is not None or sheet.cost_note:
        price = _add(_add(service, "SERVICE_PRICE_DETAILS"), "SERVICE_PRICE")
        _add(price, "PRICE_AMOUNT", f"{sheet.cost_cents / 100:.2f}" if sheet.cost_cents is not None else None)
        _add(price, "PRICE_CURRENCY", "EUR")
        _add(price, "REMARKS", sheet.cost_note)
    _add_features(service, FIELDS, dict.fromkeys(sheet.fields, True))
    return service


def _dated(content: Element, record: Record, date_: DateSheet, number: int) -> Element:
    """A date as far as open-Qcat goes."""
    service = _add(content, "SERVICE", mode="delete" if date_.status == DateStatus.CANCELLED else "new")
    _add(service, "PRODUCT_ID", f"{record.source_id}#{number}")
    details = _add(service, "SERVICE_DETAILS")
    _add(details, "TITLE", record.sheet.title)
    when = _add(details, "SERVICE_DATE")
    _add(when, "START_DATE", _iso(date_.starts_at))
    _add(when, "END_DATE", _iso(date_.ends_at))
    _add(when, "DATE_REMARKS", date_.opening_rule)
    education = _add(_add(details, "SERVICE_MODULE"), "EDUCATION", type="false")
    _add(education, "COURSE_ID", record.source_id)
    course = _add(education, "MODULE_COURSE")
    _add(course, "MIN_PARTICIPANTS", None)
    _add(course, "MAX_PARTICIPANTS", None if date_.onsite_seats is None else str(date_.onsite_seats))
    _add(course, "INSTRUCTION_REMARKS", date_.note)
    if date_.format != Format.DIGITAL:
        place = _add(course, "LOCATION")
        _add(place, "NAME", date_.onsite_place)
        _add(place, "STREET", date_.onsite_address)
        _add(place, "COUNTRY", "Deutschland")
    if date_.onsite_deadline:
        _add(_add(details, "ANNOUNCEMENT"), "END_DATE", _iso(date_.onsite_deadline))
    return service


def _record(
    service: Element, dates: list[tuple[int, Element]], number: int, mapped: Mapped, suppliers: dict[str, Element]
) -> Record:
    try:
        record = _plain_record(service, mapped.source, suppliers)
        residue = _features(service, SYSTEM)
        record = with_residue(record, residue)
        record.sheet.dates = [date_with_residue(_plain_date(one), _features(one, SYSTEM)) for _, one in dates]
        if not dates and _said(service, "SERVICE_DATE/START_DATE", "SERVICE_DATE/DATE_REMARKS"):
            record.sheet.dates = [_plain_date(service)]
        if OF_OURS not in residue:
            record.told, record.told_dates = TOLD, TOLD_DATES
            record.sheet.summary = beginning(record.sheet.description)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        record = Record(f"{mapped.source}:{number}", OfferSheet(title=_said(service, "TITLE")[:160]), ProviderRecord())
        record.faults.append(RowFault(number, "title", "unreadable-service"))
    record.row = number
    fill_in(record, mapped.defaults)
    record.date_rows = [row for row, _ in dates] or [number] * len(record.sheet.dates)
    return record


def _plain_record(service: Element, source: str, suppliers: dict[str, Element] | None = None) -> Record:
    """The offer as far as open-Qcat goes."""
    supplier_id = _said(service, "SUPPLIER_ID_REF")
    supplier = (suppliers or {}).get(supplier_id)
    amount = _said(service, "PRICE_AMOUNT")
    languages = tuple(text for one in service.iter("LANGUAGE") if (text := (one.text or "").strip()))
    contact = service.find(".//CONTACT")
    name = _said(supplier, "SUPPLIER_NAME") if supplier is not None else _said(contact, "NAME")
    website = _said(contact, "URL") if contact is not None else ""
    return Record(
        source_id=source_id(_said(service, "PRODUCT_ID"), source),
        sheet=OfferSheet(
            title=_said(service, "TITLE"),
            description=_said(service, "DESCRIPTION_LONG"),
            registration_url=_said(service, "REGISTRATION_URL") or None,
            cost_cents=round(float(amount.replace(",", ".")) * 100) if amount else None,
            cost_note=_said(service, "SERVICE_PRICE/REMARKS") or None,
            languages=languages or None,
            fields=tuple(sorted(_features(service, FIELDS))),
        ),
        provider=ProviderRecord(
            name=name, website=website or None, source_id=source_id(supplier_id, source) if supplier_id else None
        ),
    )


def _plain_date(service: Element) -> DateSheet:
    seats = _said(service, "MAX_PARTICIPANTS")
    place = service.find(".//LOCATION")
    town = " ".join(part for part in (_said(place, "ZIP"), _said(place, "CITY")) if part)
    address = ", ".join(part for part in (_said(place, "STREET"), town) if part)
    return DateSheet(
        starts_at=_moment(_said(service, "SERVICE_DATE/START_DATE"), is_end=False),
        ends_at=_moment(_said(service, "SERVICE_DATE/END_DATE"), is_end=True),
        opening_rule=_said(service, "SERVICE_DATE/DATE_REMARKS") or None,
        note=_said(service, "INSTRUCTION_REMARKS") or None,
        status=DateStatus.CANCELLED if service.get("mode") == "delete" else DateStatus.SCHEDULED,
        onsite_seats=int(seats) if seats else None,
        onsite_deadline=_moment(_said(service, "ANNOUNCEMENT/END_DATE"), is_end=True),
        onsite_place=_said(place, "NAME") or None,
        onsite_address=address or None,
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(LOCAL).isoformat() if moment else None


def _moment(text: str, *, is_end: bool) -> datetime | None:
    """A moment; of a mere day the beginning, or the last minute where something ends."""
    if not text:
        return None
    if len(text) == len("2026-11-03"):
        return moment_at(date.fromisoformat(text), time(23, 59) if is_end else time())
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment_at(moment.date(), moment.time())


def _add(parent: Element, tag: str, text: str | None = "", **attributes: str) -> Element:
    """A further element below ``parent``; none is added for the text None."""
    made = ElementTree.Element(tag, attributes)
    made.text = text or None
    if text is not None:
        parent.append(made)
    return made


def _said(inside: Element | None, *paths: str) -> str:
    """The text of the first element of one of these paths, without spaces around it; empty if there is none."""
    for path in paths if inside is not None else ():
        assert inside is not None
        found = inside.find(f".//{path}")
        if found is not None and (found.text or "").strip():
            return (found.text or "").strip()
    return ""


def _add_features(service: Element, system: str, values: dict[str, Any]) -> None:
    if not values:
        return
    classified = _add(service, "SERVICE_CLASSIFICATION")
    _add(classified, "REFERENCE_CLASSIFICATION_SYSTEM_NAME", system)
    for name, value in values.items():
        feature = _add(classified, "FEATURE")
        _add(feature, "FNAME", name)
        _add(feature, "FVALUE", json.dumps(value, ensure_ascii=False))


def _features(service: Element, system: str) -> dict[str, Any]:
    return dict(_all_features(service, system))


def _all_features(service: Element, system: str) -> Iterator[tuple[str, Any]]:
    for classified in service.iter("SERVICE_CLASSIFICATION"):
        if _said(classified, "REFERENCE_CLASSIFICATION_SYSTEM_NAME") == system:
            for feature in classified.iter("FEATURE"):
                yield _said(feature, "FNAME"), json.loads(_said(feature, "FVALUE"))
