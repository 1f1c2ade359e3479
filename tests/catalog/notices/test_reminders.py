"""Who has booked is reminded once a day before and once an hour before, and of nothing that does not take place."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.model import Booking, BookingNotice
from catalog.notices.reminders import due, note, remind_all, still_helps
from catalog.search.eligibility import LOCAL
from tests.factories import make_booking, make_date, make_offer, make_slot

FRIDAY = datetime(2026, 12, 4, 17, 0, tzinfo=LOCAL)
LONG_BEFORE = FRIDAY - timedelta(days=20)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=LOCAL)


def booked(session: Session, starts_at: datetime = FRIDAY, people: int = 1, **values: Any) -> list[Booking]:
    offer = make_offer(session, dates=[])
    date = make_date(session, offer, starts_at=starts_at, status=values.pop("date_status", "scheduled"))
    filled = {"booked_at": LONG_BEFORE} | values
    return [make_booking(session, date, **filled) for _ in range(people)]


def remind(session: Session, now: datetime) -> int:
    waiting = due(session, now)
    return note(session, waiting) if waiting else 0


def told(session: Session) -> list[tuple[int, str]]:
    rows = session.scalars(select(BookingNotice).order_by(BookingNotice.id))
    return [(one.booking_id, one.kind) for one in rows]


def test_a_day_before_and_an_hour_before_once_each(session: Session) -> None:
    later, sooner = booked(session, FRIDAY + timedelta(minutes=30))[0], booked(session)[0]
    steps = [at(3, 16, 59), at(3, 17), at(3, 17, 31), at(3, 18), at(4, 15, 59), at(4, 16), at(4, 17)]
    assert [remind(session, now) for now in steps] == [0, 1, 1, 0, 0, 1, 1]
    assert told(session) == [
        (sooner.id, "day_before"),
        (later.id, "day_before"),
        (sooner.id, "hour_before"),
        (later.id, "hour_before"),
    ]


def test_nothing_for_what_is_over_called_off_waited_for_or_booked_just_now(session: Session) -> None:
    for state in ("waiting", "offered", "cancelled", "called_off", "expired", "attended"):
        until = {"confirm_until": FRIDAY} if state == "offered" else {}
        booked(session, state=state, **until)
    booked(session, date_status="postponed")
    booked(session, FRIDAY - timedelta(days=1))
    booked(session, booked_at=at(4, 16, 30))
    assert [remind(session, now) for now in (at(4, 16, 40), at(4, 17), at(5, 12))] == [0, 0, 0]


def test_an_evening_of_talks_is_one_reminder(session: Session) -> None:
    offer = make_offer(session, dates=[])
    date = make_date(session, offer, starts_at=FRIDAY)
    talks = []
    for slot in [make_slot(session, date, minutes=minutes) for minutes in (30, 0, 15)]:
        own = {"pseudonym": "p", "booked_at": LONG_BEFORE, "starts_at": slot.starts_at, "ends_at": slot.ends_at}
        talks.append(make_booking(session, date, slot_id=slot.id, **own))
    assert remind(session, at(3, 17)) == 1
    assert told(session) == [(talks[1].id, "day_before")]


def test_a_moved_date_is_reminded_of_anew_and_what_waits_for_the_old_one_is_not_told(session: Session) -> None:
    (booking,) = booked(session)
    assert remind(session, at(3, 17)) == 1
    (first,) = session.scalars(select(BookingNotice))
    assert still_helps(first, at(3, 18))
    booking.starts_at, booking.ends_at = at(5, 10), at(5, 11)
    session.flush()
    assert not still_helps(first, at(3, 18))
    assert [remind(session, at(4, 10)), remind(session, at(4, 11))] == [1, 0]
    second = session.scalars(select(BookingNotice).order_by(BookingNotice.id)).all()[1]
    assert [still_helps(second, now) for now in (at(4, 11), at(5, 6, 59), at(5, 7), at(5, 12))] == [
        True,
        True,
        False,
        False,
    ]
    booking.state = "cancelled"
    assert not still_helps(second, at(4, 11))


def test_after_a_standstill_and_a_clock_that_jumps_nothing_is_told_twice_or_too_late(session: Session) -> None:
    booked(session)
    jumps = [at(4, 15), at(3, 17), at(4, 16, 30), at(4, 16), at(3, 17), at(4, 18), at(4, 16, 30)]
    assert [remind(session, now) for now in jumps] == [0, 1, 1, 0, 0, 0, 0]
    # after three in the afternoon of the day itself it is too late for the one of the day before
    booked(session, FRIDAY + timedelta(days=7))
    assert [remind(session, at(11, 15)), remind(session, at(11, 16))] == [0, 1]


def test_at_night_nothing_goes_out_and_the_one_of_the_hour_comes_the_evening_before(session: Session) -> None:
    (early,) = booked(session, at(4, 8, 15))
    steps = [at(3, 7), at(3, 8, 15), at(3, 19, 29), at(3, 19, 30), at(3, 22), at(4, 7), at(4, 8)]
    assert [remind(session, now) for now in steps] == [0, 1, 0, 1, 0, 0, 0]
    assert told(session) == [(early.id, "day_before"), (early.id, "day_before")]


def test_two_workers_at_once_note_each_reminder_once(database: Database) -> None:
    with database.session() as session:
        booked(session, people=300)
    counted: list[int] = []
    start = threading.Barrier(4)

    def work() -> None:
        start.wait()
        counted.append(remind_all(database, at(3, 17)))

    workers = [threading.Thread(target=work) for _ in range(4)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    with database.session() as session:
        assert len(told(session)) == 300
    assert sum(counted) == 300
