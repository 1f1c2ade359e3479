"""The migrations and the mapped classes describe the same schema, forwards and backwards, on both backends."""

from __future__ import annotations

from datetime import date

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from catalog.database import Database, migration_config
from catalog.model import Base, Offer
from tests.factories import make_offer


def test_the_migrations_lead_to_the_mapped_classes(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_schema_can_be_taken_back_and_made_again(database: Database) -> None:
    tables = set(inspect(database.engine).get_table_names())
    assert tables >= set(Base.metadata.tables)
    with database.engine.begin() as connection:
        command.downgrade(migration_config(connection), "base")
    assert set(inspect(database.engine).get_table_names()) == {"alembic_version"}
    database.migrate()
    assert set(inspect(database.engine).get_table_names()) == tables


def test_migrating_twice_is_harmless(database: Database) -> None:
    database.migrate()
    database.migrate()
    with database.engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() is not None


def test_offers_from_before_the_desk_keep_their_dates_and_can_be_found(database: Database) -> None:
    with database.session() as session:
        assured = {"assured_date": date(2026, 1, 1), "review_days": 30}
        offer = make_offer(session, title="Öl & Straße", summary="Ein Tag", **assured)
        make_offer(session, title="Nie bestätigt")
        number = offer.id
    with database.engine.begin() as connection:
        command.downgrade(migration_config(connection), "0003")
    database.migrate()
    with database.session() as session:
        offer = session.get_one(Offer, number)
        assert (offer.folded, offer.review_on, offer.version) == ("ol & strase ein tag", date(2026, 1, 31), 1)
        assert len(offer.dates) == 1
        assert session.scalar(select(Offer.review_on).where(Offer.title == "Nie bestätigt")) is None
