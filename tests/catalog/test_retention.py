"""What is let go of when: nothing too early, everything in time; a dry run counts the same and changes nothing."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bot.cli import main
from catalog.database import Database
from catalog.model import (
    AdvanceQuestion,
    Base,
    Booking,
    Handoff,
    Municipality,
    Person,
    TranscriptEntry,
    UnansweredQuestion,
)
from catalog.upkeep.retention import Retention, is_time_to_wipe
from tests.factories import (
    KASSEL,
    NOW,
    WEINHEIM,
    make_advance_question,
    make_handoff,
    make_municipality,
    make_offer,
    make_question,
)
from tests.test_forgetting import found_in

DAY = timedelta(days=1)


def person(session: Session, name: str, idle_days: float, **values: Any) -> Person:
    """Somebody who was last here so many days ago."""
    filled = {"channel": "web", "conversation_id": f"c-{name}", "context": {"criteria": {"age": 15}}}
    made = Person(pseudonym=name, seen_at=NOW - idle_days * DAY, **(filled | values))
    session.add(made)
    session.flush()
    return made


def booking(session: Session, name: str, ended_days: float, ags: str = KASSEL.ags) -> None:
    """A booking of a date that ended so many days ago."""
    ends = NOW - ended_days * DAY
    session.add(
        Booking(
            uid=secrets.token_hex(8), municipality_ags=ags, pseudonym=name, channel="web", language="de", title="Zoo",
            mode="onsite", state="booked", starts_at=ends - timedelta(hours=1), ends_at=ends, booked_at=ends - DAY,
            told={}, told_version=1, link_hash=secrets.token_hex(32),
        )
    )  # fmt: skip
    session.flush()


def fill(database: Database, tracker: Database) -> None:
    """One of each just before its time is up and one just after."""
    with database.session() as session:
        make_municipality(session, booking_days=28)
        make_municipality(session, WEINHEIM, question_days=10, booking_days=7)
        person(session, "here", 29.9, recommendation_code="sommer")
        person(session, "idle", 30.1, recommendation_code="sommer")
        person(session, "old", 89.9)
        person(session, "gone", 90.1)
        person(session, "booked", 90.1, context={})
        booking(session, "booked", 27.9)
        booking(session, "old", 28.1)
        booking(session, "here", 6.9, WEINHEIM.ags)
        booking(session, "here", 7.1, WEINHEIM.ags)
        for name, hours in (("here", 23.9), ("idle", 24.1)):
            moment = NOW - timedelta(hours=hours)
            session.add(TranscriptEntry(pseudonym=name, side="person", content={"text": "x"}, written_at=moment))
        make_handoff(session, text="noch da", changed_at=NOW - 29.9 * DAY)
        make_handoff(session, text="nicht mehr", changed_at=NOW - 30.1 * DAY)
        for ago, ags in ((179, KASSEL.ags), (181, KASSEL.ags), (9, WEINHEIM.ags), (11, WEINHEIM.ags)):
            day = (NOW - ago * DAY).date()
            make_question(session, f"vor {ago} tagen", municipality_ags=ags, first_day=day, last_day=day)
        for place, days in ((KASSEL, 28), (WEINHEIM, 7)):
            for over in (-0.1, 0.1):
                ends = NOW - (days + over) * DAY
                offer = make_offer(session, place, dates=[{"starts_at": ends - DAY / 24, "ends_at": ends}])
                make_advance_question(session, offer, text=f"{over} zu lange her")
            untimed = make_offer(session, place, dates=[{"opening_rule": "nach Absprache"}])
            make_advance_question(session, untimed, text="ohne Termin, neu", asked_on=(NOW - days * DAY).date())
            old = (NOW - (days + 1) * DAY).date()
            make_advance_question(session, untimed, text="ohne Termin, alt", date_id=None, asked_on=old)
    with tracker.engine.begin() as connection:
        for name, ago in (("c-here", 29.9), ("c-idle", 30.1), ("c-gone", 90.1)):
            values = {"id": name, "updated": (NOW - ago * DAY).timestamp()}
            connection.execute(text("INSERT INTO conversation VALUES (:id, '{}', :updated)"), values)


def everything(database: Database, tracker: Database) -> dict[str, int]:
    """How many rows there are, by table, and how many persons with a conversation that is known."""
    with database.session() as session:
        counts = {
            name: session.scalar(select(func.count()).select_from(one)) or 0
            for name, one in Base.metadata.tables.items()
        }
        counts["contexts"] = sum(bool(one.context) for one in session.scalars(select(Person)))
    with tracker.engine.connect() as connection:
        counts["tracker"] = connection.scalar(text("SELECT count(*) FROM conversation")) or 0
    return {name: count for name, count in counts.items() if count}


def test_each_thing_goes_in_its_time_and_not_before(database: Database, tracker: Database) -> None:
    fill(database, tracker)
    job = Retention(database, tracker.engine, 180)
    before = everything(database, tracker)
    planned = {taken.what: taken.rows for taken in job.report(NOW, dry_run=True)}
    assert everything(database, tracker) == before, "a dry run changes nothing"
    done = {taken.what: taken.rows for taken in job.report(NOW, dry_run=False)}
    assert done == planned
    assert {what: rows for what, rows in done.items() if rows} == {
        "conversations of the engine": 2,
        "conversations on the page": 1,
        "what persons talked about": 3,
        "messages to coordinations": 1,
        "bookings": 2,
        "questions handed in beforehand": 4,
        "persons without a booking or news to come": 1,
        "questions without an answer": 2,
    }
    after = everything(database, tracker)
    assert (before["person"], after["person"], after["contexts"], after["tracker"]) == (5, 4, 1, 1)
    with database.session() as session:
        assert session.scalars(select(Person.pseudonym).order_by(Person.id)).all() == ["here", "idle", "old", "booked"]
        assert session.scalars(select(Person.recommendation_code).order_by(Person.id)).all() == ["sommer"] + [None] * 3
        assert session.scalars(select(TranscriptEntry.pseudonym)).all() == ["here"]
        assert [one.texts[0].text for one in session.scalars(select(Handoff))] == ["noch da"]
        left = session.scalars(select(UnansweredQuestion.text).order_by(UnansweredQuestion.id)).all()
        assert left == ["vor 179 tagen", "vor 9 tagen"]
        assert set(session.scalars(select(AdvanceQuestion.text))) == {"-0.1 zu lange her", "ohne Termin, neu"}
    assert {taken.rows for taken in job.report(NOW, dry_run=False)} == {0}


def test_who_had_a_booking_goes_once_that_is_gone(database: Database, tracker: Database) -> None:
    fill(database, tracker)
    job = Retention(database, tracker.engine, 180)
    job.clean(NOW + DAY)
    with database.session() as session:
        assert "booked" not in session.scalars(select(Person.pseudonym)).all()
        assert session.get(Municipality, KASSEL.ags) is not None


def test_a_lotse_whose_engine_never_ran_lets_go_as_well(sqlite_database: Database, tmp_path: Path) -> None:
    empty = Database(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    assert {one.rows for one in Retention(sqlite_database, empty.engine, 180).report(NOW, dry_run=False)} == {0}
    empty.close()


def test_what_was_let_go_of_is_in_no_byte_of_the_files(
    sqlite_database: Database, tracker: Database, tmp_path: Path
) -> None:
    names = [secrets.token_hex(32) for _ in range(60)]
    for number, name in enumerate(names):
        with sqlite_database.session() as session:
            person(session, name, 91, context={"seen": ["x" * (40 * (number % 7))]})
            entry = {"content": {"text": name * (1 + number % 5)}, "written_at": NOW - 2 * DAY}
            session.add(TranscriptEntry(pseudonym=name, side="person", **entry))
        with tracker.engine.begin() as connection:
            values = {"id": f"c-{name}", "updated": (NOW - 31 * DAY).timestamp()}
            connection.execute(text("INSERT INTO conversation VALUES (:id, 'x', :updated)"), values)
    assert {name for _, name in found_in(tmp_path, names)} == set(names), "the search would not find what is there"
    job = Retention(sqlite_database, tracker.engine, 180)
    job.clean(NOW)
    job.wipe()
    assert found_in(tmp_path, names) == set()


def test_files_are_written_anew_by_night_or_once_a_day() -> None:
    night = NOW.replace(hour=2, minute=30)  # half past three in Germany
    assert is_time_to_wipe(night - timedelta(hours=5), night)
    assert not is_time_to_wipe(night - timedelta(minutes=20), night)
    assert not is_time_to_wipe(NOW - timedelta(hours=5), NOW)
    assert is_time_to_wipe(NOW - timedelta(hours=25), NOW)


def test_the_command_counts_first_and_then_does_it(tmp_path: Path, sqlite_template: Path) -> None:
    (tmp_path / "lotse.db").write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{tmp_path / 'lotse.db'}")
    with database.session() as session:
        make_offer(session)
        person(session, "gone", 90 + 365)
    runner = CliRunner(env={"LOTSE_DATA_DIR": str(tmp_path), "LOTSE_DATABASE_URL": ""})
    for arguments, rows, last in (
        (["--dry-run"], "1", "Nothing was changed."),
        ([], "1", "Erased, and the files written anew."),
        ([], "0", "Erased, and the files written anew."),
    ):
        result = runner.invoke(main, ["retention", *arguments], prog_name="lotse")
        assert result.exit_code == 0, result.output
        lines = result.output.splitlines()
        assert [line.split()[0] for line in lines if "persons without a booking or news to come" in line] == [rows]
        assert lines[-1] == last
    database.close()
