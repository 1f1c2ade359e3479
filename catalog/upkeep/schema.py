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


def migrate_to(database: Database, revision: str) -> None:
    """Bring the schema to ``revision``, one of :func:`revisions`, forwards or backwards, wholly or not at all.

    Raises NewerSchema.
    """
    with database.migrating() as connection:
        current, known = revision_of(connection), revisions()
        if current is not None and current not in known:
            raise NewerSchema(current)
        is_back = current is not None and known.index(current) > known.index(revision)
        (command.downgrade if is_back else command.upgrade)(migration_config(connection), revision)
