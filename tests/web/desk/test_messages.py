"""Messages at the desk: from the chat page to the coordination and back."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from catalog.model import Handoff, HandoffText
from tests.factories import KASSEL, WEINHEIM, make_handoff, make_municipality
from tests.test_forgetting import found_in
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, words_of
from tests.web.test_chat import send
from tests.web.test_rest import ADDRESS

PASSED_ON = [
    {"state": {"place": KASSEL.ags}},
    {
        "effect": {
            "name": "handoff",
            "ags": KASSEL.ags,
            "text": "Hilft mir <b>Zwergwapiti</b>?",
            "criteria": {"age": 15},
        }
    },
    {"counts": [{"kind": "handoff", "key": "", "n": 1}]},
    {"key": "handoff-done"},
]


@pytest.fixture
def asked(web: Running, client: httpx.Client) -> str:
    """The page of somebody who has passed a message on to Kassel."""
    with web.database.session() as session:
        make_municipality(session)
    web.engine.said["weiter"] = PASSED_ON
    return send(client, client.get("/").text, text="weiter").text


def test_an_answer_goes_back_into_the_chat_it_came_from(
    web: Running, client: httpx.Client, asked: str, sign_in: SignIn
) -> None:
    (handoff,) = web.stored(Handoff)
    assert (handoff.chat, handoff.details) == ("", "15 Jahre"), "the page needs no id of the chat"
    somebody = sign_in()
    listed = somebody.get("/messages")
    assert "1 wartet auf Antwort" in words_of(listed)
    assert listed.text.count("aria-current") == 1, "/desk/me begins like it"
    proposals = somebody.get("/proposals").text
    assert re.findall(r'href="([^"]*)" aria-current', proposals) == ["/desk/providers"]
    page = somebody.get(f"/messages/{handoff.id}")
    assert "Hilft mir &lt;b&gt;Zwergwapiti&lt;/b&gt;?" in page.text
    assert handoff.pseudonym not in page.text
    last = handoff.texts[-1].id
    assert somebody.post(f"/messages/{handoff.id}", text=" ", last=last).status_code == 422
    assert somebody.post(f"/messages/{handoff.id}", text="Ja,\nich <i>helfe</i> dir.", last=last).status_code == 303
    assert "Gerade wartet niemand" in words_of(somebody.get("/messages"))
    assert "noch nicht gesehen" in words_of(somebody.get(f"/messages/{handoff.id}"))
    answer = send(client, asked, text="tiere").text
    assert "Antwort der Koordination" in answer
    assert "ich &lt;i&gt;helfe&lt;/i&gt; dir." in answer
    assert answer.count("ich &lt;i&gt;helfe") == 1
    assert send(client, answer, text="tiere").text.count("ich &lt;i&gt;helfe") == 1, "it is brought once, and stays"
    assert "noch nicht gesehen" not in words_of(somebody.get(f"/messages/{handoff.id}"))


def test_who_answers_sees_first_what_was_added_meanwhile(
    web: Running, client: httpx.Client, asked: str, sign_in: SignIn
) -> None:
    (handoff,) = web.stored(Handoff)
    somebody, last = sign_in(), handoff.texts[-1].id
    send(client, asked, text="weiter")
    answer = somebody.post(f"/messages/{handoff.id}", text="Meine Antwort", last=last)
    assert answer.status_code == 422
    assert "Inzwischen ist hier etwas Neues dazugekommen" in words_of(answer)
    assert "Meine Antwort" in answer.text
    assert [one.side for one in web.stored(HandoffText)] == ["person", "person"]


def test_forgetting_takes_messages_and_answers_along(
    web: Running, client: httpx.Client, asked: str, sign_in: SignIn
) -> None:
    (handoff,) = web.stored(Handoff)
    sign_in().post(f"/messages/{handoff.id}", text="Zwergotter", last=handoff.texts[-1].id)
    folder = Path(web.database.engine.url.database or "").parent
    assert {trace for _, trace in found_in(folder, ("Zwergwapiti", "Zwergotter"))} == {"Zwergwapiti", "Zwergotter"}
    send(client, send(client, asked, payload="/forget").text, payload="/yes")
    assert web.stored(Handoff) == web.stored(HandoffText) == []
    assert found_in(folder, ("Zwergwapiti", "Zwergotter", handoff.pseudonym)) == set()


def test_an_answer_also_comes_with_the_next_message_where_there_is_no_page(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_municipality(session)
    web.engine.said["weiter"] = PASSED_ON
    with httpx.Client(base_url=web.url, trust_env=False, timeout=20) as rest:

        def say(text: str) -> list[str]:
            answer = rest.post(ADDRESS, json={"sender": "somebody of tests", "message": text})
            return [one["text"] for one in answer.json()]

        say("weiter")
        (handoff,) = web.stored(Handoff)
        sign_in().post(f"/messages/{handoff.id}", text="Zwergotter", last=handoff.texts[-1].id)
        assert any("Zwergotter" in one for one in say("tiere"))
        assert not any("Zwergotter" in one for one in say("tiere"))


def test_deleting_asks_first_and_editors_read_nothing(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number, other = make_handoff(session).id, make_handoff(session, WEINHEIM).id
    somebody = sign_in()
    assert "Das lässt sich nicht zurücknehmen" in words_of(somebody.post(f"/messages/{number}/remove"))
    assert somebody.post(f"/messages/{number}/remove", sure="yes").status_code == 303
    assert [one.id for one in web.stored(Handoff)] == [other]
    assert sign_in("editor").get(f"/messages/{other}").status_code == 403
    assert "/desk/messages" not in sign_in("editor").get("/").text
