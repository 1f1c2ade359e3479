"""Rows of dates in a form that is being filled: added, copied, repeated. What was typed stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from wtforms import BooleanField, Form, SelectField

from catalog.offers.free_days import MOST_IN_SERIES, series
from catalog.offers.sheet_rules import MOST_DATES
from web.desk.forms import DayField, Flaw, Name, flaw, flaws, options, text
from web.desk.offer_form import DateForm

ROW = re.compile(r"dates-(\d{1,4})-(\w+)")
MOST_ROWS = MOST_DATES + MOST_IN_SERIES
"""What a form can hold: one series more than may be kept, so that the page can say what is too much."""
MOVING = ("day", "last_day", "digital_until", "onsite_until")
"""What moves with a date."""
DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{4}-\d{2}-\d{2}")


class SeriesForm(Form):
    """How a date is repeated."""

    series_row = SelectField("series-row")
    series_weeks = SelectField("series-weeks", choices=options((str(weeks), f"weeks-{weeks}") for weeks in (1, 2, 4)))
    series_last = DayField("series-last")
    series_without = text("series-without", most=1000)
    series_free = BooleanField("series-free")


def check_rows(form: FormData) -> None:
    """Refuse a form with more rows than anybody types, before it is read: HTTPException 413."""
    if len(_rows(form)) > MOST_ROWS:
        raise HTTPException(413)


def with_row(form: FormData) -> FormData:
    """The form with one more row, which is held like the last one."""
    rows = _rows(form)
    last = rows[max(rows)] if rows else {}
    number = max(rows, default=-1) + 1
    return FormData([*form.multi_items(), (f"dates-{number}-format", last.get("format", "onsite"))])


def with_copies(form: FormData, row: int, days: Iterable[date]) -> FormData:
    """The form with a copy of ``row`` on each of ``days``; deadlines keep their distance."""
    rows = _rows(form)
    if row not in rows:
        return form
    read = DateForm(FormData(list(rows[row].items())))
    items = list(form.multi_items())
    for number, day in enumerate(days, start=max(rows) + 1):
        copied = rows[row] | {"number": ""}
        for name in MOVING:
            if read[name].data and read.day.data:
                copied[name] = (day + (read[name].data - read.day.data)).isoformat()
        copied |= {"day": day.isoformat()}
        items += [(f"dates-{number}-{name}", value) for name, value in copied.items() if name != "remove"]
    return FormData(items)


def a_week_later(form: FormData, row: int) -> FormData:
    """The form with a copy of ``row``, seven days later; on no day if it has none."""
    read = DateForm(FormData(list(_rows(form).get(row, {}).items())))
    if read.day.data is None:
        return with_row(form)
    return with_copies(form, row, [read.day.data + timedelta(days=7)])


def with_series(form: FormData, state: str, today: date) -> tuple[FormData, list[Flaw]]:
    """The form with the repetitions that it asks for, or what is wrong with how it asks."""
    asked = series_form(form)
    wrong = flaws(asked) if not asked.validate() else []
    row = int(asked.series_row.data) if not wrong else -1
    read = DateForm(FormData(list(_rows(form).get(row, {}).items())))
    first, last = read.day.data, asked.series_last.data
    if not wrong and first is None:
        wrong = [flaw(asked.series_row, "series-start")]
    if not wrong and (last is None or first is None or last <= first):
        wrong = [flaw(asked.series_last, "series-last")]
    if wrong or first is None or last is None:
        return form, wrong
    weeks = int(asked.series_weeks.data)
    days = series(
        first + timedelta(weeks=weeks),
        last,
        weeks,
        state=state,
        in_free_time=asked.series_free.data,
        without=days_in(asked.series_without.data or "", today),
    )
    return with_copies(form, row, days), [] if days else [flaw(asked.series_last, "series-empty")]


def series_form(form: FormData | None) -> SeriesForm:
    """The part of the form that asks for a series."""
    asked = SeriesForm(form)
    rows = sorted(_rows(form)) if form else []
    asked.series_row.choices = options((str(number), Name(number + 1)) for number in rows)
    return asked


def days_in(text_: str, today: date) -> set[date]:
    """The days named in a text, as 24.12.2026, 24.12.26 or 24.12. (the next one)."""
    found = set()
    for written in DAY.findall(text_):
        parts: list[Any] = written.split(".") if "." in written else written.split("-")[::-1]
        day, month, year = int(parts[0]), int(parts[1]), int(parts[2]) if parts[2] else None
        try:
            if year is None:
                this_year = date(today.year, month, day)
                found.add(this_year if this_year >= today else date(today.year + 1, month, day))
            else:
                found.add(date(year if year > 99 else 2000 + year, month, day))
        except ValueError:
            continue
    return found


def _rows(form: FormData) -> dict[int, dict[str, str]]:
    """The rows of dates as they were typed."""
    rows: dict[int, dict[str, str]] = {}
    for key, value in form.multi_items():
        match = ROW.fullmatch(key)
        if match and isinstance(value, str):
            rows.setdefault(int(match[1]), {})[match[2]] = value
    return rows
