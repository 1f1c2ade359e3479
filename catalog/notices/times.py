"""When people are written to without having written first: pure, by the clock in Germany, never at night.

**Quiet hours** are 20 to 8 o'clock. What would fall into them is moved within these rules:

- *a day before* an appointment is the same time of the clock on the day before, moved to 8:00 if it is earlier than
  that, and to 19:30 if it is later: it stays on that day.
- *an hour before* is 60 minutes before. If that is before 8:00 it goes out at 8:00, as long as 30 minutes are left
  then; if not, at 19:30 on the evening before. If it is after 19:30 it goes out at 19:30 on the same day.

19:30 and not 20:00: a wave of 5,000 takes four minutes at the pace that Telegram allows, and may meet a disturbance.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from catalog.search.eligibility import LOCAL

QUIET_FROM, QUIET_UNTIL = time(20), time(8)
LATEST = time(19, 30)
"""The last time of a day that anything is planned for."""
HOUR = timedelta(hours=1)
SHORTEST = timedelta(minutes=30)
"""So long before an appointment one can still set out, or find the link."""
LEAST_NOTICE = timedelta(hours=3)
"""The reminder of the day before is of no use any more so shortly before: the one of the hour before comes next."""
NEWS_AT = time(16)
"""When news of a search go out: school is over."""
WEEK = timedelta(days=7)

ASK_AFTER = timedelta(hours=2)
"""So long after an appointment one is home, and still remembers it."""
ASK_FOR = timedelta(days=2)


class Lead(StrEnum):
    """How long before an appointment one is reminded."""

    DAY = "day"
    HOUR = "hour"


class Rhythm(StrEnum):
    """How often news of a search are told at most."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


def is_quiet(now: datetime) -> bool:
    """Whether nobody is to be written to now."""
    clock = now.astimezone(LOCAL).time()
    return clock >= QUIET_FROM or clock < QUIET_UNTIL


def quiet_for(now: datetime) -> timedelta:
    """How long nobody is to be written to from now on; nothing by day."""
    if not is_quiet(now):
        return timedelta(0)
    local = now.astimezone(LOCAL)
    return _at(local.date() + timedelta(days=int(local.time() >= QUIET_FROM)), QUIET_UNTIL) - now


@lru_cache(maxsize=1024)
def remind_at(starts_at: datetime, lead: Lead) -> datetime:
    """The moment (UTC) of the reminder of what starts at ``starts_at``. Always before it, and never in quiet hours."""
    return _day_before(starts_at) if lead == Lead.DAY else _hour_before(starts_at)


def is_due(starts_at: datetime, lead: Lead, booked_at: datetime, now: datetime) -> bool:
    """Whether to remind now.

    Not before its moment, nor so late that it is no help any more, nor of what was booked after that moment: whoever
    books at noon for two o'clock knows.
    """
    planned = remind_at(starts_at, lead)
    return booked_at < planned <= now < useless_from(starts_at, lead) and not is_quiet(now)


def useless_from(starts_at: datetime, lead: Lead) -> datetime:
    """From when on a reminder is not sent any more, however late it is."""
    return starts_at - LEAST_NOTICE if lead == Lead.DAY else starts_at


def ask_at(ends_at: datetime) -> datetime:
    """The moment (UTC) to ask whether what ended at ``ends_at`` was of use: two hours after it. Where that is in quiet
    hours or shortly before them, on the next afternoon."""
    planned = ends_at + ASK_AFTER
    local = planned.astimezone(LOCAL)
    if QUIET_UNTIL <= local.time() <= LATEST:
        return planned.astimezone(UTC)
    return _at(local.date() + timedelta(days=int(local.time() > LATEST)), NEWS_AT)


def ask_until(ends_at: datetime) -> datetime:
    """From when on it is not asked any more."""
    return ask_at(ends_at) + ASK_FOR


def next_news(now: datetime, rhythm: Rhythm, *, told: bool) -> datetime:
    """When to look for news of a search again, after a look at ``now`` that found some (``told``) or none.

    Weekly means: looked for every day, told after seven days at the earliest. Monthly: on the first of each month.
    """
    today = now.astimezone(LOCAL).date()
    if rhythm == Rhythm.MONTHLY:
        return _at((today.replace(day=1) + timedelta(days=32)).replace(day=1), NEWS_AT)
    if told:
        return _at(today + WEEK, NEWS_AT)
    return afternoon if (afternoon := _at(today, NEWS_AT)) > now else _at(today + timedelta(days=1), NEWS_AT)


def _day_before(starts_at: datetime) -> datetime:
    local = starts_at.astimezone(LOCAL)
    return _at(local.date() - timedelta(days=1), min(max(local.time(), QUIET_UNTIL), LATEST))


def _hour_before(starts_at: datetime) -> datetime:
    planned = starts_at - HOUR
    local = planned.astimezone(LOCAL)
    if local.time() < QUIET_UNTIL:
        morning = _at(local.date(), QUIET_UNTIL)
        return morning if morning <= starts_at - SHORTEST else _at(local.date() - timedelta(days=1), LATEST)
    return _at(local.date(), LATEST) if local.time() > LATEST else planned.astimezone(UTC)


def _at(day: date, clock: time) -> datetime:
    """A time of a day, in UTC. Between 8:00 and 20:00 the clock is never changed, so each time is there once."""
    return datetime.combine(day, clock, LOCAL).astimezone(UTC)
