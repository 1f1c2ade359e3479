"""What a code opens that came with a message: a wish that is set already, or a list that somebody has picked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from actions.slots import known_of
from bot.messages import Message
from bot.phrasing import Phrasing
from bot.presses import Press
from catalog.fields import default_lexicon
from catalog.kit.codes import count_opened, find_code
from catalog.kit.presets import heard_of, wish_of
from catalog.model import Kit, Recommendation
from catalog.places.gazetteer import Gazetteer
from catalog.vocabulary import KitKind
from catalog.wish import Wish

MOST_WRONG = 10
"""Codes that open nothing, after which a chat can open none any more."""
COUNTED_ON_PAGE = "web"
"""The channel whose codes are counted where they are opened, on a page (``web.kit.student``)."""


@dataclass(frozen=True)
class Opening:
    """What a code opened. Without a ``code`` it was none, or not any more: that is all the same."""

    code: str = ""
    wish: Wish = field(default_factory=Wish)
    is_list: bool = False
    sentence: str = ""
    who: str = KitKind.OTHER
    name: str = ""

    @property
    def press(self) -> Press:
        """The opening, as if a button had said it."""
        if self.is_list:
            return Press("list", self.code, "more")
        heard = heard_of(self.wish)
        return Press("start", "", "inform" if heard.has_criteria() else "smalltalk", heard)

    def messages(self, phrasing: Phrasing, language: str) -> list[Message]:
        """What is said first: who has set what, and that all of it can be changed."""
        who = self.who.replace("_", "-")
        if not self.code:
            return [Message(phrasing.say("code-dead"), language=language, key="code-dead")]
        if self.is_list:
            said = Message(phrasing.say(f"code-list-{who}", name=self.name), language=language, key="code-list")
            own = Message(
                self.sentence, language=language, in_german=phrasing.in_german({"description": self.sentence})
            )
            return [said, own] if self.sentence else [said]
        if not (known := known_of(self.wish)):
            return []
        text = phrasing.say(f"code-set-{who}", criteria=known, name=self.name)
        return [Message(text, language=language, key="code-set")]


def open_code(session: Session, typed: str, gazetteer: Gazetteer, now: datetime) -> Opening:
    """What the code ``typed`` opens."""
    found = find_code(session, typed, now)
    return opening_of(session, found, gazetteer, now) if found else Opening()


def opening_of(session: Session, code: Recommendation, gazetteer: Gazetteer, now: datetime) -> Opening:
    """What an open code opens."""
    kit = session.get(Kit, code.kit_id) if code.kit_id is not None else None
    return Opening(
        code=code.code,
        wish=wish_of(code.preset, gazetteer, default_lexicon(), now.date()),
        is_list=code.is_list,
        sentence=code.sentence,
        who=kit.kind if kit else KitKind.OTHER,
        name=kit.name if kit else code.label,
    )


def count_opening(session: Session, opening: Opening, channel: str, now: datetime) -> None:
    """Count that a code was opened, unless its page has."""
    found = find_code(session, opening.code, now) if channel != COUNTED_ON_PAGE and opening.code else None
    if found:
        count_opened(session, found)
