"""The conversation as it is on the page: kept under the pseudonym, so that it survives a reload, for at most a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.messages import Button, Card, Message, Picture
from catalog.model import TranscriptEntry

PERSON, LOTSE = "person", "lotse"


def note_person(session: Session, name: str, key: str, text: str, now: datetime) -> None:
    """Write down what the person with the pseudonym ``name`` said. Once per ``key``, however often it is called."""
    same = TranscriptEntry.content["key"].as_string() == key
    found = select(TranscriptEntry.id).where(TranscriptEntry.pseudonym == name, TranscriptEntry.side == PERSON, same)
    if session.scalar(found.limit(1)) is None:
        content = {"text": text, "key": key}
        session.add(TranscriptEntry(pseudonym=name, side=PERSON, content=content, written_at=now))
        session.flush()


def note_answer(session: Session, name: str, messages: Sequence[Message], now: datetime) -> None:
    """Write down what Lotse said to the person with the pseudonym ``name``."""
    content = {"messages": [asdict(message) for message in messages]}
    session.add(TranscriptEntry(pseudonym=name, side=LOTSE, content=content, written_at=now))


def lines(session: Session, name: str, after: int = 0) -> list[TranscriptEntry]:
    """The lines after the one with the id ``after``, in order."""
    chosen = select(TranscriptEntry).where(TranscriptEntry.pseudonym == name, TranscriptEntry.id > after)
    return list(session.scalars(chosen.order_by(TranscriptEntry.id)))


def newest_answer(session: Session, name: str) -> TranscriptEntry | None:
    """The last line of Lotse's."""
    chosen = select(TranscriptEntry).where(TranscriptEntry.pseudonym == name, TranscriptEntry.side == LOTSE)
    return session.scalar(chosen.order_by(TranscriptEntry.id.desc()).limit(1))


def messages_of(entry: TranscriptEntry) -> list[Message]:
    """The messages of a line of Lotse's."""
    return [message_from(stored) for stored in entry.content["messages"]]


def message_from(stored: dict[str, Any]) -> Message:
    """A message as it was before it was written down."""
    cards = tuple(
        Card(**(card | _tuples(card, "lines", "in_german") | _picture(card) | {"buttons": _buttons(card["buttons"])}))
        for card in stored["cards"]
    )
    parts = {"cards": cards, "buttons": _buttons(stored["buttons"])}
    return Message(**(stored | _tuples(stored, "in_german") | _picture(stored) | parts))


def _tuples(stored: dict[str, Any], *names: str) -> dict[str, tuple[str, ...]]:
    """Lists as they were; what was written down before there was such a part is left out."""
    return {name: tuple(stored[name]) for name in names if name in stored}


def _picture(stored: dict[str, Any]) -> dict[str, Picture | None]:
    return {"picture": Picture(**stored["picture"]) if stored.get("picture") else None}


def _buttons(stored: list[dict[str, str]]) -> tuple[Button, ...]:
    return tuple(Button(**button) for button in stored)
