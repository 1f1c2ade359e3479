"""Moments as people name them: a day and what the clock shows in Germany."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from catalog.search.eligibility import LOCAL

LAST_MINUTE = time(23, 59)
"""Until when one can sign up on the last day."""


def moment_at(day: date, clock: time) -> datetime:
    """The moment at which German clocks show ``clock`` on ``day``: the first of two, where they are set back."""
    return datetime.combine(day, clock, LOCAL).astimezone(UTC)


def local_day(moment: datetime | None) -> date | None:
    """The day of a moment in Germany."""
    return moment.astimezone(LOCAL).date() if moment else None


def last_call(day: date, starts_at: datetime | None) -> datetime:
    """Until when one can sign up whose last day is ``day``: its end, or the start itself if that is sooner."""
    end = moment_at(day, LAST_MINUTE)
    return min(end, starts_at) if starts_at and local_day(starts_at) == day else end
