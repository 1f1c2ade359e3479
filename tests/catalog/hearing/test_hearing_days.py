"""When it may be: weekdays, times of day, dates, months, school holidays of each Land."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.hearing.calendar import feast, month, school_holidays, season, week
from catalog.hearing.days import hear_days, resolve_days
from catalog.hearing.text import fold, sound
from catalog.wish import Days
from tests.catalog.hearing_lines import TODAY


def heard(text: str, state: str | None = None) -> Days | None:
    return hear_days(fold(sound(text)), today=TODAY, state=state)


@pytest.mark.parametrize(
    ("message", "weekdays"),
    [
        ("nur samstags", {5}),
        ("am wochenende", {5, 6}),
        ("montag bis freitag", {0, 1, 2, 3, 4}),
        ("unter der woche", {0, 1, 2, 3, 4}),
        ("dienstags oder donnerstags", {1, 3}),
        ("nicht montags", {1, 2, 3, 4, 5, 6}),
        ("on saturdays", {5}),
        ("cumartesi", {5}),
        ("у суботу", {5}),
        ("в субботу", {5}),
        ("w sobotę", {5}),
        ("sâmbăta", {5}),
        ("يوم السبت", {5}),
        ("شنبه", {5}),
        ("سه شنبه", {1}),
        ("в понедельник", {0}),
        ("hafta sonu", {5, 6}),
    ],
)
def test_weekdays_are_heard_in_every_language(message: str, weekdays: set[int]) -> None:
    days = heard(message)
    assert days is not None
    assert days.weekdays == weekdays


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("nachmittags", "afternoon"),
        ("vormittags", "morning"),
        ("morgens", "morning"),
        ("abends", "evening"),
        ("nach der schule", "afternoon"),
        ("hab erst ab 18 uhr zeit", "evening"),
        ("kann ab 15 uhr", "afternoon"),
        ("after school", "afternoon"),
        ("вечером", "evening"),
        ("بعد الظهر", "afternoon"),
        ("po południu", "afternoon"),
    ],
)
def test_parts_of_the_day_are_heard(message: str, part: str) -> None:
    days = heard(message)
    assert days is not None
    assert days.part == part


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("heute", "2026-11-23"),
        ("morgen", "2026-11-24"),
        ("übermorgen", "2026-11-25"),
        ("nächste woche", "2026-11-30/2026-12-06"),
        ("diese woche", "2026-11-23/2026-11-29"),
        ("nächsten monat", "2026-12-01/2026-12-31"),
        ("am 3.12.", "2026-12-03"),
        ("am 3.2.", "2027-02-03"),
        ("am 3. dezember", "2026-12-03"),
        ("15.3.2027", "2027-03-15"),
        ("vom 3. bis 5. mai", "2027-05-03/2027-05-05"),
        ("zwischen 3.12. und 10.12.", "2026-12-03/2026-12-10"),
        ("ab märz", "2027-03-01/.."),
        ("ab 1.8.", "2027-08-01/.."),
        ("im april", "2027-04-01/2027-04-30"),
        ("bis ostern", "../2027-03-28"),
        ("von juni bis august", "2027-06-01/2027-08-31"),
        ("im sommer", "2027-06-01/2027-08-31"),
        ("in den herbstferien", "holidays-autumn"),
        ("nach den sommerferien", "after-holidays-summer"),
        ("vor den osterferien", "before-holidays-easter"),
        ("in den ferien", "holidays-any"),
        ("in the summer holidays", "holidays-summer"),
        ("на літніх канікулах", "holidays-summer"),
        ("yarın", "2026-11-24"),
        ("завтра", "2026-11-24"),
        ("jutro", "2026-11-24"),
        ("mâine", "2026-11-24"),
        ("غدا", "2026-11-24"),
        ("فردا", "2026-11-24"),
    ],
)
def test_dates_are_heard_with_a_label_that_names_them(message: str, label: str) -> None:
    days = heard(message)
    assert days is not None
    assert days.label == label


@pytest.mark.parametrize(
    "message",
    [
        "guten morgen",
        "guten abend",
        "bin 15",
        "hab um 14 uhr schluss",
        "werd im mai 16",
        "bin im april 15 geworden",
        "schnitt 2,3",
        "dobry wieczór",
        "good morning",
        "34117 kassel",
        "",
        "am 31.2.",
    ],
)
def test_greetings_birthdays_and_clock_times_are_no_wish_for_a_day(message: str) -> None:
    assert heard(message) is None


def test_school_holidays_are_those_of_the_land() -> None:
    hesse, saxony = heard("in den herbstferien", "HE"), heard("in den herbstferien", "SN")

    assert hesse is not None
    assert saxony is not None
    assert (hesse.first, hesse.last) == (date(2027, 10, 4), date(2027, 10, 16))
    assert (saxony.first, saxony.last) != (hesse.first, hesse.last)


def test_holidays_heard_before_the_place_get_their_dates_later() -> None:
    days = heard("in den sommerferien")
    assert days is not None
    assert days.first is None

    known = resolve_days(days, "HE", TODAY)

    assert (known.first, known.last) == (date(2027, 6, 28), date(2027, 8, 6))


def test_after_the_holidays_begins_the_day_after_them() -> None:
    days = resolve_days(Days(label="after-holidays-summer"), "HE", TODAY)
    assert (days.first, days.last) == (date(2027, 8, 7), None)


def test_other_days_stay_as_they_are_when_the_land_is_known() -> None:
    weekend = Days(weekdays=frozenset({5, 6}), label="weekend")
    assert resolve_days(weekend, "HE", TODAY) is weekend


def test_christmas_holidays_do_not_end_with_the_year() -> None:
    found = school_holidays("christmas", "HE", TODAY)
    assert found is not None
    assert found[0].year == 2026
    assert found[1].year == 2027


@pytest.mark.parametrize(
    "state", ["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"]
)
def test_every_land_has_its_summer_holidays(state: str) -> None:
    found = school_holidays("summer", state, TODAY)
    assert found is not None
    assert 35 <= (found[1] - found[0]).days <= 48


def test_a_month_that_has_begun_is_this_years() -> None:
    assert month(11, TODAY) == (date(2026, 11, 1), date(2026, 11, 30))


def test_winter_reaches_over_new_year() -> None:
    assert season("winter", date(2027, 1, 10)) == (date(2026, 12, 1), date(2027, 2, 28))


def test_this_week_has_no_days_gone_by() -> None:
    assert week(date(2026, 11, 25), 0) == (date(2026, 11, 25), date(2026, 11, 29))


def test_a_feast_gone_by_is_next_years() -> None:
    assert feast("easter", date(2026, 5, 1)) == date(2027, 3, 28)


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("ocak ayında", "2027-01-01/2027-01-31"),
        ("martta staj", "2027-03-01/2027-03-31"),
        ("eylülden itibaren", "2027-09-01/.."),
        ("3 aralıkta", "2026-12-03"),
        ("w marcu", "2027-03-01/2027-03-31"),
        ("din martie", "2027-03-01/.."),
        ("mart ayı güzel", ""),
    ],
)
def test_a_month_is_heard_by_its_ending_or_what_stands_before_it(message: str, label: str) -> None:
    days = heard(message)
    assert (days.label if days else "") == label
