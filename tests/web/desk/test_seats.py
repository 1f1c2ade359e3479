"""Seats at the desk: switched on, divided into talks, counted; and nothing of who has one."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from catalog.bookings.settling import settle_all
from catalog.model import Booking, BookingNotice, BookingSetup, BookingSlot
from tests.factories import NOW, make_bookable, make_booking, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, form_on, value_of, words_of


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
    seats, closed = f"/offers/{date.offer_id}/seats", "Noch kann niemand ein Gespräch buchen"
    assert closed not in words_of(desk.get(seats))
    assert desk.post(seats, confirm_hours="24").status_code == 303
    assert closed in words_of(desk.get(seats))
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


def test_talks_that_cannot_be_are_said_where_they_were_typed(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session, ends_at=NOW + timedelta(days=14, hours=1))
    desk, path = sign_in(), f"/offers/{date.offer_id}/talks"
    many = "\n".join(f"Firma {number}" for number in range(31))
    for firms, minutes, words in (
        *(("Backhaus\nWerk", minutes, "von 5 bis 120") for minutes in ("0", "x", "500", "")),
        ("Backhaus\nWerk", "90", "Er hat 60 Minuten."),
        (many, "15", "höchstens 30 Firmen"),
    ):
        answer = desk.post(path, date=date.id, firms=firms, minutes=minutes)
        assert (answer.status_code, words in words_of(answer)) == (422, True), minutes
        assert firms in answer.text
        assert value_of(answer, "minutes") == minutes
    assert web.stored(BookingSlot) == []
    assert "seats-date-gone" in desk.post(path, date="7", firms="A", minutes="15").headers["location"]
    assert "Aufteilen" not in sign_in("editor").get(f"/offers/{date.offer_id}/seats").text


def test_people_with_a_seat_lose_it_only_with_a_reason(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session, note="Sportschuhe")
        make_booking(session, date, told={"note": "Sportschuhe"})
        make_booking(session, date, state="waiting", told={})
    desk, path = sign_in(), f"/offers/{date.offer_id}"
    for typed in ({"dates-0-status": "cancelled"}, {"dates-0-status": "postponed"}, {"dates-0-remove": "y"}):
        answer = desk.post(path, **(form_on(desk.get(path)) | typed), do="save")
        assert answer.status_code == 422
        assert "2 Menschen haben hier einen Platz oder warten darauf." in words_of(answer)
    said = desk.post(f"{path}/status", do="archived").headers["location"]
    assert "2 Menschen haben noch einen Platz" in words_of(desk.get(said.removeprefix("/desk")))
    assert (
        "said=bulk-archive-some&n=0" in desk.post("/offers/bulk", do="archive", offer=date.offer_id).headers["location"]
    )
    with_reason = {"dates-0-status": "cancelled", "dates-0-note": "Die Heizung ist kaputt."}
    assert desk.post(path, **(form_on(desk.get(path)) | with_reason), do="save").status_code == 303
    settle_all(web.database, NOW + timedelta(minutes=1))
    assert {one.values["reason"] for one in web.stored(BookingNotice)} == {"Die Heizung ist kaputt."}
    assert desk.post(path, **(form_on(desk.get(path)) | {"dates-0-remove": "y"}), do="save").status_code == 303
    assert "said=offer-archived" in desk.post(f"{path}/status", do="archived").headers["location"]


def test_the_page_counts_and_names_nobody(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session)
        make_booking(session, date, nickname="Momo")
        make_booking(session, date, state="waiting")
    page = sign_in("editor").get(f"/offers/{date.offer_id}/seats")
    assert "Belegt: 1, auf der Warteliste: 1." in words_of(page)
    assert "Momo" not in page.text
