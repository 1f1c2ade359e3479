"""Offers as JSON of the Human Services Data Specification 3 (docs.openreferral.org), as its ``/services`` answers.

An offer is a service, a date a schedule at a location; what HSDS has no field for goes into ``attributes`` of our own
taxonomy. Ids are UUIDs made from our source ids, so that they stay the same. Of others' files, services in any of the
three shapes that are about are read: a page (``contents``), a list, a single one.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from catalog.exchange.records import ProviderRecord, Reading, Record, RowFault, Unreadable, beginning, fill_in
from catalog.exchange.residue import date_with_residue, residue_of, residue_of_date, with_residue
from catalog.exchange.rows import Mapped
from catalog.exchange.source_ids import source_id
from catalog.exchange.values import Unread, Words, split_address
from catalog.moments import moment_at
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import Format, OfferStatus

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://docs.openreferral.org/en/latest/hsds/#lotse")
TAXONOMY = "Lotse"
MOST_SERVICES = 4_000
STATUS = {OfferStatus.PUBLISHED: "active", OfferStatus.DRAFT: "inactive", OfferStatus.ARCHIVED: "defunct"}
ATTENDING = {Format.DIGITAL: "online", Format.ONSITE: "in-person", Format.HYBRID: "hybrid"}
FORMATS = {
    **{value: one for one, value in ATTENDING.items()},
    **{"virtual": Format.DIGITAL, "physical": Format.ONSITE},
}
STATES = {
    **{"01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW", "09": "BY"},
    **{"10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH"},
}
"""The Land by the first two digits of an AGS, as ISO 3166-2 has it."""
OF_OURS = "record.source_id"
"""Is in what every service of ours carries along: our ids are no UUIDs."""
TOLD = frozenset(
    {
        *("title", "description", "registration", "registration_url", "age_min", "age_max", "cost_cents", "cost_note"),
        *("languages", "provider_id"),
    }
)
TOLD_DATES = frozenset(
    {
        *("starts_at", "ends_at", "opening_rule", "format", "note", "onsite_place", "onsite_address", "onsite_ags"),
        *("lat", "lon"),
    }
)
"""What a service of others tells, of the offer and of its dates."""

Values = dict[str, Any]


def write(records: Sequence[Record], _words: Words) -> bytes:
    """A page that holds all ``records``."""
    contents = [service_of(record) for record in records]
    count = len(contents)
    page: Values = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count, "first_page": True}
    page |= {"last_page": True, "empty": not contents, "contents": contents}
    return json.dumps(page, ensure_ascii=False).encode()


def read(content: bytes, mapped: Mapped) -> Reading:
    """The services of a file. Raises Unreadable."""
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unreadable("broken-json") from None
    services = found.get("contents", [found]) if isinstance(found, dict) else found
    is_sound = isinstance(services, list) and all(isinstance(one, dict) and "name" in one for one in services)
    if not is_sound or not services:
        raise Unreadable("no-services")
    if len(services) > MOST_SERVICES:
        raise Unreadable("too-many-rows", most=MOST_SERVICES)
    return Reading([_record(service, number, mapped) for number, service in enumerate(services, start=1)])


def service_id(source_id: str) -> str:
    """The id of the service that an offer is."""
    return _uuid("service", source_id)


def service_of(record: Record) -> Values:
    """An offer as a service, whole: what HSDS has no field for is carried along."""
    service = _plain_service(record)
    service["attributes"] += _attributes(residue_of(record, _plain_record(service, "")), service["id"], "service")
    return service


def text_language(service: str, language: str) -> Values:
    """The attribute of a service that says that its texts are there in one more language."""
    return _attribute(service, "service", "text-language", language, "BCP 47", language)


def _plain_service(record: Record) -> Values:
    """The service as far as HSDS goes."""
    sheet = record.sheet
    id_ = service_id(record.source_id)
    texts = {
        "description": sheet.description or sheet.summary,
        "url": sheet.registration_url,
        "application_process": sheet.registration,
        "assured_date": record.assured_date.isoformat() if record.assured_date else None,
    }
    numbers = {"minimum_age": sheet.age_min, "maximum_age": sheet.age_max}
    placed = [_placed(date_, f"{record.source_id}/{number}") for number, date_ in enumerate(sheet.dates)]
    return {
        "id": id_,
        "name": sheet.title,
        "status": STATUS[OfferStatus(record.status or OfferStatus.DRAFT)],
        **_filled(texts | numbers),
        "organization": _organization(record),
        "cost_options": _cost(sheet, id_),
        "languages": [
            {"id": _uuid("language", f"{record.source_id}/{code}"), "service_id": id_, "code": code}
            for code in sheet.languages or ()
        ],
        "required_documents": [],
        "service_at_locations": placed,
        "attributes": [_attribute(id_, "service", "field", field_, "Berufsfelder", field_) for field_ in sheet.fields],
    }


def _organization(record: Record) -> Values:
    provider = record.provider
    organization = {
        "id": _uuid("organization", provider.source_id or provider.name),
        "name": provider.name,
        "description": provider.name,
    }
    return organization | _filled({"website": provider.website})


def _cost(sheet: OfferSheet, service_id: str) -> list[Values]:
    if sheet.cost_cents is None and not sheet.cost_note:
        return []
    amount = {"amount": sheet.cost_cents / 100, "currency": "EUR"} if sheet.cost_cents is not None else {}
    option = {"id": _uuid("cost", service_id), "service_id": service_id}
    return [option | amount | _filled({"amount_description": sheet.cost_note})]


def _placed(date_: DateSheet, key: str) -> Values:
    """A date as a schedule at its location."""
    schedule = _filled(
        {
            "id": _uuid("schedule", key),
            "dtstart": _day(date_.starts_at),
            "opens_at": _clock(date_.starts_at),
            "closes_at": _clock(date_.ends_at),
            "until": _day(date_.ends_at),
            "timezone": None,
            "description": date_.opening_rule,
            "notes": date_.note,
            "attending_type": ATTENDING[Format(date_.format)],
        }
    )
    is_digital = date_.format == Format.DIGITAL
    street, postcode, town = split_address(date_.onsite_address or "")
    state = STATES.get((date_.onsite_ags or "")[:2], "")
    address = {"id": _uuid("address", key), "address_1": street, "city": town, "postal_code": postcode}
    address |= {"state_province": state, "country": "DE", "address_type": "physical"}
    location = _filled(
        {
            "id": _uuid("location", key),
            "location_type": "virtual" if is_digital else "physical",
            "name": date_.onsite_place,
            "latitude": date_.lat,
            "longitude": date_.lon,
            "addresses": [address] if date_.onsite_address else None,
        }
    )
    placed = {"id": _uuid("service_at_location", key), "location": location, "schedules": [schedule]}
    schedule["attributes"] = _attributes(
        residue_of_date(date_, _plain_date(schedule, location)), schedule["id"], "schedule"
    )
    return placed


def _record(service: Values, number: int, mapped: Mapped) -> Record:
    try:
        record = _plain_record(service, mapped.source)
        residue = _residue(service)
        record = with_residue(record, residue)
        if OF_OURS not in residue:
            record.told, record.told_dates = TOLD, TOLD_DATES
            record.sheet.summary = beginning(record.sheet.description)
    except (KeyError, TypeError, ValueError, AttributeError, Unread, OverflowError):
        record = Record(f"{mapped.source}:{number}", OfferSheet(title=str(service["name"])[:160]), ProviderRecord())
        record.faults.append(RowFault(number, "title", "unreadable-service"))
    record.row = number
    fill_in(record, mapped.defaults)
    record.date_rows = [number] * len(record.sheet.dates)
    return record


def _plain_record(service: Values, source: str) -> Record:
    """The offer as far as HSDS goes."""
    organization = service.get("organization") or {}
    cost: Values = next(iter(service.get("cost_options") or ()), {})
    languages = tuple(str(one["code"]) for one in service.get("languages") or () if one.get("code"))
    statuses = {value: status for status, value in STATUS.items()}
    sheet = OfferSheet(
        title=_text(service, "name") or "",
        summary="",
        description=_text(service, "description") or "",
        registration=_text(service, "application_process"),
        registration_url=_text(service, "url"),
        age_min=_whole(service.get("minimum_age")),
        age_max=_whole(service.get("maximum_age")),
        cost_cents=round(float(cost["amount"]) * 100) if cost.get("amount") is not None else None,
        cost_note=_text(cost, "amount_description") or _text(cost, "option"),
        languages=languages or None,
        fields=tuple(sorted(_codes(service, "field"))),
        dates=list(_dates(service)),
    )
    day = service.get("assured_date")
    return Record(
        source_id=source_id(str(service.get("id", "")), source),
        sheet=sheet,
        provider=ProviderRecord(
            name=_text(organization, "name") or "",
            website=_text(organization, "website") or _text(organization, "url"),
            source_id=source_id(str(organization["id"]), source) if organization.get("id") else None,
        ),
        status=statuses.get(str(service.get("status")), OfferStatus.DRAFT),
        assured_date=date.fromisoformat(str(day)[:10]) if day else None,
    )


def _dates(service: Values) -> Iterator[DateSheet]:
    places: list[tuple[Values, Values]] = (
        [({"schedules": service.get("schedules")}, {})] if service.get("schedules") else []
    )
    places += [(placed, placed.get("location") or {}) for placed in service.get("service_at_locations") or ()]
    for placed, location in places:
        for schedule in placed.get("schedules") or location.get("schedules") or ():
            yield date_with_residue(_plain_date(schedule, location), _residue(schedule))


def _plain_date(schedule: Values, location: Values) -> DateSheet:
    virtual = location.get("location_type") == "virtual"
    address: Values = next(iter(location.get("addresses") or ()), {})
    found = DateSheet(
        format=FORMATS.get(str(schedule.get("attending_type")), Format.DIGITAL if virtual else Format.ONSITE),
        note=_text(schedule, "notes"),
        opening_rule=_text(schedule, "description"),
        onsite_place=_text(location, "name"),
        onsite_address=_address(address),
        lat=_degree(location.get("latitude")),
        lon=_degree(location.get("longitude")),
    )
    is_series = bool(schedule.get("freq"))
    if schedule.get("dtstart") and schedule.get("opens_at") and not is_series:
        found.starts_at = _moment(schedule["dtstart"], schedule["opens_at"])
        if schedule.get("closes_at"):
            found.ends_at = _moment(schedule.get("until") or schedule["dtstart"], schedule["closes_at"])
    elif not found.opening_rule:
        found.opening_rule = _rule(schedule)
    return found


def _rule(schedule: Values) -> str | None:
    """When something is open that repeats, as far as its fields say."""
    clocks = " – ".join(str(schedule[name])[:5] for name in ("opens_at", "closes_at") if schedule.get(name))
    said = [str(schedule[name]) for name in ("freq", "byday", "bymonthday") if schedule.get(name)]
    return " ".join([*said, clocks]).strip() or None


def _address(address: Values) -> str | None:
    town = " ".join(str(address[name]) for name in ("postal_code", "city") if address.get(name))
    street = _text(address, "address_1")
    return ", ".join(part for part in (street, town) if part) or None


def _moment(day: Any, clock: Any) -> datetime:
    moment = datetime.fromisoformat(f"{str(day)[:10]}T{clock}")
    return moment.astimezone(UTC) if moment.tzinfo else moment_at(moment.date(), moment.time())


def _day(moment: datetime | None) -> str | None:
    return moment.astimezone(LOCAL).date().isoformat() if moment else None


def _clock(moment: datetime | None) -> str | None:
    """With the offset from UTC, as HSDS wants it."""
    return f"{moment.astimezone(LOCAL):%H:%M:%S%:z}" if moment else None


def _attributes(residue: Values, link_id: str, entity: str) -> list[Values]:
    return [
        _attribute(link_id, entity, name, json.dumps(value, ensure_ascii=False), "Lotse", name)
        for name, value in residue.items()
    ]


def _attribute(link_id: str, entity: str, label: str, value: str, taxonomy: str, code: str) -> Values:
    term = {"id": _uuid("term", f"{taxonomy}/{code}"), "code": code, "name": code, "description": code}
    term |= {"taxonomy": taxonomy}
    return {
        "id": _uuid("attribute", f"{link_id}/{label}/{code}"),
        "link_id": link_id,
        "link_entity": entity,
        "label": label,
        "value": value,
        "taxonomy_term": term,
    }


def _residue(thing: Values) -> Values:
    return {
        str(one["label"]): json.loads(one["value"])
        for one in thing.get("attributes") or ()
        if (one.get("taxonomy_term") or {}).get("taxonomy") == TAXONOMY
    }


def _codes(service: Values, label: str) -> set[str]:
    return {str(one["value"]) for one in service.get("attributes") or () if one.get("label") == label}


def _uuid(kind: str, key: str) -> str:
    return str(uuid.uuid5(NAMESPACE, f"{kind}/{key}"))


def _text(values: Mapping[str, Any], name: str) -> str | None:
    value = values.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _whole(value: Any) -> int | None:
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _degree(value: Any) -> float | None:
    return float(value) if value is not None else None


def _filled(values: Values) -> Values:
    return {name: value for name, value in values.items() if value is not None}
