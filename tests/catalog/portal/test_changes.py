"""The database itself counts what changes the catalog, whoever writes and however."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.model import BookingSetup, MonthlyCount, Municipality, Offer, OfferDate, OfferField, Provider
from catalog.portal.changes import Changed, changed_since, state_of
from tests.factories import NOW, make_advance_question, make_offer, make_slot

WRITES: dict[str, Callable[[Session], object]] = {
    "a municipality": lambda session: session.execute(update(Municipality).values(greeting="Hallo")),
    "a provider": lambda session: session.execute(update(Provider).values(name="Neu")),
    "an offer, by plain SQL": lambda session: session.execute(text("UPDATE offer SET title = 'Neu'")),
    "a seat": lambda session: session.execute(update(OfferDate).values(onsite_seats=OfferDate.onsite_seats - 1)),
    "what can be booked": lambda session: session.add(
        BookingSetup(offer_id=session.scalars(select(Offer.id)).one(), is_open=True, confirm_hours=24)
    ),
    "a talk": lambda session: make_slot(session, session.scalars(select(OfferDate)).one()),
    "a question": lambda session: make_advance_question(session, session.scalars(select(Offer)).one()),
    "a field that is gone": lambda session: session.execute(delete(OfferField)),
    "an offer that is gone": lambda session: session.execute(delete(Offer)),
}
EVERYTHING = ("a municipality", "a provider")


def test_every_way_of_changing_the_catalog_is_counted_and_nothing_else(database: Database) -> None:
    with database.session() as session:
        offer = make_offer(session, fields=["natur"], dates=[{"onsite_seats": 5}]).id
    for name, write in WRITES.items():
        before = state_of(database)
        with database.session() as session:
            write(session)
        after = state_of(database)
        assert after.number > before.number, name
        changed = changed_since(database, before.number, most=1)
        if name in EVERYTHING:
            assert (after.everything, changed) == (after.number, {}), name
        else:
            assert after.everything == before.everything, name
            assert changed is not None, name
            assert changed[offer].number == after.number, name
            assert {row.candidate.offer_id for row in changed[offer].rows} <= {offer}, name
    assert changed == {offer: Changed(after.number, ())}, "it is gone"
    before = state_of(database)
    with database.session() as session:
        session.add(MonthlyCount(month=NOW.strftime("%Y-%m"), name="x", count=1))
    assert state_of(database) == before


def test_beyond_so_many_it_is_not_told_which_offers_changed(database: Database) -> None:
    before = state_of(database).number
    with database.session() as session:
        offers = {make_offer(session).id for _ in range(3)}
    assert set(changed_since(database, before, most=3) or ()) == offers
    assert changed_since(database, before, most=2) is None


@pytest.mark.postgres
def test_a_large_import_is_one_change_that_nobody_sees_before_it_is_there(postgres_database: Database) -> None:
    before = state_of(postgres_database).number
    with postgres_database.session() as session:
        for _ in range(5):
            make_offer(session)
        session.flush()
        assert state_of(postgres_database).number == before
    assert state_of(postgres_database).number == before + 1
    with Session(postgres_database.engine) as session:
        make_offer(session)
        session.rollback()
    assert state_of(postgres_database).number == before + 1
