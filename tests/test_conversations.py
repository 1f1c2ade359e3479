"""Whole conversations, as YAML, against the real engine, the real actions and the pilot content.

A file has a ``name`` and ``turns``: what the person did (``user`` or ``press``), and what has to come of it, each part
optional: ``act``; ``criteria`` (all that is known afterwards, ``"*"`` is any value); ``says`` and ``says_not`` (keys of
texts); ``asks`` (the slot asked for, or null); ``cards`` (a number, or ``some``); ``contains`` and ``contains_not``
(pieces of what is shown, for values and content, never whole sentences). ``lotse talk --save`` writes such files.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.conversation import Answer
from tests.running import RunningLotse

FILES = sorted((Path(__file__).parent / "conversations").rglob("*.yml"))
KNOWN = {"act", "criteria", "says", "says_not", "asks", "cards", "contains", "contains_not"}


@pytest.mark.engine
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_conversation(path: Path, lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    for number, turn in enumerate(yaml.safe_load(path.read_text("utf-8"))["turns"], start=1):
        done = {"text": turn["user"]} if "user" in turn else {"press": turn["press"]}
        answer = lotse.converse(chat, **done)
        expected = turn.get("expect") or {}
        assert expected.keys() <= KNOWN, f"turn {number}: unknown expectation"
        problems = list(check(expected, answer))
        assert problems == [], f"turn {number} ({turn.get('user') or turn.get('press')!r}): {problems}"


def check(expected: dict[str, Any], answer: Answer) -> list[str]:
    """What is not as expected, in words."""
    problems = []
    said = [message.key for message in answer.messages]
    cards = [card for message in answer.messages for card in message.cards]
    asks = next((message.asks for message in reversed(answer.messages) if message.asks), None)
    shown = "\n".join(
        "\n".join([message.text, *(button.title for button in message.buttons)]) for message in answer.messages
    ) + "\n".join("\n".join([card.title, card.badge, *card.lines]) for card in cards)
    if "act" in expected and expected["act"] != answer.understood.act:
        problems.append(f"act {answer.understood.act}, not {expected['act']}")
    if "criteria" in expected and not _same(expected["criteria"], answer.understood.criteria):
        problems.append(f"criteria {answer.understood.criteria}, not {expected['criteria']}")
    if "asks" in expected and expected["asks"] != asks:
        problems.append(f"asks {asks}, not {expected['asks']}")
    if "cards" in expected and not (cards if expected["cards"] == "some" else len(cards) == expected["cards"]):
        problems.append(f"{len(cards)} cards, not {expected['cards']}")
    problems += [f"does not say {key} but {said}" for key in _listed(expected, "says") if key not in said]
    problems += [f"says {key}" for key in _listed(expected, "says_not") if key in said]
    problems += [f"does not show {piece!r}: {shown}" for piece in _listed(expected, "contains") if piece not in shown]
    problems += [f"shows {piece!r}" for piece in _listed(expected, "contains_not") if piece in shown]
    return problems


def _listed(expected: dict[str, Any], name: str) -> list[str]:
    value = expected.get(name, [])
    return [value] if isinstance(value, str) else value


def _same(wanted: dict[str, Any], known: dict[str, Any]) -> bool:
    return wanted.keys() == known.keys() and all(value in ("*", known[name]) for name, value in wanted.items())
