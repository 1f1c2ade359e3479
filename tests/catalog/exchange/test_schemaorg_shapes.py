"""Descriptions for search engines against the shapes of schema.org that the validator pyshacl brings along."""

from __future__ import annotations

import json
import pickle
import re
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node
from sqlalchemy.orm import Session

from catalog.exchange.schemaorg import described
from catalog.offers.words import Addresses, Words
from tests.factories import make_offer, translate

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")]

SHAPES = Path(pyshacl.__file__).parent / "assets" / "schema.pickle"
VOCABULARY = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = {
    "@vocab": VOCABULARY,
    **{name: {"@type": f"{XSD}dateTime"} for name in ("startDate", "endDate")},
    **{name: {"@type": f"{XSD}float"} for name in ("suggestedMinAge", "suggestedMaxAge", "latitude", "longitude")},
    **{name: {"@type": "@id"} for name in ("url", "image", "eventStatus", "eventAttendanceMode")},
}
"""What schema.org's own context says of types, which is not fetched here, as the shapes have them."""


@cache
def shapes() -> Graph:
    """The shapes, as the package keeps them: reading its Turtle takes four seconds more."""
    store, name = pickle.loads(SHAPES.read_bytes())
    return Graph(store=store, identifier=name)


def wrong_with(description: dict[str, Any]) -> set[str]:
    """The properties that schema.org would have otherwise, or does not know."""
    text = json.dumps(description | {"@context": CONTEXT}).replace("https://schema.org/", VOCABULARY)
    text = re.sub(r'("suggestedM..Age": \d+)', r"\1.5", text)  # the shapes know no Number, only floats
    data = Graph().parse(data=text, format="json-ld")
    for value in {one for one in data.objects() if isinstance(one, URIRef)}:
        for kind in shapes().objects(value, RDF.type):
            data.add((value, RDF.type, kind))  # members of enumerations: the validator takes classes only
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(), ont_graph=shapes(), inference="none")
    assert isinstance(report, Graph)
    found = {str(path) for path in report.objects(None, SH.resultPath)}
    strange = {str(name) for one, name in data.subject_predicates() if name != RDF.type and name not in of(data, one)}
    return {one.removeprefix(VOCABULARY) for one in found | strange}


def of(data: Graph, thing: Node) -> set[Node]:
    """The properties that a thing may have, by what it is."""
    kinds = {
        wider
        for kind in data.objects(thing, RDF.type)
        for wider in shapes().transitive_objects(kind, RDFS.subClassOf)
        if wider is not None
    }
    return {
        path for kind in kinds for one in shapes().objects(kind, SH.property) for path in shapes().objects(one, SH.path)
    }


def descriptions(session: Session) -> list[dict[str, Any]]:
    """Of an offer that says all it can, one that says nothing, and one that is open all year."""
    full = make_offer(
        session,
        age_min=14,
        age_max=18,
        age_required=True,
        cost_cents=1550,
        languages=["de", "en"],
        dates=[
            {"format": "hybrid", "lat": 51.3, "lon": 9.5, "onsite_place": "Rathaus", "onsite_address": "Platz 1"},
            {"format": "digital", "status": "cancelled"},
        ],
    )
    full.provider.website = "https://werk.example"
    bare = make_offer(session, age_min=None, age_max=None, cost_cents=None, languages=None)
    always = make_offer(session, dates=[{"starts_at": None, "ends_at": None, "opening_rule": "nach Absprache"}])
    translate(bare, "tr", "Kısaca")
    page = Addresses("https://lotse.example/offer/1", ("de", "tr"))
    told = (Words(full), Words(bare, bare.texts[0]), Words(always))
    return [one for words in told for one in described(words, words.offer.dates, page)]


def test_what_search_engines_are_told_is_what_schema_org_has(session: Session) -> None:
    found = descriptions(session)
    assert {one["@type"] for one in found} == {"EducationEvent", "Service"}
    assert len(found) == 4
    for one in found:
        assert wrong_with(one) == set(), one["@type"]


def test_the_validator_finds_what_is_wrong(session: Session) -> None:
    event = descriptions(session)[0]
    for name, value in {
        "startDate": 7,
        "isAccessibleForFree": "ja",
        "eventStatus": "https://schema.org/Quatsch",
        "organizer": {"@type": "Place", "name": "Rathaus"},
        "provider": {"@type": "Organization", "name": "Werk"},
        "whatever": "x",
    }.items():
        assert name in wrong_with(event | {name: value}), name
