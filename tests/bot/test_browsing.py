"""A page that says that a change does not concern it would look the same if it were made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.browsing import Browsing, Results
from bot.safety import SafetyRule
from bot.searches import Search
from bot.texts import Texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.model import Offer, OfferDate, OfferField
from catalog.places.gazetteer import default_gazetteer
from catalog.portal.changes import changed_since, state_of
from catalog.search.reach import RANKED_FOR
from tests.factories import BAUNATAL, KASSEL, NOW, WEINHEIM, make_municipality, make_offer

PLACES = (KASSEL, BAUNATAL, WEINHEIM)
FIELDS, KINDS = ("it", "metall", "kunst", "natur"), ("praktikum", "ausbildung", "infotag")
SEARCHES = (
    [],
    [("place", KASSEL.ags)],
    [("place", KASSEL.ags), ("km", "5"), ("field", "it")],
    [("place", BAUNATAL.ags), ("field", "metall"), ("age", "15")],
    [("place", BAUNATAL.ags), ("km", "5"), ("format", "onsite"), ("kind", "ausbildung")],
    [("place", WEINHEIM.ags), ("age", "12")],
    [("place", WEINHEIM.ags), ("field", "kunst"), ("field", "natur"), ("seats", "3")],
    [("field", "natur"), ("free", "1")],
    [("format", "digital"), ("age", "17")],
    [("q", "Neu")],
)
CHANGES = 12


@pytest.fixture
def clock() -> list[datetime]:
    """The moment it is."""
    return [NOW]


@pytest.fixture
def browsing(sqlite_database: Database, clock: list[datetime]) -> Browsing:
    """A portal of three towns, two of them next to each other, with a dozen offers."""
    chance, gazetteer = Random(5), default_gazetteer()
    with sqlite_database.session() as session:
        make_municipality(session, BAUNATAL, neighbours=[WEINHEIM.ags], radius_km=10)
        for _ in range(12):
            _add(session, chance)
    return Browsing(
        database=sqlite_database,
        gazetteer=gazetteer,
        lexicon=default_lexicon(),
        listener=Listener(gazetteer, default_lexicon()),
        safety=SafetyRule(),
        texts=Texts(),
        now=lambda: clock[0],
    )


def _add(session: Session, chance: Random) -> None:
    dates = [
        {
            "format": chance.choice(["onsite", "digital", "hybrid"]),
            "starts_at": NOW + timedelta(hours=chance.randint(1, 200)),
            "onsite_seats": chance.choice([None, 1, 5]),
        }
        for _ in range(chance.randint(1, 3))
    ]
    fields = chance.sample(FIELDS, chance.randint(0, 2))
    make_offer(session, chance.choice(PLACES), fields=fields, kind=chance.choice(KINDS), dates=dates)


def _change(session: Session, chance: Random) -> None:
    """Something that happens at a desk, or when somebody books."""
    offer = chance.choice(session.scalars(select(Offer).order_by(Offer.id)).all())
    date: Any = chance.choice(offer.dates)
    place = chance.choice(PLACES)

    def move() -> None:
        date.lat, date.lon, date.onsite_ags = place.lat, place.lon, place.ags

    changes: tuple[Callable[[], object], ...] = (
        lambda: setattr(offer, "title", f"Neu {chance.random()}"),
        lambda: setattr(offer, "status", chance.choice(["draft", "published", "published"])),
        lambda: setattr(offer, "audience", chance.choice(["parents", "young_people"])),
        lambda: setattr(offer, "kind", chance.choice(KINDS)),
        lambda: setattr(offer, "age_min", chance.choice([None, 12, 14, 16])),
        lambda: setattr(offer, "age_required", not offer.age_required),
        lambda: setattr(offer, "cost_cents", chance.choice([None, 0, 500])),
        lambda: setattr(offer, "field_rows", [OfferField(field=chance.choice(FIELDS))]),
        lambda: setattr(date, "starts_at", NOW + timedelta(hours=chance.randint(-20, 200))),
        lambda: setattr(date, "onsite_taken", chance.choice([0, 1, 5])),
        lambda: setattr(date, "onsite_deadline", NOW + timedelta(hours=chance.randint(-20, 100))),
        lambda: setattr(date, "format", chance.choice(["onsite", "hybrid"])),
        lambda: session.delete(offer),
        lambda: _add(session, chance),
        move,
        move,
    )
    chance.choice(changes)()


def _shown(browsing: Browsing, search: Search) -> tuple[Results, list[Any]]:
    """A page of a search, and all that it says, in each of its views."""
    results = browsing.results(search, "de")
    told = {name: getattr(results, name) for name in Results.__dataclass_fields__ if name not in ("until", "concerns")}
    return results, [told, browsing.month(search, "de"), browsing.plan(search, "de")]


def test_what_a_change_does_not_concern_stays_as_it_was(browsing: Browsing, sqlite_database: Database) -> None:
    chance = Random(8)
    searches = [browsing.read(pairs) for pairs in SEARCHES]
    pages = [_shown(browsing, search) for search in searches]
    spared = changed = 0
    for _ in range(CHANGES):
        number = state_of(sqlite_database).number
        with sqlite_database.session() as session:
            _change(session, chance)
        offers = changed_since(sqlite_database, number, most=5) or {}
        before, pages = pages, [_shown(browsing, search) for search in searches]
        for (results, shown), (_, now_shown) in zip(before, pages, strict=True):
            changed += now_shown != shown
            if not any(results.concerns(offer, one.rows) for offer, one in offers.items()):
                assert now_shown == shown
                spared += 1
    assert spared > CHANGES * len(SEARCHES) / 3
    assert changed > CHANGES


def test_what_is_still_good_stays_as_it_was(browsing: Browsing, clock: list[datetime]) -> None:
    for search in map(browsing.read, SEARCHES):
        for _ in _moments(browsing, search, clock, 3):
            results, shown = _shown(browsing, search)
            assert clock[0] < results.until <= clock[0] + RANKED_FOR
            clock[0] = results.until - timedelta(seconds=1)
            assert _shown(browsing, search)[1] == shown
        clock[0] = NOW


def _moments(browsing: Browsing, search: Search, clock: list[datetime], number: int) -> Iterator[None]:
    """The next moments at which dates begin, shortly before."""
    with browsing._database.session() as session:
        starts = session.scalars(select(OfferDate.starts_at).order_by(OfferDate.starts_at)).all()
    for start in [one for one in starts if one][:number]:
        clock[0] = start - timedelta(minutes=7)
        yield
