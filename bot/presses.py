"""What a pressed button means: its payload as an act and as something heard.

Payloads can be typed by anyone. Every argument is checked here against the vocabularies and the gazetteer (offers and
FAQ entries by the actions); what does not hold is no press but plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.messages import is_payload
from catalog.helper import CHOICES, questions
from catalog.interests import interest_groups
from catalog.kit.spelling import LENGTH, SIGNS
from catalog.places.gazetteer import Gazetteer
from catalog.vocabulary import Face, Field, Format, Kind
from catalog.wish import Heard

INTENTS = {
    "start": "smalltalk",
    "find": "inform",
    "more": "more",
    "list": "more",
    "details": "details",
    "dates": "details",
    "share": "details",
    "book": "register",
    "booking": "register",
    "bookings": "register",
    "confirm": "register",
    "swap": "register",
    "unbook": "cancel_registration",
    "age": "inform",
    "field": "inform",
    "interest": "inform",
    "place": "inform",
    "format": "inform",
    "kind": "inform",
    "skip": "inform",
    "change": "inform",
    "restart": "start_over",
    "forget": "forget_me",
    "yes": "affirm",
    "no": "deny",
    "help": "help",
    "human": "human",
    "handoff": "human",
    "ask": "human",
    "mydata": "my_data",
    "language": "language",
    "faq": "faq",
    "not-faq": "faq",
    "no-faq": "faq",
    "helper": "dont_know",
    "pick": "dont_know",
    "stop": "start_over",
    "alert": "remind",
    "face": "register",
}
"""The engine's intent for each name."""
_ID, _TOKEN = r"\d{1,9}", r"[0-9a-f]{8}"
_PATTERNS = {
    **dict.fromkeys(("details", "dates", "share", "faq", "not-faq", "booking", "confirm", "swap", "unbook"), _ID),
    "skip": "age|interests|place",
    "change": "|age|interests|place|format|kind|days|free",
    # A code, and which page of its list (actions.find).
    "list": rf"[{SIGNS}]{{{LENGTH}}}(\.[1-9])?",
    # A date, how one takes part in it, and a talk (actions.booking).
    "book": rf"{_ID}(\.(digital|onsite))?(\.[sf]{_ID})?",
    # How it was, and the booking (actions.booking).
    "face": rf"({'|'.join(Face)})\.{_ID}",
    # Nothing begins, "no" ends, and the others pass on a draft (actions.handoff).
    "handoff": rf"|no|(all|text)\.{_TOKEN}",
    # A date that somebody has a question for; with a token, a draft of one is handed in (actions.beforehand).
    "ask": rf"{_ID}(\.{_TOKEN})?",
    # Nothing: tell me of news. "off" with a number ends that, without one all (actions.remind).
    "alert": rf"|off(\.{_ID})?",
}
ARGUMENTS = {name: re.compile(pattern, re.ASCII) for name, pattern in _PATTERNS.items()}
"""What may stand behind a name. Of the others, those that say something about the wish are looked up (:func:`_heard`),
and the rest need none: what stands there is not looked at."""


@dataclass(frozen=True)
class Press:
    """A pressed button, checked."""

    name: str
    argument: str
    intent: str
    heard: Heard = field(default_factory=Heard)
    nickname: str | None = None
    """What was typed after the question for it."""


def read_press(payload: str, gazetteer: Gazetteer) -> Press | None:
    """The press behind ``payload``, or None if it is none that a button of ours would send."""
    if not is_payload(payload):
        return None
    name, _, argument = payload[1:].partition(":")
    if name not in INTENTS:
        return None
    if name in ARGUMENTS and not ARGUMENTS[name].fullmatch(argument):
        return None
    if name == "change" and not argument:
        return Press(name, "", "help")
    heard = _heard(name, argument, gazetteer)
    return Press(name, argument, INTENTS[name], heard) if heard is not None else None


def _heard(name: str, argument: str, gazetteer: Gazetteer) -> Heard | None:
    """What the button says about the wish; None if its argument does not exist."""
    match name:
        case "age":
            return Heard(age=int(argument)) if argument.isdecimal() and 5 <= int(argument[:3]) < 90 else None
        case "field":
            return Heard(fields=(argument,)) if argument in set(Field) else None
        case "interest":
            fields = interest_groups().get(argument)
            return Heard(fields=fields) if fields else None
        case "place":
            place = gazetteer.by_ags(argument)
            return Heard(place=place) if place else None
        case "format":
            return Heard(format=argument) if argument in {Format.DIGITAL, Format.ONSITE, "any"} else None
        case "kind":
            return Heard(kind=argument) if argument in set(Kind) else None
        case "skip":
            return Heard(whatever=True)
        case "stop":
            return Heard(steer="stop")
        case "pick":
            question, _, choice = argument.partition(".")
            return Heard(choice=choice) if question in questions() and choice in CHOICES else None
        case _:
            return Heard()
