"""A database as a file, consistent while others write, and back: SQLite by itself, PostgreSQL by its own programs."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from bot.child import last_words
from bot.problem import Problem

BUSY_SECONDS = 30
"""How long a snapshot waits for somebody who holds the whole file."""
SAME_PLACE = ("host", "port", "database", "query")


def is_sqlite(url: str) -> bool:
    """Whether the address is one of SQLite."""
    return make_url(url).get_backend_name() == "sqlite"


def file_of(url: str) -> Path:
    """The file of a SQLite database."""
    return Path(make_url(url).database or "")


def is_same(one: str, other: str) -> bool:
    """Whether two addresses lead to the same database."""
    first, second = make_url(one), make_url(other)
    return all(getattr(first, part) == getattr(second, part) for part in SAME_PLACE)


def save(url: str, folder: Path, name: str) -> Path | None:
    """Write the database as it is at one moment into ``folder``; None if there is none yet. Raises Problem.

    SQLite writes a new file, in which no page is left that held something erased.
    """
    if is_sqlite(url):
        return _save_sqlite(file_of(url), folder / f"{name}.db")
    target = folder / f"{name}.dump"
    _run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}", _place(url)], url)
    return target


def check(path: Path) -> None:
    """Whether SQLite finds the file whole. Raises Problem."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        found = str(error)
    if found != "ok":
        raise Problem(f"The database in the backup is damaged ({found}): nothing was restored.")


def revision_in(path: Path) -> str | None:
    """The revision of the schema in a SQLite file; None without one."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError:
            return None
    return row[0] if row else None


def load_postgres(dump: Path, url: str, folder: Path) -> None:
    """Put what a dump holds in the place of all that is in a PostgreSQL database, in one transaction. Raises Problem.

    The database is Lotse's own: everything in its schema ``public`` goes.
    """
    script, before = folder / f"{dump.name}.sql", folder / "before.sql"
    _run(["pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(dump)], url)
    before.write_text("DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n")
    quietly = ["psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null"]
    _run([*quietly, f"--file={before}", f"--file={script}", _place(url)], url)


def _save_sqlite(source: Path, target: Path) -> Path | None:
    if not source.exists():
        return None
    try:
        with closing(sqlite3.connect(source, timeout=BUSY_SECONDS)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
    except sqlite3.Error as error:
        raise Problem(f"The database {source} cannot be saved: {error}.") from None
    target.chmod(0o600)
    return target


def _place(url: str) -> str:
    """The address as PostgreSQL's programs take it; without the password, which others could see in the list of
    processes."""
    return _libpq(make_url(url)).render_as_string(hide_password=False)


def _libpq(url: URL) -> URL:
    return URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)


def _run(command: list[str], url: str) -> None:
    if shutil.which(command[0]) is None:
        raise Problem(f"{command[0]} is missing: install PostgreSQL's client programs, of the server's version.")
    password = make_url(url).password
    environ = os.environ | ({"PGPASSWORD": str(password)} if password else {})
    ended = subprocess.run(  # noqa: S603 - a program and arguments of our own
        command, env=environ, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise Problem(f"{command[0]} failed: {last_words(ended.stderr.strip())}")
