"""What every action has in common: what it is given (a turn), what it gives back (a reply), what it may use."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asked import AskedQuestions, Drafts, Rations
from actions.replies import Say, state
from actions.slots import WishSlots
from catalog.database import Database
from catalog.faq.entries import FaqIndex
from catalog.fields import Lexicon
from catalog.places.gazetteer import Gazetteer
from catalog.wish import Heard, heard_from_json

FORM = "wish_form"
HELPER_FORM = "helper_form"


@dataclass(frozen=True)
class Services:
    """What actions work with. Made once per process."""

    database: Database
    gazetteer: Gazetteer
    lexicon: Lexicon
    faqs: FaqIndex
    now: Callable[[], datetime]
    languages: tuple[str, ...]
    """Those there are texts in, to choose from."""
    public_url: str
    """Where the pages are, without a slash at the end."""
    mails: bool = False
    """Whether there is a mail server."""
    secret: bytes = b""
    """What secret links are made with."""
    municipality_ags: str | None = None
    """Whose coordination answers when a person has named no place."""
    asked: AskedQuestions = field(default_factory=AskedQuestions)
    """What was asked and is not settled yet."""
    drafts: Drafts = field(default_factory=Drafts)
    """What nobody has agreed to pass on yet: nowhere but in memory."""
    rations: Rations = field(default_factory=Rations)
    """How many questions each conversation has handed in: nowhere but in memory, too."""


class Turn:
    """One message of a person, as the engine hands it to an action."""

    def __init__(self, tracker: Tracker) -> None:
        """Read ``tracker``; nothing in it is trusted to be there."""
        self.slots: dict[str, Any] = dict(tracker.slots)
        self.conversation = str(tracker.sender_id)
        self._message: dict[str, Any] = tracker.latest_message or {}
        loop = (tracker.active_loop or {}).get("name")
        self.in_helper = loop == HELPER_FORM
        self.in_form = loop in (FORM, HELPER_FORM)
        """Whether a question is open, to which every answer but a last one leads back."""
        self.message_id = _last_message_id(tracker)

    @property
    def text(self) -> str:
        """What was typed; empty for a pressed button."""
        return str(self._message.get("text") or "")

    @property
    def confidence(self) -> float:
        """How sure the engine is of the act, 0 to 1."""
        return float((self._message.get("intent") or {}).get("confidence") or 0)

    @cached_property
    def metadata(self) -> dict[str, Any]:
        """What the product sent along."""
        return dict(self._message.get("metadata") or {})

    @cached_property
    def heard(self) -> Heard:
        """What the catalog heard in the message."""
        return heard_from_json(self.metadata.get("heard") or {})

    @property
    def name(self) -> str:
        """What tells this message from all others of the conversation; the same when it is told again."""
        return str(self.metadata.get("turn") or self.message_id)

    @property
    def press(self) -> tuple[str, str]:
        """Name and argument of the pressed button, both empty for typed text."""
        press = self.metadata.get("press") or {}
        return str(press.get("name") or ""), str(press.get("argument") or "")

    @property
    def language(self) -> str:
        """The person's language, for content of the catalog that exists in several."""
        return str((self.metadata.get("context") or {}).get("language") or "de")

    @property
    def channel(self) -> str:
        """The channel the person writes on."""
        return str((self.metadata.get("context") or {}).get("channel") or "")

    @property
    def person(self) -> str:
        """The pseudonym of who writes, for what is kept with the person."""
        return str((self.metadata.get("context") or {}).get("person") or "")

    @property
    def wanted(self) -> str:
        """What that is about which was asked for last; empty for nothing."""
        return str((self.metadata.get("context") or {}).get("wanted") or "")

    @property
    def nickname(self) -> str | None:
        """What the person has just said to be called, where that was asked for."""
        return (self.metadata.get("press") or {}).get("nickname")

    @cached_property
    def wish(self) -> WishSlots:
        """The wish so far."""
        return WishSlots.read(self.slots)

    @property
    def writes_to_coordination(self) -> bool:
        """Whether the person was just asked for the message that is to be passed on, and has typed something."""
        asked = (self.metadata.get("context") or {}).get("asking") == "handoff"
        return asked and not self.press[0]

    @property
    def hint(self) -> dict[str, Any]:
        """What the message was understood as (``actions.understand``); empty for messages without criteria."""
        hint = dict(self.slots.get("hint") or {})
        return hint if hint.get("message") == self.message_id else {}

    @property
    def asking(self) -> str | None:
        """The slot that was asked for last, while the form runs."""
        requested = self.slots.get("requested_slot")
        return str(requested) if requested else None

    @property
    def picks(self) -> dict[str, str]:
        """The answers to the interest helper's questions so far; empty when it is not running."""
        return dict(self.slots.get("picks") or {})

    @property
    def page(self) -> list[list[int]]:
        """Offer and date ids of the cards before the person's eyes."""
        return list(self.slots.get("page") or [])

    @property
    def focus(self) -> list[int] | None:
        """Offer and date id of what the person looked at last; None after a new page."""
        return self.slots.get("focus") or None


@dataclass
class Reply:
    """What an action says and changes."""

    said: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)

    def say(self, message: Say) -> Reply:
        """Add a message."""
        self.said.append(message.to_json())
        return self

    def note(self, item: dict[str, Any]) -> Reply:
        """Add a state or an effect (see ``actions.replies``)."""
        self.said.append(item)
        return self

    def set(self, **slots: Any) -> Reply:
        """Set slots."""
        self.events += [SlotSet(name, value) for name, value in slots.items()]
        return self

    def set_wish(self, wish: WishSlots) -> Reply:
        """Set the slots of the wish."""
        return self.set(
            age=wish.age,
            interests=wish.interests,
            place=wish.place,
            extras=wish.extras,
            wish_complete=wish.complete,
        )

    def note_wish(self, turn: Turn) -> Reply:
        """Tell the product what is known now; it understands the next message by it."""
        place = turn.wish.place
        self.note(state(criteria=turn.wish.criteria(), place=place["ags"] if isinstance(place, dict) else None))
        return self.note(state(searched=False, shown=0)) if turn.hint.get("for_other") else self

    def wait(self, turn: Turn) -> Reply:
        """Say no more. Without it, a running form asks its question again: right after an answer, not after choices.

        What the form asked stays open, and can be answered instead of choosing.
        """
        self.events.append(FollowupAction("action_listen"))
        return self.note(state(asking=turn.asking)) if turn.in_form else self

    def begin(self, form: str) -> Reply:
        """Begin with ``form``, whatever was open before."""
        self.end().events.append(FollowupAction(form))
        return self

    def wait_for(self, form: str, slot: str) -> Reply:
        """Say no more: ``slot`` of ``form`` has just been asked for."""
        self.events += [ActiveLoop(form), SlotSet("requested_slot", slot), FollowupAction("action_listen")]
        return self

    def end(self) -> Reply:
        """Ask no more, and leave whatever was open."""
        self.events += [ActiveLoop(None), SlotSet("requested_slot", None)]
        return self

    def go_on(self, turn: Turn) -> Reply:
        """Back to the open question: the interest helper's, else the form's next one."""
        self.events.append(FollowupAction(HELPER_FORM if turn.in_helper else FORM))
        return self

    def step_aside(self, turn: Turn) -> Reply:
        """Ask no more: leave the form. A question of the interest helper stays open, but is not asked again."""
        if turn.in_helper:
            return self.wait(turn)
        return self.end()


class LotseAction(Action):  # type: ignore[misc]  # rasa_sdk has no types
    """An action with its services. ``reply`` runs in a thread: it may wait for the database."""

    called: ClassVar[str]

    def __init__(self, services: Services) -> None:
        """Keep the services."""
        self.services = services

    def name(self) -> str:
        """The name in the engine's domain."""
        return self.called

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[dict[str, Any]]:
        """Called by rasa-sdk. Whoever says something else than yes or no when asked has not consented to anything."""
        turn = Turn(tracker)
        reply = await asyncio.to_thread(self.reply, turn)
        for item in reply.said:
            dispatcher.utter_message(json_message=item)
        asked = turn.slots.get("pending") and not any(event.get("name") == "pending" for event in reply.events)
        return [*reply.events, SlotSet("pending", None)] if asked else reply.events

    @abstractmethod
    def reply(self, turn: Turn) -> Reply:
        """What to say and change after ``turn``."""


def _last_message_id(tracker: Tracker) -> str:
    for event in reversed(tracker.events or []):
        if event.get("event") == "user":
            return str(event.get("message_id") or "")
    return ""
