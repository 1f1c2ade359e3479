"""What happens is counted completely, with the people behind it, and without saying who."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from catalog.database import Database
from catalog.figures import counting
from catalog.figures.counting import Count, count_in, searched
from catalog.model import MonthlyCount, WeeklyCount
from catalog.search.searching import find
from catalog.vocabulary import CountKind
from catalog.wish import Found, Wish
from tests.factories import KASSEL, NOW, make_municipality, make_offer

TODAY = date(2026, 11, 4)
WISH = Wish(age=15, place=KASSEL, fields=frozenset({"technik", "it"}), format="digital", kind="praktikum")
SEARCH = Count(CountKind.SEARCH)


class Somebody:
    """A person whose marks are kept from one message to the next."""

    def __init__(self, database: Database, name: str = "a") -> None:
        self.database, self.name = database, name
        self.counted: dict[str, Any] = {}

    def does(self, *counts: Count, on: date = TODAY) -> None:
        with self.database.session() as session:
            make_municipality(session)
            self.counted = count_in(
                session,
                counts,
                ags=KASSEL.ags,
                name=self.name,
                counted=self.counted,
                secret=b"of tests only",
                today=on,
            )


def stored(database: Database) -> list[tuple[date, str, str, int, int, int]]:
    with database.session() as session:
        rows = session.scalars(select(WeeklyCount).order_by(WeeklyCount.week, WeeklyCount.kind, WeeklyCount.key))
        return [(row.week, row.kind, row.key, row.n, row.people, row.newcomers) for row in rows]


def test_a_person_counts_once_a_week_and_is_new_once_a_quarter(database: Database) -> None:
    somebody, other = Somebody(database), Somebody(database, "b")
    somebody.does(SEARCH, SEARCH)
    somebody.does(SEARCH, on=TODAY + timedelta(days=1))
    other.does(SEARCH)
    somebody.does(SEARCH, on=TODAY + timedelta(days=7))
    somebody.does(SEARCH, on=date(2027, 1, 5))
    assert stored(database) == [
        (date(2026, 11, 2), "search", "", 4, 2, 2),
        (date(2026, 11, 9), "search", "", 1, 1, 0),
        (date(2027, 1, 4), "search", "", 1, 1, 1),
    ]
    assert len(somebody.counted["marks"]) == 1, "marks of the last quarter are gone"


def test_whoever_is_in_too_many_figures_is_no_longer_counted_as_one_more(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MOST_MARKS", 1)
    somebody = Somebody(sqlite_database)
    somebody.does(SEARCH, Count(CountKind.SHOWN, n=3))
    somebody.does(Count(CountKind.SHOWN, n=2), SEARCH)
    assert [row[1:] for row in stored(sqlite_database)] == [("search", "", 2, 1, 1), ("shown", "", 5, 0, 0)]


def test_a_search_counts_its_fields_and_what_was_not_there() -> None:
    gaps = [Count(CountKind.GAP, "it|14-15|digital"), Count(CountKind.GAP, "technik|14-15|digital")]
    fields = [Count(CountKind.FIELD, "it"), Count(CountKind.FIELD, "technik")]
    assert searched(WISH, Found((), exact=0)) == [SEARCH, *fields, *gaps]
    assert searched(WISH, Found((), exact=1)) == [SEARCH, *fields]
    assert searched(Wish(), Found(())) == [SEARCH, Count(CountKind.FIELD), Count(CountKind.GAP, "||")]


def test_what_was_only_found_by_widening_is_missing(sqlite_database: Database) -> None:
    with sqlite_database.session() as session:
        make_offer(session, kind="kurs")
        wish = Wish(age=15, place=KASSEL, kind="praktikum")
        found = find(session, wish, now=NOW)
    assert len(found.matches) == 1
    assert Count(CountKind.GAP, "|14-15|") in searched(wish, found)


def test_nothing_is_lost_when_many_count_at_once(database: Database) -> None:
    with database.session() as session:
        make_municipality(session)

    def work(number: int) -> None:
        counts = [SEARCH, Count(CountKind.FIELD, "it"), Count(CountKind.SHOWN, n=3)]
        Somebody(database, str(number)).does(*(counts if number % 2 else counts[::-1]))
        with database.session() as session:
            counting.count_month(session, "crisis", TODAY)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(40)))
    assert [row[1:] for row in stored(database)] == [
        ("field", "it", 40, 40, 40),
        ("search", "", 40, 40, 40),
        ("shown", "", 120, 40, 40),
    ]
    with database.session() as session:
        assert session.scalars(select(MonthlyCount.count)).all() == [40]


def test_months_are_kept_apart(sqlite_database: Database) -> None:
    with sqlite_database.session() as session:
        counting.count_month(session, "crisis", date(2026, 11, 30))
        counting.count_month(session, "crisis", date(2026, 12, 1))
        counting.count_month(session, "human", date(2026, 12, 1))
    with sqlite_database.session() as session:
        rows = session.scalars(select(MonthlyCount).order_by(MonthlyCount.month, MonthlyCount.name))
        assert [(row.month, row.name, row.count) for row in rows] == [
            ("2026-11", "crisis", 1),
            ("2026-12", "crisis", 1),
            ("2026-12", "human", 1),
        ]


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (None, ""),
        (11, "other"),
        (12, "12-13"),
        (13, "12-13"),
        (17, "16-17"),
        (20, "18-20"),
        (25, "21-25"),
        (26, "other"),
    ],
)
def test_ages_are_kept_in_bands_only(age: int | None, band: str) -> None:
    assert counting.age_band(age) == band


@pytest.mark.parametrize(
    ("monday", "quarter"),
    [
        (date(2026, 9, 28), "2026-Q4"),
        (date(2026, 12, 28), "2026-Q4"),
        (date(2025, 12, 29), "2026-Q1"),
        (date(2026, 3, 30), "2026-Q2"),
    ],
)
def test_a_week_belongs_to_the_quarter_of_its_thursday(monday: date, quarter: str) -> None:
    assert counting.quarter_of(monday) == quarter
