"""Questions without an answer and proposed wordings: kept redacted, counted, settled, let go."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import numpy as np
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.faq.entries import FaqIndex
from catalog.meaning.embedding import embed, from_bytes
from catalog.model import FaqText, ProposedWording, UnansweredQuestion
from catalog.privacy import drop_old_questions
from catalog.questions import open_questions as questions
from catalog.questions.keeping import is_gibberish, is_insult, kept_form
from catalog.questions.open_questions import (
    accept_wording,
    answered_by,
    keep_question,
    key_of,
    none_of_ours,
    propose_wording,
    reject_wording,
    reopen,
)
from tests.factories import KASSEL, WEINHEIM, make_faq, make_municipality, make_question, make_wording

TODAY = date(2026, 11, 26)


def kept(session: Session) -> list[UnansweredQuestion]:
    session.expire_all()
    return list(session.scalars(select(UnansweredQuestion).order_by(UnansweredQuestion.id)))


def proposed(session: Session) -> list[ProposedWording]:
    session.expire_all()
    return list(session.scalars(select(ProposedWording).order_by(ProposedWording.id)))


def test_a_question_is_kept_redacted_and_with_the_vector_of_what_is_left(session: Session) -> None:
    make_municipality(session)
    assert keep_question(session, "Ich heiße Leon Müller, gibts da Wlan?", "de", KASSEL.ags, TODAY)
    (question,) = kept(session)
    assert question.text == "Ich heiße [...], gibts da Wlan?"
    assert (question.language, question.municipality_ags, question.status) == ("de", KASSEL.ags, "open")
    assert (question.count, question.first_day, question.last_day, question.faq_id) == (1, TODAY, TODAY, None)
    assert np.allclose(from_bytes(question.vector), embed(question.text), atol=0.001)


def test_the_same_words_raise_the_count(session: Session) -> None:
    later = TODAY + timedelta(days=3)
    for text, day in (("gibts da wlan", TODAY), ("Gibts  da WLAN??", later), ("gibts da wlan", TODAY)):
        assert keep_question(session, text, "de", None, day)
    (question,) = kept(session)
    assert (question.count, question.first_day, question.last_day) == (3, TODAY, later)
    assert question.text == "gibts da wlan"


def test_each_municipality_has_questions_of_its_own(session: Session) -> None:
    make_municipality(session)
    make_municipality(session, WEINHEIM)
    for ags in (KASSEL.ags, WEINHEIM.ags, None, KASSEL.ags):
        keep_question(session, "gibts da wlan", "de", ags, TODAY)
    assert [(question.municipality_ags, question.count) for question in kept(session)] == [
        (KASSEL.ags, 2),
        (WEINHEIM.ags, 1),
        (None, 1),
    ]


def test_easy_german_is_written_in_german(session: Session) -> None:
    keep_question(session, "gibts da wlan", "de-x-einfach", None, TODAY)
    assert kept(session)[0].language == "de"


@pytest.mark.parametrize(
    "text",
    ["", "😀😀😀", "???", "ok", "asdfghjkl", "ha" * 40, "wlan " * 9, "x" * 301, "Leon Müller 0176 1234567",
     "gibts da wlan du hurensohn", "где вайфай сука", "dfgdfg hahaha"],
)  # fmt: skip
def test_some_things_are_not_kept(session: Session, text: str) -> None:
    faq = make_faq(session)
    assert not keep_question(session, text, "de", None, TODAY)
    assert not propose_wording(session, faq.id, text, "de", None, TODAY)
    assert kept(session) == [] == proposed(session)


@pytest.mark.parametrize(
    "text",
    ["Versicherung?", "wieso", "Angstschweiß, ist das normal?", "Wertschätzung bekommt man die", "gibts WLAN",
     "чи є там вайфай", "هل يوجد واي فاي", "x" * 3 + " wie geht das"],
)  # fmt: skip
def test_ordinary_questions_are_no_gibberish_and_no_insult(text: str) -> None:
    assert not is_gibberish(text)
    assert not is_insult(text)
    assert kept_form(text) == text


def test_words_are_compared_without_case_spaces_and_signs() -> None:
    assert key_of("Gibt's da  WLAN?") == key_of("gibt s da wlan")
    assert key_of("gibts da wlan") != key_of("gibts da essen")
    assert key_of("gibts da wlan", "06611000") != key_of("gibts da wlan", "08226096")


def test_an_answered_question_that_is_asked_again_opens_again_and_one_of_none_of_our_business_does_not(
    session: Session,
) -> None:
    faq = make_faq(session)
    for text in ("gibts da wlan", "gibts da bier"):
        keep_question(session, text, "de", None, TODAY)
    wlan, beer = (question.id for question in kept(session))
    answered_by(session, [wlan], faq.id)
    none_of_ours(session, [beer])
    assert [(question.status, question.faq_id) for question in kept(session)] == [
        ("answered", faq.id),
        ("not_ours", None),
    ]
    for text in ("gibts da wlan", "gibts da bier"):
        keep_question(session, text, "de", None, TODAY)
    assert [(question.status, question.count) for question in kept(session)] == [("open", 2), ("not_ours", 2)]
    reopen(session, [beer])
    assert kept(session)[1].status == "open"


def test_a_wording_is_proposed_once_and_counted(session: Session) -> None:
    faq, other = make_faq(session), make_faq(session)
    for _ in range(2):
        assert propose_wording(session, faq.id, "jogginghose ok? lg Leon", "de", None, TODAY)
    assert propose_wording(session, other.id, "jogginghose ok? lg Leon", "de", None, TODAY)
    assert [(one.faq_id, one.text, one.count, one.status) for one in proposed(session)] == [
        (faq.id, "jogginghose ok? lg [...]", 2, "proposed"),
        (other.id, "jogginghose ok? lg [...]", 1, "proposed"),
    ]


def test_no_wording_is_proposed_that_the_entry_has_and_none_for_no_entry(session: Session) -> None:
    faq = make_faq(session, "Was soll ich anziehen?")
    assert not propose_wording(session, faq.id, "was soll ich anziehen", "de", None, TODAY)
    assert not propose_wording(session, faq.id + 1, "jogginghose ok", "de", None, TODAY)
    assert proposed(session) == []


def test_what_was_decided_about_a_wording_stays(session: Session) -> None:
    faq = make_faq(session)
    propose_wording(session, faq.id, "jogginghose ok", "de", None, TODAY)
    reject_wording(proposed(session)[0])
    session.flush()
    propose_wording(session, faq.id, "jogginghose ok", "de", None, TODAY)
    assert [(one.status, one.count) for one in proposed(session)] == [("rejected", 2)]


def test_an_accepted_wording_finds_the_entry_with_the_next_question(database: Database) -> None:
    with database.session() as session:
        clothes = make_faq(session, "Was soll ich anziehen?")
        make_faq(session, "Bekomme ich Geld?", answer="Meistens nicht.")
        make_faq(session, "Gibt es Mittagessen?", answer="Oft, in der Kantine.")
        wording = make_wording(session, clothes, "is drip pflicht")
    index = FaqIndex(database)

    def score() -> float:
        ranked = index.ask("is drip pflicht", embed("is drip pflicht")).ranked
        return next(hit.score for hit in ranked if hit.faq_id == clothes.id)

    before = score()
    with database.session() as session:
        for _ in range(2):
            accept_wording(session, session.get_one(ProposedWording, wording.id))
            session.flush()
    assert score() > before + 0.2
    with database.session() as session:
        assert session.get_one(ProposedWording, wording.id).status == "accepted"
        assert len(session.scalars(select(FaqText).where(FaqText.question == "is drip pflicht")).all()) == 1


def test_two_at_the_same_time_are_both_counted(database: Database) -> None:
    def ask(_: int) -> None:
        with database.session() as session:
            keep_question(session, "gibts da wlan", "de", None, TODAY)

    embed("gibts da wlan")
    with ThreadPoolExecutor(4) as several:
        list(several.map(ask, range(20)))
    with database.session() as session:
        assert [question.count for question in kept(session)] == [20]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for three questions only."""
    monkeypatch.setattr(questions, "MOST_KEPT", 3)


@pytest.mark.usefixtures("few")
def test_who_floods_the_chat_fills_no_disk(session: Session) -> None:
    for day, text in enumerate(["frage eins", "frage zwei", "frage drei", "frage eins", "frage vier", "frage fünf"]):
        keep_question(session, text, "de", None, TODAY + timedelta(days=day))
    assert [question.text for question in kept(session)] == ["frage eins", "frage vier", "frage fünf"]


def test_what_was_asked_long_ago_is_let_go(session: Session) -> None:
    faq = make_faq(session)
    old, young = TODAY - timedelta(days=181), TODAY - timedelta(days=180)
    for day in (old, young):
        make_question(session, f"gefragt {day}", first_day=old, last_day=day, status="answered", faq_id=faq.id)
        make_wording(session, faq, f"gefragt {day}", first_day=old, last_day=day)
    assert drop_old_questions(session, TODAY, 180) == 2
    assert [question.last_day for question in kept(session)] == [young]
    assert [wording.last_day for wording in proposed(session)] == [young]
    assert drop_old_questions(session, TODAY, 10) == 2
    assert kept(session) == [] == proposed(session)
    assert session.get(type(faq), faq.id) is not None
