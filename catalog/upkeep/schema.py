"""The revisions of the database's schema: which one it has, and the way from one to another, forwards and backwards."""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from catalog.database import MIGRATIONS, Database, migration_config


class NewerSchema(Exception):
    """The database has a revision that this version does not know. The message is its name."""


@cache
def revisions() -> tuple[str, ...]:
    """All revisions that this version knows, the oldest first."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return tuple(script.revision for script in reversed(list(ScriptDirectory.from_config(config).walk_revisions())))


def revision_of(connection: Connection) -> str | None:
    """The revision of a database; None if there is no schema yet."""
    return MigrationContext.configure(connection).get_current_revision()


def is_newest(database: Database) -> bool:
    """Whether the schema is what this version works with. Raises SQLAlchemyError if the database cannot be asked."""
    with database.engine.connect() as connection:
        return revision_of(connection) == revisions()[-1]


def is_way_back(database: Database, revision: str) -> bool:
    """Whether ``revision`` is older than the schema. Raises SQLAlchemyError if the database cannot be asked."""
    with database.engine.connect() as connection:
        return _is_back(revision_of(connection), revision)


def migrate_to(database: Database, revision: str) -> str | None:
    """Bring the schema to ``revision``, one of :func:`revisions`, forwards or backwards, wholly or not at all.

    Returns the revision it had. Raises NewerSchema.
    """
    with database.migrating() as connection:
        current = revision_of(connection)
        if current is not None and current not in revisions():
            raise NewerSchema(current)
        move = command.downgrade if _is_back(current, revision) else command.upgrade
        move(migration_config(connection), revision)
    return current


def _is_back(current: str | None, revision: str) -> bool:
    known = revisions()
    return current in known and known.index(current) > known.index(revision)
