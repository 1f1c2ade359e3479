"""What may be kept of an offer, and what may be published."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from catalog.offers.sheet_rules import MOST_DATES, faults_of, missing_for_publishing
from catalog.offers.sheets import DateSheet, OfferSheet
from tests.factories import NOW

DATE = DateSheet(
    starts_at=NOW, ends_at=NOW + timedelta(hours=1), format="hybrid", digital_link="https://x.example/raum"
)
SHEET = OfferSheet(provider_id=1, title="A", summary="S", kind="kurs", dates=[DATE])


def test_a_good_sheet_has_no_faults() -> None:
    assert faults_of(SHEET) == []
    assert faults_of(replace(SHEET, dates=[], summary="")) == [], "a draft may be unfinished"


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"title": ""}, ("title", "empty")),
        ({"title": "x" * 161}, ("title", "too-long")),
        ({"summary": "x" * 301}, ("summary", "too-long")),
        ({"description": "x" * 5001}, ("description", "too-long")),
        ({"kind": ""}, ("kind", "empty")),
        ({"provider_id": None}, ("provider_id", "choice")),
        ({"age_min": 100}, ("age_min", "age")),
        ({"age_max": -1}, ("age_max", "age")),
        ({"age_min": 16, "age_max": 15}, ("age_max", "ages-in-order")),
        ({"cost_cents": -1}, ("cost_cents", "cost")),
        ({"cost_cents": 1_000_001}, ("cost_cents", "cost")),
        ({"firms": 10_001}, ("firms", "number")),
        ({"registration_url": "javascript:alert(1)"}, ("registration_url", "address")),
        ({"registration_url": "www.beispiel.de"}, ("registration_url", "address")),
        ({"registration_url": "https://[::1"}, ("registration_url", "address")),
        ({"dates": [DateSheet(opening_rule="immer")] * (MOST_DATES + 1)}, ("dates", "too-many-dates")),
    ],
)
def test_what_cannot_be_kept_of_an_offer_is_named(values: dict[str, Any], fault: tuple[str, str]) -> None:
    (found,) = faults_of(replace(SHEET, **values))
    assert (found.name, found.key, found.date) == (*fault, None)


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"starts_at": None}, ("starts_at", "start")),
        ({"ends_at": NOW}, ("ends_at", "end")),
        ({"digital_deadline": NOW + timedelta(minutes=1)}, ("digital_deadline", "deadline")),
        ({"onsite_deadline": NOW + timedelta(minutes=1)}, ("onsite_deadline", "deadline")),
        ({"digital_seats": -1}, ("digital_seats", "number")),
        ({"digital_link": "meine Wohnung"}, ("digital_link", "address")),
        ({"format": "onsite"}, ("digital_link", "link-onsite")),
        ({"note": "x" * 301}, ("note", "too-long")),
    ],
)
def test_what_cannot_be_kept_of_a_date_is_named_with_its_number(values: dict[str, Any], fault: tuple[str, str]) -> None:
    good = replace(DATE, starts_at=NOW + timedelta(days=9), ends_at=None)
    (found,) = faults_of(replace(SHEET, dates=[good, replace(DATE, **values)]))
    assert (found.name, found.key, found.date) == (*fault, 1)


def test_the_same_moment_twice_is_a_fault_unless_the_format_differs() -> None:
    assert [(one.key, one.date) for one in faults_of(replace(SHEET, dates=[DATE, DATE]))] == [("twice", 1)]
    other = replace(DATE, format="digital")
    assert faults_of(replace(SHEET, dates=[DATE, other])) == []


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, []),
        ({"summary": ""}, ["summary"]),
        ({"dates": []}, ["dates"]),
        ({"dates": [replace(DATE, starts_at=NOW - timedelta(days=2))]}, ["dates"]),
        ({"dates": [replace(DATE, status="cancelled")]}, ["dates"]),
        ({"dates": [DateSheet(opening_rule="immer")]}, []),
    ],
)
def test_only_what_young_people_could_find_can_be_published(values: dict[str, Any], missing: list[str]) -> None:
    coming = replace(DATE, starts_at=NOW + timedelta(days=1), ends_at=None)
    assert missing_for_publishing(replace(SHEET, **({"dates": [coming]} | values)), NOW) == missing
