"""A chat in the terminal: messages as lines, buttons as numbers, and the whole chat as a conversation test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from bot.directions import apart
from bot.engine import EngineUnavailable
from bot.messages import Button, Incoming, Message

if TYPE_CHECKING:
    from bot.conversation import Answer

CHANNEL = "terminal"
Converse = Callable[[Incoming], Awaitable["Answer"]]


@dataclass
class Chat:
    """What is on the terminal, and what was said so far."""

    converse: Converse
    name: str
    """The id of the chat: the same one goes on with the same conversation."""
    buttons: list[Button] = field(default_factory=list)
    """Those shown last, to be pressed by their number (from 1)."""
    turns: list[dict[str, Any]] = field(default_factory=list)
    """As a conversation test has them."""

    async def enter(self, line: str) -> str:
        """What to show after a person has entered ``line``: some text, or the number of a button."""
        pressed = self._pressed(line)
        if pressed and pressed.url:
            return f"  -> {pressed.url}"
        try:
            incoming = Incoming(
                CHANNEL, self.name, text="" if pressed else line, payload=pressed.payload if pressed else ""
            )
            answer = await self.converse(incoming)
        except EngineUnavailable as reason:
            return f"  (the engine does not answer: {reason}; try again)"
        self.turns.append(as_turn(incoming, answer))
        lines, self.buttons = shown(answer.messages)
        return "\n".join(lines)

    def _pressed(self, line: str) -> Button | None:
        number = int(line) if line.isascii() and line.isdigit() else 0
        return self.buttons[number - 1] if 0 < number <= len(self.buttons) else None

    def save(self, path: Path) -> None:
        """Write the chat as a conversation test, named after the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        test = {"name": path.stem.replace("-", " ").replace("_", " "), "turns": self.turns}
        path.write_text(yaml.safe_dump(test, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


def shown(messages: list[Message]) -> tuple[list[str], list[Button]]:
    """The messages as lines, and their buttons in the order of their numbers."""
    lines: list[str] = []
    buttons: list[Button] = []

    def number(button: Button) -> str:
        buttons.append(button)
        return f"[{len(buttons)}] {apart(button.label)}"

    for message in messages:
        lines += [f"  {line}" for line in message.text.splitlines()]
        for card in message.cards:
            lines.append(f"  * {card.title}" + (f" ({apart(card.badge)})" if card.badge else ""))
            lines += [f"    {line}" for line in card.lines]
            if card.buttons:
                lines.append("    " + "  ".join(number(button) for button in card.buttons))
        lines += [f"  {number(button)}" for button in message.buttons]
    return lines, buttons


def as_turn(incoming: Incoming, answer: Answer) -> dict[str, Any]:
    """A turn of a conversation test: what was done, and what has to come of it (never whole sentences)."""
    done = {"press": incoming.payload} if incoming.payload else {"user": incoming.text}
    expect: dict[str, Any] = {"act": answer.understood.act, "criteria": dict(answer.understood.criteria)}
    asks = [message.asks for message in answer.messages if message.asks]
    cards = sum(len(message.cards) for message in answer.messages)
    if asks:
        expect["asks"] = asks[-1]
    if cards:
        expect["cards"] = cards
    return done | {"expect": expect}
