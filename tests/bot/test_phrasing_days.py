"""When it may be, as the person reads it back."""

from datetime import date

import pytest

from bot.phrasing import Phrasing
from bot.texts import default_texts
from catalog.wish import Days, days_to_json

TEXTS = default_texts()
DAYS = [
    (Days(weekdays=frozenset({5}), label="weekdays"), "Samstag", "Saturday"),
    (Days(weekdays=frozenset({5, 6}), label="weekend"), "Samstag / Sonntag", "Saturday / Sunday"),
    (Days(part="evening", label="evening"), "abends", "in the evening"),
    (Days(first=date(2026, 12, 1), last=date(2026, 12, 1), label="2026-12-01"), "am 1. Dezember", "on 1 December"),
    (Days(first=date(2026, 12, 1), last=date(2026, 12, 6)), "1. Dezember bis 6. Dezember", "1 December to 6 December"),
    (Days(first=date(2027, 3, 5), label="2027-03-05/.."), "ab 5. März", "from 5 March"),
    (Days(last=date(2027, 3, 5), label="../2027-03-05"), "bis 5. März", "until 5 March"),
    (Days(label="holidays-easter"), "Osterferien", "Easter holidays"),
    (
        Days(first=date(2027, 3, 5), label="after-holidays-winter", weekdays=frozenset({0}), part="morning"),
        "ab 5. März, Montag, vormittags",
        "from 5 March, Monday, in the morning",
    ),
]


@pytest.mark.parametrize(("days", "german", "english"), DAYS)
def test_days_are_read_back_in_words(days: Days, german: str, english: str) -> None:
    known = {"age": 15, "days": days_to_json(days)}
    assert Phrasing(TEXTS, "de").criteria(known) == f"15 Jahre, {german}"
    assert Phrasing(TEXTS, "en").criteria(known) == f"15 years, {english}"


def test_refused_fields_and_the_radius_are_read_back() -> None:
    known = {"fields": ["natur"], "not_fields": ["wirtschaft"], "radius_km": 10}
    said = Phrasing(TEXTS, "de").criteria(known)
    assert said == "Natur und Tiere, nichts mit: Wirtschaft und Verwaltung, bis 10 km"
