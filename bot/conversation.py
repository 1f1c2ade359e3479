"""A conversation: from what a person did on a channel to what Lotse answers. The only client of the engine."""

from __future__ import annotations

import asyncio
import os
import time
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine as SqlEngine
from sqlalchemy.orm import Session

from bot.claims import Alone, Claims, ClaimsAway, holding
from bot.codes import MOST_WRONG, Opening, count_opening, open_code
from bot.engine import Engine, EngineUnavailable, Outcome
from bot.help_lines import crisis_message
from bot.languages import BORROWED
from bot.letters import SHOWING, Letter, arrange, received, send
from bot.messages import LONGEST_TEXT, Button, Incoming, Message, is_payload
from bot.metrics import ANSWERED, AWAY, FAILED, Metrics
from bot.person import People, Somebody, stop_writing
from bot.phrasing import Phrasing
from bot.presses import Press, read_press
from bot.safety import Crisis, SafetyRule
from bot.texts import Texts
from bot.typed import choices_of, typed_press
from catalog.bookings.addresses import BookingAddresses
from catalog.coordinations import own_help_lines
from catalog.database import BREATH_S, Database
from catalog.figures.counting import Count, count_month
from catalog.hearing import EitherOr, Listener
from catalog.helper import questions
from catalog.kit.spelling import looks_like_code, normal
from catalog.meaning.embedding import embed
from catalog.places.gazetteer import Gazetteer
from catalog.privacy import forget, forget_in, pseudonym
from catalog.questions.beforehand import TooManyQuestions, hand_in_for
from catalog.questions.open_questions import keep_question, propose_wording
from catalog.vocabulary import CountKind
from catalog.wish import Heard, Place, heard_to_json

if TYPE_CHECKING:
    from catalog.meaning.embedding import Meaning, Vector

CRISIS = "crisis"
"""The act of a message that speaks of one. How many there were in a month is all that is kept of it."""


@dataclass(frozen=True)
class Understood:
    """What was taken from a message, for figures and tests: the act, and all criteria known after it."""

    act: str
    criteria: dict[str, Any]


Keep = Callable[[Session], list[Message]]
"""Stores what a message changed, and returns what else there is to show with the answer."""


def _nothing_to_keep(session: Session) -> list[Message]:
    """What a message leaves behind that changes nothing."""
    return []


@dataclass(frozen=True)
class Answer:
    """What to show, what was understood, and what is to be stored with it.

    Whoever got it from :meth:`Conversation.prepare` calls ``keep`` in the transaction that makes the answer final, so
    that a message has its effects once, however often it had to be answered.
    """

    messages: list[Message]
    understood: Understood
    keep: Keep = field(default=_nothing_to_keep, compare=False)
    forgets: bool = False
    """Whether the person is forgotten with it: then nothing of it is to stay where it is shown, either."""
    asked: str | None = field(default=None, compare=False)
    """What the person had been asked when the message came (:attr:`Message.asks`)."""


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


class Conversation:
    """Answers messages of all channels, one at a time per person."""

    def __init__(
        self,
        *,
        database: Database,
        tracker: SqlEngine,
        engine: Engine,
        listener: Listener,
        gazetteer: Gazetteer,
        safety: SafetyRule,
        texts: Texts,
        secret: bytes,
        now: Callable[[], datetime],
        default_language: str = "de",
        municipality: str | None = None,
        metrics: Metrics | None = None,
        claims: Claims | None = None,
        public_url: str = "",
    ) -> None:
        """``tracker`` is the database of the engine's conversations, needed to forget.

        ``public_url`` is where pages are for people, without a slash at the end.
        ``municipality`` is the AGS of whose figures a chat belongs to as long as it names no place. ``claims`` are
        needed where several workers answer.
        """
        self._database = database
        self.tracker = tracker
        """The database of the engine's conversations."""
        self._engine = engine
        self._listener = listener
        self._gazetteer = gazetteer
        self._safety = safety
        self._texts = texts
        self._secret = secret
        self._addresses = BookingAddresses(public_url, secret)
        self._now = now
        self._default_language = default_language
        self._people = People(
            database=database,
            gazetteer=gazetteer,
            texts=texts,
            secret=secret,
            now=now,
            default_language=default_language,
            municipality=municipality,
        )
        self._metrics = metrics or Metrics()
        # What a text means takes 11 ms without Python's lock: the person is read and the text heard meanwhile.
        self._embedders = ThreadPoolExecutor(os.cpu_count(), "embedding")
        # A lock lives as long as somebody holds or awaits it.
        self._claims = claims or Alone()
        self._locks: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()

    async def answer(self, incoming: Incoming) -> list[Message]:
        """The answer to ``incoming``. Raises EngineUnavailable: then nothing has changed and it can be tried again."""
        return (await self.converse(incoming)).messages

    async def converse(self, incoming: Incoming) -> Answer:
        """As :meth:`answer`, with what was understood."""
        name = self.pseudonym(incoming)
        try:
            async with self._one_at_a_time(name), holding(self._claims, f"person {name}"):
                answer = await self._measured(name, incoming, "")
                more = await asyncio.to_thread(self._keep_now, answer.keep)
        except ClaimsAway:
            raise EngineUnavailable("claims") from None
        return replace(answer, messages=answer.messages + more)

    async def prepare(self, incoming: Incoming, turn: str) -> Answer:
        """As :meth:`converse`, with nothing stored yet: the caller does that (:attr:`Answer.keep`).

        ``turn`` (at most 80 characters) names the message within its chat. Told again under that name, with nothing
        stored and nothing told in between, it gets the same answer. Of several workers, one has claimed the chat.
        """
        name = self.pseudonym(incoming)
        async with self._one_at_a_time(name):
            return await self._measured(name, incoming, turn)

    def pseudonym(self, incoming: Incoming) -> str:
        """The keyed pseudonym of the person behind ``incoming``."""
        return pseudonym(self._secret, incoming.channel, incoming.chat)

    async def aclose(self) -> None:
        """Give the connections to the engine back."""
        self._embedders.shutdown(wait=False)
        await self._engine.aclose()

    async def ready(self) -> bool:
        """Whether the engine answers and has its model."""
        return await self._engine.ready()

    def is_crisis(self, text: str) -> bool:
        """Whether ``text`` plainly speaks of a crisis: then it is answered, whatever else there is."""
        return self._safety.check(text) is not None

    def say(self, key: str, language: str | None, *, buttons: tuple[Button, ...] = ()) -> Message:
        """A message of a channel's own (please wait, too long, an error), in ``language`` or the default."""
        chosen = self._texts.supported(language) or self._default_language
        return Message(self._texts.say(chosen, key), buttons=buttons, language=chosen, key=key)

    async def language(self, incoming: Incoming) -> str:
        """The language of the conversation with the person behind ``incoming``."""
        return (await asyncio.to_thread(self._people.read, self.pseudonym(incoming), incoming)).language

    async def forget(self, channel: str, chat: str) -> bool:
        """Erase all that is kept of a chat; whether there was anything."""
        name = pseudonym(self._secret, channel, chat)
        return await asyncio.to_thread(self._forget, name, channel, chat)

    def _one_at_a_time(self, name: str) -> asyncio.Lock:
        return self._locks.setdefault(name, asyncio.Lock())

    def _keep_now(self, keep: Keep) -> list[Message]:
        with self._database.session() as session:
            return keep(session)

    async def _measured(self, name: str, incoming: Incoming, turn: str) -> Answer:
        began = time.perf_counter()
        try:
            answer = await self._converse(name, incoming, turn)
        except Exception as error:
            outcome = AWAY if isinstance(error, EngineUnavailable) else FAILED
            self._metrics.message(incoming.channel, outcome, time.perf_counter() - began)
            raise
        if answer.understood.act != CRISIS:  # which leaves no trace but the count of the month
            self._metrics.message(incoming.channel, ANSWERED, time.perf_counter() - began)
        return answer

    async def _converse(self, name: str, incoming: Incoming, turn: str) -> Answer:
        got = await asyncio.to_thread(self._take_in, name, incoming)
        asked = got.person.context.get("asking")
        return replace(await self._answered(got, incoming, turn), asked=asked)

    async def _answered(self, got: TakenIn, incoming: Incoming, turn: str) -> Answer:
        if got.crisis:
            return await self._crisis(self._spoken_to(got.person, got.crisis), got.crisis.category)
        if got.heard is None:
            return self._plain(got.person, "too-long")
        if got.press is None and not got.text and not incoming.location:
            got = replace(got, press=Press("start", "", "smalltalk"))  # an opened link, an empty message
        if got.opening:
            return await self._open(got, got.opening, incoming, turn)
        return await self._reply(got, incoming, turn)

    async def _reply(self, got: TakenIn, incoming: Incoming, turn: str) -> Answer:
        """What the engine makes of a message, or help lines if it hears a crisis in it."""
        intent = got.press.intent if got.press else "inform" if incoming.location else None
        outcome = await self._tell(got, intent, turn)
        if outcome.act == CRISIS:
            return await self._crisis(got.person)
        return self._take(got.person, incoming, outcome)

    async def _open(self, got: TakenIn, opening: Opening, incoming: Incoming, turn: str) -> Answer:
        """Open a code, and answer what came with it, if that was more than the opening itself."""
        person, press = got.person, got.press
        if press and press.name == "start":
            press = opening.press if opening.code else press
            got = replace(got, press=press, heard=press.heard)
        elif opening.code:
            first = replace(got, press=opening.press, heard=opening.press.heard)
            told = await self._tell(first, opening.press.intent, f"{turn[:74]}.code")
            for item in told.said:
                person.context |= item.get("state", {})
        kept = replace(incoming, code=opening.code or incoming.code)
        answer = await self._reply(got, kept, turn)
        if answer.understood.act == CRISIS:
            return answer
        said = opening.messages(Phrasing(self._texts, person.language), person.language)
        keep = partial(self._keep_opening, opening, kept, answer.keep)
        return replace(answer, messages=said + answer.messages, keep=keep)

    def _keep_opening(self, opening: Opening, incoming: Incoming, keep: Keep, session: Session) -> list[Message]:
        count_opening(session, opening, incoming.channel, self._now())
        return keep(session)

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

    def _take_in(self, name: str, incoming: Incoming) -> TakenIn:
        """All that comes before the engine, in one go: each change of threads costs as much as a small query."""
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
        meaning = self._embedders.submit(embed, text).result
        person = self._people.read(name, incoming)
        heard = self._hear(person, incoming, text, meaning)
        self._people.follow_language(person, text, heard)
        harmless = self._safety.sounds_harmless(text)
        crisis = self._safety.check(text, meaning)
        if crisis is None and (typed := typed_press(text, heard, person.context, self._gazetteer)):
            return TakenIn(person, text, typed, heard=typed.heard)
        opening = None if crisis else self._opened(person, incoming, None)
        return TakenIn(person, text, None, None if crisis else heard, meaning(), crisis, harmless, opening)

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

    async def _tell(self, got: TakenIn, intent: str | None, turn: str) -> Outcome:
        """Hand the message to the engine. The vector only goes with what is to be classified."""
        person, press = got.person, got.press
        metadata: dict[str, Any] = {
            "heard": heard_to_json(got.heard or Heard()),
            "context": {
                "asking": person.context.get("asking"),
                "shown": person.context.get("shown"),
                "wanted": person.context.get("wanted"),
                "language": person.language,
                "person": person.name,
                "channel": person.channel,
                "harmless": press is None and got.harmless,
            },
            "turn": turn,
        }
        if press:
            metadata["press"] = {"name": press.name, "argument": press.argument}
            if press.nickname:
                metadata["press"]["nickname"] = press.nickname
        return await self._engine.tell(
            person.conversation_id,
            "" if press else got.text,
            intent=intent,
            metadata=metadata,
            vector=None if intent else got.vector,
        )

    def _take(self, person: Somebody, incoming: Incoming, outcome: Outcome) -> Answer:
        """Phrase what the actions said, and note what they want done and what the next message is understood by."""
        said = [item for item in outcome.said if not item.keys() & {"state", "effect", "counts"}]
        if not said:
            raise EngineUnavailable("empty reply")  # an action failed: its events are lost, the message is not
        person.context |= {"asking": None, "places": None, "wanted": None, "choices": None}
        for item in outcome.said:
            person.context |= item.get("state", {})
        searched = bool(person.context.get("searched"))
        effects = {item["effect"]["name"]: item["effect"] for item in outcome.said if "effect" in item}
        if "language" in effects:
            person.language, person.language_chosen = effects["language"]["language"], True
        phrasing = Phrasing(self._texts, person.language)
        messages = [phrasing.message(item) for item in said]
        cards = sum(len(message.cards) for message in messages)
        if question := next((message for message in reversed(messages) if message.asks), None):
            person.context |= {"asking": question.asks, "choices": choices_of(question)}
        if cards:
            person.context |= {"shown": cards, "searched": True}
        known = {} if "forget" in effects else dict(person.context.get("criteria") or {})
        understood = Understood(act_of(outcome.act, searched), known)
        if "forget" in effects:
            return Answer(messages, understood, partial(self._keep_nothing, person.name, incoming), forgets=True)
        counts = [Count.from_json(one) for item in outcome.said for one in item.get("counts", ())]
        self._metrics.search("chat", sum(one.n for one in counts if one.kind == CountKind.SEARCH))
        return Answer(messages, understood, partial(self._keep, person, incoming, counts, effects))

    def _keep(
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

    def _keep_words(self, session: Session, effects: dict[str, dict[str, Any]]) -> None:
        """Keep a question without an answer, or words that one with an answer was asked in."""
        today = self._now().date()
        if asked := effects.get("question"):
            keep_question(session, asked["text"], asked["language"], asked["ags"], today)
        if said := effects.get("wording"):
            propose_wording(session, said["faq_id"], said["text"], said["language"], said["ags"], today)

    def _keep_nothing(self, name: str, incoming: Incoming, session: Session) -> list[Message]:
        forget_in(session, self.tracker, name, channel=incoming.channel, chat=incoming.chat, now=self._now())
        return []

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

    def _forget(self, name: str, channel: str, chat: str) -> bool:
        return forget(self._database, self.tracker, name, channel=channel, chat=chat, now=self._now())

    async def _crisis(self, person: Somebody, category: str | None = None) -> Answer:
        """Help lines for ``category``, calmly, and nothing else. Nothing about the person is kept or changed.

        But for one thing: whoever was to write a message that is passed on, or a nickname, is not any more.
        """
        phrasing = Phrasing(self._texts, person.language)
        own = await asyncio.to_thread(self._own_helplines, person)
        message = crisis_message(phrasing, self._safety, person.language, category, own)
        understood = Understood(CRISIS, dict(person.context.get("criteria") or {}))
        return Answer([message], understood, partial(self._keep_of_crisis, person))

    def _own_helplines(self, person: Somebody) -> list[dict[str, str]]:
        """Those of the municipality that the person has named or lives near, if it has any."""
        place = self._people.home(person)
        with self._database.session() as session:
            return own_help_lines(session, (place.lat, place.lon) if place else None)

    def _keep_of_crisis(self, person: Somebody, session: Session) -> list[Message]:
        count_month(session, CRISIS, self._now().date())
        stop_writing(session, person)
        return []

    def _plain(self, person: Somebody, key: str) -> Answer:
        message = replace(self.say(key, person.language), language=person.language)
        return Answer([message], Understood("out_of_scope", dict(person.context.get("criteria") or {})))


def act_of(intent: str, searched: bool) -> str:
    """The act behind an intent: criteria given before the first results are a search, later ones a refinement."""
    if intent == "inform":
        return "refine" if searched else "search"
    return "restart" if intent == "start_over" else intent  # Rasa keeps "restart" for itself
