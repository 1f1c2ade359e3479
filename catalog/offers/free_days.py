"""Days on which hardly anybody comes: school holidays and public holidays of a Land, by their German names."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta
from functools import lru_cache

import holidays

from catalog.hearing.calendar import school_holidays_around

MOST_IN_SERIES = 60
"""Dates of one series: weekly for more than a year."""


@lru_cache(maxsize=64)
def public_holidays(state: str, year: int) -> dict[date, str]:
    """The public holidays of a Land (two letters) in a year."""
    return dict(holidays.country_holidays("DE", subdiv=state, years=year, language="de"))


def free_day(day: date, state: str) -> str:
    """What makes ``day`` a free one for schools in a Land; empty if nothing does, or nothing is known of that year."""
    public = public_holidays(state, day.year).get(day)
    if public:
        return public
    around = school_holidays_around(state, day.year)
    return next((name for name, first, last in around if first <= day <= last), "")


def series(first: date, last: date, weeks: int, *, state: str, in_free_time: bool, without: Set[date]) -> list[date]:
    """Every ``weeks``-th week from ``first`` to ``last``, at most ``MOST_IN_SERIES`` days, but for those ``without``.

    Unless they are wanted ``in_free_time``, days of school and public holidays are left out, too.
    """
    found: list[date] = []
    day = first
    while day <= last and len(found) < MOST_IN_SERIES:
        if day not in without and (in_free_time or not free_day(day, state)):
            found.append(day)
        day += timedelta(weeks=weeks)
    return found
