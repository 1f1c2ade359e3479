"""Whole conversations, as YAML, against the real engine, the real actions and the pilot content.

A file has a ``name`` and ``turns``. A turn is something a person did:

- ``user``: wrote it; ``times: 5000`` repeats it so often, ``user_escaped`` may hold what YAML cannot (``\\ud800``)
- ``press``: sent this payload, as a button does
- ``press_shown``: pressed the newest button whose payload begins so; with ``of_turn: 2`` one shown in turn 2
- ``who``: another person than the first; ``language``: the one the channel knows of

and ``expect``: what has to come of it, each part optional: ``act``; ``criteria`` (all that is known afterwards, ``"*"``
is any value) or ``knows`` (some of it); ``says`` and ``says_not`` (keys of texts); ``asks`` (the slot asked for, or
null); ``cards`` (a number, or ``some``); ``buttons`` (payloads that are offered, cards' included); ``contains`` and
``contains_not`` (pieces of what is shown, for values and content, never whole sentences); ``language``. What must hold
for every answer (``NEVER``) need not be said. ``lotse talk --save`` writes such files.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import select

from bot.conversation import Answer
from bot.messages import Card
from bot.presses import read_press
from catalog.model import Offer, OfferDate
from catalog.places.gazetteer import default_gazetteer
from catalog.vocabulary import Audience
from tests.running import RunningLotse

FOLDER = Path(__file__).parent / "conversations"
FILES = sorted(FOLDER.rglob("*.yml"))
DOING = {"user", "user_escaped", "press", "press_shown"}
DETAILS = {"times", "of_turn", "who", "language", "expect"}
EXPECTING = {
    *("act", "criteria", "knows", "says", "says_not", "asks", "cards", "buttons", "contains", "contains_not"),
    "language",
}
NEVER = ("{ $", "{$", "None")
"""Signs of a text that was not filled in."""


@dataclass
class Talk:
    """One conversation of a file: its people, and what was shown to each of them, turn by turn."""

    lotse: RunningLotse
    name: str = field(default_factory=lambda: secrets.token_hex(8))
    shown: list[tuple[str, Answer]] = field(default_factory=list)

    def take(self, turn: dict[str, Any]) -> Answer:
        """Do what ``turn`` says."""
        who = turn.get("who", "")
        press = turn.get("press", "")
        if "press_shown" in turn:
            press = self._button(who, turn["press_shown"], turn.get("of_turn"))
        text = turn.get("user", "") * turn.get("times", 1)
        if "user_escaped" in turn:
            text = turn["user_escaped"].encode("ascii").decode("unicode_escape")
        answer = self.lotse.converse(f"{self.name}{who}", text, press, language=turn.get("language"))
        self.shown.append((who, answer))
        return answer

    def _button(self, who: str, beginning: str, turn: int | None) -> str:
        """The payload of a button that ``who`` was shown."""
        answers = [self.shown[turn - 1][1]] if turn else [one for name, one in reversed(self.shown) if name == who]
        for answer in answers:
            for payload in payloads(answer):
                if payload.startswith(beginning):
                    return payload
        raise AssertionError(f"no button {beginning} was shown")


@pytest.mark.engine
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).with_suffix("").as_posix())
def test_conversation(path: Path, lotse: RunningLotse) -> None:
    talk = Talk(lotse)
    hidden = for_others_only(lotse)
    for number, turn in enumerate(yaml.safe_load(path.read_text("utf-8"))["turns"], start=1):
        expected = turn.get("expect") or {}
        assert len(turn.keys() & DOING) == 1, f"turn {number}: one thing at a time"
        assert turn.keys() <= DOING | DETAILS, f"turn {number}: unknown part"
        assert expected.keys() <= EXPECTING, f"turn {number}: unknown expectation"
        answer = talk.take(turn)
        problems = check(expected, answer) + never(answer, hidden)
        done = next(str(turn[name]) for name in DOING if name in turn)[:80]
        assert problems == [], f"turn {number} ({done!r}): {problems}"


@pytest.mark.engine
def test_no_number_leads_to_an_offer_for_schools_or_parents(lotse: RunningLotse) -> None:
    chat, hidden = secrets.token_hex(8), for_others_only(lotse)
    with lotse.database.session() as session:
        offers = list(session.scalars(select(Offer.id).where(Offer.audience != Audience.YOUNG_PEOPLE)))
        dates = list(session.scalars(select(OfferDate.id).where(OfferDate.offer_id.in_(offers))))
    assert offers
    pressed = [f"/{name}:{offer}" for offer in offers for name in ("share", "dates")]
    for press in [*pressed, *(f"/details:{date}" for date in dates)]:
        answer = lotse.converse(chat, press=press)
        assert check({"says_not": ["share", "dates", "no-dates", "details"]}, answer) + never(answer, hidden) == [], (
            press
        )


def for_others_only(lotse: RunningLotse) -> list[str]:
    """What no young person may see: titles of offers for schools and parents, and join links (for those booked)."""
    with lotse.database.session() as session:
        titles = session.scalars(select(Offer.title).where(Offer.audience != Audience.YOUNG_PEOPLE))
        links = session.scalars(select(OfferDate.digital_link).where(OfferDate.digital_link.is_not(None)))
        return [*titles, *(link for link in links if link)]


def check(expected: dict[str, Any], answer: Answer) -> list[str]:
    """What is not as expected, in words."""
    problems = []
    said = [message.key for message in answer.messages]
    shown, cards, known = text_of(answer), cards_of(answer), answer.understood.criteria
    asks = next((message.asks for message in reversed(answer.messages) if message.asks), None)
    if "act" in expected and expected["act"] != answer.understood.act:
        problems.append(f"act {answer.understood.act}, not {expected['act']}")
    if "criteria" in expected and not _same(expected["criteria"], known):
        problems.append(f"criteria {known}, not {expected['criteria']}")
    if "knows" in expected and not _same(expected["knows"], {name: known.get(name) for name in expected["knows"]}):
        problems.append(f"criteria {known}, without {expected['knows']}")
    if "asks" in expected and expected["asks"] != asks:
        problems.append(f"asks {asks}, not {expected['asks']}")
    if "cards" in expected and not (cards if expected["cards"] == "some" else len(cards) == expected["cards"]):
        problems.append(f"{len(cards)} cards, not {expected['cards']}")
    if "language" in expected and {message.language for message in answer.messages} != {expected["language"]}:
        problems.append(f"language {[message.language for message in answer.messages]}, not {expected['language']}")
    problems += [f"offers no {one}" for one in _listed(expected, "buttons") if not _offered(one, answer)]
    problems += [f"does not say {key} but {said}" for key in _listed(expected, "says") if key not in said]
    problems += [f"says {key}" for key in _listed(expected, "says_not") if key in said]
    problems += [f"does not show {piece!r}: {shown}" for piece in _listed(expected, "contains") if piece not in shown]
    problems += [f"shows {piece!r}" for piece in _listed(expected, "contains_not") if piece in shown]
    return problems


def never(answer: Answer, hidden: list[str]) -> list[str]:
    """What is wrong with any answer whatever was said before: emptiness, gaps, secrets, buttons that do nothing."""
    shown, pressable = text_of(answer), payloads(answer)
    problems = [f"shows {piece!r}" for piece in (*NEVER, *hidden) if piece in shown]
    problems += ["says nothing"] * (not all(message.text or message.cards for message in answer.messages))
    problems += ["cannot be sent"] * any("\ud800" <= letter <= "\udfff" for letter in shown)
    problems += [f"button {one} does nothing" for one in pressable if read_press(one, default_gazetteer()) is None]
    problems += ["offers in a crisis"] * (answer.understood.act == "crisis" and bool(cards_of(answer)))
    problems += ["no mark on an example"] * (not all(card.badge for card in cards_of(answer)))
    return problems


def text_of(answer: Answer) -> str:
    """All that can be read."""
    lines = [line for message in answer.messages for line in (message.text, *(one.title for one in message.buttons))]
    return "\n".join([*lines, *(line for card in cards_of(answer) for line in (card.title, card.badge, *card.lines))])


def cards_of(answer: Answer) -> list[Card]:
    """All cards."""
    return [card for message in answer.messages for card in message.cards]


def payloads(answer: Answer) -> list[str]:
    """Of all buttons, those of cards first."""
    rows = [card.buttons for card in cards_of(answer)] + [message.buttons for message in answer.messages]
    return [button.payload for row in rows for button in row if button.payload]


def _offered(beginning: str, answer: Answer) -> bool:
    return any(payload.startswith(beginning) for payload in payloads(answer))


def _listed(expected: dict[str, Any], name: str) -> list[str]:
    value = expected.get(name, [])
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def _same(wanted: dict[str, Any], known: dict[str, Any]) -> bool:
    return wanted.keys() == known.keys() and all(
        known[name] is not None if value == "*" else known[name] == value for name, value in wanted.items()
    )
