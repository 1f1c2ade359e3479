"""A chat on Telegram from end to end: what a person sees, and that Telegram would take every call."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.pace import Pace
from bot.telegram import handler
from catalog.database import Database
from catalog.model import Handoff
from catalog.questions.handoffs import answer
from tests.bot.telegram.conftest import Lotse, lotse
from tests.bot.telegram.stand_in import BotApi
from tests.engine_stand_in import QUESTION, RESULTS, EngineStandIn, card
from tests.factories import KASSEL, NOW, make_municipality
from tests.waiting import until

ASK_PLACE = {
    "key": "ask-place",
    "asks": "place",
    "buttons": [
        {"key": "button-place", "payload": "/place:06611000", "values": {"place": "Kassel"}},
        {"key": "button-skip", "payload": "/skip:place"},
    ],
}


async def test_the_whole_way_from_start_to_details(running: Lotse) -> None:
    said = running.engine.said
    said["/more"] = [RESULTS | {"cards": [card(4), card(5)]}]
    said["/details:104"] = [{"text": "Alles über den Schnuppertag 4."}]
    running.writes("/start")
    question = (await running.says(1))[0]
    assert "Was magst du?" in question.text
    running.presses("/interest:nature")
    results = (await running.says(2))[1]
    assert "✓ Natur und Tiere" in question.text
    assert question.buttons == []
    assert "Schnuppertag 1" in results.text
    assert "erfunden" in results.text
    assert [title for title in results.buttons if title.startswith("3 ")] == ["3 Mehr dazu", "3 Teilen"]
    running.presses("/more")
    await until(lambda: results.edits == 1)
    assert "Schnuppertag 4" in results.text
    assert "Schnuppertag 1" not in results.text
    running.presses("/details:104")
    assert (await running.says(3))[2].text == "Alles über den Schnuppertag 4."
    await until(lambda: not running.api.queries)


async def test_a_press_twice_in_a_row_is_answered_once(running: Lotse) -> None:
    running.writes("/start")
    await running.says(1)
    running.presses("/interest:nature")
    shown = running.api.in_chat(7)[0]
    running.api.deliver(running.api.press(shown, "/interest:nature"))
    await running.settled()
    await running.says(2)
    assert running.engine.texts == ["/start", "/interest:nature"]
    await until(lambda: not running.api.queries)


async def test_who_floods_a_chat_is_told_so_once_and_a_crisis_is_heard_all_the_same(
    sqlite_database: Database,
    tracker: Database,
    api: BotApi,
    engine: EngineStandIn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handler, "ASKED", Pace(burst=2, per_second=0.01))
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as running:
        for text in ("eins", "zwei", "drei", "vier", "ich will nicht mehr leben"):
            running.writes(text)
        running.writes("hallo", chat=8)
        await running.settled(20)
        shown = [one.text for one in await running.says(4)]
        assert len(await running.says(1, chat=8)) == 1, "others wait for nobody"
    assert sorted(engine.texts) == ["eins", "hallo", "zwei"]
    assert shown[2] == "Das waren gerade sehr viele Nachrichten. Warte bitte ein paar Sekunden."
    assert "116 111" in shown[3]


async def test_a_stale_press_is_answered_all_the_same(running: Lotse) -> None:
    running.writes("/start")
    shown = (await running.says(1))[0]
    update = running.api.press(shown, "/interest:nature")
    running.api.queries.clear()
    del update["callback_query"]["message"]["text"], update["callback_query"]["message"]["entities"]
    update["callback_query"]["message"]["date"] = 0
    running.api.deliver(update)
    assert "Schnuppertag 1" in (await running.says(2))[1].text


async def test_a_page_that_cannot_be_edited_is_sent_anew(running: Lotse) -> None:
    running.engine.said["/more"] = [RESULTS | {"cards": [card(4)]}]
    running.writes("tiere")
    await running.says(1)
    old = running.presses("/more")
    running.api.shown.remove(old)
    assert "Schnuppertag 4" in (await running.says(1))[0].text


async def test_markup_that_people_or_offers_contain_is_shown_and_not_obeyed(running: Lotse) -> None:
    evil = card(1, title="<b>Fett</b> & <script>", summary="1 < 2 &amp; ok")
    running.engine.said["los"] = [RESULTS | {"cards": [evil]}]
    running.writes("los")
    shown = (await running.says(1))[0]
    assert "<b>Fett</b> & <script>" in shown.text
    assert "1 < 2 &amp;" in shown.text


async def test_a_long_text_comes_in_several_messages_and_whole(running: Lotse) -> None:
    words = " ".join(f"Wort{number}" for number in range(1400))
    running.engine.said["lang"] = [{"text": words, "buttons": QUESTION["buttons"]}]
    running.writes("lang")
    await running.settled()
    shown = running.api.in_chat(7)
    assert len(shown) == 3
    assert " ".join(one.text for one in shown) == words
    assert [bool(one.buttons) for one in shown] == [False, False, True]


async def test_many_cards_are_split_between_cards(running: Lotse) -> None:
    running.engine.said["viel"] = [
        RESULTS | {"cards": [card(n, summary="Ganz viel Text. " * 40) for n in range(1, 13)]}
    ]
    running.writes("viel")
    await running.settled()
    shown = running.api.in_chat(7)
    assert len(shown) > 1
    for one in shown:
        titles = [line for line in one.text.splitlines() if ". Schnuppertag" in line]
        assert [f"{line.split('.')[0]} Mehr dazu" in one.buttons for line in titles] == [True] * len(titles)
    assert "/more" in shown[-1].payloads


@pytest.mark.parametrize(
    ("typed", "reached"),
    [("/suche", "/find"), ("/search", "/find"), ("/mehr", "/more"), ("/hilfe", "/help"), ("/mensch", "/human"),
     ("/neu", "/restart"), ("/sprache", "/language"), ("/daten", "/mydata"), ("/loeschen", "/forget"),
     ("/HILFE@lotse_test_bot", "/help"), ("/hilfe@other_bot", "/hilfe@other_bot")],
)  # fmt: skip
async def test_commands_mean_what_the_menu_says(running: Lotse, typed: str, reached: str) -> None:
    running.writes(typed)
    await until(lambda: running.engine.texts)
    assert running.engine.texts == [reached]


async def test_the_menu_is_set_per_language(running: Lotse) -> None:
    await until(lambda: "MyShortDescription:en" in running.api.settings)
    menu = running.api.settings
    assert [one["command"] for one in menu["MyCommands:"]["commands"]][:2] == ["start", "suche"]
    assert [one["command"] for one in menu["MyCommands:en"]["commands"]][:2] == ["start", "search"]
    assert "Lotse" in menu["MyDescription:de"]["description"]


async def test_a_deep_link_keeps_its_code_and_an_odd_one_is_harmless(running: Lotse) -> None:
    from catalog.model import Person

    running.writes("/start Schule-12_x")
    said = await running.says(2)
    assert "Dieser Code gilt nicht mehr" in str(said[0]), "nobody has made it: a normal chat follows"
    running.writes("/start <b>", chat=8)
    await running.says(1, chat=8)
    assert sorted(str(one.recommendation_code) for one in running.rows(Person)) == ["None", "Schule-12_x"]


async def test_the_place_is_asked_with_a_location_button_that_goes_away(running: Lotse) -> None:
    await asks_for_a_place(running)
    await means_to_skip_it(running)


async def test_a_restart_between_question_and_answer_changes_nothing(
    sqlite_database: Database, tracker: Database, api: BotApi, engine: EngineStandIn, tmp_path: Path
) -> None:
    """The keyboard is up all the same: its buttons mean what they meant, and it goes away with the answer."""
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as running:
        await asks_for_a_place(running)
        await running.settled()
    async with lotse(sqlite_database, tracker, api, engine, tmp_path) as running:
        await means_to_skip_it(running)


async def asks_for_a_place(running: Lotse) -> None:
    """The question, with a keyboard."""
    running.engine.otherwise = [ASK_PLACE]
    running.writes("hi")
    question = (await running.says(1))[0]
    keyboard = question.markup["keyboard"]
    assert keyboard[0][0]["request_location"] is True
    assert "Postleitzahl" in question.markup["input_field_placeholder"]
    assert running.api.keyboards


async def means_to_skip_it(running: Lotse) -> None:
    """The answer by a button of the keyboard."""
    running.engine.otherwise = [RESULTS]
    running.writes("Egal")
    shown = await running.says(3)
    assert running.engine.texts[-1] == "/skip:place"
    assert running.api.keyboards == {}
    assert "/more" in shown[2].payloads


async def test_a_location_becomes_the_municipality(running: Lotse) -> None:
    running.writes(location={"latitude": 51.31, "longitude": 9.49})
    await until(lambda: running.engine.told)
    assert running.engine.told[0]["metadata"]["heard"]["place"]["name"] == "Kassel"


async def test_a_location_abroad_is_told_to_be_abroad(running: Lotse) -> None:
    running.writes(location={"latitude": 48.85, "longitude": 2.35})
    await until(lambda: running.engine.told)
    assert running.engine.told[0]["metadata"]["heard"]["place_unknown"] == "abroad"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}, "Anhören"),
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "nur Text"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "nur Text"),
        ({"story": {"chat": {"id": 7, "type": "private"}, "id": 1}}, "nur Text"),
    ],
)
async def test_what_is_no_text_gets_a_kind_sentence(running: Lotse, parts: dict[str, object], words: str) -> None:
    running.writes(**parts)
    assert words in (await running.says(1))[0].text
    assert running.engine.told == []


async def test_photos_sent_together_get_one_sentence(running: Lotse) -> None:
    for _ in range(4):
        photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
        running.writes(photo=photo, media_group_id="12")
    await running.settled()
    await running.says(1)


async def test_the_caption_of_a_photo_is_read(running: Lotse) -> None:
    running.writes(photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], caption="tiere")
    assert "Schnuppertag" in (await running.says(1))[0].text


async def test_edited_messages_service_messages_and_bots_are_left_alone(running: Lotse) -> None:
    message = running.api.message(7, "tiere")["message"]
    running.api.deliver({"edited_message": message | {"edit_date": 1_790_000_001}})
    running.writes(write_access_allowed={})
    running.api.deliver({"message": message | {"from": message["from"] | {"is_bot": True}}})
    running.api.deliver({"something_new": {"id": 1}})
    running.writes("tiere", chat=8)
    await running.says(1, chat=8)
    await running.settled()
    assert running.api.in_chat(7) == []


async def test_in_a_group_only_commands_and_mentions_are_answered_with_the_private_chat(running: Lotse) -> None:
    running.writes("wer mag tiere?", chat=-100, type="supergroup")
    running.writes("/suche@other_bot", chat=-100, type="supergroup")
    running.writes("/hilfe", chat=-100, type="supergroup")
    mention = [{"type": "mention", "offset": 4, "length": 15}]
    running.writes("hey @lotse_test_bot", chat=-100, type="group", entities=mention)
    shown = await running.says(2, chat=-100)
    assert running.engine.told == []
    for one in shown:
        assert one.markup["inline_keyboard"][0][0]["url"] == "https://t.me/lotse_test_bot"


async def test_the_language_of_the_app_is_the_default(running: Lotse) -> None:
    running.writes("/start", language="en-GB")
    assert "What do you like" in (await running.says(1))[0].text


async def test_typing_is_shown_only_when_it_takes_longer(running: Lotse) -> None:
    running.writes("tiere")
    await running.says(1)
    assert running.api.made("sendChatAction") == []
    running.engine.delay_s = 1.3
    running.writes("tiere")
    await running.says(2)
    assert running.api.made("sendChatAction") == [{"chat_id": 7, "action": "typing"}]


async def test_an_answer_of_the_coordination_is_brought_into_the_chat(running: Lotse) -> None:
    with running.database.session() as session:
        make_municipality(session)
    passed = {"name": "handoff", "ags": KASSEL.ags, "text": "Wer hilft mir?", "criteria": {}}
    running.engine.said["weiter"] = [{"effect": passed}, {"key": "handoff-done"}]
    running.writes("weiter")
    await running.says(1)
    with running.database.session() as session:
        handoff = session.scalars(select(Handoff)).one()
        assert handoff.chat == "7", "without it, no answer could be brought"
        answer(handoff, "Wir <helfen> dir.", NOW)
    brought = (await running.says(2))[1]
    assert "Antwort der Koordination" in brought.text
    assert "Wir <helfen> dir." in brought.text
    assert brought.buttons == ["Antworten"]
    await running.settled()
