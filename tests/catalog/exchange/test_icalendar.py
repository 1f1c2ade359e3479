"""Dates in the calendar of a phone: what is entered, what a change does, and what is never told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event
from sqlalchemy.orm import Session

from catalog.exchange.icalendar import calendar_of
from catalog.model import Offer, OfferDate
from catalog.offers.words import Words
from tests.factories import NOW, make_date, make_offer

PAGE = "https://lotse.example.org/offer/{offer}"


@pytest.fixture
def offer(session: Session) -> Offer:
    return make_offer(session, title="Metall, Holz; und mehr", summary="Du fragst,\nFirmen antworten.", dates=())


def file_of(*dates: OfferDate) -> bytes:
    words = {date.offer_id: Words(date.offer) for date in dates}
    return calendar_of(dates, words, online="Online", page=PAGE, now=NOW)


def written(*dates: OfferDate) -> list[Event]:
    return list(Calendar.from_ical(file_of(*dates)).walk("VEVENT"))


def test_an_entry_says_what_when_and_where(session: Session, offer: Offer) -> None:
    starts = datetime(2027, 7, 1, 15, 30, tzinfo=UTC)
    date = make_date(session, offer, starts_at=starts, ends_at=starts + timedelta(hours=2), onsite_address="Am Weg 1")
    (event,) = written(date)
    assert event.start == starts
    assert event.start.tzinfo is not None
    assert event.start.hour == 17, "summer time in Germany"
    assert event.end - event.start == timedelta(hours=2)
    assert event["summary"] == "Metall, Holz; und mehr"
    assert str(event["location"]) == "Rathaus, Am Weg 1"
    assert str(event["description"]) == f"Du fragst,\nFirmen antworten.\n{PAGE.format(offer=offer.id)}"
    assert event["geo"].to_ical() == f"{date.lat};{date.lon}"


def test_a_file_says_what_a_time_zone_is(session: Session, offer: Offer) -> None:
    calendar = Calendar.from_ical(file_of(make_date(session, offer)))
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]


def test_a_change_updates_the_entry_and_a_cancelled_date_is_struck_out(session: Session, offer: Offer) -> None:
    date = make_date(session, offer)
    (before,) = written(date)
    offer.updated_at += timedelta(hours=1)
    date.status = "cancelled"
    (after,) = written(date)
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")


def test_two_dates_have_names_of_their_own(session: Session, offer: Offer) -> None:
    first, second = make_date(session, offer), make_date(session, offer, starts_at=NOW + timedelta(days=9))
    assert len({event["uid"] for event in written(first, second)}) == 2


@pytest.mark.parametrize(
    ("values", "location"),
    [({"format": "digital"}, "Online"), ({"format": "hybrid"}, "Rathaus / Online"), ({}, "Rathaus")],
    ids=str,
)
def test_the_join_link_is_never_told(session: Session, offer: Offer, values: dict[str, Any], location: str) -> None:
    link = {} if not values else {"digital_link": "https://treffen.example.org/geheim"}
    date = make_date(session, offer, **values, **link)
    assert [str(event["location"]) for event in written(date)] == [location]
    assert b"geheim" not in file_of(date)


def test_what_is_open_all_year_has_no_entry(session: Session, offer: Offer) -> None:
    assert written(make_date(session, offer, opening_rule="Das ganze Jahr")) == []
