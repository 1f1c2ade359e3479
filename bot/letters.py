"""Messages of people to coordinations, and the answers, between the chat and the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.messages import Incoming, Message
from bot.phrasing import Phrasing
from bot.texts import REFERENCE, Texts
from catalog.questions.handoffs import letters, pass_on

PUSHING = ("telegram",)
"""Channels that bring an answer by themselves, and need the chat's own id for it."""
SHOWING = ("web", *PUSHING)
"""Channels that look for answers by themselves; on all others they come with the answer to the next message."""


@dataclass(frozen=True)
class Letter:
    """An answer of a coordination, ready for a chat. ``chat`` is the channel's own id, where it is kept."""

    id: int
    chat: str
    message: Message


def send(
    session: Session, texts: Texts, passed: dict[str, Any], incoming: Incoming, name: str, language: str, now: datetime
) -> None:
    """Store what the person with the pseudonym ``name`` agreed to pass on, with details in the coordination's words."""
    known = passed["criteria"]
    pass_on(
        session,
        ags=passed["ags"],
        pseudonym=name,
        channel=incoming.channel,
        chat=incoming.chat if incoming.channel in PUSHING else "",
        language=language,
        text=passed["text"],
        details=Phrasing(texts, REFERENCE).criteria(known) if known else None,
        now=now,
    )


def received(session: Session, texts: Texts, *, name: str | None = None, channel: str | None = None) -> list[Letter]:
    """The answers for a person or for all of a channel. They count as delivered once ``session`` is committed."""
    found = []
    for one in letters(session, pseudonym=name, channel=channel):
        said = {
            "key": "handoff-answer",
            "values": {"name": one.sender, "description": one.text},
            "buttons": [{"key": "button-handoff-reply", "payload": "/handoff"}],
        }
        found.append(Letter(one.id, one.chat, Phrasing(texts, one.language).message(said)))
    return found
