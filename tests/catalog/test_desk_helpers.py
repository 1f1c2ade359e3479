"""Free days and series, places of addresses, and hints on language."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.offers.free_days import MOST_IN_SERIES, free_day, series
from catalog.offers.readability import MOST_HINTS, hints
from catalog.places.gazetteer import default_gazetteer
from catalog.places.locating import locate
from tests.factories import KASSEL, WEINHEIM


@pytest.mark.parametrize(
    ("day", "state", "name"),
    [
        (date(2026, 12, 28), "HE", "Weihnachtsferien"),
        (date(2026, 12, 25), "HE", "Erster Weihnachtstag"),
        (date(2027, 5, 27), "HE", "Fronleichnam"),
        (date(2027, 5, 27), "SN", ""),
        (date(2026, 11, 10), "HE", ""),
    ],
)
def test_free_days_are_those_of_the_land(day: date, state: str, name: str) -> None:
    assert free_day(day, state) == name


def test_a_series_leaves_out_holidays_and_named_days() -> None:
    asked = {"state": "HE", "without": {date(2026, 12, 8)}}
    first, last = date(2026, 12, 1), date(2027, 1, 19)
    busy = series(first, last, 1, in_free_time=False, **asked)  # type: ignore[arg-type]
    assert busy == [date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 22), date(2027, 1, 19)]
    free = series(first, last, 2, in_free_time=True, **asked)  # type: ignore[arg-type]
    assert free == [date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 29), date(2027, 1, 12)]


def test_a_series_ends_somewhere() -> None:
    days = series(date(2026, 1, 1), date(2999, 1, 1), 1, state="HE", in_free_time=True, without=set())
    assert len(days) == MOST_IN_SERIES


@pytest.mark.parametrize(
    ("address", "ags"),
    [
        ("Rathausplatz 1, 69469 Weinheim", WEINHEIM.ags),
        ("Rathausplatz 1, Weinheim", WEINHEIM.ags),
        ("34117", KASSEL.ags),
        ("Baunatal", "06633003"),
        ("Obere Königsstraße 8", None),
        ("im Stadtpark", None),
        ("Aula", None),
    ],
)
def test_an_address_is_placed_by_its_postcode_or_town(address: str, ags: str | None) -> None:
    place = locate(default_gazetteer(), address, KASSEL).place
    assert (place.ags if place else None) == ags


def test_an_address_that_cannot_be_placed_says_why() -> None:
    assert locate(default_gazetteer(), "Weg 1, 00000 Nirgendwo", KASSEL).is_unknown
    several = locate(default_gazetteer(), "Hauptstraße 1, Neustadt", KASSEL)
    assert several.place or len(several.candidates) > 1
    assert not several.is_unknown


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Du baust einen Roboter. Du musst nichts können.", []),
        ("Die Durchführung der Maßnahme ist kostenlos.", ["jargon", "jargon"]),
        ("Bring Unterlagen mit.", ["jargon"]),
        (" ".join(["Wort"] * 16) + ".", ["long-sentence"]),
        ("Eine Berufsorientierungsmaßnahme.", ["long-word"]),
        ("Ein Jugend-Berufs-Orientierungs-Tag.", []),
        ("", []),
    ],
)
def test_hints_name_what_could_be_easier(text: str, keys: list[str]) -> None:
    assert [hint.key for hint in hints(text)] == keys


def test_hints_are_few() -> None:
    assert (
        len(hints("Bezüglich der Maßnahme hinsichtlich der Zielgruppe mittels Recruiting sowie Networking."))
        == MOST_HINTS
    )
