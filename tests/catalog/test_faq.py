"""The FAQ: read from files, kept in the database, live at once, found by questions in other words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.evaluation.asking import rank_queries
from bot.evaluation.figures import faq_figures
from bot.evaluation.sets import read_faq_entries, read_faq_queries
from catalog.database import Database
from catalog.faq.entries import FaqAnswer, FaqIndex, answer_text, load_faqs, question_text
from catalog.faq.ranking import entries_of_questions, outcome_of, prepare, rank, sureness
from catalog.meaning.embedding import embed
from catalog.model import Faq, FaqText
from catalog.questions.open_questions import add_wording
from tests.factories import make_faq, make_municipality

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
EVAL = Path(__file__).parent.parent / "eval"
KASSEL, WEINHEIM = "06611000", "08226096"

MONEY = """
  - id: money
    source: a law
    date: 2026-11-23
    de:
      question: "Bekomme ich Geld für ein Praktikum?"
      answer: "Meistens nicht."
      wordings: ["zahlen die mir was", "mach ich das für lau"]
    en: {question: "Do I get paid?", answer: "Usually not."}
"""
CLOTHES = """
  - id: clothes
    source: a colleague
    date: 2026-11-23
    de: {question: "Was soll ich anziehen?", answer: "Sauber und bequem reicht."}
"""
ILL = """
  - id: ill
    source: a colleague
    date: 2026-11-23
    de: {question: "Was mache ich, wenn ich krank bin?", answer: "Ruf morgens im Betrieb an."}
"""


def write(folder: Path, *entries: str, head: str = "", name: str = "common.yml") -> Path:
    (folder / name).write_text(f"{head}\nfaqs:{''.join(entries)}", encoding="utf-8")
    return folder


def load(database: Database, folder: Path, now: datetime = NOW) -> int:
    with database.session() as session:
        return load_faqs(session, folder, now)


def ask(index: FaqIndex, text: str, municipality_ags: str | None = None) -> FaqAnswer:
    return index.ask(text, embed(text), municipality_ags)


def source_ids(database: Database, answer: FaqAnswer) -> list[str]:
    with database.session() as session:
        return [session.get_one(Faq, hit.faq_id).source_id for hit in answer.ranked]


def test_loading_twice_doubles_nothing(database: Database, tmp_path: Path) -> None:
    write(tmp_path, MONEY, CLOTHES)
    assert load(database, tmp_path) == 2
    with database.session() as session:
        before = {text.id: text.vector for text in session.scalars(select(FaqText))}
    assert load(database, tmp_path) == 2
    with database.session() as session:
        assert session.scalar(select(func.count(Faq.id))) == 2
        assert {text.id: text.vector for text in session.scalars(select(FaqText))} == before
    assert len(before) == 5


def test_a_changed_text_alone_is_embedded_again(sqlite_database: Database, tmp_path: Path) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES))
    write(tmp_path, MONEY.replace("Meistens nicht.", "Fast nie."), CLOTHES)
    heard: list[tuple[int, int]] = []
    with sqlite_database.session() as session:
        load_faqs(session, tmp_path, NOW, lambda done, total: heard.append((done, total)))
    assert heard == [(1, 1)]
    with sqlite_database.session() as session:
        faq = session.scalars(select(Faq).where(Faq.source_id == "money")).one()
        assert answer_text(session, faq.id, "de") == ("Fast nie.", "de")


def test_an_entry_past_its_last_day_is_not_given(sqlite_database: Database, tmp_path: Path) -> None:
    write(tmp_path, MONEY.replace("date:", "until: 2026-12-31\n    date:"), CLOTHES, ILL)
    load(sqlite_database, tmp_path)
    index = FaqIndex(sqlite_database)
    assert source_ids(sqlite_database, ask(index, "zahlen die mir was"))[0] == "money"
    load(sqlite_database, tmp_path, datetime(2027, 1, 1, tzinfo=UTC))
    assert "money" not in source_ids(sqlite_database, ask(index, "zahlen die mir was"))


def test_a_question_in_other_words_is_answered(sqlite_database: Database, tmp_path: Path) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES, ILL))
    answer = ask(FaqIndex(sqlite_database), "kann ich in jogginghose kommen")
    assert answer.outcome == "answered"
    assert source_ids(sqlite_database, answer)[0] == "clothes"


def test_what_is_off_topic_is_not_answered(sqlite_database: Database, tmp_path: Path) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES, ILL))
    assert ask(FaqIndex(sqlite_database), "wie heißt die hauptstadt von peru").outcome != "answered"


def test_nothing_loaded_is_declined(sqlite_database: Database) -> None:
    assert ask(FaqIndex(sqlite_database), "was soll ich anziehen") == FaqAnswer("declined", ())


@pytest.mark.parametrize("text", ["", "😀😀", "?" * 100_000, "\ud800 was anziehen"])
def test_odd_input_gets_an_outcome(sqlite_database: Database, tmp_path: Path, text: str) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES, ILL))
    assert ask(FaqIndex(sqlite_database), text).outcome in {"answered", "offered", "declined"}


def test_a_change_shows_with_the_next_question(database: Database, tmp_path: Path) -> None:
    load(database, write(tmp_path, MONEY, CLOTHES))
    index = FaqIndex(database)
    assert not index.refresh()
    with database.session() as session:
        text = session.scalars(select(FaqText).where(FaqText.question == "Was soll ich anziehen?")).one()
        text.question, text.answer, text.vector = "Gibt es Mittagessen?", "Ja, in der Kantine.", None
    assert source_ids(database, ask(index, "hab mega hunger in der pause"))[0] == "clothes"
    with database.session() as session:
        session.delete(session.scalars(select(Faq).where(Faq.source_id == "clothes")).one())
    assert source_ids(database, ask(index, "hab mega hunger in der pause")) == ["money"]
    with database.session() as session:
        session.scalars(select(Faq)).one().published = False
    assert ask(index, "zahlen die mir was").ranked == ()


def test_an_entry_of_the_own_municipality_comes_first(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.session() as session:
        make_municipality(session)
    write(tmp_path, MONEY, CLOTHES, ILL)
    local = MONEY.replace("id: money", "id: kassel-money")
    write(tmp_path, local, head=f'municipality: "{KASSEL}"', name="kassel.yml")
    load(sqlite_database, tmp_path)
    index = FaqIndex(sqlite_database)
    assert source_ids(sqlite_database, ask(index, "zahlen die mir was", KASSEL))[:2] == ["kassel-money", "money"]
    assert "kassel-money" not in source_ids(sqlite_database, ask(index, "zahlen die mir was", WEINHEIM))
    assert "kassel-money" not in source_ids(sqlite_database, ask(index, "zahlen die mir was"))


def test_an_own_version_takes_the_place_of_an_entry_for_all_in_its_municipality_only(
    sqlite_database: Database, tmp_path: Path
) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES, ILL))
    with sqlite_database.session() as session:
        make_municipality(session)
        money = session.scalars(select(Faq.id).where(Faq.source_id == "money")).one()
        own = {"source_id": "own", "municipality_ags": KASSEL, "replaces_id": money}
        make_faq(session, "Bekomme ich Geld für ein Praktikum?", answer="In Kassel schon.", **own)
    index = FaqIndex(sqlite_database)
    asked = "zahlen die mir was"
    assert source_ids(sqlite_database, ask(index, asked, KASSEL)) in (
        ["own", "clothes", "ill"],
        ["own", "ill", "clothes"],
    )
    assert source_ids(sqlite_database, ask(index, asked, WEINHEIM))[0] == "money"
    with sqlite_database.session() as session:
        session.scalars(select(Faq).where(Faq.source_id == "own")).one().published = False
    assert source_ids(sqlite_database, ask(index, asked, KASSEL))[0] == "money"


def test_a_wording_added_in_a_municipality_counts_there_only(sqlite_database: Database, tmp_path: Path) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES, ILL))
    index = FaqIndex(sqlite_database)

    def score(ags: str) -> float:
        return next(hit.score for hit in ask(index, "is drip pflicht", ags).ranked if hit.faq_id == clothes)

    with sqlite_database.session() as session:
        make_municipality(session)
        clothes = session.scalars(select(Faq.id).where(Faq.source_id == "clothes")).one()
    before = score(KASSEL), score(WEINHEIM)
    with sqlite_database.session() as session:
        assert add_wording(session, clothes, "is drip pflicht", "de", KASSEL)
    assert score(KASSEL) > before[0] + 0.2
    assert score(WEINHEIM) == before[1]
    load(sqlite_database, tmp_path)  # the files bring their own texts back, and leave what was added
    assert score(KASSEL) > before[0] + 0.2


def test_a_change_of_whoever_commits_later_with_an_earlier_time_is_noticed(
    sqlite_database: Database, tmp_path: Path
) -> None:
    load(sqlite_database, write(tmp_path, MONEY, CLOTHES))
    index = FaqIndex(sqlite_database)
    with sqlite_database.session() as session:
        clothes = session.scalars(select(Faq).where(Faq.source_id == "clothes")).one()
        clothes.published, clothes.updated_at = False, NOW
    assert source_ids(sqlite_database, ask(index, "was soll ich anziehen")) == ["money"]


def test_texts_fall_back_to_german(session: Session, tmp_path: Path) -> None:
    load_faqs(session, write(tmp_path, MONEY), NOW)
    faq_id = session.scalars(select(Faq.id)).one()
    assert answer_text(session, faq_id, "en") == ("Usually not.", "en")
    assert answer_text(session, faq_id, "tr") == ("Meistens nicht.", "de")
    assert question_text(session, faq_id, "tr") == "Bekomme ich Geld für ein Praktikum?"
    with pytest.raises(KeyError):
        answer_text(session, faq_id + 1, "de")


def test_more_wordings_never_push_another_entry_away() -> None:
    """The main text counts half, so that an entry with many wordings does not win by chance."""
    plain = entries_of_questions([("a", "Was soll ich anziehen?", "Bequem."), ("b", "Gibt es Essen?", "Ja.")], embed)
    text = "was soll ich anziehen"
    scores = dict(zip(plain.ids, rank(embed(text), text, plain), strict=True))
    assert scores["a"] > scores["b"]


def test_sureness_is_the_lead_of_the_best() -> None:
    assert (
        sureness(np.array([1.0, 0.0, 0.0])) > sureness(np.array([1.0, 0.9, 0.0])) > sureness(np.array([1.0, 1.0, 1.0]))
    )
    assert [outcome_of(sure) for sure in (2.0, 0.5, 0.0)] == ["answered", "offered", "declined"]


def test_an_entry_without_an_answer_is_left_out() -> None:
    assert prepare(()).ids == ()


@pytest.mark.slow
def test_entries_of_another_set_are_found() -> None:
    """tests/dev/faq2_*: measured 0.75 and 0.89, served 0.93, null declined 1.00."""
    dev = EVAL.parent / "dev"
    queries = read_faq_queries(dev / "faq2_queries.jsonl")
    rankings = rank_queries(read_faq_entries(dev / "faq2_entries.jsonl"), queries, lambda done, of: None)
    figures = faq_figures(queries, rankings)
    floors = {"top1": 0.70, "top3": 0.85, "served": 0.88, "null_declined": 0.90}
    assert {name: figures[name] for name, floor in floors.items() if figures[name] < floor} == {}
