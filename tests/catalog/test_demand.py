"""Demand is counted completely, and without a person."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import select

from catalog import demand
from catalog.database import Database
from catalog.model import Demand, MonthlyCount
from catalog.search import find
from catalog.wish import Found, Wish
from tests.factories import KASSEL, NOW, make_offer

TODAY = date(2026, 11, 2)
WISH = Wish(age=15, place=KASSEL, fields=frozenset({"technik", "it"}), format="digital", kind="praktikum")


def counts(database: Database) -> list[tuple[str, int]]:
    with database.session() as session:
        return [(row.results, row.searches) for row in session.scalars(select(Demand).order_by(Demand.results))]


def test_a_search_is_counted_by_what_was_looked_for(database: Database) -> None:
    with database.session() as session:
        demand.record(session, WISH, Found((), exact=2), TODAY)
    with database.session() as session:
        row = session.scalars(select(Demand)).one()
        stored = (row.day, row.age_band, row.fields, row.ags, row.format, row.kind, row.results, row.searches)
    assert stored == (TODAY, "14-15", "it,technik", "06611000", "digital", "praktikum", "1-2", 1)


def test_what_was_not_said_is_stored_as_nothing(database: Database) -> None:
    with database.session() as session:
        demand.record(session, Wish(), Found(()), TODAY)
    with database.session() as session:
        row = session.scalars(select(Demand)).one()
        assert (row.age_band, row.fields, row.ags, row.format, row.kind, row.results) == ("", "", "", "", "", "0")


def test_the_same_search_again_only_raises_the_count(database: Database) -> None:
    with database.session() as session:
        for _ in range(3):
            demand.record(session, WISH, Found(()), TODAY)
        demand.record(session, WISH, Found((), exact=5), TODAY)
        demand.record(session, Wish(), Found((), exact=5), TODAY)
    assert counts(database) == [("0", 3), ("3+", 1), ("3+", 1)]


def test_widened_results_are_no_results(database: Database) -> None:
    with database.session() as session:
        make_offer(session, kind="kurs")
        wish = Wish(age=15, place=KASSEL, kind="praktikum")
        found = find(session, wish, now=NOW)
        assert len(found.matches) == 1
        demand.record(session, wish, found, TODAY)
    assert counts(database) == [("0", 1)]


def test_no_search_is_lost_when_many_search_at_once(database: Database) -> None:
    def search(_number: int) -> None:
        with database.session() as session:
            demand.record(session, WISH, find(session, WISH, now=NOW), TODAY)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(search, range(80)))
    assert counts(database) == [("0", 80)]


def test_no_monthly_count_is_lost_when_many_count_at_once(database: Database) -> None:
    def show(_number: int) -> None:
        with database.session() as session:
            demand.count_month(session, "crisis", TODAY)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(show, range(80)))
    with database.session() as session:
        row = session.scalars(select(MonthlyCount)).one()
        assert (row.month, row.name, row.count) == ("2026-11", "crisis", 80)


def test_each_month_and_name_has_its_own_count(database: Database) -> None:
    with database.session() as session:
        demand.count_month(session, "crisis", date(2026, 11, 30))
        demand.count_month(session, "crisis", date(2026, 12, 1))
        demand.count_month(session, "human", date(2026, 12, 1))
    with database.session() as session:
        assert len(session.scalars(select(MonthlyCount)).all()) == 3


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (None, ""),
        (11, "other"),
        (12, "12-13"),
        (13, "12-13"),
        (14, "14-15"),
        (17, "16-17"),
        (20, "18-20"),
        (25, "21-25"),
        (26, "other"),
    ],
)
def test_ages_are_only_kept_as_bands(age: int | None, band: str) -> None:
    assert demand.age_band(age) == band


@pytest.mark.parametrize(("exact", "band"), [(0, "0"), (1, "1-2"), (2, "1-2"), (3, "3+"), (10, "3+")])
def test_results_are_only_kept_as_bands(exact: int, band: str) -> None:
    assert demand.results_band(exact) == band
