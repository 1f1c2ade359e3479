"""Pictures go out as addresses and come back as the same pictures; those of others are fetched once, and safely."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from sqlalchemy import select

from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.exchange.addresses import Fetcher, NotFetched
from catalog.exchange.formats import WRITERS, format_of, read_offers
from catalog.exchange.jobs import steps_of
from catalog.exchange.pictures import fetch_pictures
from catalog.exchange.planning import State, Step
from catalog.exchange.records import Reading, Record, record_of
from catalog.exchange.rows import Mapped, columns
from catalog.exchange.taking import take
from catalog.model import Offer, Picture
from catalog.pictures.keeping import keep_picture, path_of
from catalog.places.gazetteer import default_gazetteer
from tests.catalog.exchange.records import words
from tests.catalog.exchange.test_planning import record
from tests.catalog.pictures.samples import encoded, painted
from tests.factories import KASSEL, NOW, WEINHEIM, make_municipality, make_offer

ACTOR = Actor(None, KASSEL.ags)
HERE = "https://lotse.example"
THERE = "https://ihk.example/löten.jpg"


@dataclass
class Web(Fetcher):
    """Addresses with something behind them."""

    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str) -> bytes:
        self.asked.append(url)
        if url not in self.pages:
            raise NotFetched("inner")
        return self.pages[url]


def nobody(*_args: Any) -> Any:
    raise AssertionError("nothing is looked up here")


@pytest.fixture
def web() -> Web:
    return Web(nobody, nobody, pages={THERE: encoded(painted()), "https://x.example/a.svg": b"<svg/>"})


def imported(database: Database, web: Web, *records: Record) -> list[Step]:
    reading = Reading(list(records))
    fetch_pictures(database, ACTOR, reading.records, web, NOW)
    with confined(database, ACTOR, NOW) as session:
        steps = steps_of(session, database, reading, KASSEL.ags, default_gazetteer(), NOW)
        take(session, steps, KASSEL.ags, NOW)
    return steps


@pytest.mark.parametrize("format_", ["xlsx", "csv", "hsds", "openqcat"])
def test_an_offer_comes_back_with_its_own_picture(database: Database, web: Web, format_: str) -> None:
    with database.session() as session:
        offer = make_offer(session)
        key = keep_picture(session, b"jpeg", KASSEL.ags, NOW)
        offer.picture_key, offer.picture_alt = key, "Löten"
        session.flush()
        written = record_of(offer, HERE)
    assert written.sheet.picture_key == f"{HERE}{path_of(key)}"
    content = WRITERS[format_].write([written], words())
    mapped = Mapped([one.name for one in columns()], "kassel")
    (read,) = read_offers(content, format_of(content), mapped, words()).records
    assert (read.sheet.picture_key, read.sheet.picture_alt) == (written.sheet.picture_key, "Löten")
    (step,) = imported(database, web, read)
    assert (step.state, step.faults, web.asked) == (State.UNCHANGED, [], [])


def test_a_picture_of_others_is_fetched_once_and_kept_as_ours(database: Database, web: Web) -> None:
    with database.session() as session:
        make_municipality(session, KASSEL)
    first, second = (record(f"ihk:{number}", picture_key=THERE, picture_alt="Löten") for number in (1, 2))
    assert [step.state for step in imported(database, web, first, second)] == [State.NEW, State.NEW]
    again = record("ihk:1", picture_key=THERE, picture_alt="Löten")
    assert [step.state for step in imported(database, web, again)] == [State.UNCHANGED]
    assert web.asked == [THERE]
    with database.session() as session:
        (picture,) = session.scalars(select(Picture))
        assert picture.content[:3] == b"\xff\xd8\xff"
        assert picture.content != web.pages[THERE]
        assert set(session.scalars(select(Offer.picture_key))) == {picture.key}


def test_what_cannot_be_had_is_a_fault_of_its_row(database: Database, web: Web) -> None:
    with database.session() as session:
        make_municipality(session, KASSEL)
        make_municipality(session, WEINHEIM)
        foreign = path_of(keep_picture(session, b"jpeg", WEINHEIM.ags, NOW))
    addresses = {
        "https://x.example/a.svg": "picture-format",
        "http://10.0.0.1/a.jpg": "picture-not-fetched",
        "file:///etc/passwd": "picture-not-fetched",
        foreign: "picture-not-fetched",
    }
    records = [
        replace(record(f"ihk:{number}", picture_key=address, picture_alt="x"), row=number)
        for number, address in enumerate(addresses, start=2)
    ]
    steps = imported(database, web, *records)
    told = [(fault.row, fault.column, fault.key) for step in steps for fault in step.faults]
    assert told == [(number, "picture_key", key) for number, key in enumerate(addresses.values(), start=2)]
    (step,) = imported(database, web, record("ihk:9", picture_key=THERE))
    assert [fault.key for fault in step.faults] == ["picture-alt"]
    with database.session() as session:
        assert session.scalars(select(Offer)).all() == []
