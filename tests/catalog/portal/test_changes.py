"""The database itself counts what changes the catalog, whoever writes and however."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.model import BookingSetup, MonthlyCount, Municipality, Offer, OfferDate, OfferField, Provider
from catalog.portal.changes import changes_of
from tests.factories import NOW, make_offer

WRITES: dict[str, Callable[[Session], object]] = {
    "a municipality": lambda session: session.execute(update(Municipality).values(greeting="Hallo")),
    "a provider": lambda session: session.execute(update(Provider).values(name="Neu")),
    "an offer, by plain SQL": lambda session: session.execute(text("UPDATE offer SET title = 'Neu'")),
    "a seat": lambda session: session.execute(update(OfferDate).values(onsite_seats=OfferDate.onsite_seats - 1)),
    "what can be booked": lambda session: session.add(
        BookingSetup(offer_id=session.scalars(select(Offer.id)).one(), is_open=True, confirm_hours=24)
    ),
    "a field that is gone": lambda session: session.execute(delete(OfferField)),
    "an offer that is gone": lambda session: session.execute(delete(Offer)),
}


def test_every_way_of_changing_the_catalog_is_counted_and_nothing_else(database: Database) -> None:
    with database.session() as session:
        make_offer(session, fields=["natur"], dates=[{"onsite_seats": 5}])
    for name, write in WRITES.items():
        before = changes_of(database)
        with database.session() as session:
            write(session)
        assert changes_of(database) > before, name
    before = changes_of(database)
    with database.session() as session:
        session.add(MonthlyCount(month=NOW.strftime("%Y-%m"), name="x", count=1))
    assert changes_of(database) == before


@pytest.mark.postgres
def test_a_large_import_is_one_change_that_nobody_sees_before_it_is_there(postgres_database: Database) -> None:
    before = changes_of(postgres_database)
    with postgres_database.session() as session:
        for _ in range(5):
            make_offer(session)
        session.flush()
        assert changes_of(postgres_database) == before
    assert changes_of(postgres_database) == before + 1
    with Session(postgres_database.engine) as session:
        make_offer(session)
        session.rollback()
    assert changes_of(postgres_database) == before + 1
