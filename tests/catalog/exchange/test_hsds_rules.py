"""Our HSDS is held against what its schemas want (see ``hsds_rules.yml``)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml
from hypothesis import given, settings

from catalog.exchange import hsds
from catalog.exchange.records import Record
from tests.catalog.exchange.records import offers, words

RULES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("hsds_rules.yml").read_text(encoding="utf-8")
)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d(:\d\d)?)")


def _is_uuid(value: Any) -> bool:
    try:
        return str(UUID(value)) == value
    except (ValueError, TypeError, AttributeError):
        return False


KINDS: dict[str, Any] = {
    "ids": _is_uuid,
    "texts": lambda value: isinstance(value, str),
    "numbers": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "days": lambda value: isinstance(value, str) and DAY.fullmatch(value),
    "clocks": lambda value: isinstance(value, str) and CLOCK.fullmatch(value),
}


def flaws(thing: dict[str, Any], table: str) -> Iterator[str]:
    """What of a row of ``table`` and of all within it is not as the schemas have it."""
    rule = RULES[table]
    one, many = rule.get("one", {}), rule.get("many", {})
    known = {name for kind in KINDS for name in rule.get(kind, ())} | one.keys() | many.keys()
    yield from (f"{table} lacks {name}" for name in rule["needs"] if name not in thing)
    yield from (f"{table} has {name}" for name in thing.keys() - known)
    for kind, is_right in KINDS.items():
        for name in rule.get(kind, ()):
            if name in thing and not is_right(thing[name]):
                yield f"{table}.{name} is {thing[name]!r}"
    for name, listed in rule.get("of", {}).items():
        if thing.get(name, listed[0]) not in listed:
            yield f"{table}.{name} is {thing[name]!r}"
    for name in thing.keys() & one.keys():
        yield from flaws(thing[name], one[name])
    for name in thing.keys() & many.keys():
        for inner in thing[name]:
            yield from flaws(inner, many[name])


@settings(max_examples=25, deadline=None)
@given(offers=offers())
def test_every_service_is_as_the_schemas_want_it(offers: list[Record]) -> None:
    page = json.loads(hsds.write(offers, words()))
    assert [flaw for service in page["contents"] for flaw in flaws(service, "service")] == []
    ids = [service["id"] for service in page["contents"]]
    assert len(set(ids)) == len(offers)


@pytest.mark.parametrize(
    ("broken", "table", "flaw"),
    [
        ({"id": "7", "name": "x", "status": "active"}, "service", "service.id is '7'"),
        ({"name": "x", "status": "on"}, "service", "service.status is 'on'"),
        ({"languages": [{"code": "de"}]}, "service", "language lacks id"),
        ({"opens_at": "9 Uhr", "dtstart": "3.11.2026"}, "schedule", "schedule.dtstart is '3.11.2026'"),
        ({"address_1": "Weg 1"}, "address", "address lacks postal_code"),
        ({"latitude": "51"}, "location", "location.latitude is '51'"),
        ({"picture": "x"}, "service", "service has picture"),
    ],
)
def test_the_rules_find_what_is_wrong(broken: dict[str, Any], table: str, flaw: str) -> None:
    assert flaw in list(flaws(broken, table))
