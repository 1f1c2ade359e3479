"""Messages to a coordination: kept with consent, answered once, gone after thirty days."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.model import LONGEST_HANDOFF, AuditEntry, Handoff, HandoffText
from catalog.questions import handoffs
from catalog.questions.handoffs import clean_handoffs, flaw_of, letters, pass_on, waiting_of
from tests.factories import KASSEL, NOW, WEINHEIM, make_account, make_handoff, make_municipality


def send(database: Database, **values: Any) -> None:
    filled = {"ags": KASSEL.ags, "pseudonym": "p", "channel": "telegram", "chat": "7", "language": "uk"}
    with database.session() as session:
        make_municipality(session)
        pass_on(session, **({"text": "Wer hilft mir?", "details": None, "now": NOW} | filled | values))


def test_what_is_added_belongs_to_what_was_asked_and_an_answer_is_brought_once(database: Database) -> None:
    send(database, details="15 Jahre")
    send(database, text="Und wann?", now=NOW + timedelta(hours=1))
    with database.session() as session:
        (handoff,) = session.scalars(select(Handoff))
        assert ([one.text for one in handoff.texts], handoff.details) == (["Wer hilft mir?", "Und wann?"], "15 Jahre")
        assert waiting_of(session, "p") == 2
        handoffs.answer(handoff, "Wir.", NOW)
    with database.session() as session:
        assert waiting_of(session, "p") == 0
        (letter,) = letters(session, channel="telegram")
        assert (letter.chat, letter.language, letter.text) == ("7", "uk", "Wir.")
        assert letter.sender == "Koordinierungsstelle Kassel"
    send(database, text="Danke, und wo?")
    with database.session() as session:
        assert list(letters(session, pseudonym="p")) == []
        assert waiting_of(session, "p") == 1


def test_whatever_is_thirty_days_old_is_gone_with_all_texts(database: Database) -> None:
    with database.session() as session:
        make_handoff(session, changed_at=NOW - timedelta(days=30, minutes=1))
        make_handoff(session, changed_at=NOW - timedelta(days=29))
    with database.session() as session:
        clean_handoffs(session, NOW)
    with database.session() as session:
        assert session.scalar(select(func.count(Handoff.id))) == 1
        assert session.scalar(select(func.count(HandoffText.id))) == 1


def test_no_log_holds_what_was_written(database: Database) -> None:
    with database.session() as session:
        account, number = make_account(session), make_handoff(session, text="Zwergwapiti").id
    with confined(database, Actor(account.id, KASSEL.ags), NOW) as session:
        handoffs.answer(session.get_one(Handoff, number), "Zwergotter", NOW)
    with confined(database, Actor(account.id, KASSEL.ags), NOW) as session:
        session.delete(session.get_one(Handoff, number))
    with database.session() as session:
        entries = [(one.subject, one.action, one.changes) for one in session.scalars(select(AuditEntry))]
        assert session.scalar(select(func.count(HandoffText.id))) == 0
    assert entries == [
        ("handoff", "changed", {"is_waiting": [True, False]}),
        ("handoff", "deleted", {"is_waiting": [False, None]}),
    ]


def test_two_coordinations_are_asked_apart(sqlite_database: Database) -> None:
    send(sqlite_database)
    with sqlite_database.session() as session:
        make_municipality(session, WEINHEIM)
    send(sqlite_database, ags=WEINHEIM.ags)
    with sqlite_database.session() as session:
        assert session.scalar(select(func.count(Handoff.id))) == 2


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Hilft mir jemand bei der Bewerbung?", None),
        ("مين بيساعدني بالأوراق؟", None),
        ("Мой мастер называет меня Hurensohn, что мне делать", None),
        ("ihr hurensöhne", "insult"),
        ("asdfgh", "unclear"),
        ("???", "unclear"),
        ("a b " * LONGEST_HANDOFF, "long"),
    ],
)
def test_what_nobody_could_answer_is_not_passed_on(text: str, flaw: str | None) -> None:
    assert flaw_of(text) == flaw
