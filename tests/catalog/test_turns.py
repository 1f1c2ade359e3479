"""Writing to SQLite in turn: in the order of coming, and nobody keeps the turn who does not write any more."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from catalog.database import Database
from catalog.model import CatalogState, DeadLetter
from catalog.turns import Turns
from tests.factories import NOW


def write(database: Database, chat: str) -> None:
    """A transaction that reads before it writes."""
    with database.session() as session:
        session.get(CatalogState, 1)
        session.add(DeadLetter(channel="x", chat=chat, reason="late", last_at=NOW))


def fail(database: Database) -> None:
    """A transaction that goes wrong after it has written."""
    with database.session() as session:
        session.add(DeadLetter(channel="x", chat="failed", reason="late", last_at=NOW))
        session.flush()
        raise ZeroDivisionError


def test_who_came_first_has_the_turn_first_and_who_gives_up_holds_up_nobody() -> None:
    turns, got = Turns(), list[int]()
    assert turns.take(0)

    def come(number: int) -> None:
        if turns.take(0.05 if number == 2 else 5):
            got.append(number)
            turns.give_back()

    with ThreadPoolExecutor(max_workers=5) as people:
        for number in range(5):
            people.submit(come, number)
            while len(turns._waiting) <= number:
                time.sleep(0.001)
        while len(turns._waiting) > 4:
            time.sleep(0.001)  # the impatient one has gone
        turns.give_back()
    assert got == [0, 1, 3, 4]
    assert turns.take(0)


def test_who_is_refused_fails_or_hangs_up_leaves_the_turn(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalog.database.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(tmp_path / "lotse.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="locked"):
        write(sqlite_database, "refused")
    other.execute("COMMIT")
    with pytest.raises(ZeroDivisionError):
        fail(sqlite_database)
    with sqlite_database.engine.connect() as connection:
        connection.execute(text("UPDATE catalog_state SET changes = changes + 1"))
    begun, start = time.monotonic(), Barrier(6)

    def at_once(number: int) -> None:
        start.wait()
        write(sqlite_database, str(number))

    with ThreadPoolExecutor(max_workers=start.parties) as people:
        list(people.map(at_once, range(start.parties)))
    assert time.monotonic() - begun < 5, "nobody waited for a turn that was nobody's any more"
    with sqlite_database.session() as session:
        assert session.query(DeadLetter).count() == start.parties
