"""The JSON door in the format of Rasa's REST channel."""

from __future__ import annotations

import httpx
import pytest

from tests.web.conftest import Running

ADDRESS = "/webhooks/rest/webhook"


def test_a_message_is_answered_as_rasa_would(web: Running, client: httpx.Client) -> None:
    answer = client.post(ADDRESS, json={"sender": "someone", "message": "hallo"})
    assert answer.status_code == 200
    (element,) = answer.json()
    assert element["recipient_id"] == "someone"
    assert element["text"].startswith("Was magst du?")
    assert element["buttons"][0] == {"title": "Natur und Tiere", "payload": "/interest:nature"}


def test_a_message_that_is_a_payload_is_a_press(web: Running, client: httpx.Client) -> None:
    client.post(ADDRESS, json={"sender": "someone", "message": "/interest:nature"})
    assert web.engine.texts == ["/interest:nature"]


def test_each_card_is_an_element_with_its_mark_buttons_and_values(client: httpx.Client) -> None:
    first, *cards = client.post(ADDRESS, json={"sender": "someone", "message": "tiere"}).json()
    assert [button["payload"] for button in first["buttons"]] == ["/more", "/change"]
    assert len(cards) == 3
    assert cards[0]["text"].startswith("1. Schnuppertag 1\nBeispiel – dieses Angebot ist erfunden\n")
    assert cards[0]["buttons"][0] == {"title": "Mehr dazu", "payload": "/details:101"}
    assert cards[0]["custom"]["card"]["offer_id"] == 1


def test_a_card_says_what_of_it_is_german_in_another_language(client: httpx.Client) -> None:
    client.post(ADDRESS, json={"sender": "someone", "message": "/language:en"})
    card = client.post(ADDRESS, json={"sender": "someone", "message": "tiere"}).json()[1]
    assert card["custom"]["language"] == "en"
    assert card["custom"]["card"]["in_german"][0] == "Schnuppertag 1"
    assert all(piece in card["text"] for piece in card["custom"]["card"]["in_german"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 20_000,
        b'{"message": "hallo"}',
        b'{"sender": "", "message": "hallo"}',
        b'{"sender": 5, "message": "hallo"}',
        b'{"sender": "a"}',
        b'{"sender": "a", "message": null}',
        b'{"sender": "a", "message": ["hallo"]}',
    ],
)
def test_what_has_another_format_is_told_so(web: Running, client: httpx.Client, body: bytes) -> None:
    answer = client.post(ADDRESS, content=body)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert web.engine.told == []


def test_too_long_a_message_and_too_large_a_body_are_told_so(web: Running, client: httpx.Client) -> None:
    answer = client.post(ADDRESS, json={"sender": "a", "message": "x" * 2001})
    assert "zu lang" in answer.json()[0]["text"]
    large = client.post(ADDRESS, json={"sender": "a", "message": "x" * 70_000})
    assert large.status_code == 413
    assert "zu lang" in large.json()["error"]
    assert web.engine.told == []


@pytest.mark.parametrize("message", ["\\ud800 halbes Zeichen", "\\u0000", '/inform{\\"age\\": 3}'])
def test_odd_messages_are_answered(client: httpx.Client, message: str) -> None:
    answer = client.post(ADDRESS, content=f'{{"sender": "a\\udfff", "message": "{message}"}}'.encode())
    assert answer.status_code == 200
    assert answer.json()[0]["text"]


def test_with_the_engine_down_the_answer_is_a_sentence(web: Running, client: httpx.Client) -> None:
    web.engine.is_down = True
    answer = client.post(ADDRESS, json={"sender": "a", "message": "tiere"})
    assert answer.status_code == 200
    assert "nicht erreichbar" in answer.json()[0]["text"]
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not ready", "database": "ok", "engine": "no answer"}


def test_the_doors_of_health_are_open(client: httpx.Client) -> None:
    assert client.get("/webhooks/rest/").json() == {"status": "ok"}
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"status": "ok", "database": "ok", "engine": "ok"}
