"""Booking: as many as there are seats, in order, once a person, and never two things at a time."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.bookings.booking import (
    MOST_BOOKINGS,
    Asked,
    Booked,
    NotBooked,
    book,
    cancel,
    confirm,
    hash_of,
    link_token,
    setup_of,
)
from catalog.bookings.reading import talks, waited_for
from catalog.bookings.seats import place_in_line
from catalog.bookings.settling import settle
from catalog.database import Database
from catalog.model import Booking, BookingNotice, BookingSlot, OfferDate
from catalog.search.searching import find
from catalog.wish import Wish
from tests.factories import NOW, make_bookable, make_booking, make_date, make_slot

KEY = b"key"


def asked(date: OfferDate, who: object = "kim", **values: Any) -> Asked:
    """What somebody asks for who books ``date``."""
    filled = {"date_id": date.id, "pseudonym": str(who), "channel": "web", "language": "de", "link_key": KEY}
    return Asked(**(filled | values))


def refusal(session: Session, wanted: Asked) -> str:
    """Why there is no seat."""
    with pytest.raises(NotBooked) as refused:
        book(session, wanted, NOW)
    return refused.value.why


def states(session: Session) -> dict[str, str]:
    """The state of everybody's booking."""
    return {one.pseudonym: one.state for one in session.scalars(select(Booking).order_by(Booking.id))}


def full_talk(session: Session) -> tuple[OfferDate, tuple[BookingSlot, BookingSlot], tuple[Booking, ...]]:
    """Two talks at one time, of which the first is full, and who is there: one in the first, Kim in the second and
    waiting for the first, Sam behind her."""
    date = make_bookable(session)
    wanted, at_once = make_slot(session, date), make_slot(session, date, "Werk Zwei")
    people = (("first", wanted), ("kim", at_once), ("kim", wanted), ("sam", wanted))
    bookings = [book(session, asked(date, who, slot_id=talk.id), NOW).booking for who, talk in people]
    return date, (wanted, at_once), tuple(bookings)


def test_of_200_at_once_exactly_20_get_the_20_seats_and_the_others_wait_in_order(database: Database) -> None:
    with database.session() as session:
        date = make_bookable(session, onsite_seats=20)
    start = Barrier(40)

    def take_part(number: int) -> int:
        if number < start.parties:
            start.wait()
        with database.session() as session:
            booking = book(session, asked(date, number), NOW).booking
            return place_in_line(session, booking) if booking.state == "waiting" else 0

    with ThreadPoolExecutor(max_workers=start.parties) as people:
        places = list(people.map(take_part, range(200)))
    assert Counter(places) == Counter({0: 20} | dict.fromkeys(range(1, 181), 1))
    with database.session() as session:
        rows = session.scalars(select(Booking).order_by(Booking.id)).all()
        assert [row.state for row in rows] == ["booked"] * 20 + ["waiting"] * 180
        assert session.get_one(OfferDate, date.id).onsite_taken == 20


def test_one_person_who_presses_twenty_times_at_once_has_one_seat(database: Database) -> None:
    with database.session() as session:
        date = make_bookable(session)
    start = Barrier(20)

    def press(_: int) -> Booked:
        start.wait()
        with database.session() as session:
            return book(session, asked(date), NOW)

    with ThreadPoolExecutor(max_workers=start.parties) as presses:
        booked = list(presses.map(press, range(20)))
    assert Counter(one.is_new for one in booked) == {True: 1, False: 19}
    assert len({one.booking.id for one in booked}) == 1


def test_one_person_who_books_two_talks_at_the_same_time_at_once_has_one(database: Database) -> None:
    with database.session() as session:
        dates = [make_bookable(session) for _ in range(8)]
    start = Barrier(len(dates))

    def press(date: OfferDate) -> bool:
        start.wait()
        try:
            with database.session() as session:
                return book(session, asked(date), NOW).is_new
        except NotBooked:
            return False

    with ThreadPoolExecutor(max_workers=start.parties) as presses:
        assert sum(presses.map(press, dates)) == 1


def test_a_seat_that_is_given_back_goes_to_the_first_who_waits_until_it_is_confirmed(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    first = book(session, asked(date, "first"), NOW).booking
    second = book(session, asked(date, "second"), NOW).booking
    third = book(session, asked(date, "third"), NOW).booking
    assert [place_in_line(session, one) for one in (second, third)] == [1, 2]
    assert cancel(session, first, NOW)
    assert not cancel(session, first, NOW)
    assert states(session) == {"first": "cancelled", "second": "offered", "third": "waiting"}
    assert second.confirm_until == NOW + timedelta(hours=24)
    (notice,) = session.scalars(select(BookingNotice)).all()
    assert (notice.booking_id, notice.kind) == (second.id, "moved_up")
    assert confirm(session, second, NOW + timedelta(hours=23))
    assert confirm(session, second, NOW + timedelta(hours=23))
    assert second.state == "booked"
    assert not confirm(session, third, NOW)


def test_nobody_overtakes_those_who_wait_when_there_are_more_seats(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    for who in ("first", "second"):
        book(session, asked(date, who), NOW)
    date.onsite_seats = 2
    book(session, asked(date, "late"), NOW)
    assert states(session) == {"first": "booked", "second": "offered", "late": "waiting"}


def test_shortly_before_the_date_the_time_to_confirm_leaves_time_for_the_next(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1, starts_at=NOW + timedelta(hours=2), ends_at=None)
    first, second = (book(session, asked(date, who), NOW).booking for who in ("first", "second"))
    cancel(session, first, NOW)
    assert second.confirm_until == NOW + timedelta(hours=1)


def test_a_full_mode_of_a_hybrid_date_leaves_the_other_one_open(session: Session) -> None:
    date = make_bookable(session, format="hybrid", digital_seats=1, onsite_seats=1)
    assert refusal(session, asked(date)) == "mode"
    modes = {"a": "digital", "b": "digital", "c": "onsite"}
    for who, mode in modes.items():
        book(session, asked(date, who, mode=mode), NOW)
    assert states(session) == {"a": "booked", "b": "waiting", "c": "booked"}
    assert (date.digital_taken, date.onsite_taken) == (1, 1)


def test_seats_nobody_has_counted_are_never_full(session: Session) -> None:
    date = make_bookable(session, format="digital", digital_seats=None, onsite_seats=None)
    for who in range(3):
        book(session, asked(date, who), NOW)
    assert set(states(session).values()) == {"booked"}


def test_talks_with_firms_are_booked_one_after_the_other_and_never_two_at_a_time(session: Session) -> None:
    date = make_bookable(session, format="digital", digital_seats=1)
    early = make_slot(session, date)
    at_once = make_slot(session, date, "Werk Zwei")
    later = make_slot(session, date, "Werk Zwei", minutes=15)
    assert refusal(session, asked(date)) == "slot"
    assert book(session, asked(date, slot_id=early.id), NOW).booking.firm == "Backhaus Krume"
    assert refusal(session, asked(date, slot_id=at_once.id)) == "overlap"
    assert book(session, asked(date, slot_id=later.id), NOW).booking.state == "booked"
    assert book(session, asked(date, "sam", slot_id=early.id), NOW).booking.state == "waiting"
    other = make_bookable(session)
    assert refusal(session, asked(other, slot_id=later.id)) == "gone"


def test_a_date_with_a_free_talk_is_found_before_one_whose_talks_are_full(session: Session) -> None:
    first, *others = (make_bookable(session, title=title) for title in ("Voll", "Frei"))
    later = make_date(session, first.offer, starts_at=first.starts_at + timedelta(days=7), onsite_seats=1)
    slots = [make_slot(session, date, minutes=minutes) for date in (first, *others) for minutes in (0, 15)]

    def found() -> list[int]:
        return [one.date_id for one in find(session, Wish(age=15), now=NOW).matches]

    book(session, asked(first, slot_id=slots[0].id), NOW)
    assert found() == [first.id, others[0].id]
    book(session, asked(first, slot_id=slots[1].id), NOW)
    assert waited_for(session, [first.id, later.id, others[0].id], NOW) == {first.id}
    assert found() == [others[0].id, later.id], "of an offer, another date is better"
    session.delete(later)
    session.flush()
    assert found() == [others[0].id, first.id], "equal but for that"


def test_what_is_offered_while_something_else_is_booked_has_to_wait_for_a_choice(session: Session) -> None:
    full, free = make_bookable(session, onsite_seats=1), make_bookable(session)
    holder = book(session, asked(full, "holder"), NOW).booking
    waiting = book(session, asked(full), NOW).booking
    seat = book(session, asked(free), NOW).booking
    cancel(session, holder, NOW)
    with pytest.raises(NotBooked) as refused:
        confirm(session, waiting, NOW)
    assert (refused.value.why, refused.value.other) == ("overlap", seat.id)
    cancel(session, seat, NOW)
    assert confirm(session, waiting, NOW)


def test_a_full_talk_is_waited_for_in_order_and_what_is_in_the_way_is_given_back_by_a_yes(session: Session) -> None:
    date, (wanted, at_once), (first, seat, kim, sam) = full_talk(session)
    behind = book(session, asked(date, "behind", slot_id=at_once.id), NOW).booking
    assert [place_in_line(session, one) for one in (kim, sam, behind)] == [1, 2, 1]
    assert [(one.slot.id, one.is_full) for one in talks(session, date, "new", NOW)] == [
        (wanted.id, True),
        (at_once.id, True),
    ]
    assert [one.slot.id for one in talks(session, date, "sam", NOW)] == [at_once.id], "what one waits for is one's own"
    cancel(session, first, NOW)
    assert (kim.state, sam.state) == ("offered", "waiting")
    with pytest.raises(NotBooked):
        confirm(session, kim, NOW)
    assert (kim.state, seat.state) == ("offered", "booked"), "nothing is given back unasked"
    done = confirm(session, kim, NOW, instead=True)
    assert done is not None
    assert [one.id for one in done.given_back] == [seat.id]
    assert (kim.state, seat.state, behind.state, sam.state) == ("booked", "cancelled", "offered", "waiting")
    moved = session.scalars(select(BookingNotice.booking_id).order_by(BookingNotice.id)).all()
    assert moved == [kim.id, behind.id]


def test_a_yes_that_comes_too_late_or_not_at_all_keeps_what_one_has(session: Session) -> None:
    date, _, (first, seat, kim, sam) = full_talk(session)
    cancel(session, first, NOW)
    later = NOW + timedelta(hours=24)
    assert confirm(session, kim, later, instead=True) is None
    settle(session, date.id, later)
    assert (seat.state, kim.state, sam.state) == ("booked", "expired", "offered")


def test_two_who_swap_crosswise_at_once_both_get_what_they_want(database: Database) -> None:
    """Each gives back a seat at the date that the other one takes: whoever locks both locks them in the same order."""
    for _ in range(5):
        with database.session() as session:
            dates = [make_bookable(session, onsite_seats=2) for _ in range(2)]
            until = NOW + timedelta(hours=1)
            numbers = []
            for who, (has, wants) in {"kim": dates, "sam": dates[::-1]}.items():
                make_booking(session, has, pseudonym=who)
                numbers.append(make_booking(session, wants, pseudonym=who, state="offered", confirm_until=until).id)
        start = Barrier(2)

        def swap(number: int, start: Barrier = start) -> bool:
            with database.session() as session:
                booking = session.get_one(Booking, number)
                start.wait()
                return confirm(session, booking, NOW, instead=True) is not None

        with ThreadPoolExecutor(max_workers=2) as people:
            assert list(people.map(swap, numbers)) == [True, True]
        with database.session() as session:
            for date in dates:
                assert session.get_one(OfferDate, date.id).onsite_taken == 1
            for booking in session.scalars(select(Booking)):
                session.delete(booking)


@pytest.mark.parametrize(
    ("date_values", "offer_values", "why"),
    [
        ({"starts_at": NOW - timedelta(minutes=1)}, {}, "over"),
        ({"onsite_deadline": NOW}, {}, "closed"),
        ({"status": "cancelled"}, {}, "called_off"),
        ({"status": "postponed"}, {}, "called_off"),
        ({}, {"status": "draft"}, "gone"),
        ({}, {"status": "archived"}, "gone"),
        ({}, {"audience": "schools"}, "gone"),
        ({}, {"age_required": True, "age_min": 16}, "age"),
    ],
)
def test_who_cannot_come_gets_no_seat(
    sqlite_session: Session, date_values: dict[str, Any], offer_values: dict[str, Any], why: str
) -> None:
    date = make_bookable(sqlite_session, ends_at=None, **date_values)
    for name, value in offer_values.items():
        setattr(date.offer, name, value)
    sqlite_session.flush()
    assert refusal(sqlite_session, asked(date, age=15)) == why
    assert states(sqlite_session) == {}


def test_an_offer_that_takes_registrations_elsewhere_is_not_booked_here(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    setup = setup_of(sqlite_session, date.offer)
    assert setup is not None
    setup.is_open = False
    sqlite_session.flush()
    assert refusal(sqlite_session, asked(date)) == "gone"
    assert refusal(sqlite_session, asked(date, date_id=999_999)) == "gone"


def test_a_nickname_is_asked_for_only_where_the_organiser_says_why(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    setup = setup_of(sqlite_session, date.offer)
    assert setup is not None
    assert book(sqlite_session, asked(date, "somebody", nickname="Kim"), NOW).booking.nickname is None, "nobody asked"
    setup.nickname_purpose = "Für das Namensschild"
    sqlite_session.flush()
    assert refusal(sqlite_session, asked(date)) == "nickname"
    assert refusal(sqlite_session, asked(date, nickname="x" * 41)) == "nickname"
    assert book(sqlite_session, asked(date, nickname="Momo"), NOW).booking.nickname == "Momo"


def test_one_person_does_not_book_everything(sqlite_session: Session) -> None:
    for number in range(MOST_BOOKINGS):
        date = make_bookable(sqlite_session, starts_at=NOW + timedelta(days=number + 1), ends_at=None)
        book(sqlite_session, asked(date), NOW)
    last = make_bookable(sqlite_session, starts_at=NOW + timedelta(days=60), ends_at=None)
    assert refusal(sqlite_session, asked(last)) == "too_many"


def test_after_the_deadline_one_can_still_cancel_but_not_after_the_date(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session, onsite_deadline=NOW + timedelta(days=1))
    booking = book(sqlite_session, asked(date), NOW).booking
    other = book(sqlite_session, asked(date, "other"), NOW).booking
    assert cancel(sqlite_session, booking, NOW + timedelta(days=13))
    assert not cancel(sqlite_session, other, NOW + timedelta(days=15))


def test_only_the_key_makes_the_link_and_only_its_hash_is_kept(sqlite_session: Session) -> None:
    booking = book(sqlite_session, asked(make_bookable(sqlite_session)), NOW).booking
    token = link_token(KEY, booking.uid)
    assert booking.link_hash == hash_of(token)
    assert booking.link_hash != hash_of(link_token(b"other", booking.uid))
    assert len(token) == 32
