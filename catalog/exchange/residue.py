"""What a format of others has no place for, so that nothing is lost on the way through it.

A record is written as far as the format goes and read back; every value that came back as another one is the
*residue*. The format carries it along, in the place it has for what it does not know, and it is laid over what is read.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter

from catalog.desk.audit import DATE, jsonable
from catalog.exchange.records import ProviderRecord, Record
from catalog.offers.sheets import NEW, DateSheet, OfferSheet, date_sheet_from, parts_of, parts_of_date, sheet_from

Values = dict[str, Any]
PROVIDER = ("name", "kind", "website", "source_id")
ABOUT = ("source_id", "status", "assured_date", "assurer")
ABOUT_PREFIX, PROVIDER_PREFIX = "record.", "provider."


def residue_of(record: Record, read: Record) -> Values:
    """The values of an offer, without its dates, that ``read`` does not have."""
    return _differing(_values(record), _values(read))


def residue_of_date(date_: DateSheet, read: DateSheet) -> Values:
    """The same of one date."""
    return _differing(parts_of_date(date_), parts_of_date(read))


def with_residue(record: Record, residue: Values) -> Record:
    """``record`` with the residue laid over it. Raises KeyError, TypeError or ValueError for what is none."""
    values = _merged(_values(record), residue)
    day = values[f"{ABOUT_PREFIX}assured_date"]
    provider = {name: values[f"{PROVIDER_PREFIX}{name}"] for name in PROVIDER}
    merged = replace(
        record,
        sheet=replace(_typed(_sheet(values)), dates=record.sheet.dates),
        provider=_typed(ProviderRecord(**provider)),
        assured_date=date.fromisoformat(day) if day else None,
        **{name: values[f"{ABOUT_PREFIX}{name}"] for name in ("source_id", "status", "assurer")},
    )
    return _typed(merged)


def date_with_residue(date_: DateSheet, residue: Values) -> DateSheet:
    """The same of one date."""
    values = parts_of_date(date_)
    merged = date_sheet_from(f"{DATE}{NEW}0", _merged(values, residue))
    return _typed(merged)


def _merged(values: Values, residue: Values) -> Values:
    """Both together, as JSON values only: ids of vocabularies become plain texts."""
    merged: Values = json.loads(json.dumps(values | {name: residue[name] for name in residue if name in values}))
    return merged


def _values(record: Record) -> Values:
    about = {f"{ABOUT_PREFIX}{name}": jsonable(getattr(record, name)) for name in ABOUT}
    provider = {f"{PROVIDER_PREFIX}{name}": getattr(record.provider, name) for name in PROVIDER}
    return parts_of(replace(record.sheet, dates=[])) | about | provider


def _sheet(values: Values) -> OfferSheet:
    return sheet_from({name: value for name, value in values.items() if "." not in name})


def _differing(values: Values, read: Values) -> Values:
    return {name: value for name, value in values.items() if read[name] != value}


def _typed[Sheet: (OfferSheet, DateSheet, ProviderRecord, Record)](sheet: Sheet) -> Sheet:
    """The same sheet. Raises ValueError if a number is where a text is wanted: a file may carry along anything."""
    adapters = _adapters(type(sheet))  # type: ignore[arg-type]  # mypy takes the hash of a dataclass for that of its rows
    for one in fields(sheet):
        if one.name in adapters:
            adapters[one.name].validate_python(getattr(sheet, one.name), strict=True)
    return sheet


@cache
def _adapters(model: type[Any]) -> dict[str, TypeAdapter[Any]]:
    hints = get_type_hints(model)
    return {name: TypeAdapter(hint) for name, hint in hints.items() if name in ABOUT or model is not Record}
