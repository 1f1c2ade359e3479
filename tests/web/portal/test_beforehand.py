"""A question before a date: from the offer's page past the coordination to the provider, and back as an answer for
everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from catalog.model import AdvanceQuestion, Offer, OfferDate
from catalog.wish import Place
from tests.factories import KASSEL, WEINHEIM, make_offer
from tests.web.conftest import Running, filled_web
from tests.web.desk.conftest import SignIn, form_on, words_of
from tests.web.portal.forms import Stranger

ASKED = "Ich bin Mia Brand, 0171 2345678. Muss man gut in Mathe sein?"
DESKS = (("coordinator", WEINHEIM), ("coordinator", KASSEL), ("editor", WEINHEIM))
SHOWN = "Ich bin [...]. Muss man gut in Mathe sein?"


@pytest.fixture(scope="module")
def web(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One server for all tests here: each has offers of its own."""
    with filled_web(sqlite_template, tmp_path_factory.mktemp("beforehand")) as running:
        yield running


def offered(web: Running, place: Place = KASSEL, **values: Any) -> int:
    with web.database.session() as session:
        return make_offer(session, place, **({"questions_beforehand": True, "title": "Werk-Abend"} | values)).id


def stored(web: Running, *offers: int) -> list[tuple[str, str]]:
    with web.database.session() as session:
        here = select(AdvanceQuestion).where(AdvanceQuestion.offer_id.in_(offers)).order_by(AdvanceQuestion.id)
        return [(one.text, one.status) for one in session.scalars(here)]


def send(stranger: Stranger, offer: int, question: str = ASKED, **fields: Any) -> httpx.Response:
    return stranger.send(f"/offer/{offer}/ask", {"question": question, "date": "", "do": "send"} | fields)


def test_a_question_goes_its_way_without_a_name(web: Running, sign_in: SignIn, stranger: Stranger) -> None:
    offer = offered(web, WEINHEIM)
    page = stranger.client.get(f"/offer/{offer}?lang=de").text
    assert "Antworten gibt es beim Termin." in page
    assert f'href="/offer/{offer}/ask?lang=de"' in page
    shown = send(stranger, offer, do="show")
    assert SHOWN in unescape(shown.text)
    assert "Mia" not in shown.text, "what is cut is gone from the page as well"
    assert stored(web, offer) == [], "nothing is kept before it is agreed to"
    changed = send(stranger, offer, SHOWN, do="change")
    assert SHOWN in re.search(r"<textarea[^>]*>(.*?)</textarea>", changed.text)[1]  # type: ignore[index]
    done = send(stranger, offer)
    assert done.status_code == 303
    assert "Antworten gibt es beim Termin." in stranger.client.get(done.headers["location"]).text
    assert stored(web, offer) == [(SHOWN, "new")]
    assert "Mathe" not in stranger.client.get(f"/offer/{offer}?lang=de").text

    kim, eva, edi = (sign_in(role, place) for role, place in DESKS)
    assert "1 Frage vor einem Termin" in words_of(kim.get("/"))
    assert SHOWN in words_of(kim.get("/beforehand"))
    assert "Mathe" not in words_of(eva.get("/beforehand"))
    assert 'name="do"' not in edi.get("/beforehand").text
    (number,) = (one.id for one in web.stored(AdvanceQuestion) if one.offer_id == offer)
    both = form_on(kim.get(f"/beforehand/{number}"), "question-form")
    kim.post(f"/beforehand/{number}", **(both | {"text": "Muss man gut in Mathe sein?", "do": "approve"}))
    assert stored(web, offer) == [("Muss man gut in Mathe sein?", "approved")]
    late = kim.post("/beforehand", do="reject", seen="new", only=[number])
    assert "n=0" in late.headers["location"], "somebody else has decided already"
    stale = kim.post(f"/beforehand/{number}", **(both | {"do": "reject"}))
    assert stale.status_code == 422
    assert "Inzwischen hat jemand anderes" in words_of(stale)
    assert stored(web, offer) == [("Muss man gut in Mathe sein?", "approved")]

    now = form_on(kim.get(f"/beforehand/{number}"), "question-form")
    assert kim.post(f"/beforehand/{number}", **(now | {"do": "show"})).status_code == 422, "no answer, nothing to show"
    kim.post(f"/beforehand/{number}", **(now | {"do": "show", "answer": "Nein, das <b>üben</b> wir."}))
    page = stranger.client.get(f"/offer/{offer}?lang=tr").text
    assert '<dt dir="auto" lang="de">Muss man gut in Mathe sein?</dt>' in page
    assert '<span lang="de">Nein, das &lt;b&gt;üben&lt;/b&gt; wir.</span>' in page
    kim.post("/beforehand", do="reopen", seen="approved", only=[number])
    assert "Mathe" not in stranger.client.get(f"/offer/{offer}?lang=de").text
    log = words_of(sign_in("admin", WEINHEIM).get("/log?subject=advance_question"))
    assert "Frage vor einem Termin" in log
    assert "Mathe" not in log


def test_whoever_may_be_in_a_crisis_gets_help_and_nothing_is_kept(web: Running, stranger: Stranger) -> None:
    offer = offered(web)
    for do in ("show", "send"):
        answer = send(stranger, offer, "ich will nicht mehr leben", do=do)
        assert "0800" in answer.text
        assert "Frage" not in re.sub(r"(?s)<head>.*</head>", "", answer.text)
    assert stored(web, offer) == []


def test_what_cannot_be_taken_is_told_and_nothing_typed_is_lost(web: Running, stranger: Stranger) -> None:
    offer = offered(web)
    for fields, told in (
        ({"question": " "}, "Hier fehlt noch die Frage."),
        ({"question": "Was? " * 61}, "höchstens 300 Zeichen"),
        ({"question": "asdfgh jklö"}, "nicht zu verstehen"),
        ({"question": "Seid ihr Arschlöcher?"}, "ohne Beleidigungen"),
        ({"website_2": "https://spam.example"}, "war ausgefüllt"),
        ({"after_s": 1}, "Schick es bitte noch einmal ab"),
    ):
        answer = stranger.send(f"/offer/{offer}/ask", {"question": "Wann ist Pause?", "do": "send"} | fields)
        assert answer.status_code == 422
        assert told in answer.text
        assert str(fields.get("question", "Wann ist Pause?")).strip() in unescape(answer.text)
    assert stored(web, offer) == []
    late = send(stranger, offer, "Wann ist Pause?", after_s=13 * 3600)
    seal = re.search(r'name="seal" value="([^"]+)"', late.text)
    assert seal
    web.clock.moment += timedelta(seconds=20)
    again = {"question": "Wann ist Pause?", "do": "send", "seal": seal[1]}
    assert stranger.client.post(f"/offer/{offer}/ask", data=again).status_code == 303
    assert stored(web, offer) == [("Wann ist Pause?", "new")]


def test_nothing_is_said_or_taken_where_the_offer_does_not_say_so(web: Running, stranger: Stranger) -> None:
    closed = [
        offered(web, questions_beforehand=False),
        offered(web, status="draft"),
        offered(web, dates=[{"status": "cancelled"}]),
    ]
    for offer in closed:
        assert "einreichen" not in stranger.client.get(f"/offer/{offer}?lang=de").text
        assert stranger.client.get(f"/offer/{offer}/ask").status_code == 404
        assert stranger.client.post(f"/offer/{offer}/ask", data={"question": ASKED, "do": "send"}).status_code == 404
    schools = offered(web, audience="schools")
    assert stranger.client.get(f"/schulen/{schools}/ask").status_code == 200
    assert stranger.client.get(f"/offer/{schools}/ask").status_code == 404
    assert stored(web, *closed, schools) == []


def test_the_date_that_was_chosen_is_meant_and_no_other_offer_s(web: Running, stranger: Stranger) -> None:
    other = offered(web)
    offer = offered(web, dates=[{}, {"format": "digital"}])
    with web.database.session() as session:
        dates = sorted(one.id for one in session.get_one(Offer, offer).dates)
        foreign = session.scalars(select(OfferDate.id).where(OfferDate.offer_id == other)).one()
    for chosen, meant in ((dates[1], dates[1]), (foreign, dates[0]), ("x", dates[0])):
        send(stranger, offer, f"Wie lange dauert es am Tag {chosen}?", date=chosen)
        assert web.stored(AdvanceQuestion)[-1].date_id == meant
    assert len(stored(web, offer)) == 3
    assert stored(web, other) == []
