"""A conversation: from what a person did on a channel to what Lotse answers. The only client of the engine."""

from __future__ import annotations

import asyncio
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Engine as SqlEngine
from sqlalchemy.orm import Session

from bot.claims import Alone, Claims, ClaimsAway, holding
from bot.codes import Opening
from bot.engine import Engine, EngineUnavailable, Outcome
from bot.help_lines import crisis_message
from bot.keeper import Keep, Keeper
from bot.letters import Letter
from bot.messages import Button, Incoming, Message
from bot.metrics import ANSWERED, AWAY, FAILED, Metrics
from bot.person import People, Somebody
from bot.phrasing import Phrasing
from bot.presses import Press
from bot.reception import Reception, TakenIn
from bot.safety import CRISIS, SafetyRule
from bot.texts import Texts
from bot.typed import choices_of
from catalog.bookings.addresses import BookingAddresses
from catalog.coordinations import own_help_lines
from catalog.database import Database
from catalog.figures.counting import Count
from catalog.hearing import Listener
from catalog.places.gazetteer import Gazetteer
from catalog.privacy import pseudonym
from catalog.vocabulary import CountKind
from catalog.wish import Heard, heard_to_json


@dataclass(frozen=True)
class Understood:
    """What was taken from a message, for figures and tests: the act, and all criteria known after it."""

    act: str
    criteria: dict[str, Any]


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
        self.tracker = tracker
        """The database of the engine's conversations."""
        self._database = database
        self._engine = engine
        self._safety = safety
        self._texts = texts
        self._secret = secret
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
        self._reception = Reception(
            database=database,
            gazetteer=gazetteer,
            listener=listener,
            safety=safety,
            texts=texts,
            people=self._people,
            now=now,
        )
        self._keeper = Keeper(
            database=database,
            tracker=tracker,
            people=self._people,
            texts=texts,
            addresses=BookingAddresses(public_url, secret),
            now=now,
        )
        self._metrics = metrics or Metrics()
        self._claims = claims or Alone()
        # A lock lives as long as somebody holds or awaits it.
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
                more = await asyncio.to_thread(self._keeper.keep_now, answer.keep)
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
        self._reception.close()
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
        return await asyncio.to_thread(self._keeper.forget, name, channel, chat)

    def letters(self, session: Session, name: str) -> list[Message]:
        """See :meth:`bot.keeper.Keeper.letters`."""
        return self._keeper.letters(session, name)

    def deliver(self, channel: str, post: Callable[[Session, Letter], None]) -> None:
        """See :meth:`bot.keeper.Keeper.deliver`."""
        self._keeper.deliver(channel, post)

    def _one_at_a_time(self, name: str) -> asyncio.Lock:
        return self._locks.setdefault(name, asyncio.Lock())

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
        got = await asyncio.to_thread(self._reception.take_in, name, incoming)
        asked = got.person.context.get("asking")
        return replace(await self._answered(got, incoming, turn), asked=asked)

    async def _answered(self, got: TakenIn, incoming: Incoming, turn: str) -> Answer:
        if got.crisis:
            return await self._crisis(got.person, got.crisis.category)
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
        keep = partial(self._keeper.keep_opening, opening, kept, answer.keep)
        return replace(answer, messages=said + answer.messages, keep=keep)

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
        effects = {item["effect"]["name"]: item["effect"] for item in outcome.said if "effect" in item}
        person.context |= {"asking": None, "places": None, "wanted": None, "choices": None}
        for item in outcome.said:
            person.context |= item.get("state", {})
        act = act_of(outcome.act, bool(person.context.get("searched")))
        if "language" in effects:
            person.language, person.language_chosen = effects["language"]["language"], True
        phrasing = Phrasing(self._texts, person.language)
        messages = [phrasing.message(item) for item in said]
        _note_shown(person, messages)
        if "forget" in effects:
            keep = partial(self._keeper.keep_nothing, person.name, incoming)
            return Answer(messages, Understood(act, {}), keep, forgets=True)
        counts = [Count.from_json(one) for item in outcome.said for one in item.get("counts", ())]
        self._metrics.search("chat", sum(one.n for one in counts if one.kind == CountKind.SEARCH))
        keep = partial(self._keeper.keep, person, incoming, counts, effects)
        return Answer(messages, Understood(act, _criteria(person)), keep)

    async def _crisis(self, person: Somebody, category: str | None = None) -> Answer:
        """Help lines for ``category``, calmly, and nothing else. Nothing about the person is kept or changed.

        But for one thing: whoever was to write a message that is passed on, or a nickname, is not any more.
        """
        phrasing = Phrasing(self._texts, person.language)
        own = await asyncio.to_thread(self._own_helplines, person)
        message = crisis_message(phrasing, self._safety, person.language, category, own)
        understood = Understood(CRISIS, _criteria(person))
        return Answer([message], understood, partial(self._keeper.keep_of_crisis, person))

    def _own_helplines(self, person: Somebody) -> list[dict[str, str]]:
        """Those of the municipality that the person has named or lives near, if it has any."""
        place = self._people.home(person)
        with self._database.session() as session:
            return own_help_lines(session, (place.lat, place.lon) if place else None)

    def _plain(self, person: Somebody, key: str) -> Answer:
        message = replace(self.say(key, person.language), language=person.language)
        return Answer([message], Understood("out_of_scope", _criteria(person)))


def _note_shown(person: Somebody, messages: list[Message]) -> None:
    """Note what the person sees now: the next message may be about it."""
    if question := next((message for message in reversed(messages) if message.asks), None):
        person.context |= {"asking": question.asks, "choices": choices_of(question)}
    if cards := sum(len(message.cards) for message in messages):
        person.context |= {"shown": cards, "searched": True}


def _criteria(person: Somebody) -> dict[str, Any]:
    """A copy of what is known of the person's wish."""
    return dict(person.context.get("criteria") or {})


def act_of(intent: str, searched: bool) -> str:
    """The act behind an intent: criteria given before the first results are a search, later ones a refinement."""
    if intent == "inform":
        return "refine" if searched else "search"
    return "restart" if intent == "start_over" else intent  # Rasa keeps "restart" for itself
