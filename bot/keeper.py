"""What a message leaves behind: the person, what an action wanted done, figures; and what has come for the person."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Engine as SqlEngine
from sqlalchemy.orm import Session

from bot.codes import Opening, count_opening
from bot.letters import SHOWING, Letter, arrange, received, send
from bot.messages import Incoming, Message
from bot.person import People, Somebody, stop_writing
from bot.safety import CRISIS
from bot.texts import Texts
from catalog.bookings.addresses import BookingAddresses
from catalog.database import BREATH_S, Database
from catalog.figures.counting import Count, count_month
from catalog.privacy import forget, forget_in
from catalog.questions.beforehand import TooManyQuestions, hand_in_for
from catalog.questions.open_questions import keep_question, propose_wording

Keep = Callable[[Session], list[Message]]
"""Stores what a message changed, and returns what else there is to show with the answer."""


class Keeper:
    """Stores what messages change. What is to be stored with an answer is a :data:`Keep`."""

    def __init__(
        self,
        *,
        database: Database,
        tracker: SqlEngine,
        people: People,
        texts: Texts,
        addresses: BookingAddresses,
        now: Callable[[], datetime],
    ) -> None:
        """``tracker`` is the database of the engine's conversations, needed to forget."""
        self._database = database
        self._tracker = tracker
        self._people = people
        self._texts = texts
        self._addresses = addresses
        self._now = now

    def keep_now(self, keep: Keep) -> list[Message]:
        """Store at once, in a transaction of its own."""
        with self._database.session() as session:
            return keep(session)

    def keep(
        self,
        person: Somebody,
        incoming: Incoming,
        counts: list[Count],
        effects: dict[str, dict[str, Any]],
        session: Session,
    ) -> list[Message]:
        """Store what the message changed, and do what else it wanted done; what there is to show beside the answer."""
        if incoming.code:
            person.code = incoming.code[:64]
        self._people.keep(session, person, counts)
        if passed := effects.get("handoff"):
            send(session, self._texts, passed, incoming, person.name, person.language, self._now())
        if asked := effects.get("beforehand"):
            with suppress(ValueError, TooManyQuestions):  # the date has begun since this very message was read
                hand_in_for(session, asked["date"], asked["text"], person.language, self._now())
        arrange(session, effects, incoming, person.name, person.language, self._now())
        self._keep_words(session, effects)
        return [] if incoming.channel in SHOWING else self.letters(session, person.name)

    def keep_nothing(self, name: str, incoming: Incoming, session: Session) -> list[Message]:
        """Erase the person with the pseudonym ``name``, with what was ever kept of the chat."""
        forget_in(session, self._tracker, name, channel=incoming.channel, chat=incoming.chat, now=self._now())
        return []

    def keep_of_crisis(self, person: Somebody, session: Session) -> list[Message]:
        """Count in the month that there was one, and keep nothing else of it."""
        count_month(session, CRISIS, self._now().date())
        stop_writing(session, person)
        return []

    def keep_opening(self, opening: Opening, incoming: Incoming, keep: Keep, session: Session) -> list[Message]:
        """Count that a code was opened, and ``keep`` the rest."""
        count_opening(session, opening, incoming.channel, self._now())
        return keep(session)

    def forget(self, name: str, channel: str, chat: str) -> bool:
        """Erase all that is kept of a chat; whether there was anything."""
        return forget(self._database, self._tracker, name, channel=channel, chat=chat, now=self._now())

    def letters(self, session: Session, name: str) -> list[Message]:
        """What has come for a person by itself and is not seen yet. It counts as seen once ``session`` is committed."""
        found, _ = received(session, self._texts, self._addresses, self._now(), name=name)
        return [message for letter in found for message in letter.messages]

    def deliver(self, channel: str, post: Callable[[Session, Letter], None]) -> None:
        """Have ``post`` put on their way what has come for a channel, in the transactions that mark it as delivered."""
        is_more = True
        while is_more:
            with self._database.session() as session:
                found, is_more = received(session, self._texts, self._addresses, self._now(), channel=channel)
                for letter in found:
                    post(session, letter)
            time.sleep(BREATH_S if is_more else 0)

    def _keep_words(self, session: Session, effects: dict[str, dict[str, Any]]) -> None:
        """Keep a question without an answer, or words that one with an answer was asked in."""
        today = self._now().date()
        if asked := effects.get("question"):
            keep_question(session, asked["text"], asked["language"], asked["ags"], today)
        if said := effects.get("wording"):
            propose_wording(session, said["faq_id"], said["text"], said["language"], said["ags"], today)
