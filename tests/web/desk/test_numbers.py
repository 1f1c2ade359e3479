"""The figures: from what happens in chats to what coordinators may see of it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import httpx
import pytest

from bot.messages import Incoming
from catalog.figures.counting import searched
from catalog.model import MonthlyCount, Person, Recommendation, WeeklyCount
from catalog.wish import Found, Wish
from tests.engine_stand_in import QUESTION, RESULTS
from tests.factories import KASSEL, NOW, WEINHEIM, make_figure, make_municipality
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, words_of

NEXT_WEEK = NOW.replace(day=10)


def chat(web: Running, person: str, *texts: str, **more: Any) -> None:
    for text in texts:
        web.run(web.conversation.converse(Incoming("rest", person, text, **more)))


def table_of(answer: httpx.Response) -> list[list[str]]:
    return list(csv.reader(StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))


@pytest.fixture
def searching(web: Running) -> Running:
    """Texts "suche" and "nichts": a search in Kassel that finds three offers, and one that finds none."""
    with web.database.session() as session:
        make_municipality(session)
        make_municipality(session, WEINHEIM)
        session.add(Recommendation(code="9b", municipality_ags=KASSEL.ags, label="=Klasse 9b"))
    place = {"state": {"place": KASSEL.ags}}
    wish = Wish(age=15, place=KASSEL, fields=frozenset({"it"}))
    for text, found in (("suche", Found((), exact=3)), ("nichts", Found(()))):
        counts = [one.to_json() for one in searched(wish, found)]
        web.engine.said[text] = [place, {"counts": counts}, RESULTS]
    return web


def test_what_happens_in_chats_is_seen_when_its_week_is_over(searching: Running, sign_in: SignIn) -> None:
    for number in range(5):
        chat(searching, f"person {number}", "suche", "nichts", "hallo", code="9b" if number else "made up")
    assert "Suchen 0" in words_of(sign_in("editor").get("/numbers"))
    searching.clock.moment = NEXT_WEEK
    coordinator = sign_in("editor")
    page = coordinator.get("/numbers")
    assert page.status_code == 200
    words = words_of(page)
    assert "Gespräche 5" in words
    assert "Suchen 10" in words
    assert "IT und Computer 14–15 Jahre egal wie 5" in words
    assert "Deutsch 5" in words
    assert "9b" not in words, "four people came with it"
    assert "made up" not in [row.key for row in searching.stored(WeeklyCount)]
    with searching.database.session() as session:
        make_figure(session, kind="code", key="9b", n=7)
    table = table_of(coordinator.get("/numbers/table?period=2026"))
    assert ["Gespräche", "Jahr 2026", "5"] in table
    assert ["Empfehlungen", "'=Klasse 9b", "7"] in table, "no spreadsheet computes it"


def test_a_person_is_counted_once_and_forgotten_with_all_marks(searching: Running) -> None:
    chat(searching, "one", "suche", "suche", "suche")
    figures = {row.kind: (row.n, row.people, row.newcomers) for row in searching.stored(WeeklyCount)}
    assert figures["search"] == (3, 1, 1)
    assert figures["chat"] == figures["language"] == (1, 1, 1)
    (person,) = searching.stored(Person)
    assert len(person.counted["marks"]) == 4
    searching.clock.moment = NEXT_WEEK.replace(day=3)
    chat(searching, "one", "hallo")
    figures = {row.kind: (row.n, row.people, row.newcomers) for row in searching.stored(WeeklyCount)}
    assert figures["chat"] == (2, 1, 1)
    searching.run(searching.conversation.forget("rest", "one"))
    assert searching.stored(Person) == []


def test_nothing_is_counted_where_nobody_would_look_at_it(searching: Running) -> None:
    """No place, a place far away, and a crisis."""
    searching.engine.said["fern"] = [
        {"state": {"place": "01001000"}},
        {"counts": [{"kind": "search", "key": "", "n": 1}]},
        QUESTION,
    ]
    chat(searching, "one", "hallo", "ich will mich umbringen", "fern")
    assert searching.stored(WeeklyCount) == []
    assert [row.count for row in searching.stored(MonthlyCount)] == [1]


def test_no_figure_below_five_people_is_on_the_page_or_in_the_table(web: Running, sign_in: SignIn) -> None:
    hidden = {"n": 4711, "people": 4}
    with web.database.session() as session:
        make_municipality(session)
        for kind in ("chat", "search", "shown", "opened", "signup", "handoff"):
            make_figure(session, kind=kind, **hidden)
        for kind, key in (
            ("gap", "it|14-15|"),
            ("field", "it"),
            ("language", "fa"),
            ("code", "x"),
            ("question", "offered"),
        ):
            make_figure(session, kind=kind, key=key, **hidden)
        make_figure(session, kind="question", key="answered", n=55)
        make_figure(session, kind="chat", municipality_ags=make_municipality(session, WEINHEIM).ags, n=4711)
        session.add(MonthlyCount(month="2026-11", name="crisis", count=19))
    somebody = sign_in()
    page, table = somebody.get("/numbers"), somebody.get("/numbers/table?period=2026-Q4")
    for answer in (page, table):
        assert "4711" not in answer.text
        assert "55" in answer.text
    assert "Fragen gleich beantwortet zu wenige" in words_of(page), "the share would tell of the hidden outcome"
    assert "November 2026: mindestens 10 Mal" in words_of(page)
    assert "19" not in words_of(page).split("Hilfsnummern gezeigt")[1]


@pytest.mark.parametrize("period", ["2026-Q5", "x", "2026-Q4; DROP", "1999", "٢٠٢٦"])
def test_periods_that_are_none_are_not_there(web: Running, sign_in: SignIn, period: str) -> None:
    somebody = sign_in()
    for path in ("/numbers", "/numbers/table"):
        assert somebody.client.get(f"/desk{path}", params={"period": period}).status_code == 404
    assert somebody.get("/numbers?period=2030").status_code == 200
