"""What an organiser changes reaches everybody who has booked, once, with the reason; and what time brings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.bookings.alternatives import alternatives
from catalog.bookings.booking import book, confirm
from catalog.bookings.erasing import Attendance, attendance, forget_bookings
from catalog.bookings.notices import notify, take_notices, waiting_notices
from catalog.bookings.retention import clean_bookings
from catalog.bookings.settling import settle, settle_all, unsettled_dates
from catalog.database import Database
from catalog.model import Booking, BookingNotice, BookingSlot, BookingTally, Municipality, OfferDate
from catalog.offers.sheets import sheet_of
from catalog.offers.writing import change_offer, withdraw
from catalog.vocabulary import BookingState, NoticeKind, OfferStatus
from tests.catalog.bookings.test_booking import asked, states
from tests.factories import KASSEL, NOW, WEINHEIM, make_bookable, make_booking, make_date, make_slot

LATER = NOW + timedelta(days=1)


def desk_changes(session: Session, date: OfferDate, **values: Any) -> None:
    """Change a date as the desk does."""
    sheet = sheet_of(date.offer)
    for name, value in values.items():
        setattr(sheet.dates[0], name, value)
    change_offer(session, date.offer, sheet, LATER)


def told(session: Session) -> list[tuple[str, str, dict[str, Any]]]:
    """Who is to be told what."""
    notices = session.scalars(select(BookingNotice).order_by(BookingNotice.id)).all()
    return [(notice.booking.pseudonym, notice.kind, notice.values) for notice in notices]


def test_what_the_desk_changes_is_told_to_everybody_booked_once(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    seat, waiting = (book(session, asked(date, who), NOW).booking for who in ("a", "b"))
    assert unsettled_dates(session, LATER) == []
    desk_changes(session, date, starts_at=NOW + timedelta(days=15), ends_at=None, onsite_place="Aula", note="Heizung")
    assert unsettled_dates(session, LATER) == [date.id]
    for _ in range(2):
        settle(session, date.id, LATER)
    values = {"changes": ["when", "place"], "reason": "Heizung"}
    assert told(session) == [("a", "changed", values), ("b", "changed", values)]
    assert unsettled_dates(session, LATER) == []
    assert [one.sequence for one in (seat, waiting)] == [1, 1]
    assert seat.starts_at == NOW + timedelta(days=15)


def test_a_change_that_nobody_has_to_know_is_not_told(session: Session) -> None:
    date = make_bookable(session, format="digital", digital_seats=3)
    book(session, asked(date), NOW)
    desk_changes(session, date, digital_link="https://x.example/a", digital_seats=4)
    settle(session, date.id, LATER)
    assert told(session) == []
    desk_changes(session, date, digital_link="https://x.example/b")
    settle(session, date.id, LATER)
    assert [values["changes"] for _, _, values in told(session)] == [["link"]]


def test_a_note_that_was_known_is_no_reason_and_one_that_was_not_told_yet_is(session: Session) -> None:
    date = make_bookable(session, note="Bring Sportschuhe mit")
    book(session, asked(date), NOW)
    desk_changes(session, date, onsite_place="Aula")
    settle(session, date.id, LATER)
    desk_changes(session, date, note="Heizung")
    settle(session, date.id, LATER)
    desk_changes(session, date, status="cancelled")
    settle(session, date.id, LATER)
    assert [(kind, values["reason"]) for _, kind, values in told(session)] == [
        ("changed", None),
        ("called_off", "Heizung"),
    ]


def test_whoever_lost_a_seat_is_shown_dates_that_are_like_it_and_have_room(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    with_room = make_date(session, date.offer, starts_at=NOW + timedelta(days=20), onsite_seats=1)
    make_date(session, date.offer, starts_at=NOW + timedelta(days=15), onsite_seats=0)
    make_date(session, date.offer, starts_at=NOW + timedelta(days=16), format="digital")
    like = make_bookable(session, starts_at=NOW + timedelta(days=3), ends_at=None)
    busy = make_bookable(session, starts_at=NOW + timedelta(days=4), ends_at=None)
    closed = make_bookable(session, onsite_deadline=NOW - timedelta(days=1))
    make_bookable(session, WEINHEIM)
    booking = book(session, asked(date), NOW).booking
    make_booking(session, busy, pseudonym=booking.pseudonym)
    assert alternatives(session, booking, NOW) == []
    booking.become(BookingState.CALLED_OFF)
    assert closed not in alternatives(session, booking, NOW)
    assert alternatives(session, booking, NOW) == [with_room, like]
    like.offer.age_required = True
    assert alternatives(session, booking, NOW) == [with_room]


def test_a_cancelled_date_is_called_off_for_all_and_nobody_moves_up(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    for who in ("a", "b"):
        book(session, asked(date, who), NOW)
    desk_changes(session, date, status="cancelled", note="Zu wenige Anmeldungen")
    settle(session, date.id, LATER)
    assert states(session) == {"a": "called_off", "b": "called_off"}
    reason = {"reason": "Zu wenige Anmeldungen"}
    assert told(session) == [("a", "called_off", reason), ("b", "called_off", reason)]
    assert date.onsite_taken == 0


def test_a_postponed_date_keeps_its_seats_until_it_has_a_new_time(session: Session) -> None:
    date = make_bookable(session)
    book(session, asked(date), NOW)
    desk_changes(session, date, status="postponed")
    settle(session, date.id, LATER)
    desk_changes(session, date, status="scheduled", starts_at=NOW + timedelta(days=30), ends_at=None)
    settle(session, date.id, LATER)
    assert [kind for _, kind, _ in told(session)] == ["postponed", "changed"]
    assert states(session) == {"kim": "booked"}


def test_with_fewer_seats_the_last_ones_wait_before_all_others_and_come_back_first(session: Session) -> None:
    date = make_bookable(session, onsite_seats=3)
    for who in "abcd":
        book(session, asked(date, who), NOW)
    desk_changes(session, date, onsite_seats=1)
    settle(session, date.id, LATER)
    assert states(session) == {"a": "booked", "b": "waiting", "c": "waiting", "d": "waiting"}
    assert sorted(who for who, kind, _ in told(session) if kind == "moved_back") == ["b", "c"]
    desk_changes(session, date, onsite_seats=2)
    settle(session, date.id, LATER)
    assert states(session) == {"a": "booked", "b": "offered", "c": "waiting", "d": "waiting"}
    assert date.onsite_taken == 2


def test_who_does_not_confirm_in_time_makes_room_for_the_next(session: Session) -> None:
    date = make_bookable(session, onsite_seats=1)
    first = book(session, asked(date, "a"), NOW).booking
    second = book(session, asked(date, "b"), NOW).booking
    third = book(session, asked(date, "c"), NOW).booking
    forget_bookings(session, first.pseudonym, NOW)
    assert second.state == "offered"
    after = NOW + timedelta(hours=25)
    assert not confirm(session, second, after)
    assert unsettled_dates(session, after) == [date.id]
    settle(session, date.id, after)
    assert states(session) == {"b": "expired", "c": "offered"}
    assert confirm(session, third, after)


def test_talks_go_with_the_date_that_is_moved_and_who_has_one_is_told(session: Session) -> None:
    """An evening with several firms, on another day: nobody stands before a closed door."""
    start, quarter = NOW + timedelta(days=14), timedelta(minutes=15)
    date = make_bookable(session, starts_at=start, ends_at=start + 4 * quarter)
    talks = [make_slot(session, date, firm, minutes) for firm in ("Werk", "Krume") for minutes in (0, 15, 30, 45)]
    first, last = (book(session, asked(date, str(talk.id), slot_id=talk.id), NOW).booking for talk in talks[::3][:2])

    def moved_to(start: timedelta, end: timedelta) -> set[datetime]:
        desk_changes(session, date, starts_at=NOW + start, ends_at=NOW + end)
        settle(session, date.id, LATER)
        return set(session.scalars(select(BookingSlot.starts_at).where(BookingSlot.date_id == date.id)))

    day = timedelta(days=15)
    assert moved_to(day + quarter, day + 5 * quarter) == {NOW + day + count * quarter for count in (1, 2, 3, 4)}
    assert (first.starts_at, last.ends_at) == (NOW + day + quarter, NOW + day + 5 * quarter)
    assert moved_to(day + 2 * quarter, day + 6 * quarter) == {NOW + day + count * quarter for count in (2, 3, 4, 5)}
    assert [(kind, values["changes"]) for _, kind, values in told(session)] == [("changed", ["when"])] * 2
    # The evening begins later and ends as it did: what is left stays at its time.
    assert moved_to(day + 4 * quarter, day + 6 * quarter) == {NOW + day + count * quarter for count in (4, 5)}
    assert (first.state, last.state, last.starts_at) == ("called_off", "booked", NOW + day + 5 * quarter)


@pytest.mark.parametrize("way", ["offer put away", "date deleted", "talk deleted", "only online now"])
def test_whatever_takes_the_date_away_calls_it_off(database: Database, way: str) -> None:
    with database.session() as session:
        date = make_bookable(session, format="hybrid", digital_seats=5)
        slot = make_slot(session, date) if way == "talk deleted" else None
        number = slot.id if slot else None
    with database.session() as session:
        book(session, asked(date, mode="onsite", slot_id=number), NOW)
    with database.session() as session:
        own = session.get_one(OfferDate, date.id)
        match way:
            case "offer put away":
                withdraw(own.offer, OfferStatus.ARCHIVED, LATER)
            case "date deleted":
                change_offer(session, own.offer, replace(sheet_of(own.offer), dates=[]), LATER, removed=[own.id])
            case "talk deleted":
                session.delete(session.get_one(BookingSlot, number))
                withdraw(own.offer, OfferStatus.PUBLISHED, LATER)
            case _:
                desk_changes(session, own, format="digital", onsite_seats=None)
    assert settle_all(database, LATER) == 1
    assert settle_all(database, LATER) == 0
    with database.session() as session:
        assert states(session) == {"kim": "called_off"}
        assert [kind for _, kind, _ in told(session)] == ["called_off"]


def test_notices_wait_for_those_who_can_be_reached_and_the_newest_of_a_kind_counts(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    told_on = make_booking(sqlite_session, date, channel="telegram", chat="7")
    make_booking(sqlite_session, date, channel="telegram")
    for place in ("Aula", "Mensa"):
        told_on.sequence += 1
        notify(sqlite_session, told_on, NoticeKind.CHANGED, NOW, place=place)
    (notice,) = waiting_notices(sqlite_session, channel="telegram")
    assert notice.values == {"place": "Mensa"}
    assert take_notices(sqlite_session, [notice.id], NOW) == {notice.id}
    assert take_notices(sqlite_session, [notice.id], NOW) == set(), "another worker was faster"
    assert waiting_notices(sqlite_session, pseudonym=told_on.pseudonym) == []
    notify(sqlite_session, told_on, NoticeKind.CHANGED, NOW, place="Mensa")
    assert waiting_notices(sqlite_session, channel="telegram") == []


def test_everything_of_a_booking_is_erased_in_time_and_the_counts_stay(session: Session) -> None:
    date = make_bookable(session)
    for state in ("attended", "missed", "cancelled", "waiting", "booked"):
        booking = make_booking(session, date, state=state)
        notify(session, booking, NoticeKind.CHANGED, NOW)
    assert attendance(session, date.id) == Attendance(3, 1)
    assert clean_bookings(session, date.ends_at + timedelta(days=28)) == 0
    assert clean_bookings(session, date.ends_at + timedelta(days=28, minutes=1)) == 5
    left = [session.scalar(select(func.count()).select_from(model)) for model in (Booking, BookingNotice)]
    assert left == [0, 0]
    assert attendance(session, date.id) == Attendance(3, 1)


def test_a_municipality_may_keep_bookings_for_a_shorter_time(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    make_booking(sqlite_session, date)
    sqlite_session.get_one(Municipality, KASSEL.ags).booking_days = 7
    assert clean_bookings(sqlite_session, date.ends_at + timedelta(days=8)) == 1


def test_who_is_forgotten_after_the_date_still_counts_and_before_it_does_not(sqlite_session: Session) -> None:
    date = make_bookable(sqlite_session)
    booking = make_booking(sqlite_session, date, state="attended")
    forget_bookings(sqlite_session, booking.pseudonym, date.ends_at)
    assert attendance(sqlite_session, date.id) == Attendance(1, 1)
    early = make_booking(sqlite_session, date)
    forget_bookings(sqlite_session, early.pseudonym, NOW)
    assert attendance(sqlite_session, date.id) == Attendance(1, 1)
    assert sqlite_session.scalar(select(func.count()).select_from(BookingTally)) == 1
