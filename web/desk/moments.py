"""Days and moments as the desk shows them: in German, by German clocks."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from catalog.search.eligibility import LOCAL
from web.desk.doors import LANGUAGE


def shown_moment(moment: datetime) -> str:
    """ "Di., 3. Nov. 2026, 17:30"."""
    return format_datetime(moment.astimezone(LOCAL), "EEE, d. MMM y, HH:mm", locale=LANGUAGE)


def shown_clock(moment: datetime) -> str:
    """ "17:30"."""
    return format_datetime(moment.astimezone(LOCAL), "HH:mm", locale=LANGUAGE)


def shown_day(day: date) -> str:
    """ "3. November 2026"."""
    return format_date(day, "d. MMMM y", locale=LANGUAGE)


def shown_month(day: date) -> str:
    """ "November 2026"."""
    return format_date(day, "MMMM y", locale=LANGUAGE)
