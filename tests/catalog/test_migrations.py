"""The migrations and the mapped classes describe the same schema, and lead from each revision to the next and back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, column, func, inspect, select, table, text

from bot.inbox import Inbox
from bot.outbox import Outbox
from catalog.database import Database, migration_config
from catalog.model import Base, FaqText, Municipality, Offer, Person, ProposedWording, Recommendation
from catalog.search.searching import find
from catalog.upkeep.schema import NewerSchema, migrate_to, revision_of, revisions
from catalog.wish import Wish
from tests.factories import (
    NOW,
    make_account,
    make_advance_question,
    make_faq,
    make_feed,
    make_figure,
    make_handoff,
    make_import,
    make_offer,
    make_question,
    make_wording,
    translate,
)

FIRST = Path(__file__).parent / "first_release.yml"
LET_GO = {"demand"}
"""Tables of the first release whose rows a migration gives up on purpose (0007 says why)."""

Rows = dict[str, list[dict[str, Any]]]


@cache
def first_release() -> Rows:
    """The rows, by table."""
    rows: Rows = yaml.safe_load(FIRST.read_text(encoding="utf-8"))
    return rows


def fill_first_release(database: Database) -> None:
    """Rows as an installation of the first release had them, written without today's classes."""
    tables = MetaData()
    tables.reflect(database.engine)
    with database.engine.begin() as connection:
        for name, rows in first_release().items():
            connection.execute(tables.tables[name].insert(), rows)
            if database.engine.dialect.name == "postgresql" and "id" in rows[0]:
                connection.execute(text(f"SELECT setval('{name}_id_seq', {len(rows)})"))


def rows_of_first_release(database: Database) -> Rows:
    """What is there now of those rows, in the columns they had."""
    found: Rows = {}
    with database.engine.connect() as connection:
        for name, rows in first_release().items():
            if name not in LET_GO:
                columns = [column(one) for one in rows[0]]
                chosen = select(*columns).select_from(table(name)).order_by(*columns[:1]).limit(len(rows))
                found[name] = [dict(row) for row in connection.execute(chosen).mappings()]
    return found


TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def shape(database: Database) -> dict[str, Any]:
    """Tables with columns, indexes, unique and foreign keys, by name; and all triggers."""
    with database.engine.connect() as connection:
        triggers = set(connection.execute(text(TRIGGERS[database.engine.dialect.name])).scalars())
    looks = inspect(database.engine)
    parts: dict[str, Any] = {
        "columns": (looks.get_multi_columns(), lambda one: (one["name"], str(one["type"]), one["nullable"])),
        "indexes": (looks.get_multi_indexes(), lambda one: (one["name"], str(one["column_names"]))),
        "unique": (looks.get_multi_unique_constraints(), lambda one: str(one["column_names"])),
        "foreign": (
            looks.get_multi_foreign_keys(),
            lambda one: (str(one["constrained_columns"]), one["referred_table"], one["options"].get("ondelete")),
        ),
    }
    return {"triggers": triggers} | {
        name: {found: set(map(told, ones)) for (_, found), ones in tables.items()}
        for name, (tables, told) in parts.items()
    }


def fill_newest(database: Database) -> None:
    """What only newer schemas can hold."""
    with database.session() as session:
        make_advance_question(session, offer := make_offer(session, title="Neu"))
        translate(offer, "tr", "Yeni")
        make_account(session)
        make_handoff(session)
        make_figure(session)
        make_feed(session)
        make_import(session)
        make_question(session)
        make_wording(session, make_faq(session))


def test_the_migrations_lead_to_the_mapped_classes(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_installation_of_the_first_release_goes_up_revision_by_revision_and_back(database: Database) -> None:
    with database.engine.begin() as connection:
        command.downgrade(migration_config(connection), "base")
    assert set(inspect(database.engine).get_table_names()) == {"alembic_version"}
    migrate_to(database, revisions()[0])
    fill_first_release(database)
    was = rows_of_first_release(database)
    shapes = {revisions()[0]: shape(database)}
    for revision in revisions()[1:]:
        migrate_to(database, revision)
        shapes[revision] = shape(database)
        assert rows_of_first_release(database) == was, f"on the way up to {revision}"

    works_with_todays_code(database)
    fill_newest(database)
    for revision in reversed(revisions()[:-1]):
        migrate_to(database, revision)
        assert shape(database) == shapes[revision], f"on the way back to {revision}"
        assert rows_of_first_release(database) == was, f"on the way back to {revision}"
    migrate_to(database, revisions()[-1])
    assert shape(database) == shapes[revisions()[-1]]


def works_with_todays_code(database: Database) -> None:
    """Rows of the first release are found, read and worked off."""
    moment = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
    assert [chat for _, chat in Inbox(database, lambda: moment).waiting("telegram")] == ["7"]
    assert len(Outbox(database, lambda: moment).waiting("telegram")) == 1
    with database.session() as session:
        assert [person.counted for person in session.scalars(select(Person).order_by(Person.id))] == [{}, {}]
        assert session.scalars(select(Recommendation.opened)).all() == [3]
        assert session.get_one(Municipality, "06611000").hide_days > 0
        assert session.scalars(select(FaqText.municipality_ags).order_by(FaqText.id)).all() == ["06611000", None]
        offer = session.get_one(Offer, 1)
        assert (offer.folded, offer.review_on) == ("ol & strase ein tag im werk", date(2026, 12, 30))
        found = find(session, Wish(fields=frozenset({"metall"})), now=NOW)
        assert [match.offer_id for match in found.matches] == [1]


def test_a_migration_that_fails_leaves_everything_as_it_was(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    last, newest = revisions()[-2:]
    migrate_to(database, last)
    before = shape(database)

    def upgrade_and_fail(config: Any, revision: str) -> None:
        real(config, revision)
        raise RuntimeError("no power")

    real = command.upgrade
    monkeypatch.setattr(command, "upgrade", upgrade_and_fail)
    with pytest.raises(RuntimeError):
        migrate_to(database, newest)
    assert shape(database) == before
    with database.engine.connect() as connection:
        assert revision_of(connection) == last


def test_a_schema_from_the_future_is_refused(sqlite_database: Database) -> None:
    with sqlite_database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerSchema, match="9999"):
        migrate_to(sqlite_database, revisions()[-1])


def test_migrating_twice_is_harmless(database: Database) -> None:
    database.migrate()
    database.migrate()
    with database.engine.connect() as connection:
        assert revision_of(connection) == revisions()[-1]


def test_offers_from_before_the_desk_keep_their_dates_and_can_be_found(database: Database) -> None:
    with database.session() as session:
        assured = {"assured_date": date(2026, 1, 1), "review_days": 30}
        offer = make_offer(session, title="Öl & Straße", summary="Ein Tag", **assured)
        make_offer(session, title="Nie bestätigt")
        number = offer.id
    migrate_to(database, "0003")
    database.migrate()
    with database.session() as session:
        offer = session.get_one(Offer, number)
        assert (offer.folded, offer.review_on, offer.version) == ("ol & strase ein tag", date(2026, 1, 31), 1)
        assert len(offer.dates) == 1
        assert session.scalar(select(Offer.review_on).where(Offer.title == "Nie bestätigt")) is None
        assert session.scalar(select(func.count(ProposedWording.id))) == 0
