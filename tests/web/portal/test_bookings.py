"""Booking on pages: without an account and a script, by a link that nobody guesses, and only once."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect
from sqlalchemy import select

from catalog.bookings.settling import settle_all
from catalog.model import Booking, BookingSlot, Offer, OfferDate, WeeklyCount
from tests.factories import NOW, make_bookable, make_slot
from tests.web.browser import PHONE, flaws, is_too_wide, keep, opened
from tests.web.conftest import Running, filled_web


@pytest.fixture(scope="module")
def running(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Pages over a database of this file's own."""
    with filled_web(sqlite_template, tmp_path_factory.mktemp("bookings")) as web:
        yield web


@pytest.fixture(scope="module")
def visitor(running: Running) -> Iterator[httpx.Client]:
    """A browser without scripts, which must never be given a cookie."""
    with httpx.Client(base_url=running.url, trust_env=False, timeout=20) as opened_client:
        yield opened_client
        assert not opened_client.cookies


def date(running: Running, purpose: str | None = None, talks: int = 0, **values: object) -> OfferDate:
    """A date that is booked here, with so many talks one after the other."""
    with running.database.session() as session:
        made = make_bookable(session, **values)
        for number in range(talks):
            make_slot(session, made, minutes=15 * number)
        if purpose:
            from catalog.bookings.booking import setup_of

            setup = setup_of(session, made.offer)
            assert setup is not None
            setup.nickname_purpose = purpose
        return made


def address(of: OfferDate) -> str:
    return f"/offer/{of.offer_id}/{of.id}/book?lang=de"


def sent(visitor: httpx.Client, of: OfferDate, **fields: str) -> httpx.Response:
    """Send the form as the page has it."""
    page = visitor.get(address(of))
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    return visitor.post(address(of), data=hidden | fields)


def test_a_form_sent_twice_books_once_and_its_page_cancels(running: Running, visitor: httpx.Client) -> None:
    one = date(running)
    offer = visitor.get(f"/offer/{one.offer_id}?lang=de").text
    assert f"/offer/{one.offer_id}/{one.id}/book" in offer
    assert "So geht’s: Gleich hier einen Platz nehmen." in offer
    key = secrets.token_urlsafe(24)
    first, second = (sent(visitor, one, key=key) for _ in range(2))
    assert (first.status_code, first.headers["location"]) == (303, second.headers["location"])
    link = first.headers["location"]
    with running.database.session() as session:
        counted = session.scalars(select(WeeklyCount).where(WeeklyCount.kind == "booked")).one()
        assert (counted.n, counted.people) == (1, 0)
    page = visitor.get(link)
    assert "Schnuppertag" in page.text
    assert "Du hast einen Platz." in page.text
    assert "Noch nicht 16?" in page.text
    assert link.partition("?")[0] not in page.text.partition("Noch nicht 16?")[2].partition("</div>")[0], "a secret"
    assert (page.headers["cache-control"], page.headers["x-robots-tag"]) == ("no-store", "noindex")
    assert visitor.post(link, data={"do": "cancel"}).status_code == 303
    assert "Abgesagt" in (given_back := visitor.get(link).text)
    assert "Du hast einen Platz." not in given_back
    assert f'href="{address(one)}"' in given_back, "one tap too many is made good with another one"
    assert visitor.post(link, data={"do": "cancel"}).status_code == 303
    with running.database.session() as session:
        assert session.scalars(select(Booking.state).where(Booking.date_id == one.id)).all() == ["cancelled"]


def test_the_calendar_file_is_the_same_entry_until_it_is_struck_out(running: Running, visitor: httpx.Client) -> None:
    link = sent(visitor, date(running)).headers["location"].partition("?")[0]

    def entry() -> tuple[str, str, str, int]:
        calendar = Calendar.from_ical(visitor.get(f"{link}.ics").content)
        (event,) = calendar.walk("VEVENT")
        return str(calendar["METHOD"]), str(event["STATUS"]), str(event["UID"]), int(event["SEQUENCE"])

    before = entry()
    visitor.post(link, data={"do": "cancel"})
    assert before == ("PUBLISH", "CONFIRMED", before[2], 0)
    assert entry() == ("CANCEL", "CANCELLED", before[2], 1)


def test_the_waiting_list_is_joined_seen_and_moves_up_on_the_page(running: Running, visitor: httpx.Client) -> None:
    full = date(running, onsite_seats=1)
    holder = sent(visitor, full).headers["location"]
    shown = visitor.get(f"/offer/{full.offer_id}?lang=de").text
    assert "ausgebucht, es gibt eine Warteliste" in shown
    link = sent(visitor, full).headers["location"]
    assert "Warteliste, Nummer 1" in visitor.get(link).text
    visitor.post(holder, data={"do": "cancel"})
    offered = visitor.get(link).text
    assert "Ein Platz ist frei geworden" in offered
    assert 'value="confirm"' in offered
    visitor.post(link, data={"do": "confirm"})
    assert 'value="confirm"' not in visitor.get(link).text


def test_a_full_talk_is_waited_for_on_the_page_and_swapped_for_what_one_has_then(
    running: Running, visitor: httpx.Client
) -> None:
    full, chat = date(running, talks=2), secrets.token_urlsafe(24)
    with running.database.session() as session:
        wanted, other = session.scalars(select(BookingSlot.id).where(BookingSlot.date_id == full.id)).all()
        at_once = make_slot(session, session.get_one(OfferDate, full.id), "Werk Zwei").id
    holder = sent(visitor, full, slot=str(wanted)).headers["location"]
    page = visitor.get(address(full)).text
    groups = re.findall(r'<optgroup label="([^"]*)">(.*?)</optgroup>', page)
    assert [(label, re.findall(r'value="(\d+)"', ones)) for label, ones in groups] == [
        ("Frei", [str(at_once), str(other)]),
        ("Ausgebucht, mit Warteliste", [str(wanted)]),
    ]
    assert ">Eintragen</button>" in page, "what is chosen may have a seat or a waiting list"
    has = sent(visitor, full, slot=str(at_once), session=chat).headers["location"]
    link = sent(visitor, full, slot=str(wanted), session=chat).headers["location"]
    assert "Warteliste, Nummer 1" in visitor.get(link).text
    visitor.post(holder, data={"do": "cancel"})
    assert "Schnuppertag (Werk Zwei). Sagst du hier Ja, sage ich das dafür ab." in visitor.get(link).text
    visitor.post(link, data={"do": "confirm"})
    assert 'value="swap"' in visitor.get(link).text
    visitor.post(link, data={"do": "swap"})
    assert "Abgesagt" in visitor.get(has).text
    assert 'value="swap"' not in visitor.get(link).text


def test_a_date_whose_talks_are_all_full_says_so_wherever_it_is_shown(running: Running, visitor: httpx.Client) -> None:
    full = date(running, talks=2, title="Runde Tische")

    def shown() -> tuple[bool, bool, bool]:
        entry = visitor.get("/angebote?q=Runde+Tische&lang=de").text.partition('<ol class="cards"')[2]
        page = visitor.get(f"/offer/{full.offer_id}?lang=de").text
        assert "Runde Tische" in entry
        return "nur Warteliste" in entry, "es gibt eine Warteliste" in page, ">Auf die Warteliste</a>" in page

    with running.database.session() as session:
        first, second = session.scalars(select(BookingSlot.id).where(BookingSlot.date_id == full.id)).all()
    sent(visitor, full, slot=str(first))
    assert shown() == (False, False, False)
    last = sent(visitor, full, slot=str(second)).headers["location"]
    assert shown() == (True, True, True)
    visitor.post(last, data={"do": "cancel"})
    assert shown() == (False, False, False)


def test_what_the_organiser_changes_is_on_the_page(running: Running, visitor: httpx.Client) -> None:
    one = date(running)
    link = sent(visitor, one).headers["location"]
    with running.database.session() as session:
        row = session.get_one(OfferDate, one.id)
        row.status, row.note = "cancelled", "Die Heizung ist kaputt"
        row.offer.updated_at = NOW + timedelta(seconds=1)
    settle_all(running.database, NOW)
    page = visitor.get(link).text
    assert "fällt aus" in page
    assert "Die Heizung ist kaputt" in page
    assert 'value="cancel"' not in page


def test_what_is_missing_is_asked_for_and_what_does_not_go_is_said(running: Running, visitor: httpx.Client) -> None:
    hybrid = date(running, format="hybrid", digital_seats=5)
    assert sent(visitor, hybrid).status_code == 400
    assert sent(visitor, hybrid, mode="hybrid").status_code == 400
    assert sent(visitor, hybrid, mode="digital").status_code == 303
    named = date(running, purpose="für das Namensschild")
    assert "für das Namensschild" in visitor.get(address(named)).text
    assert sent(visitor, named).status_code == 400
    assert sent(visitor, named, nickname="ruf 0561 123456 an").status_code == 400
    assert sent(visitor, named, nickname="Momo").status_code == 303
    assert sent(visitor, named, nickname="Mo\0mo").status_code == 303
    with running.database.session() as session:
        booked = session.scalars(select(Booking.nickname).where(Booking.date_id == named.id))
        assert list(booked) == ["Momo", "Momo"]  # PostgreSQL takes no NUL
    talks = date(running, talks=2)
    assert sent(visitor, talks).status_code == 400
    slots = re.findall(r'<option value="(\d+)"', visitor.get(address(talks)).text)
    assert sent(visitor, talks, slot=slots[1]).status_code == 303


def test_who_books_one_more_talk_from_the_page_of_the_first_is_nowhere_twice_at_a_time(
    running: Running, visitor: httpx.Client
) -> None:
    talks = date(running, talks=2)
    with running.database.session() as session:
        same_time = make_slot(session, session.get_one(OfferDate, talks.id), firm="Autohaus Nord")
    first, second, third = re.findall(r'<option value="(\d+)"', visitor.get(address(talks)).text)
    link = sent(visitor, talks, slot=first).headers["location"]
    (more,) = re.findall(r'href="(/offer/[^"]*with=[^"]*)"', visitor.get(link).text)
    shown = visitor.get(more.replace("&amp;", "&")).text
    assert re.findall(r'<option value="(\d+)"', shown) == [third]
    assert str(same_time.id) == first or str(same_time.id) == second
    token = link.removeprefix("/booking/").partition("?")[0]
    assert sent(visitor, talks, slot=second, **{"with": token}).status_code == 409
    assert sent(visitor, talks, slot=third, **{"with": token}).status_code == 303
    assert sent(visitor, talks, slot=second).status_code == 303, "somebody else"
    with running.database.session() as session:
        people = session.scalars(select(Booking.pseudonym).where(Booking.date_id == talks.id)).all()
    assert len(people) == 3
    assert len(set(people)) == 2


@pytest.mark.parametrize(
    "path",
    ["/booking/" + "0" * 32, "/booking/x", "/booking/" + "0" * 32 + ".ics", "/offer/1/99999/book", "/offer/x/1/book"],
)
def test_what_nobody_has_is_not_found(visitor: httpx.Client, path: str) -> None:
    assert visitor.get(path).status_code == 404


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"onsite_deadline": NOW - timedelta(hours=1)}, "Die Anmeldefrist ist schon vorbei."),
        ({"status": "cancelled"}, "Dieser Termin fällt aus oder ist verschoben."),
        ({"starts_at": NOW - timedelta(hours=1)}, "Dieser Termin ist schon vorbei."),
    ],
    ids=["closed", "cancelled", "over"],
)
def test_who_comes_too_late_is_told_why_and_where_others_are(
    running: Running, visitor: httpx.Client, values: dict[str, object], said: str
) -> None:
    one = date(running, **({"ends_at": None} | values))
    with running.database.session() as session:
        title = session.get_one(Offer, one.offer_id).title
    for answer in (visitor.get(address(one)), visitor.post(address(one), data={"mode": "onsite"})):
        assert answer.status_code == 409
        assert said in answer.text
        assert f'<p dir="auto" lang="de"><strong>{title}</strong></p>' in answer.text
        assert f'href="/offer/{one.offer_id}?lang=de"' in answer.text


def test_other_sites_book_and_cancel_nothing(running: Running, visitor: httpx.Client) -> None:
    one = date(running)
    link = sent(visitor, one).headers["location"]
    for path, data in ((address(one), {}), (link, {"do": "cancel"})):
        assert visitor.post(path, data=data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    with running.database.session() as session:
        assert session.scalars(select(Booking.state).where(Booking.date_id == one.id)).all() == ["booked"]


@pytest.mark.browser
@pytest.mark.parametrize("language", ["de", "ar"])
def test_booking_needs_no_script_and_is_accessible(running: Running, browser: Browser, language: str) -> None:
    one = date(running, purpose="für das Namensschild", format="hybrid", digital_seats=0)
    wrong = []
    path = f"/offer/{one.offer_id}/{one.id}/book?lang={language}"
    with opened(browser, running.url, path, java_script_enabled=False) as page:
        for name in ("form", "booking"):
            for device, size in (("phone", PHONE), ("desk", {"width": 1280, "height": 800})):
                page.set_viewport_size(size)  # type: ignore[arg-type]
                keep(page, f"book-{name}-{language}-{device}")
                wrong += [f"{name} {device}: too wide"] if is_too_wide(page) else []
            if name == "form":
                page.locator('input[value="digital"]').check()
                page.locator("#nickname").fill("Momo")
                page.locator("form.book button").click()
                expect(page.locator('button[value="cancel"]')).to_be_visible()
        address_of_booking = page.url
    with opened(browser, running.url, path) as page:
        wrong += flaws(page)
        page.goto(address_of_booking)
        wrong += flaws(page)
        running.clock.moment = NOW + timedelta(days=15)
        with running.database.session() as session:
            session.scalars(select(Booking).where(Booking.date_id == one.id)).one().state = "attended"
        for afterwards in ("", "/certificate"):
            page.goto(address_of_booking.replace("?", f"{afterwards}?"))
            keep(page, f"booking-over-{language}{afterwards.replace('/', '-')}")
            wrong += flaws(page)
            wrong += ["too wide"] if is_too_wide(page) else []
        running.clock.moment = NOW
        date(running, format="digital", digital_seats=3)
        with running.database.session() as session:
            session.get_one(OfferDate, one.id).status = "cancelled"
            booking = session.scalars(select(Booking).where(Booking.date_id == one.id)).one()
            booking.state, booking.told_version = "booked", 0
        settle_all(running.database, NOW)
        page.goto(address_of_booking)
        expect(page.locator('main li a[href*="/book"]').first).to_be_visible()
        keep(page, f"booking-called-off-{language}")
        wrong += flaws(page)
        wrong += ["too wide"] if is_too_wide(page) else []
        page.goto(f"{running.url}{path}")
        wrong += flaws(page)
    assert wrong == []
