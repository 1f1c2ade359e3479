"""The chat in the terminal: what is shown, what is pressed, what is kept as a test."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.conversation import Answer, Understood
from bot.engine import EngineUnavailable
from bot.messages import Button, Card, Incoming, Message
from bot.talk import Chat

RESULTS = Message(
    "Das passt:",
    cards=(
        Card("Werkstatt", ("Sa, 5. Dezember", "Kassel"), "Beispiel", (Button("Mehr", "/details:7"),)),
        Card("Labor", buttons=(Button("Anmelden", url="https://example.org"),)),
    ),
    buttons=(Button("Weiter", "/more"),),
)
ASKING = Message("Wie alt bist du?\nEine Zahl reicht.", asks="age")


def chat(*answers: Answer | EngineUnavailable) -> tuple[Chat, list[Incoming]]:
    """A chat in which these answers come, and what came in."""
    heard: list[Incoming] = []

    async def converse(incoming: Incoming) -> Answer:
        heard.append(incoming)
        answer = answers[len(heard) - 1]
        if isinstance(answer, EngineUnavailable):
            raise answer
        return answer

    return Chat(converse, "me"), heard


async def test_buttons_are_numbered_in_the_order_they_are_shown() -> None:
    talk, _ = chat(Answer([RESULTS], Understood("search", {})))
    assert await talk.enter("autos") == (
        "  Das passt:\n  * Werkstatt (Beispiel)\n    Sa, 5. Dezember\n    Kassel\n    [1] Mehr\n"
        "  * Labor\n    [2] Anmelden\n  [3] Weiter"
    )


async def test_a_number_presses_its_button_and_any_other_is_text() -> None:
    talk, heard = chat(*[Answer([RESULTS], Understood("search", {}))] * 4)
    for line in ("autos", "3", "15", "0"):
        await talk.enter(line)
    assert [(incoming.text, incoming.payload) for incoming in heard] == [
        ("autos", ""),
        ("", "/more"),
        ("15", ""),
        ("0", ""),
    ]
    assert {(incoming.channel, incoming.chat) for incoming in heard} == {("terminal", "me")}


async def test_a_link_is_shown_and_nobody_is_told() -> None:
    talk, heard = chat(Answer([RESULTS], Understood("search", {})))
    await talk.enter("autos")
    assert await talk.enter("2") == "  -> https://example.org"
    assert len(heard) == 1


async def test_a_silent_engine_is_told_and_is_no_turn() -> None:
    talk, _ = chat(EngineUnavailable("ReadTimeout"), Answer([ASKING], Understood("smalltalk", {})))
    assert "does not answer" in await talk.enter("hi")
    await talk.enter("hi")
    assert len(talk.turns) == 1


async def test_a_kept_chat_is_a_conversation_test_without_sentences(tmp_path: Path) -> None:
    talk, _ = chat(Answer([ASKING], Understood("smalltalk", {})), Answer([RESULTS], Understood("search", {"age": 15})))
    talk.buttons = [Button("Autos", "/field:technik")]
    await talk.enter("grüß dich")
    talk.buttons = [Button("Autos", "/field:technik")]
    await talk.enter("1")
    file = tmp_path / "new" / "asks-the-age.yml"
    talk.save(file)
    assert "grüß dich" in file.read_text(encoding="utf-8")
    assert yaml.safe_load(file.read_text(encoding="utf-8")) == {
        "name": "asks the age",
        "turns": [
            {"user": "grüß dich", "expect": {"act": "smalltalk", "criteria": {}, "asks": "age"}},
            {"press": "/field:technik", "expect": {"act": "search", "criteria": {"age": 15}, "cards": 2}},
        ],
    }
