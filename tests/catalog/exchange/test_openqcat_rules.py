"""Our open-Qcat is held against what is known of the schema (see ``openqcat_rules.yml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
import yaml
from hypothesis import given, settings

from catalog.exchange import openqcat
from catalog.exchange.records import Record
from tests.catalog.exchange.records import offers, words

RULES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("openqcat_rules.yml").read_text(encoding="utf-8")
)
SHAPES = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "moment": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)"),
}


def flaws(element: Element, parent: str = "") -> Iterator[str]:
    """What of an element and all within it is not as the rules have it."""
    name = f"{parent}/{element.tag}"
    rule = RULES.get(name, RULES.get(element.tag, {}))
    if missing := set(rule.get("attributes", ())) - set(element.keys()):
        yield f"{name} lacks {missing}"
    yield from (
        f"{name} has {key}={element.get(key)}"
        for key, only in rule.get("only", {}).items()
        if element.get(key, only) != only
    )
    text = element.text or ""
    if len(element) == 0 and len(text) > rule.get("most", 10**6):
        yield f"{name} has {len(text)} characters"
    if "as" in rule and not SHAPES[rule["as"]].fullmatch(text):
        yield f"{name} is {text}"
    yield from _children(element, name, rule.get("children", ()))
    for child in element:
        yield from flaws(child, element.tag)


def _children(element: Element, name: str, listed: list[str]) -> Iterator[str]:
    order = [one.rstrip("!*") for one in listed]
    tags = [child.tag for child in element]
    if strange := set(tags) - set(order):
        yield f"{name} holds {strange}"
    elif [order.index(tag) for tag in tags] != sorted(order.index(tag) for tag in tags):
        yield f"{name} holds {tags}: another order"
    for one, tag in zip(listed, order, strict=True):
        if "!" in one and tag not in tags:
            yield f"{name} lacks {tag}"
        if "*" not in one and tags.count(tag) > 1:
            yield f"{name} holds {tag} twice"


@settings(max_examples=25, deadline=None)
@given(offers=offers())
def test_every_catalogue_is_as_the_schema_is_known_to_want_it(offers: list[Record]) -> None:
    root = fromstring(openqcat.write(offers, words()))
    assert list(flaws(root)) == []
    ids = [one.findtext("PRODUCT_ID") for one in root.iter("SERVICE")]
    assert len(set(ids)) == len(ids)
    suppliers = {one.findtext("SUPPLIER_ID") for one in root.iter("SUPPLIER")}
    assert {one.text for one in root.iter("SUPPLIER_ID_REF")} == suppliers
    kinds = [one.get("type") for one in root.iter("EDUCATION")]
    assert (kinds.count("true"), kinds.count("false")) == (len(offers), sum(len(one.sheet.dates) for one in offers))


@pytest.mark.parametrize(
    ("broken", "flaw"),
    [
        ("<SERVICE_DATE><END_DATE>2026-11-03</END_DATE></SERVICE_DATE>", "SERVICE_DATE/END_DATE is 2026-11-03"),
        ("<CATALOG><CATALOG_ID>x</CATALOG_ID><LANGUAGE>deu</LANGUAGE></CATALOG>", "another order"),
        ("<SUPPLIER><SUPPLIER_ID>7</SUPPLIER_ID></SUPPLIER>", "SUPPLIER_ID lacks {'type'}"),
        ("<SERVICE mode='delete'/>", "has mode=delete"),
        ("<LOCATION><NAME>" + "x" * 31 + "</NAME></LOCATION>", "LOCATION/NAME has 31 characters"),
        ("<ADDRESS><NAME/><LAND/></ADDRESS>", "holds {'LAND'}"),
    ],
)
def test_the_rules_find_what_is_wrong(broken: str, flaw: str) -> None:
    assert any(flaw in one for one in flaws(fromstring(broken)))
