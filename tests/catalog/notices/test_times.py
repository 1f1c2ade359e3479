"""Nobody is written to at night, nor too late, nor at another hour because the clocks were changed."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.notices.times import (
    HOUR,
    LATEST,
    NEWS_AT,
    QUIET_UNTIL,
    SHORTEST,
    Lead,
    Rhythm,
    is_due,
    is_quiet,
    next_news,
    quiet_for,
    remind_at,
    useless_from,
)
from catalog.search.eligibility import LOCAL

CHANGES = [datetime(year, month, day, 1, tzinfo=UTC) for year, month, day in (
    (2026, 10, 25), (2027, 3, 28), (2027, 10, 31), (2028, 3, 26), (2028, 10, 29),
)]  # fmt: skip
"""When the clocks in Germany are changed (Directive 2000/84/EC: the last Sundays of March and October, 1:00 UTC)."""
ANY = st.datetimes(datetime(2024, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))
NEAR_A_CHANGE = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from(CHANGES),
    st.integers(-3 * 24 * 60, 3 * 24 * 60),
)
MOMENTS = ANY | NEAR_A_CHANGE
LEADS = st.sampled_from(Lead)


def on_clock(moment: datetime) -> datetime:
    return moment.astimezone(LOCAL).replace(tzinfo=None)


@settings(max_examples=1000)
@given(MOMENTS, LEADS)
def test_every_reminder_comes_by_day_and_before_what_it_is_of(start: datetime, lead: Lead) -> None:
    planned = remind_at(start, lead)
    assert not is_quiet(planned)
    assert planned <= start - SHORTEST
    assert planned < useless_from(start, lead)


@settings(max_examples=1000)
@given(MOMENTS)
def test_a_day_before_is_the_day_before_at_the_same_time_of_the_clock(start: datetime) -> None:
    wanted, planned = on_clock(start), on_clock(remind_at(start, Lead.DAY))
    assert planned.date() == wanted.date() - timedelta(days=1)
    if QUIET_UNTIL <= wanted.time() <= LATEST:
        assert planned.time() == wanted.time()  # and not an hour off, where the night between had 23 or 25


@settings(max_examples=1000)
@given(MOMENTS)
def test_an_hour_before_is_sixty_minutes_unless_it_is_night(start: datetime) -> None:
    planned = remind_at(start, Lead.HOUR)
    before = (start - HOUR).astimezone(LOCAL).time()
    if QUIET_UNTIL <= before <= LATEST:
        assert planned == start - HOUR
    else:
        assert start - planned <= timedelta(hours=14)  # the evening before, at the earliest


@pytest.mark.parametrize(
    ("start", "lead", "planned"),
    [
        ((2026, 12, 3, 16, 0), Lead.DAY, (2026, 12, 2, 16, 0)),
        ((2026, 12, 3, 7, 15), Lead.DAY, (2026, 12, 2, 8, 0)),
        ((2026, 12, 3, 21, 0), Lead.DAY, (2026, 12, 2, 19, 30)),
        ((2026, 12, 3, 16, 0), Lead.HOUR, (2026, 12, 3, 15, 0)),
        ((2026, 12, 3, 8, 45), Lead.HOUR, (2026, 12, 3, 8, 0)),
        ((2026, 12, 3, 8, 15), Lead.HOUR, (2026, 12, 2, 19, 30)),
        ((2026, 12, 3, 22, 0), Lead.HOUR, (2026, 12, 3, 19, 30)),
        ((2027, 3, 28, 10, 0), Lead.DAY, (2027, 3, 27, 10, 0)),  # 23 hours before: summer time begins
        ((2026, 10, 25, 10, 0), Lead.DAY, (2026, 10, 24, 10, 0)),  # 25 hours before: it ends
        ((2026, 10, 25, 2, 30), Lead.HOUR, (2026, 10, 24, 19, 30)),  # an hour that there is twice
    ],
)
def test_the_rules_by_example(start: tuple[int, ...], lead: Lead, planned: tuple[int, ...]) -> None:
    moment = datetime(*start, tzinfo=LOCAL)  # type: ignore[misc, arg-type]
    assert on_clock(remind_at(moment, lead)) == datetime(*planned)  # type: ignore[misc, arg-type]


@settings(max_examples=500)
@given(MOMENTS, LEADS, st.timedeltas(timedelta(days=-3), timedelta(days=3)))
def test_nothing_is_due_too_early_too_late_or_after_booking(start: datetime, lead: Lead, off: timedelta) -> None:
    now, planned = start + off, remind_at(start, lead)
    if is_due(start, lead, planned - timedelta(minutes=1), now):
        assert planned <= now < start
        assert not is_quiet(now)
    assert not is_due(start, lead, planned, now)
    assert is_due(start, lead, planned - timedelta(minutes=1), planned)


@settings(max_examples=500)
@given(MOMENTS, st.sampled_from(Rhythm), st.booleans())
def test_news_come_in_the_afternoon_and_never_more_often_than_wished(now: datetime, rhythm: Rhythm, told: bool) -> None:
    following = next_news(now, rhythm, told=told)
    assert on_clock(following).time() == NEWS_AT
    days = (on_clock(following).date() - on_clock(now).date()).days
    if rhythm == Rhythm.MONTHLY:
        assert on_clock(following).day == 1
        assert 1 <= days <= 31
    elif told:
        assert days == 7
    else:
        assert timedelta(0) < following - now <= timedelta(hours=25)


def test_the_night_is_quiet_from_eight_to_eight_by_the_clock_in_germany() -> None:
    times = {time(7, 59): True, time(8): False, time(19, 59): False, time(20): True, time(0): True}
    for day in (datetime(2026, 7, 1), datetime(2026, 12, 1)):
        assert {one: is_quiet(datetime.combine(day, one, LOCAL)) for one in times} == times


@settings(max_examples=500)
@given(MOMENTS)
def test_a_night_ends_at_eight(now: datetime) -> None:
    morning = now + quiet_for(now)
    assert not is_quiet(morning)
    assert morning - now < timedelta(hours=13.1)
    assert (morning > now) == is_quiet(now)
