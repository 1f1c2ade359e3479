"""Opening the database: SQLite in WAL mode by default, PostgreSQL by URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from catalog.turns import TurnConnection, Turns

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 5
"""How long a writer waits for another one on SQLite before it gives up."""
BREATH_S = 0.15
"""How long whoever writes in many portions pauses between two of them, so that others need not wait for all of it."""
WRITING = ("INSERT", "UPDATE", "DELETE", "REPLACE")
"""How statements begin before which Python's SQLite begins a transaction."""


class Database:
    """An engine and its sessions. One per process."""

    def __init__(self, url: str) -> None:
        """Open ``url`` (SQLAlchemy form). The folder of a SQLite file is made; nothing is connected yet."""
        parsed = make_url(url)
        self.url = url
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            if parsed.database and parsed.database != ":memory:":
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            asked = {"timeout": BUSY_SECONDS, "factory": TurnConnection}
            self.engine = create_engine(url, connect_args=asked, hide_parameters=True)
            turns = Turns()
            event.listen(self.engine, "connect", lambda connection, _record: _set_up_sqlite(connection, turns))
            event.listen(self.engine, "before_cursor_execute", _write_in_turn)
            event.listen(self.engine, "savepoint", _write_from_the_savepoint)
        else:
            self.engine = create_engine(url, pool_pre_ping=True, hide_parameters=True)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session in one transaction: committed at the end of the block, rolled back if the block raises."""
        with self._sessions() as session, session.begin():
            yield session

    def migrate(self) -> None:
        """Bring the schema to the newest revision. Harmless when it already is."""
        with self.migrating() as connection:
            command.upgrade(migration_config(connection), "head")

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A connection in one transaction, in which the schema may be changed: wholly, or not at all, by one at a time.

        Python's SQLite begins no transaction before a statement that changes a schema, so it is told to.
        """
        with self.engine.begin() as connection:
            if self.is_sqlite:
                _begin_to_write(connection)
            else:
                connection.execute(select(func.pg_advisory_xact_lock(lock_number("migration"))))
            yield connection

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Of all processes on a PostgreSQL database one is in a block of this name, the others wait. SQLite's is one's
        own (``bot.instance``)."""
        if self.is_sqlite:
            yield
            return
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(select(func.pg_advisory_lock(lock_number(name))))
            try:
                yield
            finally:
                connection.execute(select(func.pg_advisory_unlock(lock_number(name))))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def lock_number(name: str) -> int:
    """The number of PostgreSQL's advisory lock of a name: 64 bits with a sign."""
    return int.from_bytes(blake2b(f"lotse {name}".encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def migration_config(connection: Any) -> Config:
    """Alembic's configuration, without a file of its own, bound to an open connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _write_from_the_savepoint(connection: Connection, _name: str) -> None:
    """Have a savepoint begin the transaction it is in as one that writes, if none has begun yet.

    By itself it would begin one that reads. What reads in there before it writes is refused at once ("locked", without
    waiting) when somebody else has written in between.
    """
    _begin_to_write(connection)


def _write_in_turn(connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    """Begin where Python's SQLite would by itself (statements that write rows), but in turn, and so that nobody who
    has read before is refused."""
    if statement.lstrip()[:7].upper().startswith(WRITING):
        _begin_to_write(connection)


def _begin_to_write(connection: Connection) -> None:
    on_sqlite = connection.connection.dbapi_connection
    assert isinstance(on_sqlite, TurnConnection)
    if not on_sqlite.in_transaction:
        on_sqlite.begin_to_write()


def _set_up_sqlite(connection: TurnConnection, turns: Turns) -> None:
    """WAL lets readers go on while one writes; ``secure_delete`` overwrites what is erased (forget me)."""
    connection.turns, connection.busy_s = turns, BUSY_SECONDS
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "busy_timeout=5000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
