"""Calendars that are followed: what is new comes, what changes is changed, what is gone is called off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from catalog.database import Database
from catalog.desk.duties import silent_calendars, unsettled_imports
from catalog.desk.tenancy import Actor, confined
from catalog.exchange.addresses import Fetcher, NotFetched
from catalog.exchange.feeds import Feeds, add_feed
from catalog.exchange.jobs import Worker
from catalog.model import Account, CalendarFeed, ImportRun, Offer, OfferDate
from catalog.places.gazetteer import default_gazetteer
from tests.catalog.exchange.records import words
from tests.catalog.exchange.test_calendars import calendar
from tests.factories import KASSEL, NOW, WEINHEIM, make_account, make_municipality, make_offer

DAY = timedelta(days=1)


def event(uid: int, day: int, more: str = "") -> str:
    return f"UID:{uid}@vhs\nSUMMARY:Kurs {uid}\nDESCRIPTION:Du lernst {uid}.\nDTSTART:202611{day}T160000Z\n{more}"


class Web(Fetcher):
    """An address with a content that a test changes."""

    content: bytes | NotFetched = b""

    def fetch(self, url: str) -> bytes:
        assert url == "https://vhs.example/k.ics"
        if isinstance(self.content, NotFetched):
            raise self.content
        return self.content


@dataclass
class Desk:
    """A municipality that follows one calendar."""

    database: Database
    web: Web
    moment: datetime = NOW
    looks: int = field(default=0)

    def now(self) -> datetime:
        return self.moment

    def look(self, content: bytes | NotFetched, after: timedelta = DAY) -> None:
        """A day later, with another content at the address."""
        self.web.content = content
        self.moment += after if self.looks else timedelta()
        self.looks += 1
        feeds = Feeds(self.database, self.web, self.now)
        for due in feeds.due():
            feeds.look(due)
        worker = Worker(self.database, words(), default_gazetteer(), self.now)
        for job in worker.waiting():
            worker.work_off(job)

    def dates(self) -> dict[str, list[tuple[str, str]]]:
        """For each offer, days and states of its dates."""
        with self.database.session() as session:
            offers = session.scalars(select(Offer).order_by(Offer.id).options(selectinload(Offer.dates))).unique()
            return {
                offer.source_id.rpartition(":")[2]: [(f"{date.starts_at:%d}", date.status) for date in offer.dates]
                for offer in offers
            }


@pytest.fixture
def desk(database: Database) -> Desk:
    with database.session() as session:
        account = make_account(session, name="Kim")
        make_municipality(session, WEINHEIM)
    with confined(database, Actor(account.id, KASSEL.ags), NOW) as session:
        add_feed(
            session,
            Actor(account.id, KASSEL.ags),
            name="VHS Kassel",
            url="https://vhs.example/k.ics",
            defaults={"kind": "kurs", "provider": "VHS"},
            publish=True,
            every_hours=24,
            now=NOW,
        )
    return Desk(database, Web(lambda *_: [], lambda *_: None))  # type: ignore[arg-type, return-value]


def test_a_calendar_is_followed(desk: Desk) -> None:
    desk.look(calendar(event(1, 20), event(2, 21)))
    assert desk.dates() == {"1@vhs": [("20", "scheduled")], "2@vhs": [("21", "scheduled")]}
    with desk.database.session() as session:
        offers = list(session.scalars(select(Offer)).unique())
        first = {date.starts_at: date.id for date in session.scalars(select(OfferDate))}
        assert {offer.status for offer in offers} == {"published"}
        assert {offer.source_id.partition(":")[0] for offer in offers} == {f"ics-{KASSEL.ags}-vhs-kassel-1"}
    desk.look(calendar(event(1, 22), event(2, 21, "STATUS:CANCELLED"), event(3, 23)))
    assert desk.dates() == {
        "1@vhs": [("22", "scheduled")],
        "2@vhs": [("21", "cancelled")],
        "3@vhs": [("23", "scheduled")],
    }
    with desk.database.session() as session:
        moved = {date.id for date in session.scalars(select(OfferDate).where(OfferDate.status == "scheduled"))}
        assert set(first.values()) & moved, "a date that moves stays the same one"
    desk.look(calendar(event(3, 23)))
    assert desk.dates()["1@vhs"] == [("22", "cancelled")]
    desk.look(calendar(event(3, 23), event(1, 22)))
    assert desk.dates()["1@vhs"] == [("22", "scheduled")]
    with desk.database.session() as session:
        assert len(session.scalars(select(ImportRun)).all()) == 1, "of those that have ended, one is kept"


def test_what_is_over_is_not_called_off(desk: Desk) -> None:
    desk.look(calendar(event(1, 20), event(2, 21)))
    desk.look(calendar(event(2, 21)), after=timedelta(days=19))
    assert desk.dates()["1@vhs"] == [("20", "scheduled")]


@pytest.mark.parametrize(
    "trouble",
    [
        *(NotFetched("unreachable"), NotFetched("inner"), b"<html>", b"", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        calendar(event(1, 20))[:-20],
    ],
)
def test_trouble_calls_nothing_off_and_is_told(desk: Desk, trouble: bytes | NotFetched) -> None:
    desk.look(calendar(event(1, 20)))
    before = desk.dates()
    desk.look(trouble)
    assert desk.dates() == before
    with desk.database.session() as session:
        assert unsettled_imports(session, desk.moment).count + silent_calendars(session).count == 1
    desk.look(calendar(event(1, 20)))
    with desk.database.session() as session:
        assert unsettled_imports(session, desk.moment).count + silent_calendars(session).count == 0
        assert session.scalar(select(CalendarFeed.problem)) == ""


def test_only_offers_of_the_calendar_are_called_off(desk: Desk) -> None:
    with desk.database.session() as session:
        for place, source in ((KASSEL, "desk:1"), (KASSEL, f"ics-{KASSEL.ags}-vhs-kassel-10:1"), (WEINHEIM, "vhs:1")):
            make_offer(session, place, source_id=source)
    desk.look(calendar(event(1, 20)))
    desk.look(calendar(event(2, 20)))
    with desk.database.session() as session:
        cancelled = session.scalars(select(OfferDate).where(OfferDate.status == "cancelled")).all()
        assert [session.get_one(Offer, date.offer_id).title for date in cancelled] == ["Kurs 1"]


def test_what_somebody_writes_at_the_desk_stays(desk: Desk) -> None:
    desk.look(calendar(event(1, 20)))
    with desk.database.session() as session:
        offer = session.scalars(select(Offer)).unique().one()
        offer.summary, offer.age_min, offer.kind = "Von Hand", 14, "infotag"
    desk.look(calendar(event(1, 20, "URL:https://vhs.example/1")))
    with desk.database.session() as session:
        offer = session.scalars(select(Offer)).unique().one()
        assert (offer.summary, offer.age_min, offer.kind) == ("Von Hand", 14, "infotag")


def test_calendars_wait_for_their_time(desk: Desk) -> None:
    asked: Callable[[], int] = lambda: len(Feeds(desk.database, desk.web, desk.now).due())  # noqa: E731
    assert asked() == 1
    desk.look(calendar(event(1, 20)))
    assert asked() == 0
    desk.moment += timedelta(hours=23)
    assert asked() == 0
    desk.moment += timedelta(hours=1)
    assert asked() == 1


def test_an_import_that_is_cut_off_is_taken_up_again(desk: Desk) -> None:
    desk.web.content = calendar(event(1, 20))
    feeds = Feeds(desk.database, desk.web, desk.now)
    for due in feeds.due():
        feeds.look(due)
    worker = Worker(desk.database, words(), default_gazetteer(), desk.now)
    worker.ending.set()
    (job,) = worker.waiting()
    worker.work_off(job)
    assert (worker.waiting(), desk.dates()) == ([job], {})
    worker.ending.clear()
    worker.work_off(job)
    assert (worker.waiting(), desk.dates()) == ([], {"1@vhs": [("20", "scheduled")]})


def test_nothing_is_published_in_the_name_of_who_may_not(desk: Desk) -> None:
    with desk.database.session() as session:
        session.scalars(select(Account)).one().is_active = False
    desk.look(calendar(event(1, 20)))
    with desk.database.session() as session:
        assert session.scalars(select(Offer.status)).one() == "draft"
