"""Offers for search engines: complete where something is known, silent where nothing is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy.orm import Session

from catalog.exchange.schemaorg import described
from catalog.offers.words import Addresses, Words
from tests.factories import NOW, make_date, make_offer

PAGE = "https://lotse.example.org/offer/7"


def one(session: Session, date: dict[str, Any] | None = None, **values: Any) -> dict[str, Any]:
    offer = make_offer(session, dates=(), **values)
    (found,) = described(Words(offer), [make_date(session, offer, **(date or {}))], Addresses(PAGE))
    assert json.loads(json.dumps(found)) == found
    return found


def test_a_date_is_an_event_with_all_that_is_known(session: Session) -> None:
    event = one(session, age_min=14, age_max=16, cost_cents=550, languages=["de", "en"])
    assert event["@type"] == "EducationEvent"
    assert event["startDate"].startswith(f"{NOW:%Y-%m}")
    assert event["startDate"].endswith("+00:00")
    assert event["typicalAgeRange"] == "14-16"
    assert event["isAccessibleForFree"] is False
    assert event["offers"]["price"] == "5.50"
    assert event["inLanguage"] == ["de", "en"]
    assert event["location"][0]["@type"] == "Place"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"


def test_what_is_unknown_is_left_out(session: Session) -> None:
    event = one(session, age_min=None, age_max=None, cost_cents=None, languages=None)
    assert {"typicalAgeRange", "isAccessibleForFree", "offers", "inLanguage"}.isdisjoint(event)
    assert None not in event.values()


@pytest.mark.parametrize(
    ("form", "mode", "locations"),
    [
        ("digital", "OnlineEventAttendanceMode", ["VirtualLocation"]),
        ("hybrid", "MixedEventAttendanceMode", ["Place", "VirtualLocation"]),
    ],
)
def test_a_digital_date_has_no_join_link(session: Session, form: str, mode: str, locations: list[str]) -> None:
    event = one(session, {"format": form, "digital_link": "https://treffen.example.org/geheim"})
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}"
    assert [location["@type"] for location in event["location"]] == locations
    assert "geheim" not in json.dumps(event)


@pytest.mark.parametrize(("ages", "said"), [((14, None), "14-"), ((None, 16), "-16")])
def test_an_open_age_range_stays_open(session: Session, ages: tuple[int | None, int | None], said: str) -> None:
    assert one(session, age_min=ages[0], age_max=ages[1])["typicalAgeRange"] == said


def test_what_is_open_all_year_is_a_service(session: Session) -> None:
    found = one(session, {"opening_rule": "Das ganze Jahr"}, kind="beratung")
    assert (found["@type"], found["serviceType"]) == ("Service", "beratung")
