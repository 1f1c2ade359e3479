"""From "in 9 days, on a Tuesday" or "in the next school holidays" to moments that people would really choose."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from catalog.offers.free_days import public_holidays
from catalog.seeding.entries import WEEKDAYS, DateEntry

BERLIN = ZoneInfo("Europe/Berlin")
LAST_MINUTE = time(23, 59)
SUNDAY = 6
HOLIDAYS_LEAD_DAYS = 10
"""A holiday offer starts at the earliest so many days from now: time to read about it and to sign up."""
DAYS_PER_HOLIDAYS = 60
"""Stands in for the next school holidays in years for which none are known (after 2029)."""


@dataclass(frozen=True)
class Moments:
    """When a date begins and ends and until when one can sign up, UTC."""

    starts_at: datetime | None
    ends_at: datetime | None
    digital_deadline: datetime | None
    onsite_deadline: datetime | None


def moments_of_all(entries: Sequence[DateEntry], now: datetime, state: str) -> list[Moments]:
    """The moments of an offer's dates as seen from ``now``, in the state (two letters) with its holidays.

    No date falls on a public holiday, between Christmas and New Year, or (unless asked for) on a Sunday; and no two
    fall on the same day, which moving on from a holiday could lead to.
    """
    taken: set[date] = set()
    found = []
    for entry in entries:
        if entry.standing is not None:
            found.append(Moments(None, None, None, None))
            continue
        day = _day_of(entry, now.astimezone(BERLIN).date(), state, taken)
        taken.add(day)
        found.append(_moments_on(day, entry))
    return found


def _moments_on(day: date, entry: DateEntry) -> Moments:
    starts_at = _utc(day, entry.clock)
    ends_at = None
    if entry.minutes is not None:
        last_start = datetime.combine(day + timedelta(days=entry.days - 1), entry.clock)
        last_end = last_start + timedelta(minutes=entry.minutes)
        ends_at = _utc(last_end.date(), last_end.time())
    digital, onsite = entry.digital, entry.onsite
    return Moments(
        starts_at=starts_at,
        ends_at=ends_at,
        digital_deadline=_deadline(starts_at, day, digital.deadline_days if digital else None),
        onsite_deadline=_deadline(starts_at, day, onsite.deadline_days if onsite else None),
    )


def _utc(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, BERLIN).astimezone(UTC)


def _deadline(starts_at: datetime, day: date, days_before: int | None) -> datetime | None:
    """The end of the day so many days before, or the start itself on the day."""
    if days_before is None:
        return None
    return min(starts_at, _utc(day - timedelta(days=days_before), LAST_MINUTE))


def _day_of(entry: DateEntry, today: date, state: str, taken: Set[date]) -> date:
    if entry.in_holidays is not None:
        day = _day_in_holidays(entry, today, state)
        if day is not None:
            return day
    ahead = entry.in_days if entry.in_days is not None else DAYS_PER_HOLIDAYS * (entry.in_holidays or 1)
    day = today + timedelta(days=ahead)
    while day in taken or not _suits(entry, day, state):
        day += timedelta(days=1)
    return day


def _day_in_holidays(entry: DateEntry, today: date, state: str) -> date | None:
    """The first day that suits in the n-th of the coming school holidays that have one; None if none are known."""
    earliest = today + timedelta(days=HOLIDAYS_LEAD_DAYS)
    found: list[date] = []
    for first, last in _school_holidays(state, today.year):
        latest = last - timedelta(days=entry.days - 1)
        day = max(first, earliest)
        while day <= latest and not _suits(entry, day, state):
            day += timedelta(days=1)
        if day <= latest:
            found.append(day)
    return found[entry.in_holidays - 1] if entry.in_holidays and len(found) >= entry.in_holidays else None


def _suits(entry: DateEntry, day: date, state: str) -> bool:
    """Whether it can begin on ``day``: the right weekday, and nothing is closed while it lasts."""
    if entry.weekday is not None and day.weekday() != WEEKDAYS.index(entry.weekday):
        return False
    if entry.weekday is None and day.weekday() == SUNDAY:
        return False
    return not any(_is_closed(day + timedelta(days=ahead), state) for ahead in range(entry.days))


def _is_closed(day: date, state: str) -> bool:
    between_the_years = day.month == 12 and day.day >= 24
    return between_the_years or day in public_holidays(state, day.year)


@lru_cache(maxsize=64)
def _school_holidays(state: str, year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of the school holidays from ``year`` to the end of the year after the next, in order."""
    days = holidays.country_holidays("DE", subdiv=state, years=range(year, year + 3), categories=("school",))
    ranges: list[tuple[date, date]] = []
    for day in sorted(days):
        if ranges and day - ranges[-1][1] == timedelta(days=1):
            ranges[-1] = (ranges[-1][0], day)
        else:
            ranges.append((day, day))
    return tuple(ranges)
