"""What comes into a chat by itself: answers of coordinations, news of bookings, and what somebody asked to be told.

And the way back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.booking_news import language_of_reader, news
from bot.messages import Incoming, Message
from bot.phrasing import Phrasing
from bot.texts import REFERENCE, Texts
from catalog.bookings.addresses import BookingAddresses
from catalog.bookings.notices import note_chat, take_notices, waiting_notices
from catalog.model import BookingNotice, Notice
from catalog.notices.reminders import dropped_from, still_helps
from catalog.notices.subscriptions import Wanted, end_of_chat, subscribe_chat
from catalog.notices.telling import PUSHING, kept_chat, take, waiting
from catalog.questions.handoffs import Letter as Answered
from catalog.questions.handoffs import letters, pass_on
from catalog.vocabulary import Audience

SHOWING = ("web", *PUSHING)
"""Channels that look for answers by themselves; on all others they come with the answer to the next message."""


@dataclass(frozen=True)
class Letter:
    """Messages ready for a chat. ``chat`` is the channel's own id, where it is kept; ``key`` is theirs alone."""

    key: str
    chat: str
    messages: tuple[Message, ...]
    useless_from: datetime | None = None
    is_bulk: bool = False
    """Whether it is one of many that nobody waits for."""


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
        chat=kept_chat(incoming.channel, incoming.chat),
        language=language,
        text=passed["text"],
        details=Phrasing(texts, REFERENCE).criteria(known) if known else None,
        now=now,
    )


def arrange(
    session: Session, effects: Mapping[str, dict[str, Any]], incoming: Incoming, name: str, language: str, now: datetime
) -> None:
    """Begin or end to tell the person with the pseudonym ``name`` of news or of a booking, if an action said so."""
    if wanted := effects.get("alert"):
        subscribe_chat(
            session,
            Wanted(wanted["query"], Audience.YOUNG_PEOPLE, language),
            channel=incoming.channel,
            pseudonym=name,
            chat=kept_chat(incoming.channel, incoming.chat),
            now=now,
        )
    if "booked" in effects and incoming.channel in PUSHING:
        note_chat(session, name, incoming.chat)
    if ended := effects.get("alert-off"):
        end_of_chat(session, name, ended["number"])


def received(
    session: Session,
    texts: Texts,
    addresses: BookingAddresses,
    now: datetime,
    *,
    name: str | None = None,
    channel: str | None = None,
) -> tuple[list[Letter], bool]:
    """What there is for a person or for a channel, a good handful at a time, and whether there may be more.

    It counts as delivered once ``session`` is committed. What is said is worked out first: from the first thing that is
    marked on, nobody else writes to SQLite.
    """
    of_bookings = {
        one.id: _of_booking(session, texts, addresses, one, now)
        for one in waiting_notices(session, pseudonym=name, channel=channel)
    }
    told = {one.id: _told(texts, one) for one in waiting(session, pseudonym=name, channel=channel)}
    answers = [_answer(texts, one) for one in letters(session, pseudonym=name, channel=channel)]
    mine, ours = take_notices(session, list(of_bookings), now), take(session, list(told))
    found = [letter for number, letter in of_bookings.items() if letter and number in mine]
    found += [one for number, one in told.items() if number in ours and one.useless_from and one.useless_from > now]
    return [*answers, *found], bool(answers or mine or ours)


def _answer(texts: Texts, answer: Answered) -> Letter:
    """The answer of a coordination."""
    said = {
        "key": "handoff-answer",
        "values": {"name": answer.sender, "description": answer.text},
        "buttons": [{"key": "button-handoff-reply", "payload": "/handoff"}],
    }
    return Letter(f"handoff:{answer.id}", answer.chat, (Phrasing(texts, answer.language).message(said),))


def _of_booking(
    session: Session, texts: Texts, addresses: BookingAddresses, notice: BookingNotice, now: datetime
) -> Letter | None:
    """News of a booking; None if nobody need be told any more."""
    if not still_helps(notice, now):
        return None
    language, until = language_of_reader(session, notice.booking), dropped_from(notice)
    said = news(session, notice, now, language, addresses.calendar(notice.booking, language))
    told = Phrasing(texts, language).message(said)
    return Letter(f"booking:{notice.id}", notice.booking.chat, (told,), until, is_bulk=until is not None)


def _told(texts: Texts, notice: Notice) -> Letter:
    """What somebody asked to be told."""
    messages = tuple(map(Phrasing(texts, notice.language).message, notice.said))
    return Letter(notice.key, notice.chat, messages, notice.useless_from, is_bulk=True)
