"""The dates of a search as a month: a table of days, and each day's offers."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from babel.dates import format_date, format_time, get_day_names

from bot.phrasing import BERLIN, Phrasing
from bot.texts import locale_of
from catalog.model import OfferDate
from catalog.offers.free_days import free_day
from catalog.offers.words import Words
from catalog.vocabulary import Format

WIDEST_NAME = 4
"""Letters of a weekday that fit into a seventh of a phone."""
FARTHEST_MONTHS = 18
"""Nobody plans beyond the next school year."""


@dataclass(frozen=True)
class Appointment:
    """A date of an offer on a day."""

    offer_id: int
    date_id: int
    title: str
    title_language: str
    time: str
    where: str
    is_example: bool


@dataclass(frozen=True)
class Day:
    """A day of the table. ``free`` is what makes it a free one for schools, by its German name."""

    date: date
    name: str
    in_month: bool
    is_today: bool
    free: str
    appointments: tuple[Appointment, ...]


@dataclass(frozen=True)
class Month:
    """A month, Monday to Sunday. ``before`` and ``after`` are the keys of months to turn to, if there are any."""

    name: str
    key: str
    before: str
    after: str
    weekdays: tuple[tuple[str, str], ...]
    """Short and long names."""
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def days(self) -> list[Day]:
        """The days of the month on which there is something."""
        return [day for week in self.weeks for day in week if day.in_month and day.appointments]


def first_of(key: str, now: datetime) -> date:
    """The first day of the month ``2026-11``, kept within what can be turned to."""
    today = now.astimezone(BERLIN).date().replace(day=1)
    wanted = date.fromisoformat(f"{key}-01") if key else today
    return min(max(wanted, today), _shifted(today, FARTHEST_MONTHS))


def span(first: date) -> tuple[datetime, datetime]:
    """The moments between which the month lies, with the days of other months in its weeks left out."""
    start, end = (datetime(one.year, one.month, 1, tzinfo=BERLIN) for one in (first, _shifted(first, 1)))
    return start.astimezone(UTC), end.astimezone(UTC)


def month_name(first: date, language: str) -> str:
    """The month in words, such as "Dezember 2026"."""
    return str(format_date(first, "LLLL yyyy", locale=locale_of(language)))


def month_of(
    phrasing: Phrasing,
    language: str,
    first: date,
    dates: Iterable[OfferDate],
    words: Mapping[int, Words],
    now: datetime,
    state: str | None,
) -> Month:
    """The month that begins with ``first``. ``words`` are what the offers of ``dates`` say, by their ids.

    ``state`` is the Land whose free days are marked, if one is known.
    """
    locale, today = locale_of(language), now.astimezone(BERLIN).date()
    by_day: defaultdict[date, list[Appointment]] = defaultdict(list)
    for one in dates:
        if one.starts_at:
            by_day[one.starts_at.astimezone(BERLIN).date()].append(
                _appointment(phrasing, locale, one, words[one.offer_id])
            )
    weeks = [
        tuple(
            Day(
                date=day,
                name=format_date(day, phrasing.say("pattern-day"), locale=locale),
                in_month=day.month == first.month,
                is_today=day == today,
                free=free_day(day, state) if state else "",
                appointments=tuple(by_day[day]) if day.month == first.month else (),
            )
            for day in week
        )
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]
    narrow, short, long = (get_day_names(width, "stand-alone", locale=locale) for width in ("narrow", "short", "wide"))
    shown = short if max(map(len, short.values())) <= WIDEST_NAME else narrow
    return Month(
        name=month_name(first, language),
        key=_key(first),
        before=_key(_shifted(first, -1)) if first > today else "",
        after=_key(_shifted(first, 1)) if first < _shifted(today.replace(day=1), FARTHEST_MONTHS) else "",
        weekdays=tuple((shown[number], long[number]) for number in range(7)),
        weeks=tuple(weeks),
    )


def first_month(dates: Sequence[OfferDate]) -> str:
    """The month of the earliest of ``dates``, which are in order; empty if there are none."""
    first = next((one.starts_at for one in dates if one.starts_at), None)
    return _key(first.astimezone(BERLIN).date()) if first else ""


def _appointment(phrasing: Phrasing, locale: str, one: OfferDate, words: Words) -> Appointment:
    assert one.starts_at
    start = one.starts_at.astimezone(BERLIN)
    onsite = one.onsite_place or one.onsite_address or ""
    where = phrasing.say("card-digital") if one.format == Format.DIGITAL else onsite
    return Appointment(
        offer_id=one.offer_id,
        date_id=one.id,
        title=words.title,
        title_language=words.language,
        time=format_time(start, phrasing.say("pattern-time"), locale=locale),
        where=where,
        is_example=one.offer.is_example,
    )


def _shifted(first: date, months: int) -> date:
    """The first day of the month so many months later."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _key(day: date) -> str:
    return f"{day:%Y-%m}"
