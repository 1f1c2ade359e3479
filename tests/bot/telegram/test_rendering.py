"""Whatever is said, Telegram takes every call, and nothing of it is lost on the way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directions import END, ISOLATE
from bot.messages import Button, Card, Message
from bot.phrasing import Phrasing
from bot.telegram.commands import COMMANDS, menu, menu_languages, payloads
from bot.telegram.markup import clean, escape, length, pieces
from bot.telegram.rendering import Renderer, chosen_call
from bot.telegram.updates import chat_of, query_of, read_update, update_key
from bot.typed import choices_of
from tests.bot.telegram.conftest import texts
from tests.bot.telegram.specification import BadCall, Parsed, checked, units

ODD = st.text(st.characters(codec=None), max_size=200) | st.sampled_from(
    ["<b>&amp;", "🧭" * 2100, "a" * 9000, "\ud83e", "\u202eolleh", "\x00\x07", "\n\n", "</b><i>", "&#x1F600;", " "]
)
BUTTONS = st.builds(
    Button,
    ODD,
    st.sampled_from(["/more", "/age:15", "/faq:" + "9" * 70, "ä" * 40, ""]),
    sign=st.sampled_from(["", "", "🌱"]),
)
CARD_BUTTONS = st.lists(st.builds(Button, ODD, st.sampled_from(["/details:1", "/dates:2", "/odd"])), max_size=4)
CARDS = st.builds(Card, ODD, st.lists(ODD, max_size=5).map(tuple), ODD, CARD_BUTTONS.map(tuple))
MESSAGES = st.builds(
    Message,
    ODD,
    st.lists(CARDS, max_size=4).map(tuple),
    st.lists(BUTTONS, max_size=120).map(tuple),
    st.sampled_from([None, "place", "age"]),
    st.sampled_from(["text", "results"]),
    st.sampled_from(["de", "de-x-einfach", "en"]),
)


def form(parameters: dict[str, Any]) -> dict[str, str]:
    """Parameters as they travel."""
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}


@settings(max_examples=150, deadline=None)
@given(st.lists(MESSAGES, max_size=3), st.booleans(), st.none() | st.just(5), st.booleans())
@pytest.mark.slow
def test_every_call_is_one_that_telegram_takes(
    messages: list[Message], private: bool, edit: int | None, remove: bool
) -> None:
    for call in Renderer(texts(), 7 if private else -7, private).calls(messages, edit=edit, remove_keyboard=remove):
        for one in (call, call.get("otherwise", call)):
            checked(one["method"], form(one["parameters"]))
            json.dumps(one).encode()


@given(ODD, ODD)
def test_showing_what_was_chosen_is_a_call_that_telegram_takes(question: str, choice: str) -> None:
    call = chosen_call(7, 5, escape(question), choice)
    for one in (call, call.get("otherwise", call)):
        if one["method"] == "editMessageText" and units(Parsed(one["parameters"]["text"]).text.strip()) == 0:
            continue
        checked(one["method"], form(one["parameters"]))


@given(st.text(max_size=300), st.integers(2, 50))
def test_pieces_are_short_enough_and_lose_nothing_but_blanks(text: str, most: int) -> None:
    cut = list(pieces(text, most))
    assert all(0 < length(piece) <= most for piece in cut)
    kept = "".join("".join(cut).split())
    assert kept == "".join("".join(pieces(text, 10_000)).split())


@given(ODD)
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    assert Parsed(escape(text)).text == clean(text)


def test_a_removed_keyboard_takes_its_leave_with_the_first_message_that_can() -> None:
    card = Card("Titel", ("Zeile",), buttons=(Button("Mehr", "/details:1"),))
    for message, sent in (
        (Message("Text"), ["Text"]),
        (Message("Das passt:", (card,)), ["Das passt:", "Titel\nZeile"]),
        (Message("Sicher?", buttons=(Button("Ja", "/yes"),)), ["Okay!", "Sicher?"]),
    ):
        calls = Renderer(texts(), 7).calls([message], remove_keyboard=True)
        assert [Parsed(call["parameters"]["text"]).text for call in calls] == sent
        assert calls[0]["parameters"]["reply_markup"] == {"remove_keyboard": True}
        assert all("inline_keyboard" in call["parameters"]["reply_markup"] for call in calls[1:])


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_from_right_to_left_texts_keep_their_marks_and_town_buttons_have_none(language: str) -> None:
    """What a reply keyboard's button says comes back as text: it must be what was sent."""
    phrasing = Phrasing(texts(), language)
    buttons = [{"key": "button-place", "payload": "/place:06611000", "values": {"place": "Kassel"}}]
    question = phrasing.message(
        {"key": "ask-place", "asks": "place", "buttons": buttons, "before": [{"key": "human-none"}]}
    )
    assert choices_of(question) == {"Kassel": "/place:06611000"}
    call = Renderer(texts(), 7).calls([question])[0]
    assert {"text": "Kassel"} in call["parameters"]["reply_markup"]["keyboard"][1]
    checked(call["method"], form(call["parameters"]))
    assert f"{ISOLATE}0800 4 5555 00{END}" in call["parameters"]["text"]


def test_short_buttons_share_a_row_and_long_ones_do_not() -> None:
    ages = [Button(str(age), f"/age:{age}") for age in range(13, 20)]
    long = [Button("Gäste, Styling, Unterwegs sein", "/interest:guests"), Button("Egal", "/skip:age")]
    (call,) = Renderer(texts(), 7).calls([Message("Frage", buttons=(*ages, *long))])
    rows = call["parameters"]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [5, 2, 1, 1]


def test_a_large_button_has_a_row_of_its_own_and_its_sign() -> None:
    sides = [Button("Ja", "/pick:garden.a", sign="🌱"), Button("Nö", "/pick:garden.b", sign="🏐")]
    (call,) = Renderer(texts(), 7).calls([Message("Frage", buttons=(*sides, Button("Beides", "/pick:garden.both")))])
    rows = call["parameters"]["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["🌱 Ja"], ["🏐 Nö"], ["Beides"]]


@pytest.mark.parametrize("language", texts().languages)
def test_the_menu_keeps_telegrams_limits_in_every_language(language: str) -> None:
    checked("setMyCommands", form({"commands": menu(texts(), language), "language_code": language[:2]}))
    for name, part in (("Description", "description"), ("ShortDescription", "short_description")):
        key = f"telegram-{part.replace('_', '-')}"
        checked(f"setMy{name}", form({part: texts().say(language, key)}))


def test_a_command_means_one_thing_whatever_the_language() -> None:
    for language in texts().languages:
        for payload, name, _ in COMMANDS:
            assert payloads(texts())[texts().say(language, name)] == payload
    menus = menu_languages(texts())
    assert menus == {"": "de"} | {language: language for language in texts().languages if language != "de-x-einfach"}


@settings(max_examples=200, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(
    inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["update_id", "message", "chat", "id", "callback_query", "text", "from", "data", "type", "location"]
    ), inner, max_size=4), max_leaves=12))  # fmt: skip
def test_what_is_read_before_storing_never_fails(raw: object) -> None:
    if isinstance(raw, dict):
        assert len(chat_of(raw)) <= 80
        assert isinstance(query_of(raw), str)
        key = update_key(raw)
        assert key is None or key == str(raw["update_id"])


def test_a_message_of_another_kind_of_chat_is_not_private() -> None:
    sender = {"id": 7, "is_bot": False, "first_name": "Kim"}
    message = {"message_id": 1, "date": 1, "chat": {"id": -7, "type": "group"}, "from": sender, "text": "/start"}
    happened = read_update({"update_id": 1, "message": message}, {"start": "/start"}, "lotse_bot")
    assert happened is not None
    assert (happened.private, happened.addressed, happened.payload) == (False, True, "")


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", {"chat_id": 7}),
        ("sendMessage", {"chat_id": 7, "text": ""}),
        ("sendMessage", {"chat_id": 7, "text": "a" * 4097}),
        ("sendMessage", {"chat_id": 7, "text": "<b>a", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": 7, "text": "a < b", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": {"inline_keyboard": [
            [{"text": "x", "callback_data": "ä" * 33}]]}}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": {"inline_keyboard": [
            [{"text": "x", "callback_data": "/more"}] * 9]}}),
        ("setMyCommands", {"commands": [{"command": "löschen", "description": "x"}]}),
        ("answerCallbackQuery", {}),
        ("noSuchMethod", {}),
    ],
)  # fmt: skip
def test_the_stand_in_refuses_what_telegram_would_refuse(method: str, parameters: dict[str, Any]) -> None:
    with pytest.raises(BadCall):
        checked(method, form(parameters))
