"""Whether the catalog is still as it was: what was made from it may be shown again as long as this does not change."""

from __future__ import annotations

from sqlalchemy import select

from catalog.database import Database
from catalog.model import CatalogState

_CHANGES = select(CatalogState.changes)


def changes_of(database: Database) -> int:
    """How many transactions have changed a table that pages are made from (``catalog.model.state``).

    Whoever keeps what is made of the catalog asks before making it: then nothing of it is older than the number says.
    """
    with database.engine.connect() as connection:
        return connection.execute(_CHANGES).scalar_one()
