"""Questions handed in before a date: taken without a person, read first, shown to those who are to answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from catalog.database import Database
from catalog.model import AdvanceQuestion
from catalog.questions import beforehand
from catalog.questions.beforehand import TooManyQuestions, decide, flaw_of, hand_in, open_dates, shown_on
from tests.factories import NOW, make_advance_question, make_offer

TODAY = NOW.date()
ASKED = "Ich heiße Mia Brand, 0171 2345678: Muss man gut in Mathe sein?"


def stored(database: Database) -> list[AdvanceQuestion]:
    with database.session() as session:
        return list(session.scalars(select(AdvanceQuestion).order_by(AdvanceQuestion.id)))


def test_a_question_is_kept_once_and_says_nothing_of_who_asked(database: Database) -> None:
    with database.session() as session:
        offer = make_offer(session, questions_beforehand=True)
        session.refresh(offer)
        for _ in range(2):
            hand_in(session, offer.dates[0], ASKED, "de", TODAY)
            session.flush()
    (question,) = stored(database)
    assert question.text == "Ich heiße [...]: Muss man gut in Mathe sein?"
    told = {"id", "municipality_ags", "offer_id", "date_id", "text", "language", "asked_on", "status"}
    ours = {"answer", "answered_by", "is_shown", "faq_id", "version"}
    assert set(AdvanceQuestion.__table__.columns.keys()) == told | ours, "no column leads to a person"


FLAWS = {
    "Wie früh fangt ihr an?": None,
    " ": "empty",
    "x" * 301: "long",
    "Seid ihr alle Arschlöcher?": "insult",
    "asdfgh jklö": "unclear",
    "0171 2345678": "unclear",
}


def test_what_is_no_question_is_not_taken_and_it_is_said_why(database: Database) -> None:
    assert {text: flaw_of(text) for text in FLAWS} == FLAWS
    with database.session() as session:
        offer = make_offer(session, questions_beforehand=True)
        session.refresh(offer)
        for text in filter(FLAWS.get, FLAWS):
            with pytest.raises(ValueError, match="kept"):
                hand_in(session, offer.dates[0], text, "de", TODAY)


OPEN: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    ({}, {}, True),
    ({}, {"opening_rule": "nach Absprache"}, True),
    ({}, {"status": "postponed"}, True),
    ({}, {"status": "cancelled"}, False),
    ({}, {"starts_at": NOW}, False),
    ({"status": "archived"}, {}, False),
    ({"questions_beforehand": False}, {}, False),
    ({"questions_beforehand": None}, {}, False),
]


def test_only_a_date_to_come_of_an_offer_that_says_so_takes_questions(database: Database) -> None:
    with database.session() as session:
        for values, date, is_open in OPEN:
            offer = make_offer(session, dates=[date], **({"questions_beforehand": True} | values))
            session.refresh(offer)
            assert bool(open_dates(offer, NOW)) is is_open, (values, date)


def test_a_flood_ends_at_a_limit_that_counts_what_nobody_has_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beforehand, "MOST_WAITING", 2)
    with database.session() as session:
        offer = make_offer(session, questions_beforehand=True)
        session.refresh(offer)
        make_advance_question(session, offer, status="approved")
        for number in range(2):
            hand_in(session, offer.dates[0], f"Wie viele Tage sind es, {number + 2} oder mehr?", "de", TODAY)
            session.flush()
        with pytest.raises(TooManyQuestions):
            hand_in(session, offer.dates[0], "Und wann ist Pause?", "de", TODAY)


def test_who_decides_second_changes_nothing_and_what_is_taken_back_is_shown_no_more(database: Database) -> None:
    with database.session() as session:
        question = make_advance_question(session, make_offer(session))
        assert decide([question], "reject", "new") == 1
        assert decide([question], "approve", "new") == 0, "somebody else has rejected it meanwhile"
        assert decide([question], "reopen", "rejected") == 1
        assert decide([question], "approve", "new") == 1
        beforehand.answer(question, "Nein.", "Beispielwerk GmbH")
        question.is_shown = True
        session.flush()
        assert [one.answer for one in shown_on(session, question.offer_id)] == ["Nein."]
        beforehand.answer(question, "")
        assert (question.is_shown, question.answer, question.answered_by) == (False, None, "")
        beforehand.answer(question, "Doch.")
        question.is_shown = True
        assert decide([question], "reject", "approved") == 1
        session.flush()
        assert shown_on(session, question.offer_id) == []


def test_a_question_outlives_its_date_if_that_is_deleted(database: Database) -> None:
    with database.session() as session:
        offer = make_offer(session, dates=[{}, {"starts_at": NOW + timedelta(days=9)}])
        session.refresh(offer)
        make_advance_question(session, offer)
        session.delete(offer.dates[0])
    assert [one.date_id for one in stored(database)] == [None]
