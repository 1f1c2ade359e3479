"""Passing a young person's question on to a coordination, and the answer back: only with consent, never for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.orm import Session

from catalog.model import LONGEST_HANDOFF, Handoff, HandoffText, Municipality
from catalog.privacy import wipe_after
from catalog.questions.keeping import is_gibberish, is_insult

KEPT = timedelta(days=30)
"""After the last word of either side everything goes; what stays is a count (``catalog.figures.counting``)."""
MOST_WAITING = 5
"""Messages of one person that may wait for an answer: enough to add what was forgotten, too few to flood a desk."""
SHORT_INSULT = 6
"""Words up to which a text with an insult is nothing but one. A longer one may tell of what somebody was called."""
PERSON, DESK = "person", "desk"


@dataclass(frozen=True)
class Letter:
    """An answer on its way back into a chat."""

    id: int
    chat: str
    language: str
    sender: str
    """The coordination's own name."""
    text: str


_NEW = (
    select(HandoffText, Handoff, Municipality.contact_name)
    .join(Handoff, Handoff.id == HandoffText.handoff_id)
    .join(Municipality, Municipality.ags == Handoff.municipality_ags)
    .where(HandoffText.side == DESK, HandoffText.is_delivered.is_(False))
    .order_by(HandoffText.id)
    .with_for_update(of=HandoffText, skip_locked=True)  # nothing on SQLite; another worker may be handing them out
)
_OF_PERSON = _NEW.where(Handoff.pseudonym == bindparam("value"))
_OF_CHANNEL = _NEW.where(Handoff.channel == bindparam("value"))
"""Made once: they are asked with every message, and every few seconds."""


def flaw_of(text: str) -> str | None:
    """Why ``text`` is not passed on: ``long``, ``insult`` or ``unclear``; None if it is."""
    if len(text) > LONGEST_HANDOFF:
        return "long"
    if is_insult(text) and len(text.split()) <= SHORT_INSULT:
        return "insult"
    return "unclear" if is_gibberish(text) else None


def waiting_of(session: Session, pseudonym: str) -> int:
    """How many messages of the person have no answer yet."""
    texts = select(HandoffText.handoff_id, func.max(HandoffText.id).label("last"))
    answered = texts.where(HandoffText.side == DESK).group_by(HandoffText.handoff_id).subquery()
    counted = (
        select(func.count(HandoffText.id))
        .join(Handoff, Handoff.id == HandoffText.handoff_id)
        .outerjoin(answered, answered.c.handoff_id == Handoff.id)
        .where(Handoff.pseudonym == pseudonym, HandoffText.side == PERSON)
        .where(HandoffText.id > func.coalesce(answered.c.last, 0))
    )
    return session.scalar(counted) or 0


def pass_on(
    session: Session,
    *,
    ags: str,
    pseudonym: str,
    channel: str,
    chat: str,
    language: str,
    text: str,
    details: str | None,
    now: datetime,
) -> None:
    """Store a message for the coordination ``ags``, with the earlier ones of the same person to it.

    ``details`` stand as the person last agreed to them.
    """
    own = (Handoff.pseudonym == pseudonym, Handoff.municipality_ags == ags)
    handoff = session.scalar(select(Handoff).where(*own).order_by(Handoff.id.desc()).limit(1))
    if handoff is None:
        handoff = Handoff(municipality_ags=ags, pseudonym=pseudonym, channel=channel, chat=chat)
        session.add(handoff)
    handoff.language, handoff.is_waiting, handoff.changed_at = language, True, now
    handoff.details = details[:300] if details else handoff.details
    handoff.texts.append(HandoffText(side=PERSON, text=text, written_at=now))


def answer(handoff: Handoff, text: str, now: datetime) -> None:
    """Answer; the chat fetches it (:func:`letters`)."""
    handoff.texts.append(HandoffText(side=DESK, text=text, written_at=now))
    handoff.is_waiting, handoff.changed_at = False, now


def letters(session: Session, *, pseudonym: str | None = None, channel: str | None = None) -> Iterator[Letter]:
    """The answers for a person, or for all of a channel, that are not in the chat yet. Each is handed out once."""
    chosen, value = (_OF_PERSON, pseudonym) if pseudonym else (_OF_CHANNEL, channel)
    for text, handoff, sender in session.execute(chosen, {"value": value}).all():
        text.is_delivered = True
        yield Letter(text.id, handoff.chat, handoff.language, sender, text.text)


def clean_handoffs(session: Session, now: datetime) -> None:
    """Close what is old: nothing of it stays."""
    if session.scalars(delete(Handoff).where(Handoff.changed_at < now - KEPT).returning(Handoff.id)).all():
        wipe_after(session)
