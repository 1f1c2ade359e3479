"""What a code opens for a young person: on the web, in the chat, and when it opens nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.codes import MOST_WRONG
from bot.messages import Incoming
from catalog.kit.spelling import new_code, spelled
from catalog.model import Person, Recommendation, RecommendedOffer
from tests.factories import make_bookable, make_code, make_kit, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import words_of
from web.limits import CODE_TRIES, Buckets

PRESET = {"place": ["06611000"], "age": ["14"], "age_to": ["16"], "field": ["it"]}


def code_in(web: Running, **values: Any) -> str:
    with web.database.session() as session:
        return make_code(session, make_kit(session), **({"preset": PRESET} | values)).code


def list_in(web: Running, *titles: str, **values: Any) -> str:
    with web.database.session() as session:
        offers = [make_offer(session, title=title).id for title in titles]
        entries = [RecommendedOffer(offer_id=offer, position=number) for number, offer in enumerate(offers)]
        return make_code(session, make_kit(session), is_list=True, entries=entries, **values).code


def opened(web: Running) -> int:
    (code,) = web.stored(Recommendation)
    return int(code.opened)


def test_a_code_opens_a_chat_that_says_what_is_set(web: Running, client: httpx.Client) -> None:
    code = code_in(web)
    typed = client.get("/c", params={"code": spelled(code).lower(), "lang": "en"}, follow_redirects=True)
    words = words_of(typed)
    assert "Your school set this up for you: 14 to 16 years, Kassel" in words
    assert "You can change everything." in words
    assert "Show offers" in words
    assert f'name="code" value="{code}"' in typed.text
    assert "مدرستك أعدّت لك هذا" in client.get("/", params={"code": code, "lang": "ar"}).text
    assert opened(web) == 1
    client.get(f"/c/{code}?look")
    client.get(f"/c/{code}", headers={"Sec-Purpose": "prefetch;prerender"})
    assert opened(web) == 1, "neither looking at one's own code nor a browser's guess counts"


def test_a_list_is_a_page_with_every_offer(web: Running, client: httpx.Client) -> None:
    code = list_in(web, "Robotik", "Tischlern", sentence="Schaut mal.")
    page = client.get(f"/c/{code}", headers={"Accept-Language": "de"})
    words = words_of(page)
    assert [part in words for part in ("Schaut mal.", "Robotik", "Tischlern", "Die Liste gilt bis")] == [True] * 4
    assert words.index("Robotik") < words.index("Tischlern")
    assert page.text.count('.ics"') == 2
    assert 'value="/start"' in page.text
    assert 'lang="de"' in client.get(f"/c/{code}?lang=uk").text


def test_a_seat_is_taken_right_from_a_list(web: Running, client: httpx.Client) -> None:
    with web.database.session() as session:
        date = make_bookable(session)
        entries = [RecommendedOffer(offer_id=date.offer_id, position=0)]
        code = make_code(session, make_kit(session), is_list=True, entries=entries).code
    path = f"/offer/{date.offer_id}/{date.id}/book?lang=de"
    assert f'href="{path}"' in client.get(f"/c/{code}?lang=de").text
    assert client.post(path, data={}).headers["location"].startswith("/booking/")
    assert "/book?" not in client.get(f"/c/{list_in(web, 'Robotik')}").text


@pytest.mark.parametrize("state", ["unknown", "ended", "revoked", "closed", "nonsense"])
def test_what_opens_nothing_is_told_kindly_and_always_in_the_same_way(
    web: Running, client: httpx.Client, state: str
) -> None:
    code = code_in(web, is_revoked=state == "revoked")
    if state == "ended":
        web.clock.moment += timedelta(days=40)
    if state == "closed":
        with web.database.session() as session:
            session.get_one(Recommendation, 1)
            kit = make_kit(session, is_closed=True)
            code = make_code(session, kit).code
    code = {"unknown": new_code(), "nonsense": "<b>%00"}.get(state, code)
    page = client.get(f"/c/{code}", headers={"Accept-Language": "de"})
    assert page.status_code == 404
    assert "Das macht nichts: Du kannst trotzdem alles fragen." in words_of(page)
    assert client.get("/", params={"code": code}).status_code == 200
    dead = client.get(f"/c/{new_code()}", headers={"Accept-Language": "de"})
    assert page.text == dead.text


def test_codes_cannot_be_tried_without_end(web: Running, client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bucket for tests of ten tries: a code that is right opens no more than a wrong one once it is empty."""
    code = code_in(web)
    monkeypatch.setattr(Buckets, "take", _ten_only())
    statuses = [client.get(f"/c/{new_code()}").status_code for _ in range(10)]
    assert statuses == [404] * 10
    refused = client.get(f"/c/{code}", headers={"Accept-Language": "de"})
    assert (refused.status_code, refused.headers["retry-after"]) == (429, str(CODE_TRIES.seconds))
    assert "Bitte warte zehn Minuten" in words_of(refused)
    assert "hat das für dich eingestellt" not in client.get("/", params={"code": code}).text
    assert opened(web) == 0


def test_a_code_opens_whoever_presses_it_how_often_but_is_not_counted_without_end(
    web: Running, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = code_in(web)
    monkeypatch.setattr(Buckets, "take", lambda _self, key: key != code)
    assert client.get(f"/c/{code}").status_code in (200, 303)
    assert opened(web) == 0
    monkeypatch.undo()
    client.get(f"/c/{code}")
    assert opened(web) == 1


def _ten_only() -> Any:
    left = iter([True] * 10)
    return lambda _self, _key: next(left, False)


def say(web: Running, chat: str = "7", **values: Any) -> list[str]:
    """What Lotse answers, by the keys of its messages."""
    answer = web.run(web.conversation.converse(Incoming("telegram", chat, **({"language": "de"} | values))))
    return [message.key for message in answer.messages]


def test_a_deep_link_tells_the_engine_what_is_set_and_the_person_that_it_is(web: Running) -> None:
    code = code_in(web)
    assert say(web, payload="/start", code=code) == ["code-set", "ask-interests"]
    told = web.engine.told[-1]
    assert told["intent"] == "inform"
    heard = told["metadata"]["heard"]
    assert (heard["place"]["name"], heard["ages"], heard["fields"]) == ("Kassel", [14, 16], ["it"])
    (person,) = web.stored(Person)
    assert person.recommendation_code == code
    assert opened(web) == 1
    say(web, text="tiere", code=code)
    assert len(web.engine.told) == 2, "it is opened already"


def test_a_code_that_comes_with_a_text_is_opened_first(web: Running) -> None:
    code = code_in(web)
    assert say(web, text="tiere", code=code) == ["code-set", "found-any"]
    assert web.engine.texts == ["/start", "tiere"]


def test_a_code_that_is_typed_into_the_chat_is_opened(web: Running) -> None:
    code = list_in(web, "Robotik")
    assert say(web, text=spelled(code).lower())[0] == "code-list"
    assert web.engine.texts == [f"/list:{code}"]
    assert web.engine.told[0]["intent"] == "more"


def test_wrong_codes_get_a_normal_chat_and_a_chat_has_few_tries(web: Running) -> None:
    assert say(web, payload="/start", code=new_code()) == ["code-dead", "ask-interests"]
    assert web.engine.told[-1]["intent"] == "smalltalk"
    for _ in range(MOST_WRONG):
        say(web, text=new_code())
    code = code_in(web)
    assert say(web, payload="/start", code=code)[0] == "code-dead"
    assert say(web, chat="8", payload="/start", code=code)[0] == "code-set"


def test_a_crisis_comes_before_any_code(web: Running) -> None:
    code = code_in(web)
    assert say(web, text="ich will nicht mehr leben", code=code)[0].startswith("crisis")
    assert web.stored(Person) == []
    assert opened(web) == 0
