"""A person as a conversation knows her: read when a message comes, changed by it, and kept with its answer."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from bot.languages import language_of
from bot.messages import Incoming
from bot.texts import Texts
from bot.typed import NICKNAME
from catalog.coordinations import ags_of_coordination_near
from catalog.database import Database
from catalog.figures.counting import Count, count_in
from catalog.kit.spelling import hash_of
from catalog.model import Person, Recommendation
from catalog.places.gazetteer import Gazetteer
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import CountKind
from catalog.wish import Heard, Place

_PERSON = select(Person).where(Person.pseudonym == bindparam("name"))
_KEEP_PERSON = update(Person.__table__).where(Person.pseudonym == bindparam("name"))  # type: ignore[arg-type]  # a Table


@dataclass
class Somebody:
    """The person as the conversation needs it, read at the start of a message and written at its end."""

    name: str
    conversation_id: str
    language: str
    language_chosen: bool
    context: dict[str, Any]
    channel: str
    counted: dict[str, Any]
    code: str | None
    """What the chat was opened with last."""


class People:
    """Reads and keeps the persons of all chats. Its methods block for some milliseconds: call them in a thread."""

    def __init__(
        self,
        *,
        database: Database,
        gazetteer: Gazetteer,
        texts: Texts,
        secret: bytes,
        now: Callable[[], datetime],
        default_language: str,
        municipality: str | None,
    ) -> None:
        """``municipality`` is the AGS of whose figures a chat belongs to as long as it names no place."""
        self._database = database
        self._gazetteer = gazetteer
        self._texts = texts
        self._secret = secret
        self._now = now
        self._default_language = default_language
        self._municipality = municipality

    def read(self, name: str, incoming: Incoming) -> Somebody:
        """The person with the pseudonym ``name``, or a new one, who is stored by :meth:`keep` only."""
        with self._database.session() as session:
            person = session.scalar(_PERSON, {"name": name})
            if person:
                return Somebody(
                    name,
                    person.conversation_id,
                    person.language,
                    person.language_chosen,
                    dict(person.context),
                    incoming.channel,
                    person.counted or {},
                    person.recommendation_code,
                )
        language = self._texts.supported(incoming.language) or self._default_language
        return Somebody(name, secrets.token_hex(16), language, False, {}, incoming.channel, {}, None)

    def follow_language(self, person: Somebody, text: str, heard: Heard | None = None) -> None:
        """The language follows the person until she has chosen one; easy German stays easy. Towns have no language."""
        if person.language_chosen:
            return
        places = [place for place in (heard.place, *heard.place_candidates) if place] if heard else []
        current = person.language.split("-")[0]
        spoken = self._texts.supported(language_of(text, current, [place.label for place in places]))
        if spoken and spoken != current:
            person.language = spoken

    def home(self, person: Somebody) -> Place | None:
        """The place that the person has named or lives near, if she has."""
        ags = person.context.get("place")
        return self._gazetteer.by_ags(ags) if ags else None

    def keep(self, session: Session, person: Somebody, counts: list[Count]) -> None:
        """Store the person, and count what she did.

        As read at the start of the message and changed by it: only one message of a person is answered at a time.
        """
        self._count(session, person, counts)
        stored = {name: getattr(person, name) for name in ("language", "language_chosen", "context", "counted")}
        stored |= {"recommendation_code": person.code, "seen_at": self._now()}
        if not session.connection().execute(_KEEP_PERSON, {"name": person.name, **stored}).rowcount:
            named = {"pseudonym": person.name, "channel": person.channel, "conversation_id": person.conversation_id}
            session.add(Person(**named, **stored))

    def _count(self, session: Session, person: Somebody, counts: list[Count]) -> None:
        """Count what the person did, and once a day that there was a conversation. Without a place, it is nobody's."""
        place = self.home(person)
        today = self._now().astimezone(LOCAL).date()
        counted = person.counted
        if not (place or self._municipality) or (not counts and counted.get("day") == today.isoformat()):
            return
        ags = ags_of_coordination_near(session, (place.lat, place.lon) if place else None, self._municipality)
        if ags is None:
            return
        if counted.get("day") != today.isoformat():
            counts = [*counts, *_conversation(session, person)]
        marks = count_in(session, counts, ags=ags, name=person.name, counted=counted, secret=self._secret, today=today)
        person.counted = {**marks, "day": today.isoformat()}


def stop_writing(session: Session, person: Somebody) -> None:
    """Whoever was to write a message that is passed on, or a nickname, is not any more; all else stays as it is."""
    asked = person.context.get("asking") in ("handoff", NICKNAME)
    kept = session.scalar(_PERSON, {"name": person.name}) if asked else None
    if kept:
        kept.context = kept.context | {"asking": None}


def _conversation(session: Session, person: Somebody) -> list[Count]:
    """What to count of a conversation as such. Only codes that somebody gave out: others would be anybody's text."""
    counts = [Count(CountKind.CHAT), Count(CountKind.LANGUAGE, person.language)]
    code = person.code
    if code and session.scalar(select(Recommendation.id).where(Recommendation.code_hash == hash_of(code))):
        counts.append(Count(CountKind.CODE, code))
    return counts
