"""The chat page by plain HTTP, as a browser without scripts uses it, and as the script does."""

from __future__ import annotations

import re
import threading
import time
from datetime import timedelta
from html import unescape
from typing import Any

import httpx
import pytest

from catalog.database import Database
from catalog.model import InboxUpdate, Person, TranscriptEntry
from catalog.upkeep.idle import clean_transcripts
from tests.engine_stand_in import RESULTS
from tests.web.conftest import Running, running_web
from web.limits import CHAT

JSON = {"Accept": "application/json"}


def fields(page: str, form: str) -> dict[str, str]:
    """The hidden fields of a form."""
    part = page.split(f'id="{form}"', 1)[1].split("</form>", 1)[0]
    return {name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', part)}


def send(client: httpx.Client, page: str, **values: str) -> httpx.Response:
    """Send the form for texts, or for presses, as the page has it, and follow to the next page."""
    form = "press" if "payload" in values else "write"
    return client.post("/chat", data=fields(page, form) | values, follow_redirects=True)


def everything(running: Running) -> int:
    """The number of rows in which anything of a person could be."""
    return sum(len(running.stored(model)) for model in (Person, TranscriptEntry, InboxUpdate))


def test_looking_at_the_page_stores_nothing(web: Running, client: httpx.Client) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Ich bin Lotse" in page.text
    assert everything(web) == 0
    assert "set-cookie" not in page.headers


def test_a_message_is_answered_without_a_script(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="tiere")
    assert page.status_code == 200
    assert web.engine.texts == ["tiere"]
    assert "Schnuppertag 1" in page.text
    assert page.text.count("Beispiel – dieses Angebot ist erfunden") == 3


def test_a_pressed_button_is_shown_with_its_title(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="hallo")
    page = send(client, page.text, payload="/interest:nature")
    assert web.engine.texts == ["hallo", "/interest:nature"]
    shown = [entry.content["text"] for entry in web.stored(TranscriptEntry) if entry.side == "person"]
    assert shown == ["hallo", "Natur und Tiere"]
    page = send(client, page.text, payload="/details:101")
    shown = [entry.content["text"] for entry in web.stored(TranscriptEntry) if entry.side == "person"]
    assert shown[-1] == "Mehr dazu: 1. Schnuppertag 1"


def test_suggested_questions_are_buttons_and_can_all_be_refused(web: Running, client: httpx.Client) -> None:
    question = "Bekomme ich Geld für <b>ein</b> Praktikum?"
    web.engine.said["geld"] = [
        {
            "key": "faq-offered",
            "buttons": [
                {"key": "button-question", "payload": "/faq:7", "values": {"question": question}},
                {"key": "button-none-of-these", "payload": "/no-faq"},
            ],
        }
    ]
    page = send(client, client.get("/").text, text="geld")
    assert "Bekomme ich Geld für &lt;b&gt;ein&lt;/b&gt; Praktikum?" in page.text
    page = send(client, page.text, payload="/faq:7")
    page = send(client, send(client, page.text, text="geld").text, payload="/no-faq")
    assert web.engine.texts == ["geld", "/faq:7", "geld", "/no-faq"]
    shown = [entry.content["text"] for entry in web.stored(TranscriptEntry) if entry.side == "person"]
    assert shown == ["geld", question, "geld", "Nichts davon"]


def test_the_conversation_is_there_again_under_its_id_and_under_no_other(client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="tiere")
    chat = fields(page.text, "write")["session"]
    assert "Schnuppertag 2" in client.get("/", params={"s": chat}).text
    assert "Schnuppertag 2" in client.get("/", headers={"X-Lotse-Session": chat}).text
    assert "Schnuppertag 2" not in client.get("/").text
    assert "Schnuppertag 2" not in client.get("/", params={"s": chat[::-1]}).text


def test_a_link_on_another_site_does_not_lead_into_a_chat(client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="tiere")
    chat = fields(page.text, "write")["session"]
    seen = client.get("/", params={"s": chat}, headers={"Sec-Fetch-Site": "cross-site"})
    assert "Schnuppertag" not in seen.text
    assert chat not in seen.text


def test_a_double_click_is_answered_once_and_shows_the_answer_both_times(web: Running, client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write") | {"text": "tiere"}
    answers = [client.post("/chat", data=form, headers=JSON).json() for _ in range(2)]
    assert web.engine.texts == ["tiere"]
    assert answers[0]["html"] == answers[1]["html"]
    assert len(web.stored(TranscriptEntry)) == 2


def test_double_clicks_at_the_same_moment_are_answered_once(web: Running, client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write") | {"text": "tiere"}
    web.engine.delay_s = 0.3
    answers: list[dict[str, Any]] = []
    threads = [
        threading.Thread(target=lambda: answers.append(client.post("/chat", data=form, headers=JSON).json()))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert web.engine.texts == ["tiere"]
    assert all("Schnuppertag 3" in answer["html"] for answer in answers)


def test_only_what_is_new_is_sent_to_the_script(client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write")
    first = client.post("/chat", data=form | {"text": "hallo"}, headers=JSON).json()
    second = client.post(
        "/chat", data=form | {"key": "k2", "text": "tiere", "after": str(first["last"])}, headers=JSON
    ).json()
    assert "Was magst du" in first["html"]
    assert "Was magst du" not in second["html"]
    assert "Schnuppertag" in second["html"]
    assert second["last"] > first["last"]
    assert "/more" in second["chips"]
    assert not second["pending"]


def test_forget_me_leaves_nothing_and_is_confirmed_once(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="mein geheimnis")
    page = send(client, page.text, payload="/forget")
    page = send(client, page.text, payload="/yes")
    assert "Ich habe alles gelöscht" in page.text
    assert "mein geheimnis" not in page.text
    assert web.stored(TranscriptEntry) == []
    assert web.stored(Person) == []
    assert all(row.raw is None and row.chat == "" for row in web.stored(InboxUpdate))
    assert "Ich habe alles gelöscht" not in client.get(f"/?s={fields(page.text, 'write')['session']}").text


def test_forgetting_is_told_to_the_script_with_an_empty_page(client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write")
    client.post("/chat", data=form | {"text": "hallo"}, headers=JSON)
    news = client.post("/chat", data=form | {"key": "k2", "payload": "/yes", "after": "2"}, headers=JSON).json()
    assert news["cleared"]
    assert "Ich habe alles gelöscht" in news["html"]
    assert news["last"] == 0


def test_deleting_asks_first_and_then_leaves_nothing(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="tiere")
    chat = fields(page.text, "write")["session"]
    asked = client.post("/chat/delete", data={"session": chat})
    assert "Willst du die Unterhaltung löschen?" in asked.text
    assert len(web.stored(TranscriptEntry)) == 2
    gone = client.post("/chat/delete", data={"session": chat, "sure": "yes"}, follow_redirects=True)
    assert "Die Unterhaltung ist gelöscht" in gone.text
    assert chat not in gone.text
    assert web.stored(TranscriptEntry) == web.stored(Person) == []


def test_nothing_that_was_written_is_left_in_the_file_after_deleting(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="unverwechselbares wort")
    chat = fields(page.text, "write")["session"]
    client.post("/chat/delete", data={"session": chat, "sure": "yes"})
    path = web.database.engine.url.database
    assert path is not None
    with open(path, "rb") as file:  # noqa: PTH123 - the very bytes
        assert b"unverwechselbares" not in file.read()


def test_conversations_are_erased_a_day_after_their_last_line(web: Running, client: httpx.Client) -> None:
    send(client, client.get("/").text, text="alt")
    web.clock.moment += timedelta(hours=23)
    send(client, client.get("/").text, text="neu")
    web.clock.moment += timedelta(hours=2)
    with web.database.session() as session:
        clean_transcripts(session, web.clock())
    kept = [entry.content["text"] for entry in web.stored(TranscriptEntry) if entry.side == "person"]
    assert kept == ["neu"]


@pytest.mark.slow
def test_with_the_engine_down_a_sentence_comes_in_time_and_the_answer_later(
    sqlite_database: Database, tracker: Database
) -> None:
    with (
        running_web(sqlite_database, tracker) as web,
        httpx.Client(base_url=web.url, trust_env=False, timeout=20) as client,
    ):
        web.engine.is_down = True
        form = fields(client.get("/").text, "write") | {"text": "tiere"}
        begin = time.monotonic()
        news = client.post("/chat", data=form, headers=JSON).json()
        assert time.monotonic() - begin < 5
        assert news["pending"]
        assert "ich antworte gleich" in news["html"]
        chat = form["session"]
        page = client.get("/", params={"s": chat}).text
        assert "Neu laden" in page
        assert ">tiere<" in re.sub(r"<span.*?</span>", "", page).replace(" ", "")
        web.engine.is_down = False
        for _ in range(100):
            later = client.get(
                "/chat/updates", params={"after": news["last"]}, headers={"X-Lotse-Session": chat}
            ).json()
            if not later["pending"]:
                break
            time.sleep(0.1)
        assert "Schnuppertag 1" in later["html"]
        assert "ich antworte gleich" not in later["html"]
        assert web.engine.texts == ["tiere"]


@pytest.mark.parametrize("text", ["<b>fett</b>", "<img src=x onerror=alert(1)>", "{{ 7*7 }}", "javascript:alert(1)"])
def test_what_a_person_writes_is_only_ever_text(client: httpx.Client, text: str) -> None:
    page = send(client, client.get("/").text, text=text).text
    assert text not in page or "<" not in text
    assert text in unescape(page)
    assert 'href="javascript:' not in page


@pytest.mark.parametrize(
    "text", ["\x00null\x07", "🐶" * 500, "‮rechts nach links", "مرحبا", "%ff%fe", "a" * 2000, "' OR 1=1 --"]
)
def test_odd_texts_are_answered(web: Running, client: httpx.Client, text: str) -> None:
    page = send(client, client.get("/").text, text=text)
    assert page.status_code == 200
    assert 'value="/interest:nature"' in page.text
    assert len(web.engine.texts) == 1


def test_a_long_text_is_told_so_and_never_reaches_the_engine(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="a" * 2001)
    assert "Das ist zu lang für mich" in page.text
    assert web.engine.texts == []
    assert "a" * 400 not in page.text


def test_an_empty_message_is_none(web: Running, client: httpx.Client) -> None:
    page = send(client, client.get("/").text, text="  \n ")
    assert page.status_code == 200
    assert everything(web) == 0


def test_too_large_a_form_is_refused(client: httpx.Client) -> None:
    page = client.post("/chat", data=fields(client.get("/").text, "write") | {"text": "a" * 70_000})
    assert page.status_code == 413
    assert "höchstens 2000 Zeichen" in page.text


def test_a_form_of_another_site_is_refused(web: Running, client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write") | {"text": "tiere"}
    for address in ("/chat", "/chat/delete"):
        answer = client.post(address, data=form, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403
    assert everything(web) == 0


@pytest.mark.parametrize("broken", [{"session": "x"}, {"session": ""}, {"payload": "/../etc"}, {"payload": "<b>"}])
def test_a_form_that_is_not_ours_is_refused(web: Running, client: httpx.Client, broken: dict[str, str]) -> None:
    form = fields(client.get("/").text, "write") | {"text": "tiere"} | broken
    assert client.post("/chat", data=form).status_code == 400
    assert everything(web) == 0


def test_too_many_messages_are_slowed_down_kindly(web: Running, client: httpx.Client) -> None:
    form = fields(client.get("/").text, "write")
    codes = [
        client.post("/chat", data=form | {"key": str(number), "text": "hallo"}, headers=JSON).status_code
        for number in range(CHAT.size + 1)
    ]
    assert codes == [200] * CHAT.size + [429]
    page = client.post("/chat", data=form | {"key": "late", "text": "hallo"})
    assert "Warte bitte ein paar Sekunden" in page.text
    assert page.headers["retry-after"] == "10"
    assert send(client, client.get("/").text, text="hallo").status_code == 200, "another chat of the same school"


def test_a_code_is_kept_with_the_person(web: Running, client: httpx.Client) -> None:
    send(client, client.get("/", params={"code": "ABC123"}).text, text="hallo")
    assert [person.recommendation_code for person in web.stored(Person)] == ["ABC123"]


def test_a_strange_code_is_harmless(web: Running, client: httpx.Client) -> None:
    page = client.get("/", params={"code": '"><script>' + "x" * 500})
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert send(client, page.text, text="hallo").status_code == 200


def test_the_page_speaks_the_browsers_language_until_the_person_speaks_another(client: httpx.Client) -> None:
    english = client.get("/", headers={"Accept-Language": "fr, en-GB;q=0.8, de;q=0.5"})
    assert '<html lang="en" dir="ltr">' in english.text
    assert '<html lang="de-x-einfach"' in client.get("/?lang=de-x-einfach").text
    page = send(client, client.get("/").text, payload="/language:en")
    assert '<html lang="en"' in page.text
    assert "English" in page.text


def test_german_pieces_of_a_page_in_another_language_are_marked(client: httpx.Client) -> None:
    page = send(client, send(client, client.get("/").text, payload="/language:en").text, text="tiere")
    again = client.get("/", params={"s": fields(page.text, "write")["session"]})
    for text in (page.text, again.text):
        (first, *_) = re.findall(r"<article.*?</article>", text, re.DOTALL)
        assert re.search(r'<h2[^>]* lang="de">1\. Schnuppertag 1<', first)
        marked = re.findall(r'<span lang="de">(.*?)</span>', first)
        assert marked[0] == "Einen Tag lang mitmachen und Fragen stellen."
        assert "Rathaus" in marked
    german = send(client, client.get("/").text, text="tiere")
    assert '<span lang="de">' not in german.text


def test_the_results_survive_in_the_transcript_as_they_were(web: Running, client: httpx.Client) -> None:
    first = send(client, client.get("/").text, text="tiere")
    again = client.get("/", params={"s": fields(first.text, "write")["session"]})
    cards = re.compile(r"<article.*</article>", re.DOTALL)
    assert cards.findall(first.text) == cards.findall(again.text) != []
    assert len(RESULTS["cards"]) == first.text.count("<article")
