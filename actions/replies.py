"""What an action says: keys and values, never sentences. ``bot.phrasing`` turns them into a person's language."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from catalog.figures.counting import Count
from catalog.vocabulary import CountKind


@dataclass(frozen=True)
class Choice:
    """A button: the key of its title with values, and the payload it sends (or the page it opens)."""

    key: str
    payload: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    url: str = ""
    sign: str = ""
    """An emoji. A button with one is shown large."""


@dataclass(frozen=True)
class Say:
    """One message. ``text`` is content of the catalog (an FAQ's answer) and is shown as it is."""

    key: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    cards: list[dict[str, Any]] = field(default_factory=list)
    before: list[Choice] = field(default_factory=list)
    """Short texts put before this one in the same message (only key and values are used)."""
    buttons: list[Choice] = field(default_factory=list)
    asks: str | None = None
    kind: str = "text"

    def to_json(self) -> dict[str, Any]:
        """As it travels through the engine: empty parts left out."""
        return {name: value for name, value in asdict(self).items() if value}


def state(**values: Any) -> dict[str, Any]:
    """Not a message but what the product notes of the conversation (what is known, what is shown)."""
    return {"state": values}


def effect(name: str, **values: Any) -> dict[str, Any]:
    """Not a message but something the product does after the reply (``forget``, ``language``)."""
    return {"effect": {"name": name, **values}}


def count(kind: CountKind, key: str = "", n: int = 1) -> dict[str, Any]:
    """Not a message but something that the product counts, together with keeping what the message changed."""
    return counted([Count(kind, key, n)])


def counted(counts: list[Count]) -> dict[str, Any]:
    """As :func:`count`, for several at once."""
    return {"counts": [one.to_json() for one in counts]}
