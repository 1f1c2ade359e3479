"""Who comes to a date: listed by nickname and noted by a tap, at the desk and by a provider's link, and no more."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

import httpx

from catalog.model import AuditEntry, Booking
from catalog.providers.links import PROVIDER_LINKS
from tests.factories import NOW, WEINHEIM, make_bookable, make_booking, make_figure
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, words_of
from web.desk.access import PROOF, proof_of

STARTED = {"starts_at": NOW - timedelta(minutes=10), "ends_at": NOW + timedelta(hours=1)}


def state_of(web: Running, booking: Booking) -> str:
    return next(one.state for one in web.stored(Booking) if one.id == booking.id)


def test_who_comes_is_listed_and_noted_at_the_desk_and_nothing_else_is_told(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session, **STARTED)
        momo = make_booking(session, date, nickname="<b>Momo", pseudonym="geheim" * 10, chat="471147114711")
        unnamed = make_booking(session, date, uid="7f3a" + 28 * "e")
        make_booking(session, date, nickname="Zoe", state="waiting")
        elsewhere = make_booking(session, make_bookable(session, WEINHEIM, **STARTED))
        other_date = make_booking(session, make_bookable(session, **STARTED))
    desk, path = sign_in(), f"/offers/{date.offer_id}/dates/{date.id}/people"
    assert path in desk.get("/").text
    assert path not in sign_in("editor").get("/").text
    assert path in desk.get(f"/offers/{date.offer_id}/seats").text
    assert path not in sign_in("editor").get(f"/offers/{date.offer_id}/seats").text
    page = desk.get(path)
    words = words_of(page)
    assert "2 von 2 Plätzen, Vor Ort" in words or "2 von 2 Plätzen" in words
    assert "<b>Momo" in words
    assert "Nummer 7F3A" in words
    assert "1. Zoe" in words
    for secret in ("geheim", "4711", unnamed.uid, momo.uid, momo.link_hash):
        assert secret not in page.text
    for note, state in (("came", "attended"), ("came", "attended"), ("missed", "missed"), ("open", "booked")):
        answer = desk.post(path, note=f"{note}.{momo.id}")
        assert answer.headers["location"] == f"/desk{path}#p{momo.id}"
        assert state_of(web, momo) == state
    for wrong in (f"came.{elsewhere.id}", f"came.{other_date.id}", f"offered.{momo.id}", "came.", "came.x", ""):
        assert desk.post(path, note=wrong).status_code == 303
    assert {one.state for one in web.stored(Booking)} == {"booked", "waiting"}
    logged = [(one.subject, one.subject_id, one.changes["state"]) for one in web.stored(AuditEntry)]
    states = ("booked", "attended", "missed", "booked")
    assert logged == [("attendance", date.id, [*pair]) for pair in pairwise(states)], "of the date, not of whom"
    log = words_of(sign_in("admin").get("/log?subject=attendance"))
    for what in ("als da vermerkt", "als nicht da vermerkt", "Vermerk zurückgenommen"):
        assert f"Wer da war „Schnuppertag“: {what}" in log
    assert "Momo" not in log


def test_two_at_the_door_and_somebody_who_gives_the_seat_back(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        date = make_bookable(session, **STARTED)
        momo, gone = make_booking(session, date), make_booking(session, date, state="cancelled")
    path = f"/offers/{date.offer_id}/dates/{date.id}/people"
    for somebody, note in ((sign_in(), "came"), (sign_in(), "came"), (sign_in(), "missed")):
        somebody.post(path, note=f"{note}.{momo.id}")
    assert state_of(web, momo) == "missed"
    desk = sign_in()
    answer = desk.post(path, note=f"came.{gone.id}")
    assert "Das ging nicht" in words_of(desk.client.get(answer.headers["location"]))
    assert state_of(web, gone) == "cancelled"


def test_a_firm_notes_by_its_link_who_came_to_its_own_dates_for_a_while(web: Running, client: httpx.Client) -> None:
    begin = NOW + timedelta(days=20)
    with web.database.session() as session:
        date = make_bookable(session, starts_at=begin, ends_at=begin + timedelta(hours=1))
        foreign = make_bookable(session, starts_at=begin, ends_at=begin + timedelta(hours=1))
        momo, other = make_booking(session, date, nickname="Momo"), make_booking(session, foreign)
        for face, n, offer in (("good", 6, date.offer_id), ("bad", 4, date.offer_id), ("bad", 9, foreign.offer_id)):
            make_figure(session, kind="face", key=f"{face}|{offer}", n=n)
        token = PROVIDER_LINKS.make(session, date.offer.provider, web.clock())
    firm, beginning = Somebody(client), f"/by/{token}/offers/{date.offer_id}/dates"
    path = f"{beginning}/{date.id}/people"

    def note(where: str, booking: Booking) -> int:
        fields = {PROOF: proof_of(token), "note": f"came.{booking.id}"}
        return client.post(f"/desk{where}", data=fields, headers={"Sec-Fetch-Site": "same-origin"}).status_code

    for days, state in ((-14.1, ""), (-13.9, "booked"), (6.9, "attended"), (7.1, "")):
        web.clock.moment = begin + timedelta(days=days)
        page = firm.get(path)
        assert page.status_code == (200 if state else 404), days
        assert (path in firm.get(f"/by/{token}").text) == bool(state)
        assert re.findall(r"\d+ 🙂 Ja, war gut|Eher nicht", words_of(page)) == (["6 🙂 Ja, war gut"] if state else [])
        assert note(path, momo) == (303 if state else 404)
        assert not state or state_of(web, momo) == state
        assert note(path, other) in (303, 404)
        for strange in (f"/by/{token}/offers/{foreign.offer_id}/dates/{foreign.id}", f"{beginning}/{foreign.id}"):
            assert firm.get(f"{strange}/people").status_code == 404
            assert note(f"{strange}/people", other) == 404
    assert (state_of(web, momo), state_of(web, other)) == ("attended", "booked")
    (entry,) = web.stored(AuditEntry)
    assert (entry.provider_id, entry.account_id, entry.subject_id) == (date.offer.provider_id, None, date.id)
