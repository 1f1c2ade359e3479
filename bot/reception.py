"""What a message is, before the engine sees it: a pressed button, a code, a crisis, or words with criteria in them."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.codes import MOST_WRONG, Opening, open_code
from bot.languages import BORROWED
from bot.messages import LONGEST_TEXT, Incoming, is_payload
from bot.person import People, Somebody
from bot.presses import Press, read_press
from bot.safety import Crisis, SafetyRule
from bot.texts import Texts
from bot.typed import typed_press
from catalog.database import Database
from catalog.hearing import EitherOr, Listener
from catalog.helper import questions
from catalog.kit.spelling import looks_like_code, normal
from catalog.meaning.embedding import embed
from catalog.places.gazetteer import Gazetteer
from catalog.wish import Heard, Place

if TYPE_CHECKING:
    from catalog.meaning.embedding import Meaning, Vector


@dataclass(frozen=True)
class TakenIn:
    """A message before the engine sees it. Either it speaks of a ``crisis``, or it is ``heard``; a text that is too
    long is neither. ``vector`` is what a typed text means, for all who need it after this."""

    person: Somebody
    text: str
    press: Press | None = None
    heard: Heard | None = None
    vector: Vector | None = None
    crisis: Crisis | None = None
    harmless: bool = False
    """Whether it holds something known to only sound like a crisis."""
    opening: Opening | None = None
    """What a code opened that came with the message."""


class Reception:
    """Takes messages in. Its methods block for some milliseconds: call them in a thread."""

    def __init__(
        self,
        *,
        database: Database,
        gazetteer: Gazetteer,
        listener: Listener,
        safety: SafetyRule,
        texts: Texts,
        people: People,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._gazetteer = gazetteer
        self._listener = listener
        self._safety = safety
        self._texts = texts
        self._people = people
        self._now = now
        # What a text means takes 11 ms without Python's lock: the person is read and the text heard meanwhile.
        self._embedders = ThreadPoolExecutor(os.cpu_count(), "embedding")

    def close(self) -> None:
        """Take nothing in any more."""
        self._embedders.shutdown(wait=False)

    def take_in(self, name: str, incoming: Incoming) -> TakenIn:
        """The message ``incoming`` of the person with the pseudonym ``name``.

        All in one go: each change of threads costs as much as a small query.
        """
        text = incoming.text.encode("utf-8", "replace").decode().strip()  # lone surrogates cannot be sent on
        if looks_like_code(text):
            incoming, text = replace(incoming, code=text, payload="/start"), ""
        press = read_press(incoming.payload or (text if is_payload(text) else ""), self._gazetteer)
        if press:
            person = self._people.read(name, incoming)
            return TakenIn(person, text, press, heard=press.heard, opening=self._opened(person, incoming, press))
        if len(text) > LONGEST_TEXT:
            person = self._people.read(name, incoming)
            self._people.follow_language(person, text)
            return TakenIn(person, text)
        return self._take_in_words(name, incoming, text)

    def _take_in_words(self, name: str, incoming: Incoming, text: str) -> TakenIn:
        meaning = self._embedders.submit(embed, text).result
        person = self._people.read(name, incoming)
        heard = self._hear(person, incoming, text, meaning)
        self._people.follow_language(person, text, heard)
        harmless = self._safety.sounds_harmless(text)
        if crisis := self._safety.check(text, meaning):
            return TakenIn(self._spoken_to(person, crisis), text, crisis=crisis, harmless=harmless)
        if typed := typed_press(text, heard, person.context, self._gazetteer):
            return TakenIn(person, text, typed, heard=typed.heard)
        opening = self._opened(person, incoming, None)
        return TakenIn(person, text, heard=heard, vector=meaning(), harmless=harmless, opening=opening)

    def _spoken_to(self, person: Somebody, crisis: Crisis) -> Somebody:
        """The person, answered in the language of the phrase that told the crisis: two words of despair are enough."""
        spoken = self._texts.supported(crisis.language)
        if not spoken or spoken == BORROWED or person.language_chosen or person.language.startswith(f"{spoken}-"):
            return person
        return replace(person, language=spoken)

    def _hear(self, person: Somebody, incoming: Incoming, text: str, meaning: Meaning) -> Heard:
        if incoming.location:
            place = self._gazetteer.nearest(*incoming.location)
            return Heard(place=place) if place else Heard(place_unknown="abroad")
        return self._listener.hear(
            text,
            today=self._now().date(),
            expecting=person.context.get("asking"),
            near=self._people.home(person),
            shown=int(person.context.get("shown") or 0),
            among=[Place(**place) for place in person.context.get("places") or ()],
            meaning=meaning,
            question=self._question(person),
        )

    def _question(self, person: Somebody) -> EitherOr | None:
        """The question of the interest helper that is open, as the person was shown it."""
        asked = person.context.get("question")
        if person.context.get("asking") != "helper" or asked not in questions():
            return None
        first, second = (
            f"{side.sign} {self._texts.say(person.language, f'helper-{asked}-{name}')}"
            for name, side in questions()[asked].items()
        )
        return EitherOr(asked, (first, second))

    def _opened(self, person: Somebody, incoming: Incoming, press: Press | None) -> Opening | None:
        """What the code opens that came along, if it is one that this chat has not opened yet, or opens anew."""
        if not incoming.code or (press and press.name == "list"):
            return None
        is_opened = normal(person.code or "") == normal(incoming.code)
        if is_opened and not (press and press.name == "start"):
            return None
        wrong = int(person.context.get("wrong_codes") or 0)
        with self._database.session() as session:
            opening = (
                open_code(session, incoming.code, self._gazetteer, self._now()) if wrong < MOST_WRONG else Opening()
            )
        if not opening.code:
            person.context["wrong_codes"] = wrong + 1
        return opening
