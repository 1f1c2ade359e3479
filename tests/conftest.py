"""Real databases for tests: a SQLite file and a PostgreSQL server, both with the migrated schema, empty for each test.

``database`` runs a test once on each; ``sqlite_database`` is for tests that have nothing to do with the backend.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from catalog.database import Database

if TYPE_CHECKING:
    from tests.emptied import Administer, Emptied
    from tests.running import RunningLotse

SERVERS = {"web", "still", "portal", "api", "engine"}
"""Fixtures that start servers of our own on loopback, which takes a tenth of a second for each test."""
LIKELY_S = {"engine": 20.0, "browser": 4.0, "postgres": 0.2, "slow": 0.2}
"""What a test with such a mark takes, roughly, in seconds."""
OTHERS_S, TALKING_S = 0.02, 0.4
"""The same of all others, and of those that talk to the Lotse that is shared, so that it need not start for each."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Whatever starts a server is slow: `make quick` leaves it out.

    Where tests run in two processes, those of a file stay together, as do all that talk to the Lotse they share. Lanes
    that will take long come first: with one of them left at the end, one process would wait for the other.
    """
    likely_s: Counter[str] = Counter()
    lanes: dict[pytest.Item, str] = {}
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if not SERVERS.isdisjoint(fixtures):
            item.add_marker(pytest.mark.slow)
        lane = "lotse" if "lotse" in fixtures else f"{item.path.parent.name}-{item.path.stem}"
        if own := item.get_closest_marker("xdist_group"):
            lane = own.args[0]
        else:
            item.add_marker(pytest.mark.xdist_group(lane))
        lanes[item] = lane
        marks = (LIKELY_S.get(mark.name, OTHERS_S) for mark in item.iter_markers())
        likely_s[lane] += TALKING_S if lane == "lotse" else max(marks)
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: (-likely_s[lanes[item]], lanes[item]))


@pytest.fixture
def database(request: pytest.FixtureRequest, backend: str) -> Database:
    """An empty, migrated database on each backend in turn."""
    made: Database = request.getfixturevalue(f"{backend}_database")
    return made


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest) -> str:
    """The backend the test runs on: ``sqlite`` or ``postgres``."""
    name: str = request.param
    return name


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A session on ``database`` in one transaction, which is rolled back if the test leaves it broken."""
    with Session(database.engine, expire_on_commit=False) as opened:
        yield opened


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty, migrated SQLite file."""
    path = tmp_path / "lotse.sqlite"
    shutil.copy(sqlite_template, path)
    made = Database(f"sqlite:///{path}")
    yield made
    made.close()


@pytest.fixture
def tracker(tmp_path: Path) -> Iterator[Database]:
    """The engine's table of conversations, empty."""
    with empty_tracker(tmp_path) as made:
        yield made


@contextmanager
def empty_tracker(folder: Path) -> Iterator[Database]:
    """The same in ``folder``, for as long as the block runs."""
    made = Database(f"sqlite:///{folder / 'tracker.sqlite'}")
    with made.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE conversation (sender_id TEXT, state TEXT, updated REAL)")
    yield made
    made.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy, which is faster than migrating for each test."""
    path = tmp_path_factory.mktemp("template") / "template.sqlite"
    made = Database(f"sqlite:///{path}")
    made.migrate()
    made.close()
    return path


@pytest.fixture
def postgres_database(postgres_emptied: Emptied) -> Iterator[Database]:
    """An empty, migrated PostgreSQL database."""
    with postgres_emptied.database() as url:
        made = Database(url.render_as_string(hide_password=False))
        yield made
        made.close()


@pytest.fixture(scope="session")
def postgres_emptied(postgres_template: URL, administer: Administer) -> Emptied:
    """Hands out databases on the test session's server."""
    from tests.emptied import Emptied

    return Emptied(postgres_template, administer)


@pytest.fixture(scope="session")
def postgres_template(postgres_url: URL, administer: Administer) -> URL:
    """The URL of a migrated database on the test session's server, to be copied, never written to."""
    administer("CREATE DATABASE template_lotse")
    url = postgres_url.set(database="template_lotse")
    made = Database(url.render_as_string(hide_password=False))
    made.migrate()
    made.close()
    return url


@pytest.fixture(scope="session")
def administer(postgres_url: URL) -> Iterator[Administer]:
    """Runs statements that PostgreSQL does not allow within a transaction.

    What tests write need not survive a loss of power: the server never waits for the disk.
    """
    engine = create_engine(postgres_url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
        yield connection.exec_driver_sql
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[URL]:
    """The URL of a PostgreSQL server of our own, one for all tests."""
    from tests.stores import postgres_server

    with ExitStack() as stack:
        try:
            url = stack.enter_context(postgres_server())
        except Exception as error:
            reason = f"PostgreSQL could not be started: {error!r}"
            if os.environ.get("CI"):
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        yield url


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The URL of a Redis of our own, one for all tests. Each uses keys of its own."""
    from tests.stores import redis_server

    with redis_server() as (url, _):
        yield url


@pytest.fixture(scope="session")
def lotse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningLotse]:
    """A real Lotse with the pilot content, one for all tests. Each test talks in chats of its own."""
    from tests.running import running_lotse  # the product's imports take a second: only for those who need it

    with running_lotse(tmp_path_factory.mktemp("lotse")) as running:
        yield running
