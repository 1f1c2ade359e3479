"""Whether a date was of use: asked once, some hours after it, never at night; counted once, and shown from five on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.bookings.faces import rate
from catalog.database import Database
from catalog.figures.figures import faces_of_offer, figures_of
from catalog.model import Booking, BookingNotice, WeeklyCount
from catalog.notices.reminders import dropped_from, remind_all, still_helps
from catalog.notices.times import ASK_AFTER, ask_at, is_quiet
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import Face
from tests.factories import make_bookable, make_booking

FRIDAY = datetime(2026, 12, 4, tzinfo=LOCAL)
LATER = FRIDAY.date() + timedelta(days=7)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=LOCAL)


def evening(session: Session, **values: Any) -> Any:
    return make_bookable(session, starts_at=at(4, 17), ends_at=at(4, 19), **values)


def counted(session: Session) -> dict[str, tuple[int, int]]:
    return {one.key: (one.n, one.people) for one in session.scalars(select(WeeklyCount))}


def test_who_was_there_or_may_have_been_is_asked_once_in_the_next_afternoon(database: Database) -> None:
    with database.session() as session:
        date = evening(session)
        states = ("attended", "booked", "missed", "cancelled", "waiting", "called_off")
        ids = [make_booking(session, date, state=state, channel="telegram", chat="1").id for state in states]
        make_booking(session, date, channel="page")  # is asked on its page
        make_booking(session, date, rated=True)
        talks = [{"pseudonym": "kim", "state": "attended", "ends_at": at(4, 18, minutes)} for minutes in (0, 30)]
        ids += [make_booking(session, date, **talk).id for talk in talks]
    moments = [at(4, 19, 30), at(4, 21), at(5, 8), at(5, 15, 59), at(5, 16), at(5, 16), at(6, 12), at(7, 16)]
    assert [remind_all(database, moment) for moment in moments] == [0, 0, 0, 0, 3, 0, 0, 0]
    with database.session() as session:
        asked = session.scalars(select(BookingNotice).order_by(BookingNotice.booking_id)).all()
        assert [one.booking_id for one in asked] == [*ids[:2], ids[-1]]  # of two talks of Kim's, the last
        assert still_helps(asked[0], at(7, 15))
        assert not still_helps(asked[0], at(7, 16))
        assert dropped_from(asked[0]) == at(7, 16)
        asked[1].booking.state = "missed"
        assert not still_helps(asked[1], at(5, 17))


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_it_is_never_asked_at_night_nor_at_once_nor_late(moment: datetime) -> None:
    ends_at = moment.replace(tzinfo=LOCAL)
    planned = ask_at(ends_at)
    assert not is_quiet(planned)
    assert ASK_AFTER <= planned - ends_at.astimezone(planned.tzinfo) < timedelta(hours=24)


def test_an_answer_counts_once_however_often_it_is_given_at_once(database: Database) -> None:
    with database.session() as session:
        number = make_booking(session, evening(session)).id
    start = Barrier(8)

    def press(face: Face) -> bool:
        start.wait(20)
        with database.session() as session:
            return rate(session, session.get_one(Booking, number), face, at(4, 20))

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(press, [Face.GOOD, Face.BAD] * 4)) == [False] * 7 + [True]
    with database.session() as session:
        assert [one.n for one in session.scalars(select(WeeklyCount))] == [1, 1]
        assert session.get_one(Booking, number).rated


def test_only_who_was_there_says_it_and_once_a_date(session: Session) -> None:
    date = evening(session)
    for state in ("missed", "cancelled", "waiting", "expired"):
        assert not rate(session, make_booking(session, date, state=state), Face.BAD, at(4, 20))
    kim = {"pseudonym": "kim", "state": "attended"}
    first, second = (make_booking(session, date, ends_at=at(4, hour), **kim) for hour in (18, 19))
    assert not rate(session, first, Face.GOOD, at(4, 17))
    assert rate(session, first, Face.GOOD, at(4, 18))
    assert not rate(session, second, Face.GOOD, at(4, 20))
    other = make_booking(session, evening(session), **kim)
    assert rate(session, other, Face.GOOD, at(4, 20))
    assert counted(session) == {
        "good": (2, 1),  # two answers of one person
        f"good|{date.offer_id}": (1, 1),
        f"good|{other.date.offer_id if other.date else 0}": (1, 1),
    }


@pytest.mark.parametrize(("people", "shown"), [(4, {}), (5, {Face.GOOD: 5})])
def test_answers_are_shown_from_five_people_on_and_when_their_week_is_over(
    session: Session, people: int, shown: dict[Face, int]
) -> None:
    date = evening(session)
    for _ in range(people):
        rate(session, make_booking(session, date), Face.GOOD, at(4, 20))
    for _ in range(4):
        rate(session, make_booking(session, date), Face.BAD, at(4, 20))
    assert faces_of_offer(session, date.offer_id, FRIDAY.date()) == {}
    assert faces_of_offer(session, date.offer_id, LATER) == shown
    assert figures_of(session, "2026-Q4", LATER).faces == shown
