"""Offers as XML of open-Qcat 1.1, the format in which German course databases exchange what they have.

What is offered is a SERVICE with ``EDUCATION type="true"`` (Angebot), each of its dates one with ``type="false"``
(Veranstaltung) that names it by COURSE_ID. What open-Qcat has no element for goes into the features of a
SERVICE_CLASSIFICATION of our own. Elements stand in the order of the schema openQ-cat.V1.1.xsd as far as it is known
(``tests/catalog/exchange/openqcat_rules.yml``). XML is read by defusedxml, which takes neither entities nor document
types.
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
from catalog.exchange.values import Words, split_address
from catalog.moments import local_day, moment_at
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import DateStatus, Format

Element = ElementTree.Element
SCHEMAS, SCHEMA = "http://www.w3.org/2001/XMLSchema-instance", "openQ-cat.V1.1.xsd"
UNSORTED, COURSE_TYPE, COUNTRY = "0", "1", "DE"
"""Codes that the format wants: KURSNET's for "cannot be sorted", its usual kind of course, Germany."""
LONGEST_LINE = 30
"""Characters of a name or street in an address."""
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
    root = Element("OPENQCAT", {"version": "1.1", "xmlns:xsi": SCHEMAS, "xsi:noNamespaceSchemaLocation": SCHEMA})
    suppliers = _header(root, records)
    content = _add(root, "NEW_CATALOG", FULLCATALOG="true")
    for record in records:
        service = _service(content, record)
        price = _add_price(service, record.sheet)
        _add_features(service, SYSTEM, residue_of(record, _plain_record(service, "", suppliers)))
        if price is not None:  # it comes last
            service.remove(price)
            service.append(price)
        for number, date_ in enumerate(record.sheet.dates, start=1):
            dated = _dated(content, record, date_, number)
            _add_features(dated, SYSTEM, residue_of_date(date_, _plain_date(dated)))
    ElementTree.indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode").encode() + b"\n"


def _header(root: Element, records: Sequence[Record]) -> dict[str, Element]:
    """What stands before the offers; returns the providers by their ids."""
    header = _add(root, "HEADER")
    _add(header, "GENERATOR_INFO", "Lotse")
    catalog = _add(header, "CATALOG")
    for tag, text in (
        ("LANGUAGE", "deu"),
        ("CATALOG_ID", "lotse"),
        ("CATALOG_VERSION", "1.0"),
        ("CATALOG_NAME", "Lotse"),
    ):
        _add(catalog, tag, text)
    _add(catalog, "CURRENCY", "EUR")
    found: dict[str, Element] = {}
    for provider in (record.provider for record in records):
        if _supplier_id(provider) not in found:
            found[_supplier_id(provider)] = _supplier(header, provider)
    return found


def _supplier_id(provider: ProviderRecord) -> str:
    return provider.source_id or provider.name


def _supplier(header: Element, provider: ProviderRecord) -> Element:
    supplier = _add(header, "SUPPLIER")
    _add(supplier, "SUPPLIER_ID", _supplier_id(provider), type="supplier_specific")
    _add(supplier, "SUPPLIER_NAME", provider.name)
    address = _add(supplier, "ADDRESS")
    _add(address, "NAME", provider.name[:LONGEST_LINE])
    _add(address, "COUNTRY", COUNTRY)
    _add(address, "URL", provider.website)
    _add(_add(supplier, "EXTENDED_INFO", input_type="0"), "ORGANIZATIONAL_FORM", type=UNSORTED)
    return supplier


def read(content: bytes, mapped: Mapped) -> Reading:
    """The offers of a catalogue. Raises Unreadable."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        raise Unreadable("broken-xml") from None
    for one in root.iter():
        one.tag = str(one.tag).rpartition("}")[2]
    gone = {id(one) for deleted in root.iter("DELETE") for one in deleted.iter("SERVICE")}
    services = [one for one in root.iter("SERVICE") if id(one) not in gone]
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
    """The offer as far as open-Qcat goes, but for its price."""
    sheet = record.sheet
    service, details = _begun(content, record, record.source_id)
    _add(details, "DESCRIPTION_LONG", sheet.description or sheet.summary)
    _education(details, record.source_id, DateSheet(format=Format.DIGITAL), is_offer=True)
    _add_features(service, FIELDS, dict.fromkeys(sheet.fields, True))
    return service


def _begun(content: Element, record: Record, product_id: str) -> tuple[Element, Element]:
    """What offers and dates begin with: the service and its details."""
    service = _add(content, "SERVICE")
    _add(service, "PRODUCT_ID", product_id)
    _add(service, "COURSE_TYPE", COURSE_TYPE)
    _add(service, "SUPPLIER_ID_REF", _supplier_id(record.provider), type="supplier_specific")
    details = _add(service, "SERVICE_DETAILS")
    _add(details, "TITLE", record.sheet.title)
    return service, details


def _education(details: Element, course_id: str, date_: DateSheet, *, is_offer: bool) -> None:
    education = _add(_add(details, "SERVICE_MODULE"), "EDUCATION", type="true" if is_offer else "false")
    _add(education, "COURSE_ID", course_id)
    more = _add(education, "EXTENDED_INFO")
    for tag in ("INSTITUTION", "INSTRUCTION_FORM", "EDUCATION_TYPE"):
        _add(more, tag, type=UNSORTED)
    course = _add(education, "MODULE_COURSE")
    _add(course, "MAX_PARTICIPANTS", None if date_.onsite_seats is None else str(date_.onsite_seats))
    _add_location(course, date_)
    _add(course, "DURATION", type=UNSORTED)
    _add(course, "INSTRUCTION_REMARKS", date_.note)
    _add(_add(course, "EXTENDED_INFO"), "SEGMENT_TYPE", type=UNSORTED)


def _add_location(course: Element, date_: DateSheet) -> None:
    """The place. Online there is one without a name, because the format wants one."""
    place = _add(course, "LOCATION")
    if date_.format == Format.DIGITAL:
        _add(place, "NAME")
        return
    street, postcode, town = split_address(date_.onsite_address or "")
    _add(place, "NAME", (date_.onsite_place or "")[:LONGEST_LINE])
    _add(place, "STREET", street[:LONGEST_LINE] or None)
    _add(place, "ZIP", postcode or None)
    _add(place, "CITY", town or None)
    _add(place, "COUNTRY", COUNTRY)


def _add_price(service: Element, sheet: OfferSheet) -> Element | None:
    if sheet.cost_cents is None and not sheet.cost_note:
        return None
    details = _add(service, "SERVICE_PRICE_DETAILS")
    if sheet.cost_cents is not None:
        price = _add(details, "SERVICE_PRICE")
        _add(price, "PRICE_AMOUNT", f"{sheet.cost_cents / 100:.2f}")
        _add(price, "PRICE_CURRENCY", "EUR")
    _add(details, "REMARKS", sheet.cost_note)
    return details


def _dated(content: Element, record: Record, date_: DateSheet, number: int) -> Element:
    """A date as far as open-Qcat goes."""
    service, details = _begun(content, record, f"{record.source_id}#{number}")
    when = _add(details, "SERVICE_DATE")
    _add(when, "START_DATE", _iso(date_.starts_at))
    _add(when, "END_DATE", _iso(date_.ends_at))
    _add(when, "DATE_REMARKS", date_.opening_rule)
    _education(details, record.source_id, date_, is_offer=False)
    if day := local_day(date_.onsite_deadline):
        _add(_add(details, "ANNOUNCEMENT"), "END_DATE", day.isoformat())
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
    website = _said(contact, "URL") or _said(supplier, "ADDRESS/URL")
    return Record(
        source_id=source_id(_said(service, "PRODUCT_ID"), source),
        sheet=OfferSheet(
            title=_said(service, "TITLE"),
            description=_said(service, "DESCRIPTION_LONG"),
            registration_url=_said(service, "REGISTRATION_URL") or None,
            cost_cents=round(float(amount.replace(",", ".")) * 100) if amount else None,
            cost_note=_said(service, "SERVICE_PRICE/REMARKS", "SERVICE_PRICE_DETAILS/REMARKS") or None,
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
