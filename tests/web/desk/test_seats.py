"""Seats at the desk: switched on, divided into talks, counted; and nothing of who has one."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from catalog.bookings.settling import settle_all
from catalog.model import Booking, BookingSetup, BookingSlot
from tests.factories import NOW, make_bookable, make_booking, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, words_of


def test_seats_are_given_away_here_once_it_is_switched_on(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        offer = make_offer(session).id
    path, desk = f"/offers/{offer}/seats", sign_in()
    assert "checked" not in desk.get(path).text
    wrong = desk.post(path, is_open="y", nickname_purpose="", confirm_hours="0")
    assert wrong.status_code == 422
    assert desk.post(path, is_open="y", nickname_purpose="Namensschild", confirm_hours="12").status_code == 303
    (setup,) = web.stored(BookingSetup)
    assert (setup.is_open, setup.nickname_purpose, setup.confirm_hours) == (True, "Namensschild", 12)
    assert desk.post(path, nickname_purpose="", confirm_hours="24").status_code == 303
    (setup,) = web.stored(BookingSetup)
    assert (setup.is_open, setup.nickname_purpose) == (False, None)
    log = words_of(sign_in("admin").get("/log?subject=seats"))
    assert "Plätze eines Angebots „Schnuppertag“: geändert" in log


def test_a_date_is_divided_into_talks_and_who_booked_one_that_goes_is_told(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session)
    desk, path = sign_in(), f"/offers/{date.offer_id}/talks"
    assert desk.post(path, date=date.id, firms="Werk Zwei\nBackhaus\nWerk Zwei\n", minutes="30").status_code == 303
    slots = web.stored(BookingSlot)
    assert len(slots) == 8
    assert {slot.firm for slot in slots} == {"Backhaus", "Werk Zwei"}
    kept = next(slot for slot in slots if slot.firm == "Backhaus")
    gone = next(slot for slot in slots if slot.firm == "Werk Zwei")
    with web.database.session() as session:
        own = session.merge(date)
        for slot in (kept, gone):
            moments = {"starts_at": slot.starts_at, "ends_at": slot.ends_at}
            make_booking(session, own, slot_id=slot.id, firm=slot.firm, told={"place": "Rathaus"}, **moments)
    assert desk.post(path, date=date.id, firms="Backhaus", minutes="30").status_code == 303
    settle_all(web.database, NOW + timedelta(minutes=1))
    with web.database.session() as session:
        states = dict(session.execute(select(Booking.firm, Booking.state)).all())
    assert states == {"Backhaus": "booked", "Werk Zwei": "called_off"}
    for minutes in ("0", "x", "500"):
        assert "said=seats-no-talks" in desk.post(path, date=date.id, firms="A", minutes=minutes).headers["location"]
    many = "\n".join(f"Firma {number}" for number in range(31))
    assert "too-many" in desk.post(path, date=date.id, firms=many, minutes="15").headers["location"]


def test_the_page_counts_and_names_nobody(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session)
        make_booking(session, date, nickname="Momo")
        make_booking(session, date, state="waiting")
    page = sign_in("editor").get(f"/offers/{date.offer_id}/seats")
    assert "Belegt: 1, auf der Warteliste: 1." in words_of(page)
    assert "Momo" not in page.text
