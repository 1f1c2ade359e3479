"""What goes into a conversation and what comes out of it, the same for every channel."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

PAYLOAD = re.compile(r"/[a-z-]{1,20}(:[A-Za-z0-9_.-]{1,40})?")
"""What a button says when it is pressed. At most 62 bytes: Telegram's ``callback_data`` holds 64."""
LONGEST_TEXT = 2000
"""Characters of one message that are read; longer ones get an answer that says so."""


@dataclass(frozen=True)
class Incoming:
    """One thing a person did on a channel: wrote, pressed a button, sent a location, or opened a link with a code."""

    channel: str
    """``web``, ``rest``, ``telegram`` or ``terminal``."""
    chat: str
    """The channel's own id of the chat. Only its keyed pseudonym is kept with the person."""
    text: str = ""
    payload: str = ""
    language: str | None = None
    """The language the channel knows of, a default only (ISO 639)."""
    location: tuple[float, float] | None = None
    """Latitude and longitude, WGS 84. Turned into a municipality at once and forgotten."""
    code: str | None = None
    """A recommendation code. An unknown one is harmless."""


@dataclass(frozen=True)
class Button:
    """A choice. Either ``payload`` (comes back when pressed) or ``url`` (opens a page)."""

    title: str
    payload: str = ""
    url: str = ""
    sign: str = ""
    """An emoji that goes before the title. A button with one is large: one of two things to choose from."""

    @property
    def label(self) -> str:
        """Title and sign, for channels that only know text."""
        return f"{self.sign} {self.title}" if self.sign else self.title


@dataclass(frozen=True)
class Picture:
    """A picture of an offer, and what it shows: for whoever does not see it."""

    path: str
    """Below the address of this Lotse."""
    alt: str
    language: str = "de"
    """That of ``alt``."""


@dataclass(frozen=True)
class Card:
    """An offer date, ready to be read."""

    title: str
    lines: tuple[str, ...] = ()
    badge: str = ""
    """Marks an invented example. Always shown."""
    buttons: tuple[Button, ...] = ()
    offer_id: int | None = None
    date_id: int | None = None
    in_german: tuple[str, ...] = ()
    """Pieces of title and lines that are German in a message of another language: a screen reader must know."""
    picture: Picture | None = None
    title_language: str = "de"


@dataclass(frozen=True)
class Message:
    """One message to a person. ``text`` is plain: each channel escapes it by itself; line breaks are kept."""

    text: str = ""
    cards: tuple[Card, ...] = ()
    buttons: tuple[Button, ...] = field(default=())
    asks: str | None = None
    """The slot being asked for (``age``, ``interests``, ``place``), so that a channel can offer a location button; or
    ``helper`` for a question of the interest helper."""
    kind: str = "text"
    """``results`` for a page of a list: a channel that can may replace the page before it."""
    language: str = "de"
    in_german: tuple[str, ...] = ()
    """Pieces of ``text`` that are German whatever ``language`` is."""
    key: str = ""
    """The key of its text; empty for content of the catalog. For tests and counts, never shown."""
    picture: Picture | None = None
    """What ``text`` is about."""


def is_payload(text: str) -> bool:
    """Whether ``text`` has the form of a button's payload."""
    return PAYLOAD.fullmatch(text) is not None
