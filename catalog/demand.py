"""What is looked for, counted without a person: the raw material of the report on what is missing.

A search leaves no trace but a count one higher: of the day, the age band, the fields, the municipality, the format,
the kind, and of how much fitted. Nothing is stored per search, and what was not said is the empty string.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from catalog.model import Demand, MonthlyCount
from catalog.wish import Found, Wish

AGE_BANDS = ((12, 13), (14, 15), (16, 17), (18, 20), (21, 25))
"""First and last year of each band: two school years each, then training and studies."""
ENOUGH = 3
"""From so many exact matches on, nothing is missing."""


def record(session: Session, wish: Wish, found: Found, today: date) -> None:
    """Count a search. Only what fitted before anything was widened counts as a result.

    For first pages: the next page of the same search is no new search.
    """
    _count_one_more(
        session,
        Demand,
        "searches",
        {
            "day": today,
            "age_band": age_band(wish.age),
            "fields": ",".join(sorted(wish.fields)),
            "ags": wish.place.ags if wish.place else "",
            "format": wish.format or "",
            "kind": wish.kind or "",
            "results": results_band(found.exact),
        },
    )


def count_month(session: Session, name: str, today: date) -> None:
    """Count something that may leave no other trace, such as the crisis text, per month."""
    _count_one_more(session, MonthlyCount, "count", {"month": f"{today:%Y-%m}", "name": name})


def age_band(age: int | None) -> str:
    """The band of ``age`` ("14-15"), ``other`` outside all bands, nothing when unknown."""
    if age is None:
        return ""
    return next((f"{first}-{last}" for first, last in AGE_BANDS if first <= age <= last), "other")


def results_band(results: int) -> str:
    """``0``, ``1-2`` or ``3+``."""
    if results == 0:
        return "0"
    return f"{ENOUGH}+" if results >= ENOUGH else f"1-{ENOUGH - 1}"


def _count_one_more(session: Session, counted: type[Any], count: str, key: dict[str, Any]) -> None:
    """One statement, so that two at the same time are both counted."""
    table: Table = counted.__table__
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**key, **{count: 1})
    session.execute(
        statement.on_conflict_do_update(index_elements=list(key), set_={count: table.c[count] + 1}),
    )
