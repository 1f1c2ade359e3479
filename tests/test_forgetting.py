"""Forgetting, proven by reading files: what a person wrote, and who she was, is in no byte below the data folder."""

from __future__ import annotations

import json
import logging
import secrets
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random

import httpx
import pytest
from sqlalchemy import select, text

from bot.messages import Incoming
from catalog.database import Database
from catalog.model import Person
from catalog.privacy import forget
from tests.factories import NOW
from tests.running import RunningLotse

LONGEST_WAIT_S = 30


READER = """
import json, sys
from contextlib import suppress
from pathlib import Path
for line in sys.stdin:
    folder, *traces = json.loads(line)
    found = []
    for path in filter(Path.is_file, Path(folder).rglob("*")):
        with suppress(FileNotFoundError):  # SQLite has just removed it
            content = path.read_bytes()
            found += [(path.relative_to(folder).as_posix(), trace) for trace in traces if trace.encode() in content]
    print(json.dumps(found), flush=True)
"""
"""Runs in a process of its own: whoever opens and closes a SQLite file drops all locks its process holds on it."""


@cache
def _reader() -> subprocess.Popen[str]:
    """It ends when we do: nothing comes from us any more."""
    return subprocess.Popen([sys.executable, "-c", READER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def found_in(folder: Path, traces: Iterable[str]) -> set[tuple[str, str]]:
    """The files below ``folder`` that hold one of ``traces``, with the trace."""
    reader = _reader()
    assert reader.stdin
    assert reader.stdout
    print(json.dumps([str(folder), *traces]), file=reader.stdin, flush=True)
    return {(name, trace) for name, trace in json.loads(reader.stdout.readline())}


def files_of(places: set[tuple[str, str]], trace: str) -> set[str]:
    """The files of ``places`` that hold ``trace``."""
    return {name for name, found in places if found == trace}


def conversation_of(lotse: RunningLotse, name: str) -> str | None:
    """The engine's id for the person with the pseudonym ``name``, if she is known."""
    with lotse.database.session() as session:
        return session.scalar(select(Person.conversation_id).where(Person.pseudonym == name))


@pytest.mark.slow
def test_among_many_conversations_no_stale_copy_is_left(sqlite_database: Database, tmp_path: Path) -> None:
    tracker = Database(f"sqlite:///{tmp_path / 'tracker.db'}")
    people = {secrets.token_hex(32): secrets.token_hex(16) for _ in range(150)}
    with tracker.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE conversation (sender_id VARCHAR(40) PRIMARY KEY, state TEXT NOT NULL)")
    with sqlite_database.session() as session:
        session.add_all(
            Person(pseudonym=name, channel="web", conversation_id=conversation, seen_at=NOW)
            for name, conversation in people.items()
        )
    lengths = Random(1)
    for statement in (
        "INSERT INTO conversation (state, sender_id) VALUES (:state, :id)",
        *["UPDATE conversation SET state = :state WHERE sender_id = :id"] * 6,  # rows grow and shrink, pages are split
    ):
        for conversation in people.values():
            with tracker.engine.begin() as connection:
                connection.execute(text(statement), {"id": conversation, "state": "x" * lengths.randrange(60, 900)})
    for name, conversation in people.items():
        assert forget(sqlite_database, tracker.engine, name, channel="web", chat="", now=NOW)
        assert found_in(tmp_path, (name, conversation)) == set()
    tracker.close()


@pytest.mark.engine
def test_after_forget_me_no_file_holds_a_trace(lotse: RunningLotse) -> None:
    chat, marker = f"chat{secrets.token_hex(8)}", f"Zwergwapiti{secrets.token_hex(6)}"
    name = lotse.product.conversation.pseudonym(Incoming("terminal", chat))
    for line in (f"bin 15, mag Tiere, {marker}", "Kassel", "die zweite", "kostet ein praktikum was?", f"{marker}?!"):
        lotse.converse(chat, line)
    conversation = conversation_of(lotse, name)
    assert conversation is not None
    folder, passed = lotse.settings.data_dir, f"Zwergotter{secrets.token_hex(6)}"
    lotse.converse(chat, press="/handoff")
    shown = lotse.converse(chat, f"Wer hilft mir mit {passed}?").messages[-1]
    assert passed in shown.text
    assert found_in(folder, (passed,)) == set(), "what nobody has agreed to pass on is kept nowhere"
    assert lotse.converse(chat, press=shown.buttons[0].payload).messages[-1].key == "handoff-done"
    before = found_in(folder, (name, conversation, chat, marker, passed))
    assert files_of(before, passed), "the coordination has to read it"
    assert files_of(before, name), "the search would not find what is there"
    assert files_of(before, conversation), "the search would not find what is there"
    assert files_of(before, marker) == set(), "what was written on the terminal is kept nowhere, even before"
    assert files_of(before, chat) == set(), "a chat's own id is kept only as a pseudonym"

    assert lotse.converse(chat, "vergiss mich").messages[-1].key == "forget-sure"
    assert lotse.converse(chat, "ja").messages[-1].key == "forgotten"

    assert found_in(folder, (name, conversation, chat, marker, passed)) == set()
    assert conversation_of(lotse, name) is None


@pytest.mark.engine
def test_saying_no_keeps_everything(lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    name = lotse.product.conversation.pseudonym(Incoming("terminal", chat))
    lotse.converse(chat, "bin 15, mag Tiere, Kassel")
    known = conversation_of(lotse, name)
    lotse.converse(chat, "vergiss mich")
    assert lotse.converse(chat, "nein").messages[0].key == "kept"
    assert known is not None
    assert conversation_of(lotse, name) == known


@pytest.mark.engine
def test_the_page_forgets_what_was_written_there(lotse: RunningLotse) -> None:
    chat, marker = secrets.token_urlsafe(24), f"Zwergwapiti{secrets.token_hex(6)}"
    folder = lotse.settings.data_dir
    with httpx.Client(base_url=lotse.url, trust_env=False, timeout=LONGEST_WAIT_S) as client:

        def send(key: str, **said: str) -> str:
            form = {"session": chat, "key": f"{key}-{marker}", **said}
            return client.post("/chat", data=form, follow_redirects=True).text

        send("1", text=f"bin 15, mag Tiere, Kassel, {marker}")
        conversation = conversation_of(lotse, lotse.product.conversation.pseudonym(Incoming("web", chat)))
        assert conversation is not None
        before = found_in(folder, (marker, conversation, chat))
        assert files_of(before, marker), "the page shows the conversation again, so it is kept"
        send("2", payload="/forget")
        assert "Ich habe alles gelöscht" in send("3", payload="/yes")
    assert found_in(folder, (marker, conversation, chat)) == set()


@pytest.mark.engine
def test_logs_never_carry_what_was_written(lotse: RunningLotse, caplog: pytest.LogCaptureFixture) -> None:
    chat, marker = secrets.token_hex(8), f"Zwergwapiti{secrets.token_hex(6)}"
    with caplog.at_level(logging.DEBUG):
        for line in (marker, f"bin 15 und {marker}", f"ich will mich umbringen {marker}", f"/inform{{{marker}}}"):
            lotse.converse(chat, line)
    assert caplog.records, "at this level something is logged"
    assert [record.name for record in caplog.records if marker in record.getMessage()] == []
    assert marker.encode() not in (lotse.settings.data_dir / "engine.log").read_bytes()
