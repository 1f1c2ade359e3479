"""A session for what has nothing to do with the backend."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from catalog.database import Database


@pytest.fixture
def sqlite_session(sqlite_database: Database) -> Iterator[Session]:
    """A session on a SQLite file, in one transaction."""
    with Session(sqlite_database.engine, expire_on_commit=False) as opened:
        yield opened
