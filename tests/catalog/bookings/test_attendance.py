"""Who comes and who came: noted at the door, corrected, never against what the person has done meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from catalog.bookings.attendance import attending, note_attendance
from catalog.bookings.booking import NotBooked, book, cancel
from catalog.bookings.reading import join_link, to_come
from catalog.database import Database
from catalog.model import Booking
from tests.catalog.bookings.test_booking import asked
from tests.factories import NOW, make_bookable, make_booking, make_slot

START = NOW + timedelta(days=14)


def test_attendance_is_noted_of_those_who_had_a_seat_and_can_be_corrected(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    seat, waiting = make_booking(sqlite_session, date), make_booking(sqlite_session, date, state="waiting")
    for mark, state in (("came", "attended"), ("came", "attended"), ("missed", "missed"), ("open", "booked")):
        assert note_attendance(seat, mark, START)
        assert not note_attendance(waiting, mark, START)
        assert (seat.state, waiting.state) == (state, "waiting")
    assert not note_attendance(seat, "came", START - timedelta(minutes=61))
    assert not note_attendance(seat, "missed", START - timedelta(seconds=1))
    assert note_attendance(seat, "came", START - timedelta(minutes=60))


def test_who_came_early_keeps_the_seat_and_the_link(sqlite_session: Session) -> None:
    """Nobody gets the seat of somebody who stands at the door already, and nobody is shown out of a meeting."""
    online = {"format": "digital", "digital_link": "https://example.org/x", "onsite_seats": None, "digital_seats": 1}
    date = make_bookable(sqlite_session, **online)
    early, now = book(sqlite_session, asked(date), NOW).booking, START - timedelta(minutes=40)
    late = book(sqlite_session, asked(date, "late"), NOW).booking
    assert note_attendance(early, "came", now)
    assert book(sqlite_session, asked(date, "later"), now).booking.state == "waiting"
    assert cancel(sqlite_session, late, now)
    assert early.state == "attended"
    with pytest.raises(NotBooked):
        book(sqlite_session, asked(date), now)
    for mark in ("came", "missed"):
        assert note_attendance(early, mark, START)
        assert join_link(early, START + timedelta(minutes=5)) == "https://example.org/x"
        assert to_come(sqlite_session, early.pseudonym, START) == [early]


def test_what_the_person_did_meanwhile_counts(database: Database) -> None:
    """Somebody gives the seat back between our reading and our writing."""
    with database.session() as session:
        date = make_bookable(session)
        number = book(session, asked(date), NOW).booking.id
    with Session(database.engine) as desk:
        read = desk.get_one(Booking, number)
        with database.session() as session:
            assert cancel(session, session.get_one(Booking, number), START)
        assert note_attendance(read, "came", START)
        with pytest.raises(StaleDataError):
            desk.commit()
    with database.session() as session:
        assert session.get_one(Booking, number).state == "cancelled"


def test_the_list_has_seats_by_mode_the_waiting_list_in_order_and_no_more_than_is_shown(
    sqlite_session: Session,
) -> None:
    date = make_bookable(sqlite_session, format="hybrid", onsite_seats=2, digital_seats=None)
    states = {"Zoe": "booked", "abdul": "offered", "Momo": "waiting", "Kim": "cancelled", "Ida": "waiting"}
    for nickname, state in states.items():
        until = START if state == "offered" else None
        make_booking(sqlite_session, date, nickname=nickname, state=state, confirm_until=until)
    make_booking(sqlite_session, date, mode="digital", state="waiting", uid="7f3a" + 28 * "0")
    found = attending(sqlite_session, date)
    assert [(room.mode, room.taken, room.seats) for room in found.rooms] == [("digital", 0, None), ("onsite", 2, 2)]
    assert [(firm, [one.nickname for one in ones]) for firm, ones in found.groups] == [(None, ["abdul", "Zoe"])]
    waiting = [(one.nickname, one.number, one.place) for one in found.waiting]
    assert [one[::2] for one in waiting] == [("Momo", 1), ("Ida", 2), (None, 1)]
    assert waiting[-1][1] == "7F3A"


def test_talks_are_listed_by_firm_in_order_of_time(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    for firm, minutes, nickname in (("Werk Zwei", 15, "Momo"), ("Werk Zwei", 0, "Zoe"), ("Backhaus", 15, "Kim")):
        slot = make_slot(sqlite_session, date, firm, minutes)
        moments = {"starts_at": slot.starts_at, "ends_at": slot.ends_at}
        make_booking(sqlite_session, date, slot_id=slot.id, firm=firm, nickname=nickname, **moments)
        waits = moments | {"slot_id": slot.id, "firm": firm, "state": "waiting"}
        make_booking(sqlite_session, date, nickname=f"behind {nickname}", **waits)
    make_slot(sqlite_session, date, "Backhaus", 30)
    found = attending(sqlite_session, date)
    lines = [(one.nickname, one.place) for one in found.waiting]
    assert lines == [("behind Kim", 1), ("behind Zoe", 1), ("behind Momo", 1)], "a list for each talk"
    assert (found.talks, found.seated, found.rooms) == (4, 3, ())
    names = [(firm, [one.nickname for one in ones]) for firm, ones in found.groups]
    assert names == [("Backhaus", ["Kim"]), ("Werk Zwei", ["Zoe", "Momo"])]
