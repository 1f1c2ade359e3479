"""Holidays, months and feasts as ranges of dates; school holidays by Land."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta
from functools import lru_cache

import holidays
from dateutil.easter import easter  # type: ignore[import-untyped]  # it has no types

Range = tuple[date, date]

_NAMES = {
    "autumn": ("herbst",),
    "christmas": ("weihnacht",),
    "winter": ("winter", "fasching", "fruhjahr", "frühjahr"),
    "easter": ("oster",),
    "whitsun": ("pfingst",),
    "summer": ("sommer",),
    "any": ("ferien",),
}
"""What the package calls the holidays of a key, in lower case; a name may stand for two ("Oster-/Frühjahrsferien")."""

SHORTEST_DAYS = 4
"""Single free days are called holidays too in some Länder; "in den Herbstferien" means none of them."""

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@lru_cache(maxsize=64)
def school_holidays_around(state: str, year: int) -> tuple[tuple[str, date, date], ...]:
    """All school holidays of a Land that touch ``year``, as (name, first, last), in order."""
    # The years before and after are read too, or the Christmas holidays end on New Year's Eve.
    days = holidays.DE(subdiv=state, years=range(year - 1, year + 2), categories=("school",), language="de")
    ranges: list[tuple[str, date, date]] = []
    for day, name in sorted(days.items()):
        if ranges and ranges[-1][0] == name and day - ranges[-1][2] <= timedelta(days=3):
            ranges[-1] = (name, ranges[-1][1], day)
        else:
            ranges.append((name, day, day))
    return tuple(one for one in ranges if one[1].year <= year <= one[2].year)


def school_holidays(key: str, state: str, today: date) -> Range | None:
    """The current or next holidays of a key (``autumn`` ... ``any``) in a Land; None if none are known."""
    known = [one for year in (today.year, today.year + 1) for one in school_holidays_around(state, year)]
    for name, first, last in sorted(set(known), key=lambda one: one[1]):
        long_enough = (last - first).days + 1 >= SHORTEST_DAYS
        if last >= today and long_enough and any(part in name.lower() for part in _NAMES[key]):
            return first, last
    return None


def month(number: int, today: date) -> Range:
    """The current or next month of this number (1-12)."""
    year = today.year if number >= today.month else today.year + 1
    return date(year, number, 1), date(year, number, months.monthrange(year, number)[1])


def season(key: str, today: date) -> Range:
    """The current or next three months of ``spring``, ``summer``, ``autumn`` or ``winter``."""
    start = _SEASONS[key]
    for year in (today.year - 1, today.year, today.year + 1):
        last_month = (start + 1) % 12 + 1
        last_year = year + (last_month < start)
        last = date(last_year, last_month, months.monthrange(last_year, last_month)[1])
        if last >= today:
            return date(year, start, 1), last
    raise ValueError(key)


def feast(key: str, today: date) -> date:
    """The next ``easter`` (Sunday), ``christmas`` (24 December) or ``new_year`` (1 January)."""
    for year in (today.year, today.year + 1):
        day: date = {"easter": easter(year), "christmas": date(year, 12, 24), "new_year": date(year, 1, 1)}[key]
        if day >= today:
            return day
    raise ValueError(key)


def week(today: date, ahead: int) -> Range:
    """This week from today on (``ahead`` 0), or Monday to Sunday of a later one."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
    return max(monday, today), monday + timedelta(days=6)


def day_of(day: int, month_number: int, year: int | None, today: date) -> date | None:
    """A written date; without a year the next one to come. None if there is no such day."""
    try:
        if year is not None:
            return date(year if year >= 100 else 2000 + year, month_number, day)
        this_year = date(today.year, month_number, day)
        return this_year if this_year >= today else date(today.year + 1, month_number, day)
    except ValueError:
        return None
