"""A whole import is taken back, and what people did since is left alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer

from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.exchange import jobs
from catalog.exchange.jobs import Job, Worker
from catalog.exchange.rows import sheet_to_write
from catalog.exchange.tables import write_csv
from catalog.model import AuditEntry, ImportRun, Offer, Provider
from catalog.offers.sheets import DateSheet, parts_of, sheet_of
from catalog.offers.writing import confirm
from catalog.places.gazetteer import default_gazetteer
from tests.catalog.exchange.records import words
from tests.catalog.exchange.test_planning import record
from tests.factories import KASSEL, NOW, make_account, make_date, make_offer, make_provider, make_setup

SOON = NOW + timedelta(days=7)


@pytest.fixture
def desk(database: Database) -> tuple[Worker, Actor]:
    with database.session() as session:
        account = make_account(session, name="Kim").id
    return Worker(database, words(), default_gazetteer(), lambda: NOW), Actor(account, KASSEL.ags)


def read_in(worker: Worker, actor: Actor, content: bytes, *, publish: bool = False) -> Job:
    """Read a table in, to the end."""
    with confined(worker.database, actor, NOW) as session:
        run = jobs.begin(session, actor, words(), name="ihk.csv", content=content, source="ihk", now=NOW)
        job = Job(run.id, actor)
    worker.work_off(job)
    with confined(worker.database, actor, NOW) as session:
        run = session.get_one(ImportRun, job.run_id)
        assert run.status == "checked", run.report
        run.status, run.publish = "taking", publish
    worker.work_off(job)
    return job


def take_back(worker: Worker, job: Job) -> dict[str, int]:
    with confined(worker.database, job.actor, NOW) as session:
        run = session.get_one(ImportRun, job.run_id)
        assert jobs.can_be_taken_back(run)
        jobs.take_back(run)
    worker.work_off(job)
    with worker.database.session() as session:
        run = session.get_one(ImportRun, job.run_id, options=[undefer(ImportRun.report)])
        assert (run.status, run.is_undone, jobs.can_be_taken_back(run)) == ("done", True, False)
        assert run.report is not None
        return dict(run.report["reverted"])


def everything(database: Database) -> dict[str, dict[str, object]]:
    """All offers by their titles, without the ids of their dates."""
    with database.session() as session:
        found = {}
        for offer in session.scalars(select(Offer).options(selectinload(Offer.dates))).unique():
            sheet = sheet_of(offer)
            for date in sheet.dates:
                date.id = None
            found[offer.title] = parts_of(sheet) | {"status": offer.status}
        return found


def table(*records: object) -> bytes:
    return write_csv(sheet_to_write(records, words()))  # type: ignore[arg-type]


def test_all_is_as_before(database: Database, desk: tuple[Worker, Actor]) -> None:
    worker, actor = desk
    with database.session() as session:
        provider = make_provider(session, name="Firma").id
        old = make_offer(
            session, source_id="ihk:1", title="Alt", summary="Kurz", provider_id=provider, is_example=False
        )
        make_date(session, old, starts_at=SOON + timedelta(days=1))
    before = everything(database)
    changed = record("ihk:1", title="Ganz neu", dates=[DateSheet(starts_at=SOON)])
    new = record("ihk:2", title="Neu")
    new.provider.name = "Noch nie da"
    job = read_in(worker, actor, table(changed, new))
    assert set(everything(database)) == {"Ganz neu", "Neu"}
    reverted = take_back(worker, job)
    assert reverted == {"removed": 1, "archived": 0, "restored": 1, "left": 0}
    assert everything(database) == before
    with database.session() as session:
        assert list(session.scalars(select(Provider.name))) == ["Firma"]
        back = session.scalars(select(Offer).options(undefer(Offer.vector))).one()
        assert back.vector is not None
        assert session.scalars(select(AuditEntry.action).order_by(AuditEntry.id.desc())).first() is not None


def test_what_was_published_comes_into_the_archive_and_what_somebody_touched_stays(
    database: Database, desk: tuple[Worker, Actor]
) -> None:
    worker, actor = desk
    job = read_in(worker, actor, table(record("ihk:1", title="Eins"), record("ihk:2", title="Zwei")), publish=True)
    with confined(database, actor, NOW) as session:
        confirm(session.scalars(select(Offer).where(Offer.title == "Zwei")).one(), "Jona", NOW + timedelta(days=1))
    reverted = take_back(worker, job)
    assert reverted == {"removed": 0, "archived": 1, "restored": 0, "left": 1}
    assert {title: parts["status"] for title, parts in everything(database).items()} == {
        "Eins": "archived",
        "Zwei": "published",
    }


def test_a_draft_that_was_set_up_for_bookings_stays(database: Database, desk: tuple[Worker, Actor]) -> None:
    worker, actor = desk
    job = read_in(worker, actor, table(record("ihk:1", title="Eins"), record("ihk:2", title="Zwei")))
    with confined(database, actor, NOW) as session:
        make_setup(session, session.scalars(select(Offer).where(Offer.title == "Zwei")).one())
    assert take_back(worker, job) == {"removed": 1, "archived": 0, "restored": 0, "left": 1}
    assert set(everything(database)) == {"Zwei"}


def test_a_value_that_somebody_changed_since_is_left(database: Database, desk: tuple[Worker, Actor]) -> None:
    worker, actor = desk
    with database.session() as session:
        make_offer(session, source_id="ihk:1", title="Alt", summary="Alt")
    job = read_in(worker, actor, table(record("ihk:1", title="Neu", summary="Neu")))
    with confined(database, actor, NOW) as session:
        session.scalars(select(Offer)).one().title = "Von Hand"
    assert take_back(worker, job) == {"removed": 0, "archived": 0, "restored": 1, "left": 1}
    ((title, parts),) = everything(database).items()
    assert (title, parts["summary"]) == ("Von Hand", "Alt")


def test_only_the_own_import_of_a_desk_is_taken_back(database: Database, desk: tuple[Worker, Actor]) -> None:
    """One after the other: the second is taken back without touching what the first brought."""
    worker, actor = desk
    read_in(worker, actor, table(record("ihk:1", title="Eins")))
    second = read_in(worker, actor, table(record("ihk:2", title="Zwei")))
    take_back(worker, second)
    assert set(everything(database)) == {"Eins"}
